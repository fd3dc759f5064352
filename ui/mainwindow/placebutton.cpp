#include "ui/mainwindow/placebutton.h"

#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QStylePainter>

PlaceButton::PlaceButton(const QIcon &icon, const QString &name, QWidget *parent) : QToolButton(parent), m_name(name)
{
    setIcon(icon);
    setText(name);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus); // a click leads into the place
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void PlaceButton::setBadge(int count, const QString &meaning, const QIcon &sign)
{
    m_sign = sign;
    m_count = count;
    m_meaning = meaning;
    describe();
    updateGeometry();
    update();
}

void PlaceButton::setCompact(bool compact)
{
    m_compact = compact;
    describe();
    updateGeometry();
    update();
}

void PlaceButton::describe()
{
    const bool isPlain = m_meaning.isEmpty();
    setAccessibleName(isPlain ? m_name : tr("%1, %2").arg(m_name, m_meaning));
    setToolTip(!isPlain ? tr("%1: %2").arg(m_name, m_meaning) : m_compact ? m_name : QString());
}

QString PlaceButton::badge() const
{
    return m_count > 0 ? locale().toString(m_count) : QString();
}

QSize PlaceButton::sizeHint() const
{
    const int line = fontMetrics().height();
    const int icon = line * 5 / 4;
    if (m_compact) {
        return {icon + 2 * line, line * 2 + line / 4};
    }
    return {icon + 3 * line + fontMetrics().horizontalAdvance(m_name + QStringLiteral("     000")), line * 2 + line / 4};
}

void PlaceButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    const int icon = line * 5 / 4;
    const QRect box = rect().adjusted(line / 4, line / 8, -line / 4, -line / 8);
    QColor ink = palette().color(isChecked() ? QPalette::HighlightedText : QPalette::WindowText);
    if (isChecked() || underMouse()) {
        QColor fill = palette().color(QPalette::Highlight);
        fill.setAlphaF(isChecked() ? 1.0 : 0.15);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(box, line / 3.0, line / 3.0);
    }
    const QRect iconBox = QStyle::visualRect(
        layoutDirection(), rect(),
        m_compact ? QRect((width() - icon) / 2, (height() - icon) / 2, icon, icon)
                  : QRect(box.left() + line / 2, (height() - icon) / 2, icon, icon));
    this->icon().paint(&painter, iconBox, Qt::AlignCenter, isChecked() ? QIcon::Selected : QIcon::Normal);
    painter.setPen(ink);
    if (m_compact) {
        if (m_count > 0) { // a dot says that there is something; the tooltip says what
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(QPointF(iconBox.right(), iconBox.top()), line / 6.0, line / 6.0);
        }
    } else {
        const QRect text(box.left() + line + icon, box.top(), box.width() - line * 2 - icon, box.height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text), Qt::AlignVCenter | Qt::AlignLeading, m_name);
        const QRect count = text.adjusted(0, 0, line / 2, 0);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), count), Qt::AlignVCenter | Qt::AlignTrailing, badge());
        if (m_count > 0) {
            const int taken = fontMetrics().horizontalAdvance(badge()) + line / 4;
            const QRect sign(count.right() + 1 - taken - line, (height() - line) / 2, line, line);
            m_sign.paint(&painter, QStyle::visualRect(layoutDirection(), rect(), sign), Qt::AlignCenter,
                         isChecked() ? QIcon::Selected : QIcon::Normal);
        }
    }
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = box;
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
    }
}
