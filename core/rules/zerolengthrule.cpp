#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    for (const int row : context.liveRows()) {
        const Session &session = context.session(row);
        if (session.start && session.end && *session.end <= *session.start) {
            findings.add({row});
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 starts and ends at the same moment (%2).")
        .arg(sessionTitle(finding, schedule),
             timeText(*schedule.sessions[size_t(finding.sessions[0])].start, schedule));
}

} // namespace

Rule zeroLengthRule()
{
    return {.id = "zero-length",
            .title = QT_TRANSLATE_NOOP("Rules", "Session without a length"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session starts and ends at the same moment. It takes no part in any overlap, so nothing "
                         "else would notice it. Points in time, such as the opening of the doors, may be meant."),
            .parameters = {},
            .severities = {Severity::Note, Severity::Warning, Severity::Warning, Severity::Note},
            .needs = {Need::Times},
            .check = check,
            .sentence = say};
}
