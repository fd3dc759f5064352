#include "ui/timetable/timetablelayout.h"

#include "ui/timetable/lanes.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace std::chrono;

namespace {

constexpr double LaneShare = 0.62; ///< of a column's width that a lane beside others gets at least
constexpr double LongShare = 0.42; ///< that a long session gets beside others
/// Above this time for one line of text the cards are blocks without text and keep their true length.
constexpr double LongestMinutesALine = 15;
constexpr double ShortestBlock = 3; ///< pixels

bool isLong(const GridItem &item)
{
    return item.length() >= LongItem;
}

/// What of the content the axis must show: long items where nothing else is would make it long for nothing.
std::vector<TimeAxis::Busy> busyTimes(const GridContent &content)
{
    std::vector<TimeAxis::Busy> busy;
    std::vector<TimeAxis::Busy> longOnes;
    for (const GridColumn &column : content.columns) {
        for (const int item : column.items) {
            const GridItem &one = content.items[size_t(item)];
            if (!one.hasBegun) {
                (isLong(one) ? longOnes : busy).push_back({one.start + column.shift, one.end + column.shift});
            }
        }
    }
    if (busy.empty()) {
        busy = std::move(longOnes);
    } else {
        for (const TimeAxis::Busy &one : longOnes) { // their beginning and a bit of them can always be seen
            busy.push_back({one.start, one.start + hours(1)});
        }
    }
    std::ranges::sort(busy, {}, &TimeAxis::Busy::start);
    return busy;
}

/// Which clusters of short spans have a long one beside them.
std::vector<bool> besideLong(const std::vector<LaneSpan> &shortOnes, const std::vector<LaneSpan> &longOnes)
{
    std::vector<bool> beside(shortOnes.empty() ? 0 : size_t(shortOnes.back().cluster) + 1);
    for (const LaneSpan &one : longOnes) {
        for (const LaneSpan &other : shortOnes) {
            if (other.start < one.end && one.start < other.end) {
                beside[size_t(other.cluster)] = true;
            }
        }
    }
    return beside;
}

} // namespace

TimetableLayout::TimetableLayout(const GridContent &content, const TimetableMetrics &metrics)
    : m_axis(busyTimes(content))
{
    m_axis.setScale(metrics.pixelsPerMinute, metrics.foldLength);
    m_columns.reserve(content.columns.size());
    m_cards.reserve(content.items.size());
    for (size_t i = 0; i < content.columns.size(); ++i) {
        placeColumn(content, content.columns[i], int(i), metrics);
    }
    m_widthFactor = (m_pinnedWidth + m_scrolledWidth) / metrics.columnWidth;
}

void TimetableLayout::placeColumn(const GridContent &content, const GridColumn &from, int position, const TimetableMetrics &metrics)
{
    const double minutesALine = metrics.lineHeight / metrics.pixelsPerMinute;
    const double shortest = minutesALine <= LongestMinutesALine ? metrics.lineHeight : ShortestBlock;
    Column column;
    column.pinned = from.pinned;
    column.firstCard = m_cards.size();
    const auto isLongItem = [&content](int item) { return isLong(content.items[size_t(item)]); };
    const auto longCount = size_t(std::ranges::count_if(from.items, isLongItem));
    column.firstShort = column.firstCard + longCount;
    m_cards.resize(column.firstCard + from.items.size());
    column.lastCard = m_cards.size();

    std::vector<LaneSpan> spans[2]; // of the short, of the long
    size_t next[2] = {column.firstShort, column.firstCard};
    for (const int item : from.items) {
        const GridItem &one = content.items[size_t(item)];
        const double along = m_axis.position(one.start + from.shift);
        const double trueLength = m_axis.position(one.end + from.shift) - along;
        const double length = std::max(trueLength, shortest);
        const size_t kind = isLong(one) ? 1 : 0;
        m_cards[next[kind]++] = {item, position, along, length, trueLength, 0, 0};
        spans[kind].push_back({along, along + length});
    }
    const int lanes = assignLanes(spans[0]);
    const int longLanes = spans[1].empty() ? 0 : assignLanes(spans[1]);
    const bool onlyLong = spans[0].empty();
    const double longWidth = onlyLong ? std::max(1.0, longLanes * LaneShare) * metrics.columnWidth
                                      : longLanes * LongShare * metrics.columnWidth;
    const double shortWidth = onlyLong ? 0 : std::max(1.0, lanes * LaneShare) * metrics.columnWidth;
    const auto place = [this](const LaneSpan &span, Card &card, double across, double width) {
        const double lane = width / span.of;
        card.across = across + span.lane * lane;
        card.width = span.lanes * lane;
    };
    for (size_t i = 0; i < spans[1].size(); ++i) {
        place(spans[1][i], m_cards[column.firstCard + i], 0, longWidth);
    }
    const std::vector<bool> beside = besideLong(spans[0], spans[1]);
    for (size_t i = 0; i < spans[0].size(); ++i) {
        const double across = beside[size_t(spans[0][i].cluster)] ? longWidth : 0;
        place(spans[0][i], m_cards[column.firstShort + i], across, longWidth + shortWidth - across);
    }
    column.width = std::round(longWidth + shortWidth);
    double &sum = column.pinned ? m_pinnedWidth : m_scrolledWidth;
    column.across = sum;
    sum += column.width;

    double reach = -1;
    m_reach.resize(m_cards.size(), -1);
    for (size_t i = column.firstShort; i < column.lastCard; ++i) {
        reach = std::max(reach, m_cards[i].along + m_cards[i].length);
        m_reach[i] = reach;
    }
    m_columns.push_back(column);
}

