#include "core/formats/ical/repetitions.h"

#include <algorithm>
#include <memory>

using namespace std::chrono;

namespace ical {
namespace {

bool isEmpty(const short *list) { return list[0] == ICAL_RECURRENCE_ARRAY_MAX; }

/// Days of the week without "the second Monday".
bool hasPlainDays(const icalrecurrencetype &rule)
{
    for (const short day : rule.by_day) {
        if (day == ICAL_RECURRENCE_ARRAY_MAX) {
            break;
        }
        if (icalrecurrencetype_day_position(day) != 0) {
            return false;
        }
    }
    return true;
}

bool isPlain(const icalrecurrencetype &rule)
{
    const bool isOften = rule.freq == ICAL_DAILY_RECURRENCE || rule.freq == ICAL_WEEKLY_RECURRENCE;
    return isOften && rule.interval > 0 && !rule.rscale && hasPlainDays(rule) && isEmpty(rule.by_second) &&
           isEmpty(rule.by_minute) && isEmpty(rule.by_hour) && isEmpty(rule.by_month_day) && isEmpty(rule.by_year_day) &&
           isEmpty(rule.by_week_no) && isEmpty(rule.by_month) && isEmpty(rule.by_set_pos);
}

bool hasEnd(const icalrecurrencetype &rule) { return rule.count > 0 || !icaltime_is_null_time(rule.until); }

struct FreeIterator
{
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

RuleUse followRule(const CalendarTime &first, const icalrecurrencetype &rule, std::vector<CalendarTime> &result)
{
    if (!isPlain(rule)) {
        return RuleUse::TooClever;
    }
    if (!hasEnd(rule)) {
        return RuleUse::Endless;
    }
    const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(icalrecur_iterator_new(rule, toIcal(first)));
    if (!iterator) {
        return RuleUse::TooClever;
    }
    for (icaltimetype next = icalrecur_iterator_next(iterator.get()); !icaltime_is_null_time(next);
         next = icalrecur_iterator_next(iterator.get())) {
        const auto time = timeOf(next, {});
        if (!time) {
            break;
        }
        if (result.size() >= mostRepetitions) {
            return RuleUse::CutOff;
        }
        result.push_back(first.at(time->wall()));
    }
    return RuleUse::Followed;
}

} // namespace

RuleUse starts(const CalendarTime &first, const Repetition &repetition, std::vector<CalendarTime> &result)
{
    RuleUse use = RuleUse::None;
    if (repetition.rule) {
        use = followRule(first, *repetition.rule, result);
    }
    if (result.empty()) {
        result.push_back(first);
    }
    for (const CalendarTime &extra : repetition.extra) {
        if (result.size() < mostRepetitions) {
            result.push_back(extra);
        }
    }
    if (result.size() > 1) {
        std::ranges::sort(result, {}, &CalendarTime::wall);
        const auto repeated = std::ranges::unique(result, {}, &CalendarTime::wall);
        result.erase(repeated.begin(), repeated.end());
    }
    std::erase_if(result, [&repetition](const CalendarTime &time) {
        return std::ranges::any_of(repetition.excluded, [&time](const CalendarTime &excluded) {
            return excluded.date == time.date && (excluded.isDate || excluded.time == time.time);
        });
    });
    return use;
}

} // namespace ical
