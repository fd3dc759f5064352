#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <vector>

using namespace std::chrono;

namespace {

bool isPlenary(const CheckContext &context, int row) { return context.facts(row) && context.facts(row)->plenary; }

/// A sweep in which only pairs with a plenary session meet: O(n log n + pairs).
void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    std::vector<int> plenaries; // that have begun; those over are dropped when somebody meets them
    std::vector<int> others;
    const auto meet = [&](std::vector<int> &running, int row) {
        std::erase_if(running, [&](int earlier) { return context.end(earlier) <= context.start(row); });
        for (const int earlier : running) {
            if (!context.areExcused(earlier, row)) {
                findings.addOverlap(context, earlier, row);
            }
        }
    };
    for (const int row : context.busyRows()) {
        if (context.isService(row)) {
            continue;
        }
        meet(plenaries, row);
        if (isPlenary(context, row)) {
            meet(others, row);
            plenaries.push_back(row);
        } else {
            others.push_back(row);
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 and %2 run at once for %3 min, and everybody is meant to come to one of them (%4).")
        .arg(sessionTitle(finding, schedule, 0), sessionTitle(finding, schedule, 1),
             QString::number(finding.minutes.count()), overlapText(finding, schedule));
}

} // namespace

Rule plenaryOverlapRule()
{
    return {.id = "plenary-overlap",
            .title = QT_TRANSLATE_NOOP("Rules", "Something beside a plenary session"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session runs at the same time as one to which everybody is meant to come. Breaks, and "
                         "sessions that mirror the plenary one, are left out."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Warning, Severity::Warning, Severity::Warning},
            .needs = {Need::Times, Need::Plenaries},
            .check = check,
            .sentence = say};
}
