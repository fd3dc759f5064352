#include "core/formats/written/weekdaydates.h"

#include "core/formats/loosetime.h"
#include "core/formats/timetext.h"
#include "core/formats/writtentime.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace std::chrono;

namespace written {
namespace {

bool mayBeWeekday(std::string_view date)
{
    return !date.empty() && date.size() < 20 && !(date.front() >= '0' && date.front() <= '9');
}

struct Days
{
    std::optional<sys_days> first;
    std::optional<sys_days> last;

    void add(std::string_view text)
    {
        if (const auto date = parseDateTime(text)) {
            first = first ? std::min(*first, date->date) : date->date;
            last = last ? std::max(*last, date->date) : date->date;
        }
    }
};

Days daysOf(const RawSchedule &raw)
{
    Days days;
    days.add(raw.header.start);
    days.add(raw.header.end);
    for (const RawSession &session : raw.sessions) {
        if (raw.header.start.empty()) {
            days.add(session.date);
        }
    }
    return days;
}

} // namespace

void resolveWeekdays(RawSchedule &raw)
{
    if (std::ranges::none_of(raw.sessions, mayBeWeekday, &RawSession::date)) {
        return;
    }
    const Days days = daysOf(raw);
    if (!days.first) {
        return;
    }
    std::array<std::string_view, 7> dates;
    for (RawSession &session : raw.sessions) {
        const auto weekday = mayBeWeekday(session.date) ? loose::readMoment(session.date).weekday : std::nullopt;
        const sys_days date = *days.first + (weekday ? *weekday - std::chrono::weekday(*days.first) : std::chrono::days(0));
        if (!weekday || date > *days.last) {
            continue;
        }
        std::string_view &written = dates[weekday->c_encoding()];
        written = written.empty() ? std::string_view(raw.texts.emplace_back(dateText(date))) : written;
        session.date = written;
    }
}

} // namespace written
