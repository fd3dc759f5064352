#pragma once

#include "core/model/agenda.h"
#include "core/model/companion.h"
#include "core/model/schedule.h"
#include "core/planning/clashes.h"

#include <QDate>

#include <optional>
#include <vector>

/// When to set out for a pick that is elsewhere.
struct LeaveHint
{
    std::chrono::sys_seconds by;
    RoomId room; ///< to go to
    std::chrono::minutes walk{0};
    bool isAssumed = false; ///< nobody said how long the walk is

    friend bool operator==(const LeaveHint &, const LeaveHint &) = default;
};

/// One of the person's picks on the board.
struct NowPick
{
    int row = -1; ///< position in `Schedule::sessions`
    bool isRunning = false;
    std::optional<LeaveHint> leave;

    friend bool operator==(const NowPick &, const NowPick &) = default;
};

/// What runs in a room and what begins there next; positions in `Schedule::sessions`. Several where they overlap.
struct NowRoom
{
    RoomId room; ///< null: sessions without one
    std::vector<int> running;
    std::vector<int> next;

    friend bool operator==(const NowRoom &, const NowRoom &) = default;
};

/// What is on at an instant.
struct NowBoard
{
    enum class Phase {
        Timeless, ///< no session has a time
        Before,   ///< the first has not begun: `day` is the first day
        Running,  ///< something runs or begins today
        Between,  ///< no more today: `day` is the next one with sessions
        Over
    };

    Phase phase = Phase::Timeless;
    std::chrono::sys_seconds now;
    QDate day;                                     ///< the conference day that is shown; invalid when Timeless or Over
    std::optional<std::chrono::sys_seconds> begins; ///< Before and Between: when the first session starts
    std::vector<NowPick> mine;                     ///< running picks, then the next ones of the day
    std::vector<NowRoom> rooms;                    ///< those with something to show, in the producer's order
    std::vector<RoomId> quiet;                     ///< Running only: in use on some day, nothing more on this one
    std::vector<int> allDay;                       ///< long ones that run or begin on the day, by start

    friend bool operator==(const NowBoard &, const NowBoard &) = default;
};

/// Makes boards of one programme: what can be worked out once is. Withdrawn sessions are left out. Immutable.
class NowTable
{
public:
    /// From this length on a session stands apart from the rooms.
    static constexpr std::chrono::hours AllDay{8};
    /// How long one without an end is taken to run, unless another begins in its room before.
    static constexpr std::chrono::hours OpenEnd{1};
    /// For how long a point in time counts as running.
    static constexpr std::chrono::minutes Point{1};
    using Walks = decltype(Companion::walks);

    explicit NowTable(SchedulePtr schedule);

    const SchedulePtr &schedule() const { return m_schedule; }
    /// @param planned as `plannedSessions` gives them
    NowBoard board(const std::vector<PlannedSession> &planned, const Walks &walks, std::chrono::sys_seconds now) const;

private:
    struct Slot
    {
        std::chrono::sys_seconds start;
        std::chrono::sys_seconds end; ///< after the start, made up where the programme has none
        QDate day;
        int row = -1;
        bool isAllDay = false;

        bool runsAt(std::chrono::sys_seconds now) const { return start <= now && now < end; }
    };
    struct Place
    {
        const Slot *slot;
        Interest interest;
    };

    void fillEnds();
    void choosePhase(NowBoard &board) const;
    void fillRooms(NowBoard &board) const;
    void fillMine(NowBoard &board, const std::vector<PlannedSession> &planned, const Walks &walks) const;
    const Slot *whereabouts(const std::vector<Place> &picks, const NowBoard &board) const;
    std::optional<LeaveHint> leave(int from, int to, const Walks &walks) const;
    std::vector<Slot>::const_iterator firstAfter(std::chrono::sys_seconds now) const;

    SchedulePtr m_schedule;
    std::vector<Slot> m_slots;   ///< by start
    std::vector<int> m_slotOf;   ///< of each row; -1: none
    std::vector<bool> m_isInUse; ///< each room: has sessions that are not all-day
};
