#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <algorithm>
#include <span>

namespace {

bool shareRoom(const Session &a, const Session &b)
{
    return std::ranges::any_of(a.rooms, [&](RoomId room) { return b.rooms.contains(room); });
}

/// Where a follower goes after `rows[current]`: of the sessions that start next, one in the same room if there is one.
size_t nextOf(const CheckContext &context, std::span<const int> rows, size_t current)
{
    const auto starts = [&](int row) { return context.start(row); };
    const auto after = rows.subspan(current + 1);
    const size_t first =
        current + 1 + size_t(std::ranges::lower_bound(after, context.end(rows[current]), {}, starts) - after.begin());
    for (size_t i = first; i < rows.size() && context.start(rows[i]) == context.start(rows[first]); ++i) {
        if (shareRoom(context.session(rows[i]), context.session(rows[current]))) {
            return i;
        }
    }
    return first;
}

/// @param rows sessions of a track on one day
void checkDay(const CheckContext &context, std::span<const int> rows, qint64 most, FindingSink &findings)
{
    qint64 changes = 0;
    size_t current = 0;
    for (size_t next = nextOf(context, rows, current); next < rows.size(); next = nextOf(context, rows, current)) {
        changes += shareRoom(context.session(rows[current]), context.session(rows[next])) ? 0 : 1;
        current = next;
    }
    if (changes <= most) {
        return;
    }
    Finding &finding = findings.add({});
    for (const int row : rows) {
        finding.sessions.append(row);
        for (const RoomId room : context.session(row).rooms) {
            if (!finding.rooms.contains(room)) {
                finding.rooms.append(room);
            }
        }
    }
    finding.evidence.measured = changes;
    finding.evidence.allowed = most;
}

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    const qint64 most = parameters.number("changes");
    for (int track = 0; track < context.byTrack().count(); ++track) {
        const auto rows = context.byTrack()[track];
        for (size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
            while (end < rows.size() && context.day(rows[end]) == context.day(rows[begin])) {
                ++end;
            }
            checkDay(context, rows.subspan(begin, end - begin), most, findings);
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    const Session &first = schedule.sessions[size_t(finding.sessions[0])];
    return tr("The track “%1” changes rooms %2 times on %3, more than %4 (%5).")
        .arg(schedule.track(first.track)->name, QString::number(finding.evidence.measured),
             schedule.conference.clock.dayOf(*first.start).toString(Qt::ISODate),
             QString::number(finding.evidence.allowed), roomNames(finding, schedule));
}

} // namespace

Rule trackScatteredRule()
{
    return {.id = "track-scattered",
            .title = QT_TRANSLATE_NOOP("Rules", "Track that wanders between rooms"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "Whoever follows a track has to change rooms often on one day. A change counts when none of "
                         "the next sessions of the track is in the room of the last."),
            .parameters = {{"changes", QT_TRANSLATE_NOOP("Rules", "Changes of room a day that are fine"), Unit::Changes,
                            3, 0, 1000}},
            .severities = {Severity::Note, Severity::Note, Severity::Note, Severity::Off},
            .needs = {Need::Times, Need::Rooms, Need::Tracks},
            .check = check,
            .sentence = say};
}