size_t TimetableLayout::firstReaching(const Column &column, double along) const
{
    const auto begin = m_reach.begin() + std::ptrdiff_t(column.firstShort);
    const auto end = m_reach.begin() + std::ptrdiff_t(column.lastCard);
    return size_t(std::upper_bound(begin, end, along) - m_reach.begin());
}

int TimetableLayout::columnAt(bool pinned, double across) const
{
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns[i];
        if (column.pinned == pinned && across >= column.across && across < column.across + column.width) {
            return int(i);
        }
    }
    return -1;
}

const TimetableLayout::Card *TimetableLayout::cardAt(bool pinned, double along, double across) const
{
    const Card *found = nullptr;
    forEachIn(pinned, along, along + 1, across, across + 1, [&](const Card &card) {
        const double left = m_columns[size_t(card.column)].across + card.across;
        if (across >= left && across < left + card.width && along >= card.along && along < card.along + card.length) {
            found = &card;
        }
    });
    return found;
}

int TimetableLayout::cardOf(int item, int column) const
{
    int any = -1;
    for (size_t i = 0; i < m_cards.size(); ++i) {
        if (m_cards[i].item == item) {
            if (column < 0 || m_cards[i].column == column) {
                return int(i);
            }
            any = any < 0 ? int(i) : any;
        }
    }
    return any;
}

namespace {

/// The cards of a column in order of time, long ones among the others.
std::vector<int> inOrder(const TimetableLayout &layout, const TimetableLayout::Column &column)
{
    std::vector<int> order;
    for (size_t i = column.firstCard; i < column.lastCard; ++i) {
        order.push_back(int(i));
    }
    std::ranges::stable_sort(order, {}, [&layout](int card) {
        const auto &one = layout.cards()[size_t(card)];
        return std::pair(one.along, one.across);
    });
    return order;
}

} // namespace

int TimetableLayout::nextInTime(int card, int steps) const
{
    const std::vector<int> order = inOrder(*this, m_columns[size_t(m_cards[size_t(card)].column)]);
    const auto here = std::ranges::find(order, card) - order.begin();
    return order[size_t(std::clamp<std::ptrdiff_t>(here + steps, 0, std::ptrdiff_t(order.size()) - 1))];
}

int TimetableLayout::nextColumn(int card, int steps) const
{
    const Card &from = m_cards[size_t(card)];
    const double middle = from.along + from.length / 2;
    const auto nearestIn = [&](int column, double limit) {
        int nearest = -1;
        double distance = 0;
        for (size_t i = m_columns[size_t(column)].firstCard; i < m_columns[size_t(column)].lastCard; ++i) {
            const Card &other = m_cards[i];
            const double off = std::max({other.along - middle, middle - other.along - other.length, 0.0})
                             + std::abs(other.along - from.along) / 1000; // among those that run: the one that starts alike
            if (off <= limit && (nearest < 0 || off < distance)) {
                nearest = int(i);
                distance = off;
            }
        }
        return nearest;
    };
    // A column where something is on at about this time comes before one beside it that is empty then.
    const double about = m_axis.pixelsPerMinute() * 120 + from.length;
    for (const double limit : {about, std::numeric_limits<double>::max()}) {
        for (int column = from.column + steps; column >= 0 && column < int(m_columns.size()); column += steps) {
            if (const int nearest = nearestIn(column, limit); nearest >= 0) {
                return nearest;
            }
        }
    }
    return card;
}

int TimetableLayout::firstOfColumn(int card) const
{
    return inOrder(*this, m_columns[size_t(m_cards[size_t(card)].column)]).front();
}

int TimetableLayout::lastOfColumn(int card) const
{
    return inOrder(*this, m_columns[size_t(m_cards[size_t(card)].column)]).back();
}
