#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    for (const int row : context.liveRows()) {
        if (context.session(row).start && context.session(row).rooms.isEmpty()) {
            findings.add({row});
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 has a time but no room.").arg(sessionTitle(finding, schedule));
}

} // namespace

Rule missingRoomRule()
{
    return {.id = "missing-room",
            .title = QT_TRANSLATE_NOOP("Rules", "Session without a room"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session has a time but no room, so nobody finds it and no double booking is noticed."),
            .parameters = {},
            .severities = {Severity::Note, Severity::Warning, Severity::Warning, Severity::Warning},
            .needs = {Need::Times, Need::Rooms},
            .check = check,
            .sentence = say};
}
