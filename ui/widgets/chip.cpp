#include "ui/widgets/chip.h"

#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/support/textline.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

namespace {

constexpr int LongestText = 18; ///< in heights of the font

int crossSize(const QFontMetrics &metrics)
{
    return metrics.height() * 3 / 4;
}

} // namespace

QColor paintChipGround(QPainter &painter, const QRect &rect, const QStyleOption &option, bool isOn)
{
    const QPalette &palette = option.palette;
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRectF pill = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor outline = hasFocus ? accentColor(palette) : isOn ? palette.color(QPalette::Highlight)
                                                                  : separatorColor(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(outline, hasFocus ? 2 : 1));
    painter.setBrush(isOn ? palette.brush(QPalette::Highlight) : isHovered ? QBrush(hoverColor(palette)) : QBrush());
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    if (hasFocus && isOn) { // the outline alone would not be told from the ground
        painter.setPen(QPen(palette.color(QPalette::HighlightedText), 1));
        painter.drawRoundedRect(pill.adjusted(2, 2, -2, -2), pill.height() / 2 - 2, pill.height() / 2 - 2);
    }
    painter.restore();
    return palette.color(isOn ? QPalette::HighlightedText : QPalette::WindowText);
}

QSize chipSize(const QFontMetrics &metrics, int textWidth)
{
    return {textWidth + metrics.height() * 3 / 2, metrics.height() * 8 / 5};
}

Chip::Chip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setToolTip(tr("Remove the filter “%1”").arg(text));
    setAccessibleName(tr("Remove the filter “%1”").arg(text));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, this, &Chip::removed);
}

int Chip::textWidth() const
{
    return std::min(fontMetrics().horizontalAdvance(text()) + 1, LongestText * fontMetrics().height());
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return chipSize(metrics, textWidth() + metrics.height() / 3 + crossSize(metrics));
}

void Chip::paintEvent(QPaintEvent *)
{
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    const QColor color = paintChipGround(painter, rect(), option, false);
    const int padding = fontMetrics().height() * 3 / 4;
    const QRect inner = rect().adjusted(padding, 0, -padding, 0);
    const int cross = crossSize(fontMetrics());
    const QRect textPlace = inner.adjusted(0, 0, -cross - fontMetrics().height() / 3, 0);
    const QRect crossPlace(inner.right() + 1 - cross, (height() - cross) / 2, cross, cross);
    paintTextLine(painter, QStyle::visualRect(layoutDirection(), rect(), textPlace), layoutDirection(), text(),
                  {font(), color, false, false, {}, {}});
    paintSymbol(painter, QStyle::visualRect(layoutDirection(), rect(), crossPlace), QStringLiteral("close"), color);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}
