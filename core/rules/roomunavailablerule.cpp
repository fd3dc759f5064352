#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/windows.h"
#include "core/rules/words.h"

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    for (int room = 0; room < context.byRoom().count(); ++room) {
        const RoomFacts *facts = context.facts(RoomId(room));
        if (!facts || facts->available.empty()) {
            continue;
        }
        const std::vector<Interval> windows = merged(facts->available);
        for (const int row : context.byRoom()[room]) {
            if (Finding *finding = findings.addOutside(context, row, windows)) {
                finding->rooms.append(RoomId(room));
            }
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 is not available for %2 min of %3 (%4); the nearest time is %5.")
        .arg(roomNames(finding, schedule), QString::number(finding.minutes.count()), sessionTitle(finding, schedule),
             overlapText(finding, schedule), timeText(*finding.evidence.window, schedule));
}

} // namespace

Rule roomUnavailableRule()
{
    return {.id = "room-unavailable",
            .title = QT_TRANSLATE_NOOP("Rules", "Room not available"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session lies, wholly or in part, outside the times when its room is available. Times "
                         "that touch are one time; a room without times is always available."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Error, Severity::Error, Severity::Error},
            .needs = {Need::Times, Need::Rooms, Need::RoomAvailability},
            .check = check,
            .sentence = say};
}
