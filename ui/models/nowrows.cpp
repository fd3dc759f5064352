#include "ui/models/nowrows.h"

#include <algorithm>

using namespace std::chrono;

namespace {

class RowBuilder
{
public:
    RowBuilder(const Schedule &schedule, const NowBoard &board) : m_schedule(schedule), m_board(board) {}

    void begin(NowSection::Kind kind, qint64 key = 0)
    {
        m_section = {kind, key};
        NowRow heading;
        heading.kind = RowKind::Heading;
        heading.section = m_section;
        m_rows.push_back(std::move(heading));
    }
    void add(int session, bool isRunning, const std::optional<LeaveHint> &leave = {})
    {
        NowRow row;
        row.section = m_section;
        row.session = session;
        row.isRunning = isRunning;
        row.leave = leave;
        count(row);
        m_rows.push_back(std::move(row));
    }
    void addQuiet()
    {
        NowRow row;
        row.kind = RowKind::Gap;
        row.section = m_section;
        m_rows.push_back(std::move(row));
    }
    bool isRunning(int session) const { return startOf(session) <= m_board.now; }
    sys_seconds startOf(int session) const { return *m_schedule.sessions[size_t(session)].start; }
    std::vector<NowRow> take() { return std::move(m_rows); }

private:
    void count(NowRow &row) const
    {
        const auto interval = m_schedule.sessions[size_t(row.session)].interval();
        if (!row.isRunning) {
            const bool isToday = m_board.phase == NowBoard::Phase::Running;
            row.remaining = isToday ? std::optional(ceil<minutes>(startOf(row.session) - m_board.now)) : std::nullopt;
        } else if (interval) {
            row.remaining = ceil<minutes>(interval->end() - m_board.now);
            row.progress = int(1000 * (m_board.now - interval->start()) / interval->length());
        }
    }

    const Schedule &m_schedule;
    const NowBoard &m_board;
    NowSection m_section;
    std::vector<NowRow> m_rows;
};

void addRooms(RowBuilder &rows, const NowBoard &board)
{
    for (const NowRoom &room : board.rooms) {
        rows.begin(NowSection::Kind::Room, room.room.value());
        for (const int session : room.running) {
            rows.add(session, true);
        }
        for (const int session : room.next) {
            rows.add(session, false);
        }
    }
}

/// What the day begins with, room for room; the rows of the programme are in order of their start.
void addBeginnings(RowBuilder &rows, const NowBoard &board)
{
    std::vector<int> sessions;
    for (const NowRoom &room : board.rooms) {
        sessions.insert(sessions.end(), room.next.begin(), room.next.end());
    }
    std::ranges::sort(sessions);
    const auto repeated = std::ranges::unique(sessions);
    sessions.erase(repeated.begin(), repeated.end());
    std::optional<sys_seconds> last;
    for (const int session : sessions) {
        const sys_seconds start = rows.startOf(session);
        if (start != last) {
            rows.begin(NowSection::Kind::Start, start.time_since_epoch().count());
            last = start;
        }
        rows.add(session, false);
    }
}

} // namespace

std::vector<NowRow> nowRows(const Schedule &schedule, const NowBoard &board)
{
    RowBuilder rows(schedule, board);
    if (!board.mine.empty()) {
        rows.begin(NowSection::Kind::Mine);
        for (const NowPick &pick : board.mine) {
            rows.add(pick.row, pick.isRunning, pick.leave);
        }
    }
    if (board.phase == NowBoard::Phase::Running) {
        addRooms(rows, board);
    } else {
        addBeginnings(rows, board);
    }
    if (!board.allDay.empty()) {
        rows.begin(NowSection::Kind::AllDay);
        for (const int session : board.allDay) {
            rows.add(session, rows.isRunning(session));
        }
    }
    if (!board.quiet.empty()) {
        rows.begin(NowSection::Kind::Quiet);
        rows.addQuiet();
    }
    return rows.take();
}
