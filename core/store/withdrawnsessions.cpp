#include "core/store/withdrawnsessions.h"

#include "core/store/statement.h"

namespace {

/// Finds the place of an old list's entry in a new list, by what names it; adds it at the end where it is missing.
template<class Entry, class IdType>
class Places
{
public:
    Places(const QList<Entry> &old, QList<Entry> &fresh, QString Entry::*name)
        : m_old(old), m_fresh(fresh), m_name(name)
    {
        for (qsizetype i = 0; i < fresh.size(); ++i) {
            m_places.insert(fresh[i].*name, IdType(qint32(i)));
        }
    }

    /// Null for a place that the old list did not have.
    IdType of(IdType old)
    {
        if (old.value() < 0 || old.value() >= m_old.size()) {
            return {};
        }
        const Entry &entry = m_old[old.value()];
        const auto known = m_places.constFind(entry.*m_name);
        if (known != m_places.constEnd()) {
            return *known;
        }
        const IdType place(qint32(m_fresh.size()));
        m_fresh += entry;
        m_fresh.last().id = place;
        m_places.insert(entry.*m_name, place);
        return place;
    }

private:
    const QList<Entry> &m_old;
    QList<Entry> &m_fresh;
    QString Entry::*m_name;
    QHash<QString, IdType> m_places;
};

/// Rewrites kept sessions for the new lists.
class Carrier
{
public:
    Carrier(const ConferenceStore::Private &store, ConferenceId id, ProgrammeLists &lists)
        : m_database(*store.database),
          m_id(id),
          m_lists(lists),
          m_status(store.readLists(id, m_rooms, m_tracks, m_speakers)),
          m_roomPlaces(m_rooms, lists.rooms, &Room::name),
          m_trackPlaces(m_tracks, lists.tracks, &Track::name),
          m_speakerPlaces(m_speakers, lists.speakers, &Speaker::key),
          m_read(m_database,
                 QStringLiteral("SELECT ") + SessionColumns + QStringLiteral(" FROM main.session WHERE id = ?")),
          m_write(
              m_database,
              QStringLiteral("UPDATE main.session SET track = ?, rooms = ?, speakers = ?, withdrawn = 1 WHERE id = ?"))
    {
    }

    Result<void> carry(qint64 row)
    {
        if (!m_status) {
            return m_status;
        }
        if (const auto done = m_read.bind(row).run(); !done) {
            return done;
        }
        if (!m_read.next()) {
            return m_read.end();
        }
        Session session = readSession(m_read, 0, m_pool);
        m_read.finish();
        move(session);
        return m_write.bind(placeValues(session)).bind(row).run();
    }

    /// The texts of the speakers that were added.
    Result<void> carrySpeakerTexts()
    {
        Statement read(m_database, QStringLiteral("SELECT ") + SpeakerTextColumns +
                                       QStringLiteral(" FROM main.speaker_text WHERE speaker = ?"));
        for (qsizetype i = m_lists.speakerTexts.size(); i < m_lists.speakers.size(); ++i) {
            const qint32 old = m_addedSpeakers.value(qint32(i));
            if (const auto done = read.bind(firstRow(m_id) + old).run(); !done) {
                return done;
            }
            m_lists.speakerTexts += read.next() ? readSpeakerText(read, 0) : SpeakerText{};
            read.finish();
        }
        return {};
    }

private:
    void move(Session &session)
    {
        session.track = m_trackPlaces.of(session.track);
        QList<RoomId> rooms;
        for (const RoomId room : std::as_const(session.rooms)) {
            if (const RoomId place = m_roomPlaces.of(room); !place.isNull()) {
                rooms += place;
            }
        }
        session.rooms = rooms;
        QList<Appearance> speakers;
        for (const Appearance &appearance : std::as_const(session.speakers)) {
            if (const SpeakerId place = m_speakerPlaces.of(appearance.speaker); !place.isNull()) {
                m_addedSpeakers.insert(place.value(), appearance.speaker.value());
                speakers += Appearance{place, appearance.part};
            }
        }
        session.speakers = speakers;
    }

    const Database &m_database;
    ConferenceId m_id;
    ProgrammeLists &m_lists;
    QList<Room> m_rooms;
    QList<Track> m_tracks;
    QList<Speaker> m_speakers;
    Result<void> m_status; ///< of reading the old lists
    Places<Room, RoomId> m_roomPlaces;
    Places<Track, TrackId> m_trackPlaces;
    Places<Speaker, SpeakerId> m_speakerPlaces;
    Statement m_read;
    Statement m_write;
    TextPool m_pool;
    QHash<qint32, qint32> m_addedSpeakers; ///< new place to old place
};

} // namespace

Result<void> settleWithdrawn(const ConferenceStore::Private &store, ConferenceId id,
                             const QHash<QString, qint64> &missing, const QSet<SessionId> &keep, ProgrammeLists &lists)
{
    if (missing.isEmpty()) {
        return {};
    }
    Carrier carrier(store, id, lists);
    Statement remove(*store.database, QStringLiteral("DELETE FROM main.session WHERE id = ?"));
    for (auto it = missing.begin(); it != missing.end(); ++it) {
        const auto done =
            keep.contains(SessionId(it.key())) ? carrier.carry(it.value()) : remove.bind(it.value()).run();
        if (!done) {
            return done;
        }
    }
    return carrier.carrySpeakerTexts();
}
