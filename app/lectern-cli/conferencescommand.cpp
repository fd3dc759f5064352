#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/context.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/sessions/sessionjson.h"
#include "app/lectern-cli/terminal/table.h"
#include "app/lectern-cli/sessions/times.h"

namespace {

QJsonValue jsonDay(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject asJson(const std::vector<ConferenceSummary> &known)
{
    QJsonArray conferences;
    for (const ConferenceSummary &summary : known) {
        QJsonObject object = jsonConference(summary.conference);
        object[QStringLiteral("name")] = summary.conference.name();
        object[QStringLiteral("acronym")] = summary.conference.acronym;
        object[QStringLiteral("first_day")] = jsonDay(summary.conference.firstDay);
        object[QStringLiteral("last_day")] = jsonDay(summary.conference.lastDay);
        object[QStringLiteral("sessions")] = summary.sessions;
        conferences += object;
    }
    return {{QStringLiteral("conferences"), conferences}};
}

void print(const std::vector<ConferenceSummary> &known, Output &output)
{
    if (known.empty()) {
        output.line(Cli::tr("There is no conference yet. Import a schedule: lectern-cli import FILE"));
        return;
    }
    Table table({0, 1, 0, 0, 0});
    for (const ConferenceSummary &summary : known) {
        const Conference &conference = summary.conference;
        const QString days = conference.firstDay.isValid()
                                 ? Cli::tr("%1 to %2").arg(conference.firstDay.toString(Qt::ISODate),
                                                           conference.lastDay.toString(Qt::ISODate))
                                 : QString();
        table.addRow({QString::number(conference.id.value()), conference.name(), days, zoneName(conference.clock),
                      Cli::tr("sessions: %1").arg(summary.sessions)});
    }
    table.print(output);
}

Result<void> run(Context &context, const Arguments &, Output &output)
{
    const auto store = context.conferences();
    if (!store) {
        return failure(store.error());
    }
    const auto known = (*store)->conferences();
    if (!known) {
        return failure(known.error());
    }
    if (output.isJson()) {
        output.setJson(asJson(*known));
    } else {
        print(*known, output);
    }
    return {};
}

} // namespace

const Command conferencesCommand{
    "conferences", "", 0, 0,
    QT_TRANSLATE_NOOP("Cli", "list the conferences, the one last used first"),
    QT_TRANSLATE_NOOP("Cli",
                      "Lists the conferences by number, the one last opened or imported first: it is the one that other "
                      "commands work on without --conference.\n\n"
                      "JSON: {\"conferences\": [{\"id\", \"title\", \"zone\", \"name\", \"acronym\", \"first_day\", "
                      "\"last_day\", \"sessions\"}]}"),
    {}, run};
