#include "core/rules/checkcontext.h"

#include "core/rules/offsetcache.h"

#include <algorithm>

using namespace std::chrono;

namespace {

using Memberships = std::vector<std::pair<int, int>>;

/// Adds a membership unless the session lists the same thing twice.
void join(Memberships &memberships, int group, int row)
{
    for (auto it = memberships.rbegin(); it != memberships.rend() && it->second == row; ++it) {
        if (it->first == group) {
            return;
        }
    }
    memberships.emplace_back(group, row);
}

template<class Key, class Facts>
const Facts *find(const QHash<Key, Facts> &facts, const Key &key)
{
    const auto found = facts.constFind(key);
    return found == facts.constEnd() ? nullptr : &*found;
}

/// Ascending, each once.
std::vector<int> liveRowsOf(const Schedule &schedule, const std::vector<SessionId> &ids)
{
    std::vector<int> rows;
    rows.reserve(ids.size());
    for (const SessionId &id : ids) {
        const int row = schedule.indexOf(id);
        if (row >= 0 && !schedule.sessions[size_t(row)].withdrawn) {
            rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    return rows;
}

} // namespace

CheckContext::CheckContext(const CheckInput &input) : m_input(input)
{
    readTimes();
    readCompanion();
    readFavourites();
    group();
}

void CheckContext::readTimes()
{
    const ConferenceClock &clock = schedule().conference.clock;
    OffsetCache offsets(clock);
    m_starts.resize(size_t(count()));
    m_ends.resize(size_t(count()));
    m_days.resize(size_t(count()));
    m_liveRows.reserve(size_t(count()));
    m_busyRows.reserve(size_t(count()));
    for (int row = 0; row < count(); ++row) {
        const Session &session = this->session(row);
        if (session.withdrawn) {
            continue;
        }
        m_liveRows.push_back(row);
        if (!session.start) {
            continue;
        }
        const sys_seconds start = *session.start;
        m_starts[size_t(row)] = start;
        m_ends[size_t(row)] = std::max(start, session.end.value_or(start));
        m_days[size_t(row)] =
            int(floor<days>(start + offsets.offsetAt(start) - clock.dayChange()).time_since_epoch().count());
        if (isBusy(row)) {
            m_busyRows.push_back(row);
        }
    }
}

void CheckContext::readCompanion()
{
    const Companion &companion = m_input.companion;
    if (!companion.rooms.isEmpty()) {
        for (const Room &room : schedule().rooms) {
            m_rooms.push_back(find(companion.rooms, room.name));
        }
    }
    if (!companion.speakers.isEmpty()) {
        for (const Speaker &speaker : schedule().speakers) {
            const SpeakerFacts *byKey = find(companion.speakers, speaker.key);
            m_speakers.push_back(byKey ? byKey : find(companion.speakers, speaker.name));
        }
    }
    if (!companion.sessions.isEmpty()) {
        m_sessions.resize(size_t(count()));
        for (auto it = companion.sessions.cbegin(); it != companion.sessions.cend(); ++it) {
            const int row = schedule().indexOf(it.key());
            if (row >= 0) {
                m_sessions[size_t(row)] = &*it;
            }
        }
    }
}

void CheckContext::readFavourites()
{
    const Companion &companion = m_input.companion;
    if (companion.favouriteCounts.isEmpty() && companion.favouriteLists.empty()) {
        return;
    }
    m_favourites.assign(size_t(count()), 0);
    for (const auto &list : companion.favouriteLists) {
        std::vector<int> rows = liveRowsOf(schedule(), list);
        for (const int row : rows) {
            ++m_favourites[size_t(row)];
        }
        if (!rows.empty()) {
            m_favouriteLists.push_back(std::move(rows));
        }
    }
    for (auto it = companion.favouriteCounts.cbegin(); it != companion.favouriteCounts.cend(); ++it) {
        const int row = schedule().indexOf(it.key());
        if (row >= 0) {
            m_favourites[size_t(row)] = std::max(m_favourites[size_t(row)], *it);
        }
    }
}

void CheckContext::group()
{
    Memberships rooms, tracks, speakers;
    rooms.reserve(m_busyRows.size());
    tracks.reserve(m_busyRows.size());
    speakers.reserve(m_busyRows.size());
    for (const int row : m_busyRows) {
        const Session &session = this->session(row);
        for (const RoomId id : session.rooms) {
            if (schedule().room(id)) {
                join(rooms, id.value(), row);
            }
        }
        if (schedule().track(session.track)) {
            tracks.emplace_back(session.track.value(), row);
        }
        for (const Appearance &appearance : session.speakers) {
            if (schedule().speaker(appearance.speaker) && isBound(appearance)) {
                join(speakers, appearance.speaker.value(), row);
            }
        }
    }
    m_byRoom = Groups(int(schedule().rooms.size()), rooms);
    m_byTrack = Groups(int(schedule().tracks.size()), tracks);
    m_bySpeaker = Groups(int(schedule().speakers.size()), speakers);
}

bool CheckContext::isBound(const Appearance &appearance) const
{
    const SpeakerFacts *speaker = facts(appearance.speaker);
    if (speaker && speaker->isGroup) {
        return false;
    }
    if (appearance.part.isEmpty()) {
        return true;
    }
    return !m_input.companion.looseRoles.contains(appearance.part, Qt::CaseInsensitive) &&
           !(speaker && speaker->looseRoles.contains(appearance.part, Qt::CaseInsensitive));
}

bool CheckContext::areExcusedByFacts(int a, int b) const
{
    if (isService(a) && isService(b)) {
        return true;
    }
    const auto original = [this](int row) {
        const SessionFacts *known = facts(row);
        return known && !known->mirrors.isNull() ? known->mirrors : session(row).id;
    };
    const bool mirrored = (facts(a) && !facts(a)->mirrors.isNull()) || (facts(b) && !facts(b)->mirrors.isNull());
    return mirrored && original(a) == original(b);
}

std::optional<int> CheckContext::favourites(int row) const
{
    return m_favourites.empty() ? std::nullopt : std::optional(m_favourites[size_t(row)]);
}

std::optional<int> CheckContext::demand(int row) const
{
    const SessionFacts *known = facts(row);
    return known && known->expectedAudience ? known->expectedAudience : favourites(row);
}
