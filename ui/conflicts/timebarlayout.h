#pragma once

#include "core/model/interval.h"

#include <QRect>

#include <vector>

/// The measures of a time bar, all from the font and the width: one lane a session, its name above its bar, a scale
/// below. Stands from left to right; who paints mirrors it.
class TimeBarLayout
{
public:
    struct Input
    {
        std::vector<Interval> lanes;
        std::vector<Interval> marked;            ///< the time in question
        std::optional<Interval> window;          ///< when it would be fine: a lane of its own, cut where the scale ends
        std::chrono::seconds zoneOffset{0};      ///< so that ticks stand at full hours of the shown zone
    };
    struct Measures
    {
        int width = 0;
        int line = 0;      ///< height of a line of text
        int tickLabel = 0; ///< width of the widest time on the scale
    };
    struct Tick
    {
        int x = 0;
        std::chrono::sys_seconds instant;
        QRect label;
    };
    struct Lane
    {
        QRect text;
        QRect bar;
    };

    TimeBarLayout() = default;
    TimeBarLayout(const Input &input, const Measures &measures);

    bool isEmpty() const { return m_lanes.empty(); }
    const std::vector<Lane> &lanes() const { return m_lanes; }
    const std::optional<Lane> &window() const { return m_window; }
    /// Reach over all lanes.
    const std::vector<QRect> &marked() const { return m_marked; }
    const std::vector<Tick> &ticks() const { return m_ticks; }
    int axis() const { return m_axis; } ///< y of the line that the ticks stand on
    int height() const { return m_height; }
    /// What of `input` is worth a drawing: nothing where there is nothing to compare.
    static bool canShow(const Input &input);

private:
    void findRange(const Input &input);
    int xOf(std::chrono::sys_seconds instant) const;
    QRect barOf(const Interval &interval, int top, int height) const;
    void addTicks(const Input &input, const Measures &measures);

    std::chrono::sys_seconds m_from{};
    std::chrono::sys_seconds m_to{};
    int m_left = 0;
    int m_right = 0;
    std::vector<Lane> m_lanes;
    std::optional<Lane> m_window;
    std::vector<QRect> m_marked;
    std::vector<Tick> m_ticks;
    int m_axis = 0;
    int m_height = 0;
};
