#pragma once

#include <chrono>
#include <optional>
#include <string_view>

/// A date, mostly with a time and an offset, as a schedule file writes it (FORMATS: "offsets in the wild").
struct WrittenTime
{
    std::chrono::sys_days date;
    std::optional<std::chrono::seconds> time;   ///< since midnight; nothing when only a date is given
    std::optional<std::chrono::seconds> offset; ///< east of UTC; nothing when none is written
    std::string_view timeText;                  ///< "11:00", into the text that was parsed
    std::string_view offsetText;                ///< "+01:00", "Z"

    /// The instant, for a time with an offset.
    std::optional<std::chrono::sys_seconds> instant() const;
};

/// "2019-12-27T11:00:00+01:00", "2019-12-27 11:00Z", "+0200", "+2:00", fractions of a second, or the date alone.
std::optional<WrittenTime> parseDateTime(std::string_view text);

/// A wall time: "9:30", "09:30", "09:30:00"; 0 to 24 hours since midnight.
std::optional<std::chrono::seconds> parseClockTime(std::string_view text);

/// "H:MM" (minutes above 59 allowed), "D:HH:MM" (days first, never seconds), bare minutes "30", "135.0:00" (minutes
/// before the dot), "PT1H30M", "P1DT2H". Nothing for empty, ":" and anything else.
std::optional<std::chrono::seconds> parseDuration(std::string_view text);
