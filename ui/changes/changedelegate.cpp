#include "ui/changes/changedelegate.h"

#include "core/model/agenda.h"
#include "ui/models/roles.h"
#include "ui/support/contrast.h"
#include "ui/support/icons.h"
#include "ui/support/textline.h"
#include "ui/support/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace {

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

/// What the parts of one row share while it is painted.
struct ChangeDelegate::Row
{
    Row(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        : painter(painter), option(option), index(index), line(option.fontMetrics.height()), padding(line * 2 / 5)
    {
        const QPalette &palette = option.palette;
        isSelected = option.state.testFlag(QStyle::State_Selected);
        const auto group = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
        ground = isSelected                                       ? palette.color(group, QPalette::Highlight)
                 : option.state.testFlag(QStyle::State_MouseOver) ? hoverColor(palette)
                                                                  : palette.color(QPalette::Base);
        ink = isSelected ? palette.color(group, QPalette::HighlightedText) : palette.color(QPalette::Text);
        quiet = isSelected ? withContrast(mixed(ground, ink, 0.8), ground, TextContrast) : secondaryText(palette);
    }

    QString text(int role) const { return index.data(role).toString(); }
    /// Returns the width that it took.
    int paint(const QRect &place, const QString &text, const QFont &font, const QColor &color, bool atEnd = false,
              bool struckOut = false) const
    {
        return paintTextLine(painter, QStyle::visualRect(option.direction, option.rect, place), option.direction, text,
                             {font, color, atEnd, struckOut, {}, {}});
    }
    void paintSign(const QRect &place, const QString &icon, const QColor &color) const
    {
        paintSymbol(painter, QStyle::visualRect(option.direction, option.rect, place), icon, isSelected ? ink : color);
    }

    QPainter &painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    int line;
    int padding;
    bool isSelected = false;
    QColor ground;
    QColor ink;
    QColor quiet;
};

ChangeDelegate::ChangeDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    const bool isHeading = index.data(RowKindRole).value<RowKind>() == RowKind::Heading;
    return {1, isHeading ? line * 8 / 5 : 2 * (line + line / 8) + line * 4 / 5};
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Row row(*painter, option, index);
    if (index.data(RowKindRole).value<RowKind>() == RowKind::Heading) {
        paintHeading(row);
        return;
    }
    painter->fillRect(option.rect, row.ground);
    paintChange(row);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(row.isSelected ? row.ink : option.palette.color(QPalette::Highlight), 1, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
}

void ChangeDelegate::paintHeading(const Row &row) const
{
    const QRect &rect = row.option.rect;
    row.painter.fillRect(rect, headingBackground(row.option.palette));
    row.painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, separatorColor(row.option.palette));
    const QRect place = rect.adjusted(2 * row.padding, 0, -2 * row.padding, 0);
    const QString count = row.option.locale.toString(row.index.data(CountRole).toInt());
    const int taken = row.paint(place, count, row.option.font, row.quiet, true);
    row.paint(place.adjusted(0, 0, -taken - row.padding, 0), row.text(TitleRole), strong(row.option.font),
              row.option.palette.color(QPalette::Text));
}

/// Two lines: the title and what happened; what it means for the plan, and old → new.
void ChangeDelegate::paintChange(const Row &row) const
{
    const QRect &rect = row.option.rect;
    const int height = row.line + row.line / 8;
    const int side = row.line * 9 / 10;
    const bool isGone = row.index.data(WithdrawnRole).toBool();
    const Interest interest = row.index.data(InterestRole).value<Interest>();
    const QRect sign(rect.left() + 2 * row.padding, rect.top() + row.padding + (height - side) / 2, side, side);
    row.paintSign(sign, row.text(ChangeIconRole), isGone ? warningColor(row.option.palette) : row.quiet);

    const int left = sign.right() + 1 + 2 * row.padding;
    QRect place(left, rect.top() + row.padding, rect.right() + 1 - 2 * row.padding - left, height);
    const int kind = row.paint(place, row.text(HintRole), row.option.font, row.quiet, true);
    QRect title = place.adjusted(0, 0, -kind - 2 * row.padding, 0);
    if (interest != Interest::None) {
        row.paintSign(QRect(title.left(), sign.top(), side, side), pickIconName(interest), pickColor(interest, row.option.palette));
        title.setLeft(title.left() + side + row.padding);
    }
    row.paint(title, row.text(TitleRole), strong(row.option.font), isGone ? row.quiet : row.ink, false, isGone);
    place.translate(0, height);
    if (const QString clash = row.text(ClashRole); !clash.isEmpty()) {
        row.paintSign(QRect(place.left(), place.top() + (height - side) / 2, side, side), QStringLiteral("clash"),
                      clashColor(row.option.palette));
        place.setLeft(place.left() + side + row.padding);
        const int width = row.paint(place, clash, row.option.font, row.isSelected ? row.ink : clashColor(row.option.palette));
        place.setLeft(place.left() + width + 2 * row.padding);
    }
    row.paint(place, row.text(ReasonRole), row.option.font, row.ink);
}

bool ChangeDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && index.isValid()) { // old and new are often cut
        QStringList lines{index.data(ClashRole).toString(), index.data(ReasonRole).toString()};
        lines.removeAll(QString());
        const QString text = lines.join(QStringLiteral(" · "));
        QToolTip::showText(event->globalPos(), text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()),
                           view->viewport(), view->visualRect(index));
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}
