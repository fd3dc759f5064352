#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <algorithm>

using namespace std::chrono;

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    for (const int row : context.liveRows()) {
        const SessionFacts *facts = context.facts(row);
        const auto start = context.session(row).start;
        if (!facts || !start) {
            continue;
        }
        for (const SessionId &id : facts->prerequisites) {
            const int before = context.schedule().indexOf(id);
            const Session *needed = before >= 0 && before != row ? &context.session(before) : nullptr;
            if (!needed || needed->withdrawn || !needed->start || needed->end.value_or(*needed->start) <= *start) {
                continue;
            }
            Finding &finding = findings.add({std::min(row, before), std::max(row, before)});
            finding.minutes = ceil<minutes>(needed->end.value_or(*needed->start) - *start);
            finding.evidence.measured = row < before ? 0 : 1; // which of the two is too early
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    const int early = int(finding.evidence.measured);
    return tr("%1 starts at %2, %3 min before %4 ends, which has to come first.")
        .arg(sessionTitle(finding, schedule, early),
             timeText(*schedule.sessions[size_t(finding.sessions[early])].start, schedule),
             QString::number(finding.minutes.count()), sessionTitle(finding, schedule, 1 - early));
}

} // namespace

Rule prerequisiteOrderRule()
{
    return {.id = "prerequisite-order",
            .title = QT_TRANSLATE_NOOP("Rules", "Sessions in the wrong order"),
            .explanation =
                QT_TRANSLATE_NOOP("Rules", "A session starts before another has ended that is to come first."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Warning, Severity::Warning, Severity::Warning},
            .needs = {Need::Times, Need::Prerequisites},
            .check = check,
            .sentence = say};
}
