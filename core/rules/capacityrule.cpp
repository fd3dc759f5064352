#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <optional>

namespace {

/// Seats of all its rooms together; nothing when one of them is not known.
std::optional<int> seatsOf(const CheckContext &context, int row)
{
    std::optional<int> seats;
    for (const RoomId room : context.session(row).rooms) {
        if (!context.facts(room) || !context.facts(room)->capacity) {
            return std::nullopt;
        }
        seats = seats.value_or(0) + *context.facts(room)->capacity;
    }
    return seats;
}

/// People who will come; nothing when that is not known.
std::optional<qint64> audienceOf(const CheckContext &context, int row, qint64 share)
{
    const SessionFacts *facts = context.facts(row);
    if (facts && facts->expectedAudience) {
        return *facts->expectedAudience;
    }
    const auto favourites = context.favourites(row);
    return favourites ? std::optional(qint64(*favourites) * share / 100) : std::nullopt;
}

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    const qint64 share = parameters.number("share");
    for (const int row : context.liveRows()) {
        const auto seats = seatsOf(context, row);
        const auto audience = audienceOf(context, row, share);
        if (seats && audience && *audience > *seats) {
            Finding &finding = findings.add({row});
            for (const RoomId room : context.session(row).rooms) {
                finding.rooms.append(room);
            }
            finding.evidence.measured = *audience;
            finding.evidence.allowed = *seats;
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 people are expected at %2, but %3 holds %4.")
        .arg(QString::number(finding.evidence.measured), sessionTitle(finding, schedule), roomNames(finding, schedule),
             QString::number(finding.evidence.allowed));
}

} // namespace

Rule capacityRule()
{
    return {.id = "capacity",
            .title = QT_TRANSLATE_NOOP("Rules", "More people than seats"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "More people are expected, or have marked the session, than its rooms hold. Favourites "
                         "count with the share of people who come; an expected audience counts whole."),
            .parameters = {{"share", QT_TRANSLATE_NOOP("Rules", "Share of those who marked a session that come"),
                            Unit::Percent, 100, 1, 1000}},
            .severities = {Severity::Note, Severity::Warning, Severity::Warning, Severity::Warning},
            .needs = {Need::Rooms, Need::RoomCapacities, Need::Demand},
            .check = check,
            .sentence = say};
}
