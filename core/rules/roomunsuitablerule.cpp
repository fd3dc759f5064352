#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <algorithm>

namespace {

/// The needs that no room of the session meets.
QStringList lackingTags(const CheckContext &context, int row)
{
    QStringList lacking;
    for (const QString &tag : context.facts(row)->neededTags) {
        const bool isThere = std::ranges::any_of(context.session(row).rooms, [&](RoomId room) {
            return context.facts(room) && context.facts(room)->tags.contains(tag, Qt::CaseInsensitive);
        });
        if (!isThere) {
            lacking += tag;
        }
    }
    return lacking;
}

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    for (const int row : context.liveRows()) {
        if (!context.facts(row) || context.session(row).rooms.isEmpty()) {
            continue;
        }
        const QStringList lacking = lackingTags(context, row);
        if (!lacking.isEmpty()) {
            Finding &finding = findings.add({row});
            for (const RoomId room : context.session(row).rooms) {
                finding.rooms.append(room);
            }
            finding.evidence.text = lacking.join(QStringLiteral(", "));
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 needs what %2 does not have: %3.")
        .arg(sessionTitle(finding, schedule), roomNames(finding, schedule), finding.evidence.text);
}

} // namespace

Rule roomUnsuitableRule()
{
    return {.id = "room-unsuitable",
            .title = QT_TRANSLATE_NOOP("Rules", "Room lacks what the session needs"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session needs something of its room (a projector, a step-free way) that none of its "
                         "rooms is marked with."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Warning, Severity::Warning, Severity::Warning},
            .needs = {Need::Rooms, Need::NeededTags},
            .check = check,
            .sentence = say};
}
