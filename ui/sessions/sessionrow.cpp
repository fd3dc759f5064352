#include "ui/sessions/sessionrow.h"

#include <QFontMetrics>
#include <QLocale>
#include <QTime>

#include <algorithm>

namespace {

constexpr double SmallFont = 0.92;
constexpr double SideShare = 0.27; ///< of the row's width, for room and track

QFont resized(QFont font, double factor)
{
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(std::max(1, int(font.pixelSize() * factor)));
    }
    return font;
}

/// The widest that times and days get in this language.
int widest(const QFontMetrics &metrics, const QStringList &samples)
{
    int width = 0;
    for (const QString &sample : samples) {
        width = std::max(width, metrics.horizontalAdvance(sample));
    }
    return width;
}

} // namespace

SessionRowMetrics::SessionRowMetrics(const QFont &font, bool withDay)
    : m_font(font), m_title(font), m_small(resized(font, SmallFont))
{
    m_title.setWeight(QFont::DemiBold);
    const QFontMetrics normal(m_font);
    const QFontMetrics title(m_title);
    const QFontMetrics small(m_small);
    m_em = normal.height();
    m_padding = m_em * 2 / 5;
    m_lineGap = m_em / 8;
    m_firstLine = std::max(title.height(), normal.height());
    m_secondLine = normal.height();
    m_sign = m_em;
    m_rowHeight = m_firstLine + m_lineGap + m_secondLine + 2 * m_padding;
    m_headingHeight = title.height() + m_em * 3 / 5;

    const QLocale locale;
    const QString late = locale.toString(QTime(22, 58), QLocale::ShortFormat);
    const QString dash = QString(QChar(0x2013));
    m_timeWidth = std::max(title.horizontalAdvance(late), small.horizontalAdvance(dash + late));
    if (withDay) {
        QStringList days{late + dash + late};
        for (int day = 0; day < 7; ++day) {
            days += locale.toString(QDate(2025, 9, 22).addDays(day), QStringLiteral("ddd d MMM"));
        }
        m_timeWidth = std::max(title.horizontalAdvance(late + dash + late), widest(small, days));
    }
    m_timeWidth += m_em / 4; // a text's natural width may be a little more than the sum of its letters
}

SessionRowMetrics::Places SessionRowMetrics::places(const QRect &row, int signCount) const
{
    const int first = row.top() + m_padding;
    const int second = first + m_firstLine + m_lineGap;
    const int side = std::clamp(int(row.width() * SideShare), std::min(6 * m_em, row.width() / 4), 18 * m_em);
    const int signs = signCount * (m_sign + m_padding / 2);

    Places places;
    int x = row.left() + m_padding * 2;
    places.start = QRect(x, first, m_timeWidth, m_firstLine);
    places.end = QRect(x, second, m_timeWidth, m_secondLine);
    x += m_timeWidth + m_padding;
    places.star = QRect(x, row.top(), m_sign + 2 * m_padding, row.height());
    x = places.star.right() + 1 + m_padding / 2;
    const int sideLeft = row.right() + 1 - 2 * m_padding - side;
    const int textWidth = std::max(0, sideLeft - 2 * m_padding - x);
    places.title = QRect(x, first, std::max(0, textWidth - signs), m_firstLine);
    places.signs = QRect(x + textWidth - signs, first, signs, m_firstLine);
    places.speakers = QRect(x, second, textWidth, m_secondLine);
    places.rooms = QRect(sideLeft, first, side, m_firstLine);
    places.track = QRect(sideLeft, second, side, m_secondLine);
    return places;
}

void SessionRowMetrics::Places::widenTexts(int roomsTaken, int trackTaken, int gap)
{
    if (signs.width() == 0) {
        title.setRight(std::max(title.right(), rooms.right() - roomsTaken - gap));
    }
    speakers.setRight(std::max(speakers.right(), track.right() - trackTaken - gap));
}
