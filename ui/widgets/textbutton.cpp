#include "ui/widgets/textbutton.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace {

QSize withInset(const QSize &size)
{
    return size.grownBy({TextInset, 1, TextInset, 1});
}

QRect withoutInset(const QRect &rect)
{
    return rect.marginsRemoved({TextInset, 1, TextInset, 1});
}

/// Narrow enough for any pane: the text wraps, between letters if it must.
QSize smallest(const RunText &text, const QFont &font)
{
    const int width = std::min(QFontMetrics(font).averageCharWidth() * 12, text.naturalSize(font).width());
    return withInset({width, QFontMetrics(font).height()});
}

QString spoken(const RunText &text)
{
    return text.plain().replace(u'\n', QLatin1String(", "));
}

QSizePolicy wrapping()
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    return policy;
}

} // namespace

TextButton::TextButton(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(wrapping());
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

TextButton::TextButton(const QList<TextRun> &runs, const TextSign &sign, QWidget *parent) : TextButton(parent)
{
    setRuns(runs, sign);
}

void TextButton::setRuns(const QList<TextRun> &runs, const TextSign &sign)
{
    m_text.set(runs, sign);
    setAccessibleName(spoken(m_text));
    updateGeometry();
    update();
}

void TextButton::setMarks(const std::vector<TextRange> &marks)
{
    m_text.setMarks(marks);
    update();
}

QSize TextButton::sizeHint() const
{
    return withInset(m_text.naturalSize(font()));
}

QSize TextButton::minimumSizeHint() const
{
    return smallest(m_text, font());
}

int TextButton::heightForWidth(int width) const
{
    return m_text.heightFor(width - 2 * TextInset, font()) + 2;
}

void TextButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_text.paint(painter, withoutInset(rect()), font(), palette(), underMouse() || isDown());
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

void TextButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click(); // as links are followed
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void TextButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

TextLabel::TextLabel(QWidget *parent) : QLabel(parent)
{
    setSizePolicy(wrapping());
    setTextFormat(Qt::PlainText);
}

TextLabel::TextLabel(const QList<TextRun> &runs, const TextSign &sign, QWidget *parent) : TextLabel(parent)
{
    setRuns(runs, sign);
}

void TextLabel::setRuns(const QList<TextRun> &runs, const TextSign &sign)
{
    m_text.set(runs, sign);
    setText(spoken(m_text)); // read by screen readers; painted below
    updateGeometry();
    update();
}

QSize TextLabel::sizeHint() const
{
    return withInset(m_text.naturalSize(font()));
}

QSize TextLabel::minimumSizeHint() const
{
    return smallest(m_text, font());
}

int TextLabel::heightForWidth(int width) const
{
    return m_text.heightFor(width - 2 * TextInset, font()) + 2;
}

void TextLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_text.paint(painter, withoutInset(rect()), font(), palette(), false);
}
