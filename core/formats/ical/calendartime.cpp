#include "core/formats/ical/calendartime.h"

#include <array>
#include <cstdio>

using namespace std::chrono;

namespace ical {
namespace {

icaltimetype valueOf(const icalvalue *value)
{
    switch (icalvalue_isa(value)) {
    case ICAL_DATE_VALUE:
        return icalvalue_get_date(value);
    case ICAL_DATETIME_VALUE:
        return icalvalue_get_datetime(value);
    case ICAL_DATETIMEDATE_VALUE:
        return icalvalue_get_datetimedate(value);
    case ICAL_DATETIMEPERIOD_VALUE:
    case ICAL_PERIOD_VALUE: {
        const icaldatetimeperiodtype either = icalvalue_get_datetimeperiod(value);
        return icaltime_is_null_time(either.time) ? either.period.start : either.time;
    }
    default:
        return icaltime_null_time();
    }
}

} // namespace

CalendarTime CalendarTime::at(sys_seconds wall) const
{
    CalendarTime other = *this;
    other.date = floor<days>(wall);
    other.time = wall - other.date;
    return other;
}

std::optional<CalendarTime> timeOf(icalproperty *property)
{
    const icalvalue *const value = icalproperty_get_value(property);
    if (!value) {
        return std::nullopt;
    }
    icalparameter *const parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const char *const zone = parameter ? icalparameter_get_tzid(parameter) : nullptr;
    return timeOf(valueOf(value), zone ? zone : "");
}

std::optional<CalendarTime> timeOf(const icaltimetype &time, std::string_view zone)
{
    const year_month_day date = year(time.year) / time.month / time.day;
    const bool isClock = time.hour >= 0 && time.hour < 24 && time.minute >= 0 && time.minute < 60 && time.second >= 0 &&
                         time.second <= 60;
    if (!date.ok() || time.year < 1 || time.year > 9999 || (!time.is_date && !isClock)) {
        return std::nullopt;
    }
    CalendarTime result;
    result.date = date;
    result.isDate = time.is_date;
    if (!result.isDate) {
        result.time = hours(time.hour) + minutes(time.minute) + seconds(time.second);
    }
    result.isUtc = icaltime_is_utc(time);
    result.zone = result.isUtc ? std::string_view() : zone;
    return result;
}

icaltimetype toIcal(const CalendarTime &time)
{
    const year_month_day date(time.date);
    const hh_mm_ss clock(time.time);
    icaltimetype result = icaltime_null_time();
    result.year = int(date.year());
    result.month = int(unsigned(date.month()));
    result.day = int(unsigned(date.day()));
    result.hour = int(clock.hours().count());
    result.minute = int(clock.minutes().count());
    result.second = int(clock.seconds().count());
    result.is_date = time.isDate;
    return result;
}

std::string written(sys_seconds wall, std::optional<seconds> offset)
{
    const year_month_day date(floor<days>(wall));
    const hh_mm_ss clock(wall - floor<days>(wall));
    std::array<char, 64> text{};
    int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d", int(date.year()), unsigned(date.month()),
                             unsigned(date.day()), int(clock.hours().count()), int(clock.minutes().count()));
    if (clock.seconds() != seconds(0)) {
        size += std::snprintf(text.data() + size, text.size() - size_t(size), ":%02d", int(clock.seconds().count()));
    }
    if (offset && *offset == seconds(0)) {
        text[size_t(size++)] = 'Z';
    } else if (offset) {
        const hh_mm_ss east(abs(*offset));
        size += std::snprintf(text.data() + size, text.size() - size_t(size), "%c%02d:%02d", *offset < seconds(0) ? '-' : '+',
                              int(east.hours().count()), int(east.minutes().count()));
    }
    return {text.data(), size_t(size)};
}

} // namespace ical
