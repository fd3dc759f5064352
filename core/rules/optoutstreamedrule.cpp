#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    for (const int row : context.liveRows()) {
        const Session &session = context.session(row);
        if (session.recording != Recording::OptedOut) {
            continue;
        }
        for (const RoomId room : session.rooms) {
            if (context.facts(room) && context.facts(room)->streamed) {
                findings.add({row}).rooms.append(room);
            }
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 must not be recorded but is in %2, which is streamed.")
        .arg(sessionTitle(finding, schedule), roomNames(finding, schedule));
}

} // namespace

Rule optoutStreamedRule()
{
    return {.id = "optout-streamed",
            .title = QT_TRANSLATE_NOOP("Rules", "Opted out, but the room is streamed"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session whose speakers do not want to be recorded is in a room that is streamed or "
                         "recorded."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Error, Severity::Error, Severity::Error},
            .needs = {Need::Rooms, Need::RecordingWishes, Need::StreamedRooms},
            .check = check,
            .sentence = say};
}
