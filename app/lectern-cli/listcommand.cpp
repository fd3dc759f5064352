#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/sessions/sessionrows.h"

#include "core/search/textfold.h"

#include <algorithm>

namespace {

/// Names are compared as search compares them: without case and accents, a part is enough.
struct Filter
{
    QDate day;
    QByteArray track;
    QByteArray room;

    bool passes(const Schedule &schedule, const Session &session) const
    {
        const auto holds = [](const QString &name, const QByteArray &wanted) {
            return wanted.isEmpty() || foldText(name).contains(wanted);
        };
        const Track *its = schedule.track(session.track);
        const bool isInRoom = room.isEmpty() || std::ranges::any_of(session.rooms, [&](RoomId id) {
            const Room *known = schedule.room(id);
            return known && holds(known->name, room);
        });
        const bool isOnDay
            = !day.isValid() || (session.start && schedule.conference.clock.dayOf(*session.start) == day);
        return isOnDay && isInRoom && holds(its ? its->name : QString(), track);
    }
};

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    const QDate day = QDate::fromString(arguments.value("day"), Qt::ISODate);
    if (arguments.has("day") && !day.isValid()) {
        return failure(ErrorCode::Usage, Cli::tr("“%1” is no date. Write it as year-month-day, for example 2025-02-01.")
                                             .arg(arguments.value("day")));
    }
    const Filter filter{day, foldText(arguments.value("track")), foldText(arguments.value("room"))};
    const auto programme = context.programme();
    if (!programme) {
        return failure(programme.error());
    }
    const Schedule &schedule = *programme->schedule;
    std::vector<int> rows;
    for (size_t row = 0; row < schedule.sessions.size(); ++row) {
        if (filter.passes(schedule, schedule.sessions[row])) {
            rows.push_back(int(row));
        }
    }
    answerSessions(*programme, rows, RowOrder::ByDay, output);
    return {};
}

constexpr CommandOption options[] = {
    {"day", "DATE", QT_TRANSLATE_NOOP("Cli", "only this conference day, for example 2025-02-01")},
    {"track", "NAME", QT_TRANSLATE_NOOP("Cli", "only tracks with this in their name")},
    {"room", "NAME", QT_TRANSLATE_NOOP("Cli", "only rooms with this in their name")},
};

} // namespace

const Command listCommand{
    "list", "", 0, 0,
    QT_TRANSLATE_NOOP("Cli", "list the sessions by day and time"),
    QT_TRANSLATE_NOOP("Cli",
                      "Lists the sessions of the conference by conference day: what begins after midnight, before the "
                      "day changes, belongs to the evening before. At the end of each row stands the beginning of the "
                      "session's id, which is enough for “show”, “pick” and “note”.\n\n"
                      "JSON: {\"sessions\": [{\"id\", \"title\", \"start\", \"end\", \"rooms\", \"track\", \"speakers\", "
                      "\"withdrawn\"}]}; times are UTC, null where there is none."),
    options, run};
