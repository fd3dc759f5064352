#include "core/model/interval.h"

#include <algorithm>

using namespace std::chrono;

std::optional<Interval> Interval::between(sys_seconds start, sys_seconds end)
{
    if (end <= start) {
        return std::nullopt;
    }
    return Interval(start, end);
}

bool Interval::overlaps(const Interval &other) const
{
    return m_start < other.m_end && other.m_start < m_end;
}

std::optional<Interval> Interval::intersection(const Interval &other) const
{
    return between(std::max(m_start, other.m_start), std::min(m_end, other.m_end));
}

minutes Interval::gapTo(const Interval &later) const
{
    return floor<minutes>(later.m_start - m_end);
}
