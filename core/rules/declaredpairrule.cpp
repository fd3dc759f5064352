#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <algorithm>
#include <utility>
#include <vector>

using namespace std::chrono;

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    std::vector<std::pair<int, int>> pairs;
    for (const int row : context.busyRows()) {
        if (const SessionFacts *facts = context.facts(row)) {
            for (const SessionId &id : facts->notAgainst) {
                const int other = context.schedule().indexOf(id);
                if (other >= 0 && other != row && context.isBusy(other)) {
                    pairs.emplace_back(std::min(row, other), std::max(row, other));
                }
            }
        }
    }
    std::ranges::sort(pairs);
    const auto repeated = std::ranges::unique(pairs); // named by both
    pairs.erase(repeated.begin(), repeated.end());
    for (const auto &[first, second] : pairs) {
        if (context.interval(first).overlaps(context.interval(second))) {
            findings.addOverlap(context, first, second);
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 and %2 must not run against each other and do so for %3 min (%4).")
        .arg(sessionTitle(finding, schedule, 0), sessionTitle(finding, schedule, 1),
             QString::number(finding.minutes.count()), overlapText(finding, schedule));
}

} // namespace

Rule declaredPairRule()
{
    return {.id = "declared-pair",
            .title = QT_TRANSLATE_NOOP("Rules", "Sessions that must not run against each other"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "Two sessions run at the same time although one of them names the other as one that it must "
                         "not run against."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Error, Severity::Error, Severity::Error},
            .needs = {Need::Times, Need::ForbiddenPairs},
            .check = check,
            .sentence = say};
}
