#include "ui/models/agendarows.h"

#include <algorithm>

using namespace std::chrono;

namespace {

/// A pick, clash or gap with the instant at which it stands in the plan.
struct Placed
{
    std::optional<sys_seconds> at; ///< nothing: after all that have one
    int rank = 0;                  ///< at the same instant: picks, then gaps; a clash follows its pick
    AgendaRow row;
};

std::optional<sys_seconds> startOf(const Schedule &schedule, const Agenda &agenda, const PlannedSession &planned)
{
    if (planned.interval) {
        return planned.interval->start();
    }
    const Session *session = schedule.session(planned.id);
    return session ? session->start : agenda.value(planned.id).snapshot.start;
}

bool standsBefore(const Placed &a, const Placed &b)
{
    if (a.at.has_value() != b.at.has_value()) {
        return a.at.has_value();
    }
    return a.at == b.at ? a.rank < b.rank : *a.at < *b.at;
}

std::vector<Placed> placeAll(const Schedule &schedule, const Agenda &agenda,
                             const std::vector<PlannedSession> &planned, const std::vector<Gap> &gaps)
{
    std::vector<Placed> placed;
    for (const PlannedSession &pick : planned) {
        AgendaRow row;
        row.session = pick.id;
        placed.push_back({startOf(schedule, agenda, pick), 0, std::move(row)});
    }
    for (const Gap &gap : gaps) {
        AgendaRow row;
        row.kind = RowKind::Gap;
        row.gap = gap.interval;
        row.count = gap.fitting;
        placed.push_back({gap.interval.start(), 1, std::move(row)});
    }
    std::ranges::stable_sort(placed, standsBefore);
    return placed;
}

/// Below each pick, its clashes with picks that stand above it.
void appendClashes(std::vector<AgendaRow> &rows, const SessionId &id, const std::vector<Clash> &clashes)
{
    const auto isAbove = [&rows](const SessionId &other) {
        return std::ranges::find_if(rows, [&other](const AgendaRow &row) {
                   return row.kind == RowKind::Session && row.session == other;
               }) != rows.end();
    };
    for (const Clash &clash : clashes) {
        const bool concerns = clash.first == id || clash.second == id;
        if (concerns && isAbove(clash.first == id ? clash.second : clash.first)) {
            AgendaRow row;
            row.kind = RowKind::Clash;
            row.clash = clash;
            rows.push_back(std::move(row));
        }
    }
}

} // namespace

bool AgendaRow::isSameAs(const AgendaRow &other) const
{
    const bool sameClash = clash && other.clash ? clash->first == other.clash->first && clash->second == other.clash->second
                                                : clash.has_value() == other.clash.has_value();
    return kind == other.kind && day == other.day && session == other.session && gap == other.gap && sameClash;
}

std::vector<AgendaRow> agendaRows(const Schedule &schedule, const Agenda &agenda,
                                  const std::vector<PlannedSession> &planned, const std::vector<Clash> &clashes,
                                  const std::vector<Gap> &gaps)
{
    const ConferenceClock &clock = schedule.conference.clock;
    std::vector<AgendaRow> rows;
    std::optional<size_t> heading;
    for (const Placed &item : placeAll(schedule, agenda, planned, gaps)) {
        const QDate day = item.at ? clock.dayOf(*item.at) : QDate();
        if (!heading || rows[*heading].day != day) {
            heading = rows.size();
            AgendaRow row;
            row.kind = RowKind::Heading;
            row.day = day;
            rows.push_back(std::move(row));
        }
        rows.push_back(item.row);
        if (item.row.kind == RowKind::Session) {
            ++rows[*heading].count;
            appendClashes(rows, item.row.session, clashes);
        }
    }
    return rows;
}
