#pragma once

#include "core/model/conferenceclock.h"

#include <chrono>

/// The offsets of one zone for many instants, best asked in ascending order: the zone itself is asked once for each
/// stretch between two clock changes. One thread.
class OffsetCache
{
public:
    explicit OffsetCache(const ConferenceClock &clock) : m_clock(clock) {}

    /// Seconds east of UTC, as `ConferenceClock::offsetAt`.
    std::chrono::seconds offsetAt(std::chrono::sys_seconds instant);

private:
    const ConferenceClock &m_clock;
    std::chrono::sys_seconds m_from = std::chrono::sys_seconds::max(); ///< the offset holds in [from, until)
    std::chrono::sys_seconds m_until = std::chrono::sys_seconds::min();
    std::chrono::seconds m_offset{0};
};
