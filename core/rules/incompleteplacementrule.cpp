#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    for (const int row : context.liveRows()) {
        const Session &session = context.session(row);
        const bool hasOnlyRoom = !session.start && !session.rooms.isEmpty();
        if (hasOnlyRoom || (session.start && !session.end)) {
            Finding &finding = findings.add({row});
            for (const RoomId room : session.rooms) {
                finding.rooms.append(room);
            }
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    const auto &start = schedule.sessions[size_t(finding.sessions[0])].start;
    if (start) {
        return tr("%1 starts at %2 but has no end.").arg(sessionTitle(finding, schedule), timeText(*start, schedule));
    }
    return tr("%1 is in %2 but has no time.").arg(sessionTitle(finding, schedule), roomNames(finding, schedule));
}

} // namespace

Rule incompletePlacementRule()
{
    return {.id = "incomplete-placement",
            .title = QT_TRANSLATE_NOOP("Rules", "Half a placement"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session has a room but no time, or a start but no end. Other rules cannot look at it."),
            .parameters = {},
            .severities = {Severity::Note, Severity::Warning, Severity::Warning, Severity::Warning},
            .needs = {},
            .check = check,
            .sentence = say};
}
