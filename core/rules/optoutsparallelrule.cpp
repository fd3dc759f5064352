#include "core/rules/findingsink.h"
#include "core/rules/pairsweep.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <vector>

using namespace std::chrono;

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    std::vector<int> optedOut;
    for (const int row : context.busyRows()) {
        if (context.session(row).recording == Recording::OptedOut) {
            optedOut.push_back(row);
        }
    }
    PairSweep sweep(context);
    sweep.add(optedOut, 0);
    sweep.forEachPair([&](int first, int second, const auto &) {
        if (!context.areExcused(first, second)) {
            findings.addOverlap(context, first, second);
        }
    });
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("Neither %1 nor %2 will be recorded, and both run at once for %3 min (%4).")
        .arg(sessionTitle(finding, schedule, 0), sessionTitle(finding, schedule, 1),
             QString::number(finding.minutes.count()), overlapText(finding, schedule));
}

} // namespace

Rule optoutsParallelRule()
{
    return {.id = "optouts-parallel",
            .title = QT_TRANSLATE_NOOP("Rules", "Unrecorded sessions at the same time"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "Two sessions that will not be recorded run at the same time: nobody can see one of them "
                         "later. Sessions that mirror one another are left out."),
            .parameters = {},
            .severities = {Severity::Note, Severity::Note, Severity::Off, Severity::Off},
            .needs = {Need::Times, Need::RecordingWishes},
            .check = check,
            .sentence = say};
}
