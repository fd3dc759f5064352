#pragma once

#include "ui/printing/printedpages.h"

/// What the pages of the badge and of the booklet are put together from. Places are given as if reading began at the
/// left; where it begins at the right, they are mirrored.

Qt::Alignment leading(Qt::LayoutDirection direction);
Qt::Alignment trailing(Qt::LayoutDirection direction);
QRect mirrored(const QRect &rect, const QRect &within, Qt::LayoutDirection direction);

/// One line, elided where it is too long.
void paintLine(QPainter &painter, const QRect &place, const QString &text, const TextStyle &style);

/// Puts one strip together.
class StripBuilder
{
public:
    StripBuilder(int width, Qt::LayoutDirection direction) : m_width(width), m_direction(direction) {}

    /// A text as a whole, laid out for `width`.
    void addText(const PrintedText &text, int x, int y, int width);
    void addSign(const QString &icon, int x, int y, int side);
    void addRule(int x, int y, int width);
    void setHeight(int height) { m_strip.strip.height = height; }
    PrintedStrip strip() { return std::move(m_strip); }

private:
    QRect placed(const QRect &rect) const;

    int m_width;
    Qt::LayoutDirection m_direction;
    PrintedStrip m_strip;
};
