#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <vector>

namespace {

/// Positions of the tracks that are none; one producer writes "No Track" where there is none.
std::vector<bool> namedNone(const Schedule &schedule)
{
    std::vector<bool> none;
    for (const Track &track : schedule.tracks) {
        none.push_back(track.name.compare(QLatin1String("No Track"), Qt::CaseInsensitive) == 0);
    }
    return none;
}

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    const std::vector<bool> isNone = namedNone(context.schedule());
    for (const int row : context.liveRows()) {
        const TrackId track = context.session(row).track;
        if ((!context.schedule().track(track) || isNone[size_t(track.value())]) && !context.isService(row)) {
            findings.add({row});
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 belongs to no track.").arg(sessionTitle(finding, schedule));
}

} // namespace

Rule missingTrackRule()
{
    return {.id = "missing-track",
            .title = QT_TRANSLATE_NOOP("Rules", "Session without a track"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session belongs to no track although others do. A track called “No Track” counts as "
                         "none. Breaks and other service sessions are left out."),
            .parameters = {},
            .severities = {Severity::Note, Severity::Note, Severity::Note, Severity::Off},
            .needs = {Need::Tracks},
            .check = check,
            .sentence = say};
}
