#pragma once

#include <libical/ical.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ical {

/// A time as a calendar writes it: UTC, wall time of a zone, or wall time of no zone in particular.
struct CalendarTime
{
    std::chrono::sys_days date;
    std::chrono::seconds time{0}; ///< since midnight
    bool isDate = false;          ///< the date alone was written
    bool isUtc = false;
    std::string_view zone;        ///< TZID as written; empty when none

    std::chrono::sys_seconds wall() const { return std::chrono::sys_seconds(date) + time; }
    /// The same kind of time at another wall time.
    CalendarTime at(std::chrono::sys_seconds wall) const;
};

/// Nothing for a date or time that no calendar has. The zone is a view into the property.
std::optional<CalendarTime> timeOf(icalproperty *property);

std::optional<CalendarTime> timeOf(const icaltimetype &time, std::string_view zone);

icaltimetype toIcal(const CalendarTime &time);

/// "2024-07-01T10:00:30", with an offset behind it: "+02:00" or "Z".
std::string written(std::chrono::sys_seconds wall, std::optional<std::chrono::seconds> offset);

} // namespace ical
