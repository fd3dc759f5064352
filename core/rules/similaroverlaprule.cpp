#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

using namespace std::chrono;

namespace {

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    const double least = double(parameters.number("similarity")) / 100;
    for (const SimilarPair &pair : *context.input().similar) {
        if (pair.score < least || !context.isBusy(pair.first) || !context.isBusy(pair.second) ||
            !context.interval(pair.first).overlaps(context.interval(pair.second)) ||
            context.areExcused(pair.first, pair.second)) {
            continue;
        }
        Finding &finding = findings.addOverlap(context, pair.first, pair.second);
        finding.evidence.measured = qint64(pair.score * 100);
        finding.evidence.allowed = parameters.number("similarity");
        finding.evidence.text = pair.words.join(QStringLiteral(", "));
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 and %2 are alike (%3: %4 %) and run at once for %5 min (%6).")
        .arg(sessionTitle(finding, schedule, 0), sessionTitle(finding, schedule, 1), finding.evidence.text,
             QString::number(finding.evidence.measured), QString::number(finding.minutes.count()),
             overlapText(finding, schedule));
}

} // namespace

Rule similarOverlapRule()
{
    return {.id = "similar-overlap",
            .title = QT_TRANSLATE_NOOP("Rules", "Similar sessions at the same time"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "Two sessions with similar texts run at the same time, so that the people who care for the "
                         "subject have to choose. Off unless asked for, because it compares texts."),
            .parameters = {{"similarity", QT_TRANSLATE_NOOP("Rules", "Least similarity of the texts"), Unit::Percent,
                            30, 1, 100}},
            .severities = {Severity::Off, Severity::Off, Severity::Off, Severity::Off},
            .needs = {Need::Times, Need::SimilarPairs},
            .check = check,
            .sentence = say};
}
