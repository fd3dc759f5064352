#include "ui/conflicts/findingrowlayout.h"

#include <QFontMetrics>
#include <QLocale>
#include <QTime>

#include <algorithm>

namespace {

constexpr int NarrowInLines = 26; ///< a width below as many line heights leaves no room for a second column

} // namespace

FindingRowLayout::FindingRowLayout(const QFont &font) : m_font(font), m_strong(font)
{
    m_strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(m_strong);
    const QString time = QLocale().toString(QTime(22, 58), QLocale::ShortFormat);
    m_padding = metrics.height() * 2 / 5;
    m_line = metrics.height() + metrics.height() / 8;
    m_endWidth = metrics.horizontalAdvance(QStringLiteral("Wed 28 Mar ") + time + QChar(0x2013) + time);
    m_rowHeight = 2 * m_line + 2 * m_padding;
    m_headingHeight = metrics.height() * 8 / 5;
}

FindingRowLayout::Places FindingRowLayout::places(const QRect &row) const
{
    const int first = row.top() + m_padding;
    const int side = m_line * 9 / 10;
    const int endWidth = row.width() < NarrowInLines * m_line ? 0 : m_endWidth;
    const int left = row.left() + 2 * m_padding;
    const int right = row.right() + 1 - 2 * m_padding;
    const int textLeft = left + side + 2 * m_padding;
    const int textRight = right - (endWidth > 0 ? endWidth + 2 * m_padding : 0);
    Places places;
    places.sign = QRect(left, first + (m_line - side) / 2, side, side);
    places.text = QRect(textLeft, first, std::max(0, textRight - textLeft), 2 * m_line);
    places.firstEnd = QRect(right - endWidth, first, endWidth, m_line);
    places.secondEnd = places.firstEnd.translated(0, m_line);
    return places;
}

FindingRowLayout::Places FindingRowLayout::headingPlaces(const QRect &row) const
{
    Places places = this->places(row);
    const auto centre = [&row](const QRect &place, int height) {
        return QRect(place.left(), row.top() + (row.height() - height) / 2, place.width(), height);
    };
    places.sign = centre(places.sign, places.sign.height());
    places.text = centre(places.text, m_line);
    places.firstEnd = QRect(row.right() + 1 - 2 * m_padding - m_endWidth, places.text.top(), m_endWidth, m_line);
    places.text.setRight(places.firstEnd.left() - 2 * m_padding);
    places.secondEnd = {};
    return places;
}
