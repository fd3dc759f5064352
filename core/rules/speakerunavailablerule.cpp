#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/windows.h"
#include "core/rules/words.h"

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    for (int speaker = 0; speaker < context.bySpeaker().count(); ++speaker) {
        const SpeakerFacts *facts = context.facts(SpeakerId(speaker));
        if (!facts || facts->available.empty()) {
            continue;
        }
        const std::vector<Interval> windows = merged(facts->available);
        for (const int row : context.bySpeaker()[speaker]) {
            if (Finding *finding = findings.addOutside(context, row, windows)) {
                finding->speakers.append(SpeakerId(speaker));
            }
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 is not available for %2 min of %3 (%4); the nearest time is %5.")
        .arg(speakerNames(finding, schedule), QString::number(finding.minutes.count()), sessionTitle(finding, schedule),
             overlapText(finding, schedule), timeText(*finding.evidence.window, schedule));
}

} // namespace

Rule speakerUnavailableRule()
{
    return {.id = "speaker-unavailable",
            .title = QT_TRANSLATE_NOOP("Rules", "Speaker not available"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session lies, wholly or in part, outside the times when one of its speakers is "
                         "available. Times that touch are one time. Nothing is found for people who named no times, "
                         "for groups, and for parts that do not bind."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Error, Severity::Error, Severity::Error},
            .needs = {Need::Times, Need::Speakers, Need::SpeakerAvailability},
            .check = check,
            .sentence = say};
}
