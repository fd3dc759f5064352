#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/offsetcache.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

using namespace std::chrono;

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    OffsetCache offsets(context.schedule().conference.clock);
    for (const int row : context.liveRows()) {
        const Session &session = context.session(row);
        const QDate listed = context.input().origins[size_t(row)].listedDay;
        if (!session.start || !listed.isValid()) {
            continue;
        }
        const int date = int(floor<days>(*session.start + offsets.offsetAt(*session.start)).time_since_epoch().count());
        if (listed != CheckContext::dateOf(date) && listed != CheckContext::dateOf(context.day(row))) {
            findings.add({row}).evidence.text = listed.toString(Qt::ISODate);
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 starts at %2 but is listed under %3.")
        .arg(sessionTitle(finding, schedule), timeText(*schedule.sessions[size_t(finding.sessions[0])].start, schedule),
             finding.evidence.text);
}

} // namespace

Rule dayBoundaryRule()
{
    return {.id = "day-boundary",
            .title = QT_TRANSLATE_NOOP("Rules", "Session filed under the wrong day"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "The file lists a session under a day that is neither its date nor, for the small hours, "
                         "the conference day it belongs to. People who look at that day miss it, or come on the "
                         "wrong one."),
            .parameters = {},
            .severities = {Severity::Note, Severity::Warning, Severity::Warning, Severity::Warning},
            .needs = {Need::Times, Need::Origins},
            .check = check,
            .sentence = say};
}
