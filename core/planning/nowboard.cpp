#include "core/planning/nowboard.h"

#include "core/planning/walks.h"

#include <algorithm>
#include <ranges>

using namespace std::chrono;

namespace {

/// The starts that were met in a room, going back in time.
struct RoomStarts
{
    std::optional<sys_seconds> latest;
    std::optional<sys_seconds> after; ///< the one after `latest`

    std::optional<sys_seconds> nextAfter(sys_seconds start) const { return latest == start ? after : latest; }
    void meet(sys_seconds start)
    {
        if (latest != start) {
            after = std::exchange(latest, start);
        }
    }
};

} // namespace

NowTable::NowTable(SchedulePtr schedule)
    : m_schedule(std::move(schedule)), m_slotOf(m_schedule->sessions.size(), -1), m_isInUse(size_t(m_schedule->rooms.size()))
{
    const ConferenceClock &clock = m_schedule->conference.clock;
    for (int row = 0; row < int(m_schedule->sessions.size()); ++row) {
        const Session &session = m_schedule->sessions[size_t(row)];
        if (!session.start || session.withdrawn) {
            continue;
        }
        const bool isLikeLast = !m_slots.empty() && m_slots.back().start == *session.start;
        const QDate day = isLikeLast ? m_slots.back().day : clock.dayOf(*session.start);
        m_slotOf[size_t(row)] = int(m_slots.size());
        m_slots.push_back({*session.start, session.end.value_or(*session.start), day, row, false});
    }
    fillEnds();
}

void NowTable::fillEnds()
{
    std::vector<RoomStarts> starts(m_isInUse.size());
    for (Slot &slot : m_slots | std::views::reverse) {
        const Session &session = m_schedule->sessions[size_t(slot.row)];
        sys_seconds openEnd = slot.start + OpenEnd;
        for (const RoomId room : session.rooms) {
            RoomStarts &inRoom = starts[size_t(room.value())];
            openEnd = std::min(openEnd, inRoom.nextAfter(slot.start).value_or(openEnd));
            inRoom.meet(slot.start);
        }
        if (!session.end) {
            slot.end = openEnd;
        } else if (slot.end <= slot.start) {
            slot.end = slot.start + Point;
        }
        slot.isAllDay = slot.end - slot.start >= AllDay;
        for (const RoomId room : session.rooms) {
            m_isInUse[size_t(room.value())] = m_isInUse[size_t(room.value())] || !slot.isAllDay;
        }
    }
}

std::vector<NowTable::Slot>::const_iterator NowTable::firstAfter(sys_seconds now) const
{
    return std::ranges::upper_bound(m_slots, now, {}, &Slot::start);
}

NowBoard NowTable::board(const std::vector<PlannedSession> &planned, const Walks &walks, sys_seconds now) const
{
    NowBoard board;
    board.now = now;
    choosePhase(board);
    if (board.day.isValid()) {
        fillRooms(board);
        fillMine(board, planned, walks);
    }
    return board;
}

void NowTable::choosePhase(NowBoard &board) const
{
    if (m_slots.empty()) {
        return;
    }
    const QDate today = m_schedule->conference.clock.dayOf(board.now);
    const auto upcoming = firstAfter(board.now);
    const auto next = std::find_if(upcoming, m_slots.end(), [](const Slot &slot) { return !slot.isAllDay; });
    const bool runs = std::any_of(m_slots.begin(), upcoming, [&](const Slot &slot) {
        return slot.runsAt(board.now) && !slot.isAllDay;
    });
    const bool runsAllDay = std::any_of(m_slots.begin(), upcoming, [&](const Slot &slot) { return slot.runsAt(board.now); });
    if (board.now < m_slots.front().start) {
        board.phase = NowBoard::Phase::Before;
        board.begins = m_slots.front().start;
        board.day = m_slots.front().day;
    } else if (runs || (next != m_slots.end() && next->day == today)) {
        board.phase = NowBoard::Phase::Running;
        board.day = today;
    } else if (next != m_slots.end()) {
        board.phase = NowBoard::Phase::Between;
        board.begins = next->start;
        board.day = next->day;
    } else if (runsAllDay) {
        board.phase = NowBoard::Phase::Running;
        board.day = today;
    } else if (upcoming != m_slots.end()) {
        board.phase = NowBoard::Phase::Between;
        board.begins = upcoming->start;
        board.day = upcoming->day;
    } else {
        board.phase = NowBoard::Phase::Over;
    }
}

