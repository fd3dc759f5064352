#include "core/planning/reminders.h"

#include "core/planning/walks.h"

#include <algorithm>

using namespace std::chrono;

namespace {

/// The other pick that began last before it on its day, where the person is likely to come from; null when there is none.
const Session *sessionBefore(const Session &session, const Schedule &schedule, const std::vector<PlannedSession> &planned)
{
    const ConferenceClock &clock = schedule.conference.clock;
    const Session *before = nullptr;
    for (const PlannedSession &pick : planned) {
        const Session *other = pick.withdrawn ? nullptr : schedule.session(pick.id);
        if (other && other->start && *other->start < *session.start && (!before || *other->start >= *before->start)) {
            before = other;
        }
    }
    return before && clock.dayOf(*before->start) == clock.dayOf(*session.start) ? before : nullptr;
}

minutes knownWalk(const Session &session, const Schedule &schedule, const std::vector<PlannedSession> &planned,
                  const decltype(Companion::walks) &walks)
{
    const Session *before = walks.isEmpty() ? nullptr : sessionBefore(session, schedule, planned);
    const auto walk = before ? walkBetween(*before, session, schedule, walks) : std::nullopt;
    return walk && !walk->isAssumed ? walk->length : 0min;
}

} // namespace

std::vector<Reminder> remindersDue(const Schedule &schedule, const std::vector<PlannedSession> &planned,
                                   const decltype(Companion::walks) &walks, minutes lead, sys_seconds now)
{
    std::vector<Reminder> due;
    for (const PlannedSession &pick : planned) {
        const Session *session = pick.withdrawn ? nullptr : schedule.session(pick.id);
        if (!session || session->withdrawn || !session->start || *session->start <= now) {
            continue;
        }
        const minutes walk = knownWalk(*session, schedule, planned, walks);
        if (*session->start - lead - walk <= now) {
            due.push_back({session->id, *session->start, walk});
        }
    }
    std::ranges::stable_sort(due, {}, &Reminder::start);
    return due;
}
