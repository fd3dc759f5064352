#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

using namespace std::chrono;

namespace {

void checkRoom(const CheckContext &context, int room, minutes shortest, FindingSink &findings)
{
    int latest = -1; // the row that ends last so far
    for (const int row : context.byRoom()[room]) {
        if (latest >= 0 && context.end(latest) <= context.start(row) && !context.areExcused(latest, row)) {
            const minutes gap = context.interval(latest).gapTo(context.interval(row));
            if (gap < shortest) {
                Finding &finding = findings.add({latest, row});
                finding.rooms.append(RoomId(room));
                finding.overlap = Interval::between(context.end(latest), context.start(row));
                finding.minutes = gap;
                finding.evidence.measured = gap.count();
                finding.evidence.allowed = shortest.count();
            }
        }
        latest = latest >= 0 && context.end(latest) > context.end(row) ? latest : row;
    }
}

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    for (int room = 0; room < context.byRoom().count(); ++room) {
        const RoomFacts *facts = context.facts(RoomId(room));
        if (!facts || !facts->parallelAllowed) {
            checkRoom(context, room, parameters.minutes("gap"), findings);
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 follows %2 in %3 after %4 min; %5 min are wanted (%6).")
        .arg(sessionTitle(finding, schedule, 1), sessionTitle(finding, schedule, 0), roomNames(finding, schedule),
             QString::number(finding.minutes.count()), QString::number(finding.evidence.allowed),
             timeText(*schedule.sessions[size_t(finding.sessions[1])].start, schedule));
}

} // namespace

Rule roomTurnaroundRule()
{
    return {.id = "room-turnaround",
            .title = QT_TRANSLATE_NOOP("Rules", "Too little time between sessions in a room"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "Two sessions follow each other in a room with too short a gap for people and equipment to "
                         "change. Off unless asked for: many programmes leave the change to the sessions."),
            .parameters = {{"gap", QT_TRANSLATE_NOOP("Rules", "Time between two sessions in a room"), Unit::Minutes, 10,
                            1, 1440}},
            .severities = {Severity::Off, Severity::Off, Severity::Off, Severity::Off},
            .needs = {Need::Times, Need::Rooms},
            .check = check,
            .sentence = say};
}
