#pragma once

#include "core/model/conference.h"
#include "core/model/room.h"
#include "core/model/session.h"
#include "core/model/speaker.h"
#include "core/model/track.h"

#include <QHash>

#include <memory>
#include <vector>

/// One version of a programme: light rows with their lists. Immutable once made and shared between threads as
/// `SchedulePtr`. Ids of rooms, tracks and speakers are positions in the lists.
struct Schedule
{
    Conference conference;
    QList<Room> rooms;
    QList<Track> tracks;
    QList<Speaker> speakers;
    /// Ordered by start (those without one last), then by the position of the room, then by title.
    std::vector<Session> sessions;

    const Room *room(RoomId id) const;
    const Track *track(TrackId id) const;
    const Speaker *speaker(SpeakerId id) const;
    /// The position in `sessions`, -1 when unknown.
    int indexOf(const SessionId &id) const { return index.value(id, -1); }
    const Session *session(const SessionId &id) const;

    /// "Main hall, Annex"; empty without a room.
    QString roomNames(const Session &session) const;
    /// "Ada Lovelace, Alan Turing".
    QString speakerNames(const Session &session) const;

    /// Sorts the sessions as promised above and fills `index`. Whoever builds a schedule calls it last.
    void arrange();

    QHash<SessionId, int> index; ///< session id to position in `sessions`
};

using SchedulePtr = std::shared_ptr<const Schedule>;
