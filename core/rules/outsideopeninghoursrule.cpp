#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/windows.h"
#include "core/rules/words.h"

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    const std::vector<Interval> hours = merged(context.input().companion.openingHours);
    for (const int row : context.busyRows()) {
        findings.addOutside(context, row, hours);
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("The venue is closed for %1 min of %2 (%3); it is open %4.")
        .arg(QString::number(finding.minutes.count()), sessionTitle(finding, schedule), overlapText(finding, schedule),
             timeText(*finding.evidence.window, schedule));
}

} // namespace

Rule outsideOpeningHoursRule()
{
    return {.id = "outside-opening-hours",
            .title = QT_TRANSLATE_NOOP("Rules", "Session outside the opening hours"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session begins or ends when the venue is closed. Hours that touch are one stretch."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Warning, Severity::Warning, Severity::Warning},
            .needs = {Need::Times, Need::OpeningHours},
            .check = check,
            .sentence = say};
}
