#pragma once

#include "core/model/conferenceclock.h"

#include <optional>
#include <unordered_map>

/// Answers the questions of a `ConferenceClock` for thousands of instants: a zone is asked twice a day, not once a
/// session; only days with a clock change are asked each time.
class ZoneCache
{
public:
    explicit ZoneCache(const QTimeZone &zone) : m_clock(zone) {}

    /// Seconds east of UTC at that instant.
    std::chrono::seconds offsetAt(std::chrono::sys_seconds instant);
    /// The instant at which a clock on the wall shows this.
    std::chrono::sys_seconds instantOf(std::chrono::sys_days date, std::chrono::seconds sinceMidnight);

private:
    using Days = std::unordered_map<int, std::optional<std::chrono::seconds>>;

    ConferenceClock m_clock;
    Days m_offsets;   ///< by day in UTC; nothing: the offset changes on that day
    Days m_midnights; ///< by local date: midnight as seconds since 1970; nothing: no plain 24 hours
};

/// The date as Qt has it.
QDate toDate(std::chrono::sys_days date);
