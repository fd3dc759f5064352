#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <QHash>

#include <algorithm>
#include <optional>

using namespace std::chrono;

namespace {

/// Walking times by the positions of two rooms, either way round.
class Walks
{
public:
    explicit Walks(const CheckContext &context)
    {
        QHash<QString, int> positions;
        for (const Room &room : context.schedule().rooms) {
            positions.insert(room.name, room.id.value());
        }
        const auto &walks = context.input().companion.walks;
        for (auto walk = walks.cbegin(); walk != walks.cend(); ++walk) {
            const int a = positions.value(walk.key().first, -1);
            const int b = positions.value(walk.key().second, -1);
            if (a >= 0 && b >= 0) { // of two that disagree the longer
                minutes &known = m_walks[key(a, b)];
                known = std::max(known, *walk);
            }
        }
    }

    /// Between the nearest two of their rooms; nothing when they share a room or no distance is known.
    std::optional<minutes> between(const Session &from, const Session &to) const
    {
        std::optional<minutes> shortest;
        for (const RoomId a : from.rooms) {
            for (const RoomId b : to.rooms) {
                if (a == b) {
                    return std::nullopt;
                }
                const auto walk = m_walks.constFind(key(a.value(), b.value()));
                if (walk != m_walks.constEnd() && (!shortest || *walk < *shortest)) {
                    shortest = *walk;
                }
            }
        }
        return shortest;
    }

private:
    static quint64 key(int a, int b) { return quint64(std::min(a, b)) << 32 | quint64(std::max(a, b)); }

    QHash<quint64, minutes> m_walks;
};

void checkWalk(const CheckContext &context, const Walks &walks, int speaker, int from, int to, FindingSink &findings)
{
    const auto walk = walks.between(context.session(from), context.session(to));
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
    const Walks walks(context);
    for (int speaker = 0; speaker < context.bySpeaker().count(); ++speaker) {
        int latest = -1; // the row that ends last so far
        for (const int row : context.bySpeaker()[speaker]) {
            if (latest >= 0 && context.end(latest) <= context.start(row)) {
                checkWalk(context, walks, speaker, latest, row, findings);
            }
            latest = latest >= 0 && context.end(latest) > context.end(row) ? latest : row;
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    const auto rooms = [&](int party) {
        return schedule.roomNames(schedule.sessions[size_t(finding.sessions[party])]);
    };
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
