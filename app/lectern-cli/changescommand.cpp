#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/context.h"
#include "app/lectern-cli/sessions/changejson.h"
#include "app/lectern-cli/sessions/changelines.h"
#include "app/lectern-cli/sessions/sessionids.h"
#include "app/lectern-cli/sessions/sessionjson.h"
#include "app/lectern-cli/sessions/times.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/terminal/table.h"
#include "core/importing/scheduleupdate.h"

#include <algorithm>

namespace {

/// The open changes of one conference.
struct Known
{
    Programme programme;
    std::vector<RecordedChange> recorded;
    OpenChanges open;

    bool isMine(const SessionChange &change) const { return programme.agenda.contains(change.id); }
    const Schedule &scheduleOf(const SessionChange &change) const { return change.after >= 0 ? open.after : open.before; }
    const Session &sessionOf(const SessionChange &change) const
    {
        return change.after >= 0 ? open.after.sessions[size_t(change.after)] : open.before.sessions[size_t(change.before)];
    }
};

Result<Known> readKnown(Context &context)
{
    auto programme = context.programme();
    if (!programme) {
        return failure(programme.error());
    }
    const auto store = context.conferences();
    if (!store) {
        return failure(store.error());
    }
    auto recorded = (*store)->changes(programme->schedule->conference.id);
    if (!recorded) {
        return failure(recorded.error());
    }
    Known known{std::move(*programme), std::move(*recorded), {}};
    known.open = openChanges(known.recorded, *known.programme.schedule);
    return known;
}

QJsonObject asJson(const Known &known)
{
    QJsonArray changes;
    for (const SessionChange &change : known.open.diff.changes) {
        QJsonObject object;
        if (change.before >= 0 && change.after >= 0) {
            object = jsonChange(change, known.open.before, known.open.after, change.id);
        } else {
            const char *kind = change.after >= 0 ? "added" : "removed";
            const QJsonObject session = jsonSession(known.scheduleOf(change), known.sessionOf(change));
            object = {{QStringLiteral("id"), change.id.value()},
                      {QStringLiteral("kinds"), QJsonArray{QLatin1String(kind)}},
                      {QStringLiteral("before"), change.before >= 0 ? QJsonValue(session) : QJsonValue()},
                      {QStringLiteral("after"), change.after >= 0 ? QJsonValue(session) : QJsonValue()}};
        }
        object[QStringLiteral("in_plan")] = known.isMine(change);
        changes += object;
    }
    return {{QStringLiteral("conference"), jsonConference(known.programme.schedule->conference)},
            {QStringLiteral("changes"), changes}};
}

QString heading(const SessionChange &change)
{
    return change.after < 0    ? Cli::tr("withdrawn")
           : change.before < 0 ? Cli::tr("new")
                               : Cli::tr("changed");
}

void printSome(const Known &known, bool mine, Output &output)
{
    const ConferenceClock &clock = known.programme.schedule->conference.clock;
    const QStringList idsBefore = shortIds(known.open.before);
    const QStringList idsAfter = shortIds(known.open.after);
    Table table({0, 0, 6, 2, 0});
    int count = 0;
    for (const SessionChange &change : known.open.diff.changes) {
        if (known.isMine(change) != mine) {
            continue;
        }
        ++count;
        const Session &session = known.sessionOf(change);
        table.addRow({heading(change), dayAndTime(clock, session), session.title, known.scheduleOf(change).roomNames(session),
                      change.after >= 0 ? idsAfter.at(change.after) : idsBefore.at(change.before)});
        if (change.before >= 0 && change.after >= 0) {
            for (const QString &line : changeLines(change, known.open.before, known.open.after)) {
                table.addLine(QString(4, u' ') + line);
            }
        }
    }
    if (count > 0) {
        output.line();
        output.line(mine ? Cli::tr("In your plan: %1").arg(count) : Cli::tr("Others: %1").arg(count));
        table.print(output);
    }
}

void print(const Known &known, Output &output)
{
    const Conference &conference = known.programme.schedule->conference;
    output.line(Cli::tr("%1: changes not yet noticed: %2, times in %3")
                    .arg(conference.name(), QString::number(known.open.diff.changes.size()), zoneName(conference.clock)));
    printSome(known, true, output);
    printSome(known, false, output);
}

/// The changes that the person named.
Result<QHash<SessionId, qint64>> noticed(const Known &known, const Arguments &arguments)
{
    QHash<SessionId, qint64> revisions;
    for (const QString &typed : arguments.values("notice")) {
        const auto found = std::ranges::find_if(known.recorded, [&](const RecordedChange &change) {
            return change.session.value() == typed || (typed.size() >= 6 && change.session.value().startsWith(typed));
        });
        if (found == known.recorded.end()) {
            return failure(ErrorCode::Usage, Cli::tr("Nothing became of a session “%1” since you last took notice.").arg(typed));
        }
        revisions.insert(found->session, found->revision);
    }
    if (arguments.has("notice-all")) {
        for (const RecordedChange &change : known.recorded) {
            revisions.insert(change.session, change.revision);
        }
    }
    return revisions;
}

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    const auto known = readKnown(context);
    if (!known) {
        return failure(known.error());
    }
    const auto revisions = noticed(*known, arguments);
    if (!revisions) {
        return failure(revisions.error());
    }
    if (!revisions->isEmpty()) {
        const auto store = context.agendas();
        const auto done = store ? (*store)->acknowledge(known->programme.schedule->conference.uid, *revisions)
                                : Result<void>(failure(store.error()));
        if (!done) {
            return done;
        }
    }
    if (output.isJson()) {
        output.setJson(asJson(*known));
    } else {
        print(*known, output);
    }
    return {};
}

constexpr CommandOption options[] = {
    {"notice", "ID", QT_TRANSLATE_NOOP("Cli", "take notice of what became of one session; may be repeated")},
    {"notice-all", nullptr, QT_TRANSLATE_NOOP("Cli", "take notice of everything that is listed")},
};

} // namespace

const Command changesCommand{
    "changes", "", 0, 0,
    QT_TRANSLATE_NOOP("Cli", "what updates changed since you last took notice"),
    QT_TRANSLATE_NOOP("Cli",
                      "Lists what newer versions of the programme did to its sessions, those of your plan first, old and new "
                      "beside each other. Each change stays, over any number of updates, until you take notice of it here or "
                      "in the window.\n\n"
                      "JSON: {\"conference\", \"changes\": [{\"id\", \"kinds\": [\"added\", \"removed\", \"time\", \"room\", "
                      "\"length\", \"speakers\", \"title\", \"track\"], \"before\" and \"after\": as from “list” or null, "
                      "\"in_plan\", of changed ones also \"speakers_added\", \"speakers_removed\", \"speakers_renamed\"}]}"),
    options, run};
