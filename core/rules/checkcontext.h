#pragma once

#include "core/model/companion.h"
#include "core/model/schedule.h"
#include "core/model/sessiontext.h"
#include "core/model/similarpair.h"
#include "core/rules/groups.h"

#include <span>
#include <vector>

/// All that a check may look at. Borrowed: must outlive the call.
struct CheckInput
{
    const Schedule &schedule; ///< arranged
    const Companion &companion;
    std::span<const SessionOrigin> origins = {};       ///< in the order of the sessions; empty: not known
    std::span<const qint32> textLengths = {};          ///< characters of abstract and description, likewise
    const std::vector<SimilarPair> *similar = nullptr; ///< null: texts were not compared
};

/// The input in the order in which rules need it, made once a check. Rows are positions in `Schedule::sessions` and
/// ascend with the start. A row is busy when its session has a length and is not withdrawn: only those overlap.
class CheckContext
{
public:
    explicit CheckContext(const CheckInput &input);

    const CheckInput &input() const { return m_input; }
    const Schedule &schedule() const { return m_input.schedule; }
    const Session &session(int row) const { return m_input.schedule.sessions[size_t(row)]; }
    int count() const { return int(m_input.schedule.sessions.size()); }
    bool hasTexts() const { return !m_input.textLengths.empty() && int(m_input.textLengths.size()) == count(); }
    bool hasOrigins() const { return !m_input.origins.empty() && int(m_input.origins.size()) == count(); }

    /// Rows of sessions that are in the programme, and of these the busy ones.
    const std::vector<int> &liveRows() const { return m_liveRows; }
    const std::vector<int> &busyRows() const { return m_busyRows; }
    bool isBusy(int row) const { return m_ends[size_t(row)] > m_starts[size_t(row)]; }
    /// Of a busy row.
    std::chrono::sys_seconds start(int row) const { return m_starts[size_t(row)]; }
    std::chrono::sys_seconds end(int row) const { return m_ends[size_t(row)]; }
    Interval interval(int row) const { return *Interval::between(start(row), end(row)); }
    /// The conference day of a live row with a start, in days since 1970.
    int day(int row) const { return m_days[size_t(row)]; }
    static QDate dateOf(int day) { return QDate(1970, 1, 1).addDays(day); }

    /// Busy rows of each room, track and speaker, by position. Speakers: only where they are bound, and no groups.
    const Groups &byRoom() const { return m_byRoom; }
    const Groups &byTrack() const { return m_byTrack; }
    const Groups &bySpeaker() const { return m_bySpeaker; }

    /// Null when the companion says nothing.
    const RoomFacts *facts(RoomId id) const { return m_rooms.empty() ? nullptr : m_rooms[size_t(id.value())]; }
    const SpeakerFacts *facts(SpeakerId id) const
    {
        return m_speakers.empty() ? nullptr : m_speakers[size_t(id.value())];
    }
    const SessionFacts *facts(int row) const { return m_sessions.empty() ? nullptr : m_sessions[size_t(row)]; }
    bool isService(int row) const { return facts(row) && facts(row)->service; }
    /// Whether the person must be there.
    bool isBound(const Appearance &appearance) const;
    /// Two sessions that may overlap in whatever they share: one mirrors the other, both the same third, or both are
    /// service sessions repeated a room.
    bool areExcused(int a, int b) const { return !m_sessions.empty() && areExcusedByFacts(a, b); }
    /// People who will come: the expected audience, else the favourites. Nothing when neither is known.
    std::optional<int> demand(int row) const;
    /// People who marked the session; nothing when no favourites are known.
    std::optional<int> favourites(int row) const;
    /// The live rows each person marked, ascending, each once; people without any are left out.
    const std::vector<std::vector<int>> &favouriteLists() const { return m_favouriteLists; }

private:
    void readTimes();
    void readCompanion();
    void readFavourites();
    void group();
    bool areExcusedByFacts(int a, int b) const;

    const CheckInput &m_input;
    std::vector<int> m_liveRows;
    std::vector<int> m_busyRows;
    std::vector<std::chrono::sys_seconds> m_starts; ///< of rows that are not busy: start and end are equal
    std::vector<std::chrono::sys_seconds> m_ends;
    std::vector<int> m_days;
    Groups m_byRoom;
    Groups m_byTrack;
    Groups m_bySpeaker;
    std::vector<const RoomFacts *> m_rooms; ///< these are empty when the companion says nothing of their kind
    std::vector<const SpeakerFacts *> m_speakers;
    std::vector<const SessionFacts *> m_sessions;
    std::vector<int> m_favourites;
    std::vector<std::vector<int>> m_favouriteLists;
};
