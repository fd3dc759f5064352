#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    for (const int row : context.liveRows()) {
        if (context.session(row).speakers.isEmpty() && !context.isService(row)) {
            findings.add({row});
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 names no speaker.").arg(sessionTitle(finding, schedule));
}

} // namespace

Rule missingSpeakerRule()
{
    return {.id = "missing-speaker",
            .title = QT_TRANSLATE_NOOP("Rules", "Session without a speaker"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session names nobody who gives it. Breaks and other service sessions are left out."),
            .parameters = {},
            .severities = {Severity::Note, Severity::Note, Severity::Note, Severity::Off},
            .needs = {Need::Speakers},
            .check = check,
            .sentence = say};
}
