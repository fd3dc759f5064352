#include "ui/timetable/timeaxis.h"

#include <algorithm>

using namespace std::chrono;

namespace {

constexpr seconds Round = minutes(30); // divides the offset of nearly every zone

sys_seconds roundedDown(sys_seconds instant)
{
    const seconds since = instant.time_since_epoch();
    const seconds rest = ((since % Round) + Round) % Round;
    return instant - rest;
}

sys_seconds roundedUp(sys_seconds instant)
{
    const sys_seconds down = roundedDown(instant);
    return down == instant ? instant : down + Round;
}

} // namespace

TimeAxis::TimeAxis(const std::vector<Busy> &busy)
{
    for (const Busy &one : busy) {
        const sys_seconds start = roundedDown(one.start);
        const sys_seconds end = std::max(roundedUp(one.end), start + Round);
        if (m_stretches.empty()) {
            m_stretches.push_back({start, end});
        } else if (start - m_stretches.back().end < ShortestFold) {
            m_stretches.back().end = std::max(m_stretches.back().end, end);
        } else {
            m_stretches.push_back({m_stretches.back().end, start, 0, 0, true});
            m_stretches.push_back({start, end});
        }
    }
    setScale(1, 1);
}

void TimeAxis::setScale(double pixelsPerMinute, double foldLength)
{
    m_scale = pixelsPerMinute;
    double position = 0;
    for (Stretch &stretch : m_stretches) {
        stretch.position = position;
        stretch.length = stretch.folded ? foldLength : duration<double, std::ratio<60>>(stretch.end - stretch.start).count() * pixelsPerMinute;
        position += stretch.length;
    }
}

double TimeAxis::length() const
{
    return m_stretches.empty() ? 0 : m_stretches.back().position + m_stretches.back().length;
}

double TimeAxis::position(sys_seconds instant) const
{
    const auto after = std::ranges::upper_bound(m_stretches, instant, {}, &Stretch::start);
    if (after == m_stretches.begin()) {
        return 0;
    }
    const Stretch &stretch = *std::prev(after);
    const double share = duration<double>(instant - stretch.start) / duration<double>(stretch.end - stretch.start);
    return stretch.position + std::min(share, 1.0) * stretch.length;
}

sys_seconds TimeAxis::instantAt(double position) const
{
    const auto after = std::ranges::upper_bound(m_stretches, position, {}, &Stretch::position);
    if (after == m_stretches.begin()) {
        return m_stretches.empty() ? sys_seconds() : start();
    }
    const Stretch &stretch = *std::prev(after);
    const double share = stretch.length > 0 ? std::min((position - stretch.position) / stretch.length, 1.0) : 0;
    return stretch.start + round<seconds>(duration<double>(stretch.end - stretch.start) * share);
}

minutes TimeAxis::busyTime() const
{
    seconds busy{0};
    for (const Stretch &stretch : m_stretches) {
        busy += stretch.folded ? seconds(0) : stretch.end - stretch.start;
    }
    return duration_cast<minutes>(busy);
}
