#pragma once

#include "core/formats/written/rawschedule.h"
#include "core/formats/scheduleformat.h"

#include <unordered_map>

namespace written {

/// The rooms and tracks that sessions use, in the producer's order: as declared, then as they appear.
class PlaceLists
{
public:
    explicit PlaceLists(const RawSchedule &raw);

    const QList<Room> &rooms() const { return m_rooms; }
    const QList<Track> &tracks() const { return m_tracks; }
    /// As many as a file may have: sessions in others are read without a room or track.
    bool isFull() const;
    /// Several when the text joins rooms that the file also knows alone ("Hall A, Hall B").
    QList<RoomId> roomsOf(const RawSession &session) const;
    TrackId trackOf(const RawSession &session) const;

private:
    void findRooms(const RawSchedule &raw);
    void findTracks(const RawSchedule &raw);
    std::string_view trackName(const RawSession &session) const;

    using Positions = std::unordered_map<std::string_view, qint32>;
    Positions m_roomPositions;
    std::unordered_map<std::string_view, QList<RoomId>> m_joined;
    Positions m_trackPositions;
    std::unordered_map<std::string_view, std::string_view> m_trackOfSlug; ///< slugs that are no names themselves
    QList<Room> m_rooms;
    QList<Track> m_tracks;
};

} // namespace written
