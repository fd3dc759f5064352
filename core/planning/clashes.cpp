#include "core/planning/clashes.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>
#include <tuple>

using namespace std::chrono;

namespace {

/// A pick that takes up time.
struct Busy
{
    Interval interval;
    SessionId id;

    friend bool operator<(const Busy &a, const Busy &b)
    {
        return std::tuple(a.interval.start(), a.id) < std::tuple(b.interval.start(), b.id);
    }
};

std::vector<Busy> busyTimes(const std::vector<PlannedSession> &planned)
{
    std::vector<Busy> busy;
    for (const PlannedSession &session : planned) {
        if (session.interval && !session.withdrawn) {
            busy.push_back({*session.interval, session.id});
        }
    }
    std::ranges::sort(busy, std::less());
    return busy;
}

/// @param first not after `second` in their order
void appendClash(std::vector<Clash> &clashes, const Busy &first, const Busy &second)
{
    if (const auto overlap = first.interval.intersection(second.interval)) {
        clashes.push_back({first.id, second.id, *overlap});
    }
}

/// Sessions that start in the gap and end in it.
int fittingSessions(const Schedule &schedule, const Interval &gap)
{
    const auto startOf = [](const Session &session) { return session.start.value_or(sys_seconds::max()); };
    auto session = std::ranges::lower_bound(schedule.sessions, gap.start(), {}, startOf);
    int fitting = 0;
    for (; session != schedule.sessions.end() && startOf(*session) < gap.end(); ++session) {
        const auto interval = session->interval();
        fitting += interval && interval->end() <= gap.end() && !session->withdrawn ? 1 : 0;
    }
    return fitting;
}

} // namespace

minutes Clash::minutes() const { return ceil<std::chrono::minutes>(overlap.length()); }

std::vector<PlannedSession> plannedSessions(const Schedule &schedule, const Agenda &agenda)
{
    using Key = std::tuple<sys_seconds, SessionId>;
    std::vector<std::pair<Key, PlannedSession>> picks;
    for (auto entry = agenda.begin(); entry != agenda.end(); ++entry) {
        if (!entry->isPicked()) {
            continue;
        }
        PlannedSession planned{entry.key(), entry->interest, std::nullopt, true};
        std::optional<sys_seconds> start = entry->snapshot.start;
        if (const Session *session = schedule.session(entry.key())) {
            start = session->start;
            planned.interval = session->interval();
            planned.withdrawn = session->withdrawn;
        } else if (start && entry->snapshot.end) {
            planned.interval = Interval::between(*start, *entry->snapshot.end);
        }
        picks.emplace_back(Key(start.value_or(sys_seconds::max()), entry.key()), planned);
    }
    std::ranges::sort(picks, {}, [](const auto &pick) -> const Key & { return pick.first; });
    std::vector<PlannedSession> result;
    result.reserve(picks.size());
    std::ranges::move(picks | std::views::values, std::back_inserter(result));
    return result;
}

std::vector<Clash> agendaClashes(const std::vector<PlannedSession> &planned)
{
    std::vector<Clash> clashes;
    std::vector<Busy> running;
    for (const Busy &next : busyTimes(planned)) {
        std::erase_if(running, [&](const Busy &earlier) { return earlier.interval.end() <= next.interval.start(); });
        for (const Busy &earlier : running) {
            appendClash(clashes, earlier, next);
        }
        running.push_back(next);
    }
    return clashes;
}

std::vector<Clash> clashesWith(const Session &candidate, const std::vector<PlannedSession> &planned)
{
    const auto interval = candidate.interval();
    if (!interval || candidate.withdrawn) {
        return {};
    }
    const Busy ours{*interval, candidate.id};
    std::vector<Clash> clashes;
    for (const Busy &other : busyTimes(planned)) {
        if (other.id != candidate.id) {
            appendClash(clashes, std::min(ours, other), std::max(ours, other));
        }
    }
    std::ranges::stable_sort(clashes, {}, [](const Clash &clash) { return clash.overlap.start(); });
    return clashes;
}

std::vector<Gap> agendaGaps(const Schedule &schedule, const std::vector<PlannedSession> &planned, minutes shortest)
{
    const ConferenceClock &clock = schedule.conference.clock;
    std::vector<Gap> gaps;
    std::optional<sys_seconds> busyUntil;
    QDate lastDay;
    for (const Busy &busy : busyTimes(planned)) {
        const QDate day = clock.dayOf(busy.interval.start());
        const auto free = busyUntil ? Interval::between(*busyUntil, busy.interval.start()) : std::nullopt;
        if (free && day == lastDay && free->length() >= shortest) {
            gaps.push_back({*free, fittingSessions(schedule, *free)});
        }
        busyUntil = std::max(busyUntil.value_or(busy.interval.end()), busy.interval.end());
        lastDay = day;
    }
    return gaps;
}
