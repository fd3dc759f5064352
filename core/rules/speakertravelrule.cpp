#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <optional>
#include <utility>

using namespace std::chrono;

namespace {

/// The walk between the nearest two of their rooms; nothing when they share a room or no distance is known.
std::optional<minutes> walkBetween(const CheckContext &context, const Session &from, const Session &to)
{
    const auto &walks = context.input().companion.walks;
    std::optional<minutes> shortest;
    for (const RoomId a : from.rooms) {
        for (const RoomId b : to.rooms) {
            if (a == b) {
                return std::nullopt;
            }
            const QString &nameA = context.schedule().rooms[a.value()].name;
            const QString &nameB = context.schedule().rooms[b.value()].name;
            for (const auto &key : {std::pair(nameA, nameB), std::pair(nameB, nameA)}) {
                const auto walk = walks.constFind(key);
                if (walk != walks.constEnd() && (!shortest || *walk < *shortest)) {
                    shortest = *walk;
                }
            }
        }
    }
    return shortest;
}

void checkWalk(const CheckContext &context, int speaker, int from, int to, FindingSink &findings)
{
    const auto walk = walkBetween(context, context.session(from), context.session(to));
    if (!walk || context.start(to) - context.end(from) >= *walk || context.areExcused(from, to)) {
        return;
    }
    Finding &finding = findings.add({from, to});
    finding.speakers.append(SpeakerId(speaker));
    finding.overlap = Interval::between(context.end(from), context.start(to));
    finding.minutes = context.interval(from).gapTo(context.interval(to));
    finding.evidence.measured = finding.minutes.count();
    finding.evidence.allowed = walk->count();
}

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    for (int speaker = 0; speaker < context.bySpeaker().count(); ++speaker) {
        int latest = -1; // the row that ends last so far
        for (const int row : context.bySpeaker()[speaker]) {
            if (latest >= 0 && context.end(latest) <= context.start(row)) {
                checkWalk(context, speaker, latest, row, findings);
            }
            latest = latest >= 0 && context.end(latest) > context.end(row) ? latest : row;
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    const auto rooms = [&](int party) { return schedule.roomNames(schedule.sessions[size_t(finding.sessions[party])]); };
    return tr("%1 has %2 min from %3 (%4) to %5 (%6), a walk of %7 min (%8).")
        .arg(speakerNames(finding, schedule), QString::number(finding.minutes.count()),
             sessionTitle(finding, schedule, 0), rooms(0), sessionTitle(finding, schedule, 1), rooms(1),
             QString::number(finding.evidence.allowed),
             timeText(*schedule.sessions[size_t(finding.sessions[1])].start, schedule));
}

} // namespace

Rule speakerTravelRule()
{
    return {.id = "speaker-travel",
            .title = QT_TRANSLATE_NOOP("Rules", "Too little time to walk"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A person has two sessions in a row in different rooms, and the walk between them takes "
                         "longer than the gap. Of several rooms the nearest two count; rooms whose distance is not "
                         "known do not."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Warning, Severity::Warning, Severity::Warning},
            .needs = {Need::Times, Need::Rooms, Need::Speakers, Need::WalkingTimes},
            .check = check,
            .sentence = say};
}
