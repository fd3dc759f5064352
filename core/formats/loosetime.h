#pragma once

#include <chrono>
#include <optional>
#include <string_view>

/// Dates and times as people write them into tables and on web pages.
namespace loose {

/// What the first number of "04/05/2025" is. Unknown: the day, unless it can only be the month.
enum class DateOrder { Unknown, DayFirst, MonthFirst };

/// What one cell or line tells of when something is; each part may be missing.
struct Moment
{
    std::optional<std::chrono::weekday> weekday;
    std::optional<std::chrono::month_day> day;
    std::optional<std::chrono::year> year; ///< only beside `day`
    std::optional<std::chrono::seconds> start; ///< since midnight
    std::optional<std::chrono::seconds> end;   ///< since midnight; before `start` when it is on the next day
    std::optional<std::chrono::seconds> length;

    /// Nothing without a year, and for a date that does not exist.
    std::optional<std::chrono::sys_days> date() const;
};

/// "27/12/14", "27.12.", "September 21, 2023 13:00 → 13:45", "Wednesday Apr 6 / 04:10PM BST (50 minutes)", "2:00 p.m.",
/// "10:35am - 11:25am", "14–15 Uhr", "9.30", "0930", "12"; month names in six languages. With an order other than
/// Unknown, "27/12/14" that does not follow it is no date.
Moment readMoment(std::string_view text, DateOrder order = DateOrder::Unknown);

/// "1:30", "45", "45 min", "1h30", "1.5 hours", "0:45:00" (hours first, as spreadsheets write it), "PT45M".
std::optional<std::chrono::seconds> readLength(std::string_view text);

/// Whether a text stands for "not known yet": "tbd", "TBA", "n/a", "-", "?".
bool isPlaceholder(std::string_view text);

} // namespace loose
