#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <algorithm>
#include <vector>

using namespace std::chrono;

namespace {

struct Link
{
    quint64 pair; ///< the earlier row in the upper half
    int speaker;
};

/// The pairs of sessions that follow each other too soon for a person.
void collect(const CheckContext &context, int speaker, minutes shortest, std::vector<Link> &links)
{
    int latest = -1; // the row that ends last so far
    for (const int row : context.bySpeaker()[speaker]) {
        if (latest >= 0 && context.end(latest) <= context.start(row) &&
            context.start(row) - context.end(latest) < shortest && !context.areExcused(latest, row)) {
            links.push_back({quint64(latest) << 32 | quint64(row), speaker});
        }
        latest = latest >= 0 && context.end(latest) > context.end(row) ? latest : row;
    }
}

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    const minutes shortest = parameters.minutes("pause");
    std::vector<Link> links;
    for (int speaker = 0; speaker < context.bySpeaker().count(); ++speaker) {
        collect(context, speaker, shortest, links);
    }
    std::ranges::sort(links, {}, [](const Link &link) { return std::pair(link.pair, link.speaker); });
    for (size_t i = 0; i < links.size();) {
        const quint64 pair = links[i].pair;
        const int first = int(pair >> 32);
        const int second = int(pair & 0xffffffff);
        Finding &finding = findings.add({first, second});
        for (; i < links.size() && links[i].pair == pair; ++i) {
            finding.speakers.append(SpeakerId(links[i].speaker));
        }
        finding.overlap = Interval::between(context.end(first), context.start(second));
        finding.minutes = context.interval(first).gapTo(context.interval(second));
        finding.evidence.measured = finding.minutes.count();
        finding.evidence.allowed = shortest.count();
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("Only %2 min for %1 between %3 and %4; %5 min are wanted (%6).")
        .arg(speakerNames(finding, schedule), QString::number(finding.minutes.count()),
             sessionTitle(finding, schedule, 0), sessionTitle(finding, schedule, 1),
             QString::number(finding.evidence.allowed),
             timeText(*schedule.sessions[size_t(finding.sessions[1])].start, schedule));
}

} // namespace

Rule speakerPauseRule()
{
    return {.id = "speaker-pause",
            .title = QT_TRANSLATE_NOOP("Rules", "Too short a pause for a speaker"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A person has two sessions with less than a pause between them. Several shared people are "
                         "one finding. People who are groups and parts that do not bind are left out."),
            .parameters = {{"pause", QT_TRANSLATE_NOOP("Rules", "Pause between two sessions of a person"),
                            Unit::Minutes, 10, 1, 1440}},
            .severities = {Severity::Note, Severity::Note, Severity::Note, Severity::Off},
            .needs = {Need::Times, Need::Speakers},
            .check = check,
            .sentence = say};
}
