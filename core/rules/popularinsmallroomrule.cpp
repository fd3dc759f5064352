#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

using namespace std::chrono;

namespace {

/// A session that could change rooms with others of its time.
struct Candidate
{
    int row = 0;
    RoomId room;
    int seats = 0;
    qint64 demand = 0;
};

std::vector<Candidate> candidatesOf(const CheckContext &context)
{
    std::vector<Candidate> candidates;
    for (const int row : context.busyRows()) {
        const auto &rooms = context.session(row).rooms;
        const RoomFacts *room = rooms.size() == 1 ? context.facts(rooms.first()) : nullptr;
        const auto demand = context.demand(row);
        const bool isPinned = context.facts(row) && context.facts(row)->pinned;
        if (room && room->capacity && demand && !isPinned && !context.isService(row)) {
            candidates.push_back({row, rooms.first(), *room->capacity, *demand});
        }
    }
    return candidates;
}

/// @param slot sessions of one time
void checkSlot(const CheckContext &context, std::span<Candidate> slot, qint64 times, FindingSink &findings)
{
    std::ranges::sort(slot, [](const Candidate &a, const Candidate &b) {
        return std::tuple(-a.seats, a.row) < std::tuple(-b.seats, b.row);
    });
    const Candidate *least = nullptr; // least popular of those in rooms larger than the present one
    for (size_t begin = 0, end = 0; begin < slot.size(); begin = end) {
        for (; end < slot.size() && slot[end].seats == slot[begin].seats; ++end) {
            const Candidate &popular = slot[end];
            if (least && popular.demand * 100 >= least->demand * times && popular.demand > least->demand) {
                Finding &finding = findings.add({std::min(popular.row, least->row), std::max(popular.row, least->row)});
                finding.rooms = {popular.room, least->room};
                finding.overlap = context.interval(popular.row);
                finding.minutes = ceil<minutes>(finding.overlap->length());
                finding.evidence.measured = popular.demand;
                finding.evidence.allowed = least->demand;
            }
        }
        for (size_t i = begin; i < end; ++i) {
            least = !least || slot[i].demand < least->demand ? &slot[i] : least;
        }
    }
}

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    std::vector<Candidate> candidates = candidatesOf(context);
    const auto timeOf = [&](const Candidate &c) { return std::pair(context.start(c.row), context.end(c.row)); };
    std::ranges::stable_sort(candidates, {}, timeOf);
    for (size_t begin = 0, end = 0; begin < candidates.size(); begin = end) {
        while (end < candidates.size() && timeOf(candidates[end]) == timeOf(candidates[begin])) {
            ++end;
        }
        checkSlot(context, std::span(candidates).subspan(begin, end - begin), parameters.number("ratio"), findings);
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    const auto room = [&](int party) { return schedule.rooms[finding.rooms[party].value()].name; };
    const bool isFirst = schedule.sessions[size_t(finding.sessions[0])].rooms.first() == finding.rooms[0];
    return tr("%1 (%2 people) is in %3 and %4 (%5 people) in the larger %6 (%7).")
        .arg(sessionTitle(finding, schedule, isFirst ? 0 : 1), QString::number(finding.evidence.measured), room(0),
             sessionTitle(finding, schedule, isFirst ? 1 : 0), QString::number(finding.evidence.allowed), room(1),
             overlapText(finding, schedule));
}

} // namespace

Rule popularInSmallRoomRule()
{
    return {.id = "popular-in-small-room",
            .title = QT_TRANSLATE_NOOP("Rules", "Popular session in the smaller room"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "Two sessions have the same time and the more popular one the smaller room: they could "
                         "change places. Reported once for the more popular one, with the least popular one in a "
                         "larger room. Pinned sessions are left out."),
            .parameters = {{"ratio", QT_TRANSLATE_NOOP("Rules", "How much more popular it must be"), Unit::Percent, 150,
                            100, 10000}},
            .severities = {Severity::Note, Severity::Note, Severity::Note, Severity::Off},
            .needs = {Need::Times, Need::Rooms, Need::RoomCapacities, Need::Demand},
            .check = check,
            .sentence = say};
}