void NowTable::fillRooms(NowBoard &board) const
{
    std::vector<NowRoom> rooms(m_isInUse.size() + 1); // the last for sessions without one
    const auto add = [&](const Slot &slot, std::vector<int> NowRoom::*list) {
        const auto addTo = [&](NowRoom &room) {
            std::vector<int> &rows = room.*list;
            const bool isLater = !rows.empty() && list == &NowRoom::next
                              && m_slots[size_t(m_slotOf[size_t(rows.front())])].start != slot.start;
            if (!isLater) {
                rows.push_back(slot.row);
            }
        };
        const Session &session = m_schedule->sessions[size_t(slot.row)];
        for (const RoomId room : session.rooms) {
            addTo(rooms[size_t(room.value())]);
        }
        if (session.rooms.isEmpty()) {
            addTo(rooms.back());
        }
    };
    std::vector<bool> isAllDay(m_isInUse.size()); // each room
    const auto upcoming = firstAfter(board.now);
    for (auto slot = m_slots.begin(); slot != m_slots.end(); ++slot) {
        const bool isNext = slot >= upcoming;
        if (isNext ? slot->day != board.day : !slot->runsAt(board.now)) {
            continue;
        }
        if (slot->isAllDay) {
            board.allDay.push_back(slot->row);
            for (const RoomId room : m_schedule->sessions[size_t(slot->row)].rooms) {
                isAllDay[size_t(room.value())] = true;
            }
        } else {
            add(*slot, isNext ? &NowRoom::next : &NowRoom::running);
        }
    }
    for (size_t i = 0; i < rooms.size(); ++i) {
        const bool isKnown = i + 1 < rooms.size();
        rooms[i].room = isKnown ? RoomId(int(i)) : RoomId();
        if (!rooms[i].running.empty() || !rooms[i].next.empty()) {
            board.rooms.push_back(std::move(rooms[i]));
        } else if (board.phase == NowBoard::Phase::Running && isKnown && m_isInUse[i] && !isAllDay[i]) {
            board.quiet.push_back(RoomId(int(i)));
        }
    }
}

void NowTable::fillMine(NowBoard &board, const std::vector<PlannedSession> &planned, const Walks &walks) const
{
    std::vector<Place> picks;
    for (const PlannedSession &pick : planned) {
        const int row = m_schedule->indexOf(pick.id);
        const int slot = row < 0 ? -1 : m_slotOf[size_t(row)];
        if (slot >= 0) {
            picks.push_back({&m_slots[size_t(slot)], pick.interest});
        }
    }
    std::ranges::stable_sort(picks, {}, [](const Place &pick) { return pick.slot->start; });
    std::optional<sys_seconds> next;
    for (const Place &pick : picks) {
        const Slot &slot = *pick.slot;
        if (slot.start > board.now && slot.day == board.day && !slot.isAllDay && !next) {
            next = slot.start;
        }
    }
    const Slot *here = whereabouts(picks, board);
    for (const Place &pick : picks) {
        const Slot &slot = *pick.slot;
        if (slot.runsAt(board.now)) {
            board.mine.push_back({slot.row, true, {}});
        } else if (slot.start == next && !slot.isAllDay) {
            board.mine.push_back({slot.row, false, here ? leave(here->row, slot.row, walks) : std::nullopt});
        }
    }
}

/// The pick that the person sits in, as far as one can tell: the best of those that run, else the one that ended last on
/// this day.
const NowTable::Slot *NowTable::whereabouts(const std::vector<Place> &picks, const NowBoard &board) const
{
    const Place *running = nullptr;
    const Place *last = nullptr;
    for (const Place &pick : picks) {
        const Slot &slot = *pick.slot;
        if (slot.isAllDay || m_schedule->sessions[size_t(slot.row)].rooms.isEmpty()) {
            continue;
        }
        if (slot.runsAt(board.now)) {
            running = !running || pick.interest <= running->interest ? &pick : running; // of equals the later
        } else if (slot.end <= board.now && slot.day == board.day) {
            last = !last || slot.end >= last->slot->end ? &pick : last;
        }
    }
    const Place *place = running ? running : last;
    return place ? place->slot : nullptr;
}

std::optional<LeaveHint> NowTable::leave(int from, int to, const Walks &walks) const
{
    const Session &here = m_schedule->sessions[size_t(from)];
    const Session &there = m_schedule->sessions[size_t(to)];
    const auto walk = walkBetween(here, there, *m_schedule, walks);
    return walk ? std::optional(LeaveHint{*there.start - walk->length, walk->to, walk->length, walk->isAssumed}) : std::nullopt;
}
