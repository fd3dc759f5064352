#include "ui/now/nowrowlayout.h"

#include <QFontMetrics>
#include <QLocale>
#include <QTime>

#include <algorithm>

namespace {

constexpr int NarrowInLines = 24; ///< a width below as many line heights leaves no room for a second column

} // namespace

NowRowLayout::NowRowLayout(const QFont &font) : m_font(font), m_strong(font)
{
    m_strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(m_strong);
    const QString widest = QChar(0x2013) + QLocale().toString(QTime(22, 58), QLocale::ShortFormat);
    m_padding = metrics.height() * 2 / 5;
    m_line = metrics.height() + metrics.height() / 8;
    m_bar = std::max(2, metrics.height() / 7);
    m_timeWidth = metrics.horizontalAdvance(widest);
    m_rowHeight = 2 * m_line + 2 * m_padding + m_bar;
    m_headingHeight = metrics.height() * 8 / 5;
}

NowRowLayout::Places NowRowLayout::places(const QRect &row) const
{
    const int first = row.top() + m_padding;
    const int second = first + m_line;
    const int side = m_line * 9 / 10;
    const bool isNarrow = row.width() < NarrowInLines * m_line;
    const int endWidth = isNarrow ? 0 : std::min(row.width() / 4, 12 * m_line);

    Places places;
    int x = row.left() + 2 * m_padding;
    places.start = QRect(x, first, m_timeWidth, m_line);
    places.end = QRect(x, second, m_timeWidth, m_line);
    x += m_timeWidth + 2 * m_padding;
    places.sign = QRect(x, first + (2 * m_line - side) / 2, side, side);
    x += side + 2 * m_padding;
    const int right = row.right() + 1 - 2 * m_padding;
    const int width = std::max(0, right - (isNarrow ? 0 : endWidth + m_padding) - x);
    places.first = QRect(x, first, width, m_line);
    places.second = QRect(x, second, width, m_line);
    places.firstEnd = QRect(right - endWidth, first, endWidth, m_line);
    places.secondEnd = QRect(right - endWidth, second, endWidth, m_line);
    places.bar = QRect(x, second + m_line + m_padding / 3, std::max(0, right - x), m_bar);
    return places;
}
