#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <algorithm>
#include <span>
#include <vector>

using namespace std::chrono;

namespace {

/// @param rows sessions of a room that follow each other without a break
void report(const CheckContext &context, int room, std::span<const int> rows, sys_seconds end, minutes longest,
            FindingSink &findings)
{
    const auto stretch = Interval::between(context.start(rows.front()), end);
    if (rows.size() < 2 || stretch->length() <= longest) {
        return; // a single long session is another rule's
    }
    Finding &finding = findings.add({});
    finding.sessions.append(rows.data(), qsizetype(rows.size()));
    finding.rooms.append(RoomId(room));
    finding.overlap = stretch;
    finding.minutes = ceil<minutes>(stretch->length());
    finding.evidence.measured = finding.minutes.count();
    finding.evidence.allowed = longest.count();
}

void checkRoom(const CheckContext &context, int room, minutes shortest, minutes longest, FindingSink &findings)
{
    std::vector<int> stretch;
    sys_seconds end;
    const auto finish = [&] {
        if (!stretch.empty()) {
            report(context, room, stretch, end, longest, findings);
        }
        stretch.clear();
    };
    for (const int row : context.byRoom()[room]) {
        if (context.isService(row)) {
            finish();
            continue;
        }
        if (!stretch.empty() && context.start(row) - end >= shortest) {
            finish();
        }
        end = stretch.empty() ? context.end(row) : std::max(end, context.end(row));
        stretch.push_back(row);
    }
    finish();
}

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    for (int room = 0; room < context.byRoom().count(); ++room) {
        const RoomFacts *facts = context.facts(RoomId(room));
        if (!facts || !facts->parallelAllowed) {
            checkRoom(context, room, parameters.minutes("break"), parameters.minutes("longest"), findings);
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 has no break for %2 min, more than %3 min: %4 (%5).")
        .arg(roomNames(finding, schedule), QString::number(finding.minutes.count()),
             QString::number(finding.evidence.allowed), sessionTitles(finding, schedule),
             overlapText(finding, schedule));
}

} // namespace

Rule noBreakRule()
{
    return {.id = "no-break",
            .title = QT_TRANSLATE_NOOP("Rules", "Hours in a room without a break"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "Sessions follow each other in a room for hours, and no gap is long enough for a break. "
                         "Sessions marked as breaks end such a stretch. Rooms that allow parallel sessions are left "
                         "out."),
            .parameters = {{"break", QT_TRANSLATE_NOOP("Rules", "Shortest gap that is a break"), Unit::Minutes, 15, 1,
                            1440},
                           {"longest", QT_TRANSLATE_NOOP("Rules", "Longest stretch without a break"), Unit::Minutes,
                            240, 10, 10000}},
            .severities = {Severity::Note, Severity::Note, Severity::Note, Severity::Off},
            .needs = {Need::Times, Need::Rooms},
            .check = check,
            .sentence = say};
}
