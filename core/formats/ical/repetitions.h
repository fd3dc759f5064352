#pragma once

#include "core/formats/ical/calendartime.h"

#include <vector>

namespace ical {

/// What an event says about being repeated.
struct Repetition
{
    std::optional<icalrecurrencetype> rule;
    std::vector<CalendarTime> extra;    ///< RDATE
    std::vector<CalendarTime> excluded; ///< EXDATE
};

/// More than a conference can have.
inline constexpr size_t mostRepetitions = 366;

enum class RuleUse { None, Followed, CutOff, Endless, TooClever };

/// The starts of an event by its rule and its extra dates, in order, each once; the first one alone when the rule has no
/// end or is another than "each n days" or "each n weeks on these days".
RuleUse starts(const CalendarTime &first, const Repetition &repetition, std::vector<CalendarTime> &result);

} // namespace ical
