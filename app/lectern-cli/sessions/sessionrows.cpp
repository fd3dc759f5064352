#include "app/lectern-cli/sessions/sessionrows.h"

#include "app/lectern-cli/sessions/levels.h"
#include "app/lectern-cli/sessions/sessionids.h"
#include "app/lectern-cli/sessions/sessionjson.h"
#include "app/lectern-cli/terminal/table.h"
#include "app/lectern-cli/sessions/times.h"

namespace {

QJsonObject asJson(const Schedule &schedule, std::span<const int> rows)
{
    QJsonArray sessions;
    for (const int row : rows) {
        sessions += jsonSession(schedule, schedule.sessions[size_t(row)]);
    }
    return {{QStringLiteral("sessions"), sessions}};
}

/// A title with what matters about the session beside it.
QString markedTitle(const Session &session, const Agenda &agenda)
{
    const AgendaEntry entry = agenda.value(session.id);
    QString title = session.title;
    if (session.withdrawn) {
        title = Cli::tr("(withdrawn) %1").arg(title);
    }
    return entry.isPicked() ? Cli::tr("[%1] %2").arg(levelName(entry.interest), title) : title;
}

QString dayHeading(const ConferenceClock &clock, const Session &session)
{
    return session.start ? dayName(clock.dayOf(*session.start)) : Cli::tr("Without a time");
}

} // namespace

void answerSessions(const Programme &programme, std::span<const int> rows, RowOrder order, Output &output)
{
    const Schedule &schedule = *programme.schedule;
    if (output.isJson()) {
        output.setJson(asJson(schedule, rows));
        return;
    }
    const ConferenceClock &clock = schedule.conference.clock;
    const QStringList ids = shortIds(schedule);
    Table table({0, 6, 3, 2, 0});
    QString heading;
    for (const int row : rows) {
        const Session &session = schedule.sessions[size_t(row)];
        const bool isByDay = order == RowOrder::ByDay;
        if (isByDay && dayHeading(clock, session) != heading) {
            heading = dayHeading(clock, session);
            table.addLine();
            table.addLine(heading);
        }
        table.addRow({isByDay ? timeRange(clock, session) : dayAndTime(clock, session),
                      markedTitle(session, programme.agenda), schedule.speakerNames(session),
                      schedule.roomNames(session), ids.at(row)});
    }
    output.line(Cli::tr("%1: %2 of %3 sessions, times in %4")
                    .arg(schedule.conference.name(), QString::number(rows.size()),
                         QString::number(schedule.sessions.size()), zoneName(clock)));
    table.print(output);
}
