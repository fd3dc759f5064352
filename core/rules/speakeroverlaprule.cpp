#include "core/rules/findingsink.h"
#include "core/rules/pairsweep.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    PairSweep sweep(context);
    for (int speaker = 0; speaker < context.bySpeaker().count(); ++speaker) {
        sweep.add(context.bySpeaker()[speaker], speaker);
    }
    sweep.forEachPair([&](int first, int second, const auto &speakers) {
        if (context.areExcused(first, second)) {
            return;
        }
        Finding &finding = findings.addOverlap(context, first, second);
        for (const qint32 speaker : speakers) {
            finding.speakers.append(SpeakerId(speaker));
        }
    });
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 is needed in %2 and in %3 at once for %4 min (%5).")
        .arg(speakerNames(finding, schedule), sessionTitle(finding, schedule, 0), sessionTitle(finding, schedule, 1),
             QString::number(finding.minutes.count()), overlapText(finding, schedule));
}

} // namespace

Rule speakerOverlapRule()
{
    return {.id = "speaker-overlap",
            .title = QT_TRANSLATE_NOOP("Rules", "One person in two places"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules",
                "Two sessions at the same time need the same person; several shared people are one finding. Not meant: "
                "people who are groups, parts that do not bind, a session that mirrors the other, and breaks "
                "listed several times."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Error, Severity::Error, Severity::Error},
            .needs = {Need::Times, Need::Speakers},
            .check = check,
            .sentence = say};
}
