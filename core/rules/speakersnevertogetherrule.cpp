#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/windows.h"
#include "core/rules/words.h"

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    for (const int row : context.liveRows()) {
        if (context.session(row).speakers.size() < 2) {
            continue;
        }
        QVarLengthArray<SpeakerId, 2> limited;
        std::vector<Interval> together;
        for (const Appearance &appearance : context.session(row).speakers) {
            const SpeakerFacts *facts = context.facts(appearance.speaker);
            if (!facts || facts->available.empty() || !context.isBound(appearance) ||
                limited.contains(appearance.speaker)) {
                continue;
            }
            const std::vector<Interval> windows = merged(facts->available);
            together = limited.isEmpty() ? windows : intersected(together, windows);
            limited.append(appearance.speaker);
        }
        if (limited.size() > 1 && together.empty()) {
            findings.add({row}).speakers = limited;
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 needs %2, who are never available at the same time.")
        .arg(sessionTitle(finding, schedule), speakerNames(finding, schedule));
}

} // namespace

Rule speakersNeverTogetherRule()
{
    return {.id = "speakers-never-together",
            .title = QT_TRANSLATE_NOOP("Rules", "Speakers who are never there together"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "The speakers of a session have no time in common, so it cannot be placed anywhere. Looked "
                         "at before it has a time, too. Only people who named times count."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Warning, Severity::Warning, Severity::Warning},
            .needs = {Need::Speakers, Need::SpeakerAvailability},
            .check = check,
            .sentence = say};
}
