#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/offsetcache.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

using namespace std::chrono;

namespace {

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    const seconds grid = parameters.minutes("grid");
    OffsetCache offsets(context.schedule().conference.clock);
    for (const int row : context.busyRows()) {
        const sys_seconds wall = context.start(row) + offsets.offsetAt(context.start(row));
        const seconds length = context.end(row) - context.start(row);
        if ((wall - floor<days>(wall)) % grid != seconds(0) || length % grid != seconds(0)) {
            Finding &finding = findings.add({row});
            finding.overlap = context.interval(row);
            finding.minutes = ceil<minutes>(length);
            finding.evidence.allowed = duration_cast<minutes>(grid).count();
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 lasts %2 min (%3), which does not fit a grid of %4 min.")
        .arg(sessionTitle(finding, schedule), QString::number(finding.minutes.count()), overlapText(finding, schedule),
             QString::number(finding.evidence.allowed));
}

} // namespace

Rule offGridRule()
{
    return {
        .id = "off-grid",
        .title = QT_TRANSLATE_NOOP("Rules", "Time off the grid"),
        .explanation = QT_TRANSLATE_NOOP(
            "Rules", "A session starts at, or lasts, a number of minutes that does not fit the grid; often a "
                     "typing error. Off unless asked for."),
        .parameters = {{"grid", QT_TRANSLATE_NOOP("Rules", "Grid, counted from midnight"), Unit::Minutes, 5, 1, 1440}},
        .severities = {Severity::Off, Severity::Off, Severity::Off, Severity::Off},
        .needs = {Need::Times},
        .check = check,
        .sentence = say};
}
