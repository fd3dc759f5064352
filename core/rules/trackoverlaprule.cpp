#include "core/rules/findingsink.h"
#include "core/rules/pairsweep.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

using namespace std::chrono;

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    PairSweep sweep(context);
    for (int track = 0; track < context.byTrack().count(); ++track) {
        sweep.add(context.byTrack()[track], track);
    }
    sweep.forEachPair([&](int first, int second, const auto &) {
        if (!context.areExcused(first, second)) {
            findings.addOverlap(context, first, second);
        }
    });
}

QString say(const Finding &finding, const Schedule &schedule)
{
    const TrackId track = schedule.sessions[size_t(finding.sessions[0])].track;
    return tr("%1 and %2 of the track “%3” overlap for %4 min (%5).")
        .arg(sessionTitle(finding, schedule, 0), sessionTitle(finding, schedule, 1), schedule.track(track)->name,
             QString::number(finding.minutes.count()), overlapText(finding, schedule));
}

} // namespace

Rule trackOverlapRule()
{
    return {.id = "track-overlap",
            .title = QT_TRANSLATE_NOOP("Rules", "One track, two sessions at once"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "Two sessions of a track run at the same time, so that its audience has to choose. Many "
                         "conferences mean it; the rule is off unless asked for."),
            .parameters = {},
            .severities = {Severity::Off, Severity::Off, Severity::Off, Severity::Off},
            .needs = {Need::Times, Need::Tracks},
            .check = check,
            .sentence = say};
}
