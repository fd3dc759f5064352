#include "ui/conflicts/timebarlayout.h"

#include <algorithm>

using namespace std::chrono;

namespace {

constexpr int ThinnestBar = 3; ///< a moment can still be seen
constexpr minutes steps[] = {minutes(5),   minutes(10),  minutes(15),  minutes(30),   minutes(60),  minutes(120),
                             minutes(180), minutes(360), minutes(720), minutes(1440), minutes(2880)};

} // namespace

bool TimeBarLayout::canShow(const Input &input)
{
    return input.lanes.size() > 1 || (input.lanes.size() == 1 && input.window);
}

TimeBarLayout::TimeBarLayout(const Input &input, const Measures &measures)
{
    if (!canShow(input) || measures.width <= 0) {
        return;
    }
    findRange(input);
    const int bar = measures.line * 3 / 4;
    const int gap = measures.line / 3;
    m_left = measures.tickLabel / 2;
    m_right = std::max(m_left + 1, measures.width - measures.tickLabel / 2);
    int top = 0;
    const auto laneOf = [&](const Interval &interval) {
        const Lane lane{{0, top, measures.width, measures.line}, barOf(interval, top + measures.line + gap / 3, bar)};
        top = lane.bar.bottom() + 1 + gap;
        return lane;
    };
    for (const Interval &interval : input.lanes) {
        m_lanes.push_back(laneOf(interval));
    }
    if (input.window) {
        m_window = laneOf(*input.window);
    }
    m_axis = top;
    for (const Interval &marked : input.marked) {
        const int from = m_lanes.front().bar.top();
        m_marked.push_back(barOf(marked, from, m_lanes.back().bar.bottom() + 1 - from));
    }
    addTicks(input, measures);
    m_height = m_axis + gap / 2 + measures.line;
}

void TimeBarLayout::findRange(const Input &input)
{
    m_from = input.lanes.front().start();
    m_to = input.lanes.front().end();
    const auto include = [this](const Interval &interval) {
        m_from = std::min(m_from, interval.start());
        m_to = std::max(m_to, interval.end());
    };
    std::ranges::for_each(input.lanes, include);
    std::ranges::for_each(input.marked, include);
    const seconds span = m_to - m_from;
    if (input.window) { // as much of it as does not make the rest small
        m_from = std::clamp(input.window->start(), m_from - span / 2, m_from);
        m_to = std::clamp(input.window->end(), m_to, m_to + span / 2);
        if (input.window->start() >= m_to) {
            m_to = std::min(input.window->start() + span / 4, m_to + span * 2);
        } else if (input.window->end() <= m_from) {
            m_from = std::max(input.window->end() - span / 4, m_from - span * 2);
        }
    }
    m_from -= span / 20;
    m_to += span / 20;
}

int TimeBarLayout::xOf(sys_seconds instant) const
{
    const auto bounded = std::clamp(instant, m_from, m_to);
    return m_left + int((m_right - m_left) * (bounded - m_from).count() / (m_to - m_from).count());
}

QRect TimeBarLayout::barOf(const Interval &interval, int top, int height) const
{
    const int left = xOf(interval.start());
    return {left, top, std::max(ThinnestBar, xOf(interval.end()) - left), height};
}

void TimeBarLayout::addTicks(const Input &input, const Measures &measures)
{
    const int room = measures.tickLabel + measures.line;
    const auto *step = std::ranges::find_if(steps, [&](minutes step) {
        return (m_right - m_left) * duration_cast<seconds>(step).count() / (m_to - m_from).count() >= room;
    });
    const seconds every = step == std::end(steps) ? seconds(m_to - m_from) : seconds(*step);
    const auto local = m_from.time_since_epoch() + input.zoneOffset;
    const auto first = every * ((local.count() + every.count() - 1) / every.count());
    for (sys_seconds at{first - input.zoneOffset}; at <= m_to; at += every) {
        const int x = xOf(at);
        m_ticks.push_back({x, at, {x - measures.tickLabel / 2, m_axis + measures.line / 6, measures.tickLabel, measures.line}});
    }
}
