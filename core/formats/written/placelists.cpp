#include "core/formats/written/placelists.h"

#include "core/formats/utf8text.h"

#include <algorithm>
#include <unordered_set>

namespace written {
namespace {

constexpr size_t longestName = 300;

QString line(std::string_view text) { return utf8::oneLine(utf8::cut(text, longestName)); }

using Names = std::unordered_set<std::string_view>;

/// "#1A7f37" as 0x1a7f37.
std::optional<quint32> parseColor(std::string_view text)
{
    if (text.size() != 7 || text.front() != '#') {
        return std::nullopt;
    }
    bool valid = false;
    const quint32 color = QByteArray(text.data() + 1, 6).toUInt(&valid, 16);
    return valid ? std::optional(color) : std::nullopt;
}

/// The rooms that a text joins with commas, each once, when the file knows each of them alone; else nothing.
std::vector<std::string_view> joinedRooms(std::string_view text, const Names &known)
{
    if (text.find(',') == std::string_view::npos) {
        return {};
    }
    std::vector<std::string_view> parts;
    Names seen;
    for (size_t from = 0; from <= text.size();) {
        const size_t comma = std::min(text.find(',', from), text.size());
        const std::string_view part = utf8::trimmed(text.substr(from, comma - from));
        if (!known.contains(part)) {
            return {};
        }
        if (seen.insert(part).second) {
            parts.push_back(part);
        }
        from = comma + 1;
    }
    return parts;
}

/// Names in their order: each once, and only those that are used.
std::vector<std::string_view> ordered(const std::vector<std::string_view> &declared,
                                      const std::vector<std::string_view> &used)
{
    const Names wanted(used.begin(), used.end());
    Names done;
    std::vector<std::string_view> result;
    for (const auto *names : {&declared, &used}) {
        for (const std::string_view name : *names) {
            if (wanted.contains(name) && done.insert(name).second && result.size() < limits::names) {
                result.push_back(name);
            }
        }
    }
    return result;
}

} // namespace

PlaceLists::PlaceLists(const RawSchedule &raw)
{
    findRooms(raw);
    findTracks(raw);
}

bool PlaceLists::isFull() const
{
    return size_t(m_rooms.size()) >= limits::names || size_t(m_tracks.size()) >= limits::names;
}

void PlaceLists::findRooms(const RawSchedule &raw)
{
    Names known(raw.rooms.begin(), raw.rooms.end());
    for (const RawSession &session : raw.sessions) {
        known.insert(session.room);
    }
    std::vector<std::string_view> used;
    std::unordered_map<std::string_view, std::vector<std::string_view>> joined;
    Names seen;
    for (const RawSession &session : raw.sessions) {
        if (session.room.empty() || !seen.insert(session.room).second) {
            continue;
        }
        std::vector<std::string_view> parts;
        if (!raw.header.hasWholeRooms) {
            parts = joinedRooms(session.room, known);
        }
        if (parts.empty()) {
            used.push_back(session.room);
        } else {
            used.insert(used.end(), parts.begin(), parts.end());
            joined.emplace(session.room, std::move(parts));
        }
    }
    for (const std::string_view name : ordered(raw.rooms, used)) {
        const qint32 position = qint32(m_rooms.size());
        m_roomPositions.emplace(name, position);
        m_rooms.append({RoomId(position), line(name)});
    }
    for (const auto &[text, parts] : joined) {
        QList<RoomId> &ids = m_joined[text];
        for (const std::string_view part : parts) {
            if (const auto it = m_roomPositions.find(part); it != m_roomPositions.end()) {
                ids.append(RoomId(it->second));
            }
        }
    }
}

void PlaceLists::findTracks(const RawSchedule &raw)
{
    std::vector<std::string_view> declared;
    std::unordered_map<std::string_view, std::string_view> colors;
    for (const RawTrack &track : raw.tracks) {
        declared.push_back(track.name);
        colors.try_emplace(track.name, track.color);
    }
    for (const RawTrack &track : raw.tracks) {
        if (!track.slug.empty() && !colors.contains(track.slug)) {
            m_trackOfSlug.try_emplace(track.slug, track.name);
        }
    }
    std::vector<std::string_view> used;
    Names seen;
    for (const RawSession &session : raw.sessions) {
        const std::string_view name = trackName(session);
        if (!name.empty() && seen.insert(name).second) {
            used.push_back(name);
        }
    }
    for (const std::string_view name : ordered(declared, used)) {
        const qint32 position = qint32(m_tracks.size());
        m_trackPositions.emplace(name, position);
        const auto color = colors.find(name);
        m_tracks.append(
            {TrackId(position), line(name), color == colors.end() ? std::nullopt : parseColor(color->second)});
    }
}

std::string_view PlaceLists::trackName(const RawSession &session) const
{
    const auto it = m_trackOfSlug.find(session.track);
    return it == m_trackOfSlug.end() ? session.track : it->second;
}

QList<RoomId> PlaceLists::roomsOf(const RawSession &session) const
{
    if (const auto it = m_joined.find(session.room); it != m_joined.end()) {
        return it->second;
    }
    const auto it = m_roomPositions.find(session.room);
    return it == m_roomPositions.end() ? QList<RoomId>() : QList<RoomId>{RoomId(it->second)};
}

TrackId PlaceLists::trackOf(const RawSession &session) const
{
    const auto it = m_trackPositions.find(trackName(session));
    return it == m_trackPositions.end() ? TrackId() : TrackId(it->second);
}

} // namespace written
