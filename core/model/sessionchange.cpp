#include "core/model/sessionchange.h"

#include <algorithm>

using namespace std::chrono;

namespace {

QString trackName(const Session &session, const Schedule &schedule)
{
    const Track *track = schedule.track(session.track);
    return track ? track->name : QString();
}

} // namespace

int ScheduleDiff::count(ChangeKind kind) const
{
    return int(std::ranges::count_if(changes, [kind](const SessionChange &c) { return c.kinds.testFlag(kind); }));
}

std::optional<minutes> lengthOf(const Session &session)
{
    if (!session.start || !session.end) {
        return std::nullopt;
    }
    return floor<minutes>(*session.end - *session.start);
}

QString nameOf(ChangeKind kind, const Session &session, const Schedule &schedule)
{
    switch (kind) {
    case ChangeKind::Title:
        return session.title;
    case ChangeKind::Track:
        return trackName(session, schedule);
    case ChangeKind::Room:
        return schedule.roomNames(session);
    case ChangeKind::Speakers:
        return schedule.speakerNames(session);
    default:
        return {};
    }
}
