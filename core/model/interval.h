#pragma once

#include <chrono>
#include <optional>

/// A stretch of conference time, [start, end): a session ending at 11:00 and one starting at
/// 11:00 do not overlap. Always start < end. Instants are UTC; zones belong to `ConferenceClock`.
class Interval
{
public:
    /// Nothing when the end does not come after the start (a session keeps its start).
    static std::optional<Interval> between(std::chrono::sys_seconds start, std::chrono::sys_seconds end);

    std::chrono::sys_seconds start() const { return m_start; }
    std::chrono::sys_seconds end() const { return m_end; }
    std::chrono::seconds length() const { return m_end - m_start; }
    bool overlaps(const Interval &other) const;
    /// The part that both share; nothing when they only touch or lie apart.
    std::optional<Interval> intersection(const Interval &other) const;
    /// From our end to the later one's start, rounded down; negative while they overlap.
    std::chrono::minutes gapTo(const Interval &later) const;

    friend bool operator==(const Interval &, const Interval &) = default;

private:
    Interval(std::chrono::sys_seconds start, std::chrono::sys_seconds end) : m_start(start), m_end(end) {}

    std::chrono::sys_seconds m_start;
    std::chrono::sys_seconds m_end;
};
