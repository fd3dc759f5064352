#include "app/lectern-cli/sessions/picks.h"

#include "app/lectern-cli/sessions/times.h"

Session pickedSession(const Programme &programme, const SessionId &id)
{
    if (const Session *session = programme.schedule->session(id)) {
        return *session;
    }
    const SessionSnapshot snapshot = programme.agenda.value(id).snapshot;
    Session session;
    session.id = id;
    session.title = snapshot.title;
    session.start = snapshot.start;
    session.end = snapshot.end;
    session.withdrawn = true;
    return session;
}

QString pickedRooms(const Programme &programme, const SessionId &id)
{
    const Session *session = programme.schedule->session(id);
    return session ? programme.schedule->roomNames(*session)
                   : programme.agenda.value(id).snapshot.rooms.join(QStringLiteral(", "));
}

SessionSnapshot snapshotOf(const Schedule &schedule, const Session &session)
{
    SessionSnapshot snapshot{session.title, session.start, session.end, {}, {}};
    for (const RoomId id : session.rooms) {
        if (const Room *room = schedule.room(id)) {
            snapshot.rooms += room->name;
        }
    }
    for (const Appearance &appearance : session.speakers) {
        if (const Speaker *speaker = schedule.speaker(appearance.speaker)) {
            snapshot.speakers += speaker->name;
        }
    }
    return snapshot;
}

std::optional<SessionId> otherOf(const Clash &clash, const SessionId &id)
{
    if (clash.first == id) {
        return clash.second;
    }
    return clash.second == id ? std::optional(clash.first) : std::nullopt;
}

QStringList clashLines(const SessionId &id, std::span<const Clash> clashes, const Programme &programme)
{
    QStringList lines;
    for (const Clash &clash : clashes) {
        if (const auto other = otherOf(clash, id)) {
            lines += Cli::tr("%1 at once with “%2” (%3)")
                         .arg(lengthName(clash.minutes()), pickedSession(programme, *other).title,
                              timeRange(programme.schedule->conference.clock, clash.overlap));
        }
    }
    return lines;
}
