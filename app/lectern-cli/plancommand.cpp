#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/sessions/levels.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/sessions/picks.h"
#include "app/lectern-cli/sessions/sessionids.h"
#include "app/lectern-cli/sessions/sessionjson.h"
#include "app/lectern-cli/terminal/table.h"
#include "app/lectern-cli/sessions/times.h"

#include <QHash>

using namespace std::chrono;

namespace {

constexpr minutes shortestGap(15);

/// A plan and what follows from it.
struct Plan
{
    const Programme &programme;
    std::vector<PlannedSession> picks;
    std::vector<Clash> clashes;
    std::vector<Gap> gaps;
};

QJsonObject asJson(const Plan &plan)
{
    QJsonArray picks;
    for (const PlannedSession &pick : plan.picks) {
        const AgendaEntry entry = plan.programme.agenda.value(pick.id);
        QJsonObject object = jsonSession(*plan.programme.schedule, pickedSession(plan.programme, pick.id));
        if (!plan.programme.schedule->session(pick.id)) {
            object[QStringLiteral("rooms")] = QJsonArray::fromStringList(entry.snapshot.rooms);
            object[QStringLiteral("speakers")] = QJsonArray::fromStringList(entry.snapshot.speakers);
        }
        object[QStringLiteral("level")] = levelName(pick.interest);
        object[QStringLiteral("clashes")] = jsonClashes(pick.id, plan.clashes, plan.programme);
        object[QStringLiteral("note")] = entry.note;
        picks += object;
    }
    QJsonArray gaps;
    for (const Gap &gap : plan.gaps) {
        gaps += QJsonObject{{QStringLiteral("start"), jsonTime(gap.interval.start())},
                            {QStringLiteral("end"), jsonTime(gap.interval.end())},
                            {QStringLiteral("sessions"), gap.fitting}};
    }
    return {{QStringLiteral("picks"), picks}, {QStringLiteral("gaps"), gaps}};
}

QHash<SessionId, QString> shortIdsOf(const Schedule &schedule)
{
    const QStringList ids = shortIds(schedule);
    QHash<SessionId, QString> byId;
    for (size_t row = 0; row < schedule.sessions.size(); ++row) {
        byId.insert(schedule.sessions[row].id, ids.at(qsizetype(row)));
    }
    return byId;
}

/// The pick with its clashes and its note below it.
void addPick(const Plan &plan, const PlannedSession &pick, const QString &shortId, Table &table)
{
    const ConferenceClock &clock = plan.programme.schedule->conference.clock;
    const Session session = pickedSession(plan.programme, pick.id);
    table.addRow({timeRange(clock, session), levelName(pick.interest),
                  pick.withdrawn ? Cli::tr("(withdrawn) %1").arg(session.title) : session.title,
                  pickedRooms(plan.programme, pick.id), shortId});
    const QString indent(13, u' ');
    for (const QString &line : clashLines(pick.id, plan.clashes, plan.programme)) {
        table.addLine(indent + u"! " + line);
    }
    const QString note = plan.programme.agenda.value(pick.id).note;
    for (const QString &line : note.split(u'\n', Qt::SkipEmptyParts)) {
        table.addLine(indent + u"| " + line);
    }
}

void addGap(const Gap &gap, const ConferenceClock &clock, Table &table)
{
    table.addLine(Cli::tr("%1  free for %2; sessions that fit: %3")
                      .arg(timeRange(clock, gap.interval), lengthName(floor<minutes>(gap.interval.length())),
                           QString::number(gap.fitting)));
}

void print(const Plan &plan, Output &output)
{
    const Conference &conference = plan.programme.schedule->conference;
    output.line(Cli::tr("%1: picks: %2, clashes: %3, times in %4")
                    .arg(conference.name(), QString::number(plan.picks.size()), QString::number(plan.clashes.size()),
                         zoneName(conference.clock)));
    const QHash<SessionId, QString> ids = shortIdsOf(*plan.programme.schedule);
    Table table({0, 0, 3, 1, 0});
    QString heading;
    auto gap = plan.gaps.begin();
    for (const PlannedSession &pick : plan.picks) {
        const auto start = pickedSession(plan.programme, pick.id).start;
        for (; gap != plan.gaps.end() && (!start || gap->interval.start() < *start); ++gap) {
            addGap(*gap, conference.clock, table);
        }
        const QString day = start ? dayName(conference.clock.dayOf(*start)) : Cli::tr("Without a time");
        if (day != heading) {
            heading = day;
            table.addLine();
            table.addLine(heading);
        }
        addPick(plan, pick, ids.value(pick.id, pick.id.value()), table);
    }
    table.print(output);
}

Result<void> run(Context &context, const Arguments &, Output &output)
{
    const auto programme = context.programme();
    if (!programme) {
        return failure(programme.error());
    }
    Plan plan{*programme, plannedSessions(*programme->schedule, programme->agenda), {}, {}};
    plan.clashes = agendaClashes(plan.picks);
    plan.gaps = agendaGaps(*programme->schedule, plan.picks, shortestGap);
    if (output.isJson()) {
        output.setJson(asJson(plan));
    } else {
        print(plan, output);
    }
    return {};
}

} // namespace

const Command planCommand{
    "plan", "", 0, 0,
    QT_TRANSLATE_NOOP("Cli", "show your plan with its clashes and free time"),
    QT_TRANSLATE_NOOP("Cli",
                      "Shows what you picked, by conference day: with end times, with the sessions that run at once and "
                      "for how long (!), with your notes (|), and with the free time between picks from 15 minutes on. "
                      "A session that was picked and then withdrawn from the programme stays, marked.\n\n"
                      "JSON: {\"picks\": [as from “list”, and \"level\", \"clashes\": [{\"id\", \"title\", \"minutes\"}], "
                      "\"note\"], \"gaps\": [{\"start\", \"end\", \"sessions\"}]}"),
    {}, run};
