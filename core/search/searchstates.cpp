#include "core/search/searchstates.h"

#include <algorithm>

namespace {

struct State
{
    QByteArrayView name;
    bool (*holds)(const Session &, const AgendaEntry &);
    bool isPersonal; ///< only a session with an entry in the agenda can be in it
};

constexpr State States[] = {
    {"picked", [](const Session &, const AgendaEntry &entry) { return entry.isPicked(); }, true},
    {"must", [](const Session &, const AgendaEntry &entry) { return entry.interest == Interest::Must; }, true},
    {"maybe", [](const Session &, const AgendaEntry &entry) { return entry.interest == Interest::Maybe; }, true},
    {"fallback", [](const Session &, const AgendaEntry &entry) { return entry.interest == Interest::Fallback; }, true},
    {"noted", [](const Session &, const AgendaEntry &entry) { return !entry.note.isEmpty(); }, true},
    {"withdrawn", [](const Session &session, const AgendaEntry &) { return session.withdrawn; }, false},
    {"recorded", [](const Session &session, const AgendaEntry &) { return session.recording == Recording::Allowed; },
     false},
};

} // namespace

bool isSearchState(QByteArrayView folded)
{
    return std::ranges::any_of(States, [&](const State &state) { return state.name.startsWith(folded); });
}

std::vector<char> rowsInState(QByteArrayView folded, const Schedule &schedule, const Agenda &agenda)
{
    std::vector<char> rows(schedule.sessions.size(), 0);
    for (const State &state : States) {
        if (!state.name.startsWith(folded)) {
            continue;
        }
        if (state.isPersonal) {
            for (auto entry = agenda.begin(); entry != agenda.end(); ++entry) {
                const int row = schedule.indexOf(entry.key());
                if (row >= 0 && state.holds(schedule.sessions[size_t(row)], *entry)) {
                    rows[size_t(row)] = 1;
                }
            }
        } else {
            for (size_t row = 0; row < rows.size(); ++row) {
                rows[row] |= char(state.holds(schedule.sessions[row], {}));
            }
        }
    }
    return rows;
}
