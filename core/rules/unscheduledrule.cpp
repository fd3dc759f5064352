#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    for (const int row : context.liveRows()) {
        if (!context.session(row).start && context.session(row).rooms.isEmpty()) {
            findings.add({row});
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 has neither a time nor a room.").arg(sessionTitle(finding, schedule));
}

} // namespace

Rule unscheduledRule()
{
    return {.id = "unscheduled",
            .title = QT_TRANSLATE_NOOP("Rules", "Session without a place"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session has neither a time nor a room: fine while the programme is made, not when it is "
                         "published."),
            .parameters = {},
            .severities = {Severity::Off, Severity::Warning, Severity::Error, Severity::Warning},
            .needs = {},
            .check = check,
            .sentence = say};
}
