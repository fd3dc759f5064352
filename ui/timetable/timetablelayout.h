#pragma once

#include "ui/models/gridmodel.h"
#include "ui/timetable/timeaxis.h"

#include <QRect>

#include <optional>
#include <vector>

/// What the size of a timetable depends on, in pixels.
struct TimetableMetrics
{
    double pixelsPerMinute = 2;
    double columnWidth = 180; ///< of a column without overlaps
    double lineHeight = 16;   ///< a card is never shorter where it can hold a line of text
    double foldLength = 30;

    friend bool operator==(const TimetableMetrics &, const TimetableMetrics &) = default;
};

/// Where everything stands in a timetable: geometry without painting. Coordinates are "along" the axis of time and
/// "across" the columns; views turn them into x and y. A value; made anew for other content or another zoom.
class TimetableLayout
{
public:
    struct Card
    {
        int item = -1;
        int column = -1;
        double along = 0;
        double length = 0;     ///< as drawn
        double trueLength = 0; ///< as time tells; shorter than drawn where a line of text would not fit
        double across = 0;     ///< from the beginning of the column
        double width = 0;
    };
    struct Column
    {
        double across = 0; ///< pinned ones count among themselves, the rest from the end of the pinned
        double width = 0;
        bool pinned = false;
        size_t firstCard = 0;
        size_t lastCard = 0;     ///< one past its cards; long ones come first
        size_t firstShort = 0;   ///< the first that is not long
    };

    TimetableLayout() = default;
    TimetableLayout(const GridContent &content, const TimetableMetrics &metrics);

    const TimeAxis &axis() const { return m_axis; }
    const std::vector<Column> &columns() const { return m_columns; }
    const std::vector<Card> &cards() const { return m_cards; }
    double length() const { return m_axis.length(); } ///< along
    double pinnedWidth() const { return m_pinnedWidth; }
    double scrolledWidth() const { return m_scrolledWidth; } ///< of the columns that are not pinned

    /// Calls `use(const Card &)` for each card of the columns `pinned` that touches the rectangle given by along and
    /// across (the latter within its part).
    template<class Use>
    void forEachIn(bool pinned, double alongFrom, double alongTo, double acrossFrom, double acrossTo, const Use &use) const
    {
        for (const Column &column : m_columns) {
            if (column.pinned != pinned || column.across + column.width <= acrossFrom || column.across >= acrossTo) {
                continue;
            }
            for (size_t i = column.firstCard; i < column.firstShort; ++i) {
                useIfTouched(m_cards[i], alongFrom, alongTo, use);
            }
            for (size_t i = firstReaching(column, alongFrom); i < column.lastCard && m_cards[i].along < alongTo; ++i) {
                useIfTouched(m_cards[i], alongFrom, alongTo, use);
            }
        }
    }
    /// The card at a point of a part; nothing beside cards.
    const Card *cardAt(bool pinned, double along, double across) const;
    int columnAt(bool pinned, double across) const; ///< -1 when none
    /// The first card of an item, -1 when it is not shown. @param column -1: any
    int cardOf(int item, int column = -1) const;

    /// Steps from a card: in time within its column, or to the nearest in time in a column beside it. The same card at an
    /// end. @param card position in `cards()`
    int nextInTime(int card, int steps) const;
    int nextColumn(int card, int steps) const;
    int firstOfColumn(int card) const;
    int lastOfColumn(int card) const;

    /// The width of all columns for a `columnWidth` of one pixel.
    double widthFactor() const { return m_widthFactor; }

private:
    void placeColumn(const GridContent &content, const GridColumn &from, int position, const TimetableMetrics &metrics);
    size_t firstReaching(const Column &column, double along) const;
    template<class Use>
    static void useIfTouched(const Card &card, double from, double to, const Use &use)
    {
        if (card.along + card.length > from && card.along < to) {
            use(card);
        }
    }

    TimeAxis m_axis;
    std::vector<Column> m_columns;
    std::vector<Card> m_cards;
    std::vector<double> m_reach; ///< for each card: the furthest end of the short ones of its column so far
    double m_pinnedWidth = 0;
    double m_scrolledWidth = 0;
    double m_widthFactor = 0;
};
