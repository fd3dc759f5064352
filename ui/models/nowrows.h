#pragma once

#include "core/planning/nowboard.h"
#include "ui/models/roles.h"

/// What a part of the place Now is about.
struct NowSection
{
    enum class Kind { Mine, Room, Start, AllDay, Quiet };

    Kind kind = Kind::Room;
    qint64 key = 0; ///< Room: its position, -1 without one; Start: seconds since the epoch

    friend bool operator==(const NowSection &, const NowSection &) = default;
    friend size_t qHash(const NowSection &section, size_t seed = 0)
    {
        return qHashMulti(seed, int(section.kind), section.key);
    }
};

/// One row of the place Now. The quiet rooms are one row, a Gap.
struct NowRow
{
    RowKind kind = RowKind::Session;
    NowSection section;
    int session = -1; ///< Session: position in the programme
    bool isRunning = false;
    std::optional<std::chrono::minutes> remaining; ///< until its end when it runs, else until it starts; rounded up
    std::optional<int> progress;                   ///< thousandths that are over, while it runs
    std::optional<LeaveHint> leave;

    /// The same row, whatever else is said of it.
    bool isSameAs(const NowRow &other) const
    {
        return kind == other.kind && section == other.section && session == other.session;
    }
    friend bool operator==(const NowRow &, const NowRow &) = default;
};

/// Lays out a board: my plan, then room by room what is on; before the day by the hour at which it begins; then what
/// goes on all day and the rooms with nothing more.
std::vector<NowRow> nowRows(const Schedule &schedule, const NowBoard &board);
