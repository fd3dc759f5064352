#include "core/rules/findingsink.h"
#include "core/rules/pairsweep.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    PairSweep sweep(context);
    for (int room = 0; room < context.byRoom().count(); ++room) {
        const RoomFacts *facts = context.facts(RoomId(room));
        if (!facts || !facts->parallelAllowed) {
            sweep.add(context.byRoom()[room], room);
        }
    }
    sweep.forEachPair([&](int first, int second, const auto &rooms) {
        if (context.areExcused(first, second)) {
            return;
        }
        Finding &finding = findings.addOverlap(context, first, second);
        for (const qint32 room : rooms) {
            finding.rooms.append(RoomId(room));
        }
    });
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 and %2 are both in %3 for %4 min (%5).")
        .arg(sessionTitle(finding, schedule, 0), sessionTitle(finding, schedule, 1), roomNames(finding, schedule),
             QString::number(finding.minutes.count()), overlapText(finding, schedule));
}

} // namespace

Rule roomOverlapRule()
{
    return {.id = "room-overlap",
            .title = QT_TRANSLATE_NOOP("Rules", "Two sessions in one room"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules",
                "Two sessions use the same room at the same time. A session that starts when the other ends is fine. "
                "Not meant: rooms that allow parallel sessions, a session that mirrors the other, and breaks "
                "listed several times."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Error, Severity::Error, Severity::Error},
            .needs = {Need::Times, Need::Rooms},
            .check = check,
            .sentence = say};
}
