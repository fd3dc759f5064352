#include "ui/widgets/symbollabel.h"

#include <QPainter>

SymbolLabel::SymbolLabel(const QString &iconName, PaletteColor color, int side, QWidget *parent)
    : QWidget(parent), m_icon(iconName), m_color(color), m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SymbolLabel::setSymbol(const QString &iconName, PaletteColor color)
{
    m_icon = iconName;
    m_color = color;
    update();
}

QSize SymbolLabel::sizeHint() const
{
    const int side = m_side > 0 ? m_side : fontMetrics().height();
    return {side, side};
}

void SymbolLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSymbol(painter, rect(), m_icon, m_color ? m_color(palette()) : palette().color(QPalette::WindowText));
}
