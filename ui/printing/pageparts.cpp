#include "ui/printing/pageparts.h"

#include <QPainter>

Qt::Alignment leading(Qt::LayoutDirection direction)
{
    return (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
}

Qt::Alignment trailing(Qt::LayoutDirection direction)
{
    return (direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute;
}

QRect mirrored(const QRect &rect, const QRect &within, Qt::LayoutDirection direction)
{
    if (direction != Qt::RightToLeft) {
        return rect;
    }
    QRect result = rect;
    result.moveLeft(within.left() + within.right() - rect.right());
    return result;
}

void paintLine(QPainter &painter, const QRect &place, const QString &text, const TextStyle &style)
{
    const QString shown = PrintedText::elided(text.simplified(), style, place.width());
    const PrintedText line = PrintedText::plain(shown, style, place.width() + 1); // rounding must not wrap it
    line.paint(painter, place.topLeft(), {0, line.height()});
}

QRect StripBuilder::placed(const QRect &rect) const
{
    return mirrored(rect, QRect(0, 0, m_width, 1), m_direction);
}

void StripBuilder::addText(const PrintedText &text, int x, int y, int width)
{
    const QRect place = placed({x, y, width, text.height()});
    m_strip.texts.push_back({text, place.topLeft(), {0, text.height()}});
}

void StripBuilder::addSign(const QString &icon, int x, int y, int side)
{
    m_strip.signs.push_back({icon, placed({x, y, side, side})});
}

void StripBuilder::addRule(int x, int y, int width)
{
    m_strip.rules.push_back(QLine(x, y, x + width, y));
}
