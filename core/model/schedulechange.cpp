#include "core/model/schedulechange.h"

namespace {

/// Hands out places in a list, which grows by what is not in it yet.
template<class Entry, class IdType>
class Places
{
public:
    explicit Places(QList<Entry> &list) : m_list(list) {}

    IdType of(const QString &key, Entry entry)
    {
        const auto known = m_places.constFind(key);
        if (known != m_places.constEnd()) {
            return *known;
        }
        const IdType id(qint32(m_list.size()));
        entry.id = id;
        m_list += entry;
        m_places.insert(key, id);
        return id;
    }

private:
    QList<Entry> &m_list;
    QHash<QString, IdType> m_places;
};

} // namespace

SessionState stateOf(const Session &session, const Schedule &schedule)
{
    SessionState state{session.id, session.title, session.start, session.end, {}, {}, {}};
    for (const RoomId id : session.rooms) {
        if (const Room *room = schedule.room(id)) {
            state.rooms += room->name;
        }
    }
    if (const Track *track = schedule.track(session.track)) {
        state.track = track->name;
    }
    for (const Appearance &appearance : session.speakers) {
        if (const Speaker *speaker = schedule.speaker(appearance.speaker)) {
            state.speakers += SessionState::Person{speaker->key, speaker->name};
        }
    }
    return state;
}

Schedule scheduleOf(const std::vector<SessionState> &states, const Conference &conference)
{
    Schedule schedule;
    schedule.conference = conference;
    Places<Room, RoomId> rooms(schedule.rooms);
    Places<Track, TrackId> tracks(schedule.tracks);
    Places<Speaker, SpeakerId> speakers(schedule.speakers);
    for (const SessionState &state : states) {
        Session session;
        session.id = state.id;
        session.title = state.title;
        session.start = state.start;
        session.end = state.end;
        for (const QString &room : state.rooms) {
            session.rooms += rooms.of(room, {{}, room});
        }
        if (!state.track.isEmpty()) {
            session.track = tracks.of(state.track, {{}, state.track, {}});
        }
        for (const SessionState::Person &person : state.speakers) {
            const QString place = person.key + u'\n' + person.name; // a key may have had another name
            session.speakers += {speakers.of(place, {{}, person.key, person.name, {}, {}, {}}), {}};
        }
        schedule.sessions.push_back(std::move(session));
    }
    schedule.arrange();
    return schedule;
}
