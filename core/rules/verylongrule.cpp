#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

using namespace std::chrono;

namespace {

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    const minutes longest = parameters.minutes("longest");
    for (const int row : context.busyRows()) {
        if (context.end(row) - context.start(row) > longest && !context.isService(row)) {
            Finding &finding = findings.add({row});
            finding.overlap = context.interval(row);
            finding.minutes = ceil<minutes>(finding.overlap->length());
            finding.evidence.measured = finding.minutes.count();
            finding.evidence.allowed = longest.count();
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 lasts %2 min, longer than %3 min (%4).")
        .arg(sessionTitle(finding, schedule), QString::number(finding.minutes.count()),
             QString::number(finding.evidence.allowed), overlapText(finding, schedule));
}

} // namespace

Rule veryLongRule()
{
    return {
        .id = "very-long",
        .title = QT_TRANSLATE_NOOP("Rules", "Unusually long session"),
        .explanation = QT_TRANSLATE_NOOP(
            "Rules", "A session lasts longer than people can follow; often a wrong day or a length in the wrong "
                     "unit."),
        .parameters = {{"longest", QT_TRANSLATE_NOOP("Rules", "Longest usual length"), Unit::Minutes, 480, 1, 100000}},
        .severities = {Severity::Note, Severity::Note, Severity::Note, Severity::Note},
        .needs = {Need::Times},
        .check = check,
        .sentence = say};
}
