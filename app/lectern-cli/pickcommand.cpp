#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/sessions/levels.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/sessions/picks.h"
#include "app/lectern-cli/sessions/sessionids.h"
#include "app/lectern-cli/sessions/sessionjson.h"

namespace {

void answer(const Programme &programme, const Session &session, Interest level, Output &output)
{
    std::vector<Clash> clashes;
    if (level != Interest::None && !session.withdrawn) {
        clashes = clashesWith(session, plannedSessions(*programme.schedule, programme.agenda));
    }
    if (output.isJson()) {
        output.setJson({{QStringLiteral("id"), session.id.value()},
                        {QStringLiteral("title"), session.title},
                        {QStringLiteral("level"), levelName(level)},
                        {QStringLiteral("clashes"), jsonClashes(session.id, clashes, programme)}});
        return;
    }
    output.line(level == Interest::None ? Cli::tr("“%1” is not in your plan.").arg(session.title)
                                        : Cli::tr("“%1” is in your plan: %2.").arg(session.title, levelName(level)));
    for (const QString &line : clashLines(session.id, clashes, programme)) {
        output.line(u"  " + line);
    }
}

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    const QString typedLevel = arguments.words.value(1, levelName(Interest::Must));
    const auto level = levelOf(typedLevel);
    if (!level) {
        return failure(ErrorCode::Usage,
                       Cli::tr("“%1” is no level. Choose must, maybe, fallback or none.").arg(typedLevel));
    }
    const auto programme = context.programme();
    if (!programme) {
        return failure(programme.error());
    }
    const Schedule &schedule = *programme->schedule;
    const auto session = findSession(schedule, arguments.words.first());
    if (!session) {
        return failure(session.error());
    }
    const auto store = context.agendas();
    if (!store) {
        return failure(store.error());
    }
    const auto stored = (*store)->update(schedule.conference.uid, (*session)->id, [&](AgendaEntry entry) {
        entry.interest = *level;
        entry.snapshot = snapshotOf(schedule, **session);
        return entry;
    });
    if (!stored) {
        return failure(stored.error());
    }
    answer(*programme, **session, *level, output);
    return {};
}

} // namespace

const Command pickCommand{
    "pick", "ID [must|maybe|fallback|none]", 1, 2,
    QT_TRANSLATE_NOOP("Cli", "put a session into your plan, or take it out"),
    QT_TRANSLATE_NOOP("Cli",
                      "Puts a session into your plan with a level, “must” when none is given; “none” takes it out and "
                      "keeps its note. ID is the session's id or a beginning of it that no other has. Sessions that run "
                      "at once are allowed; they are named.\n\n"
                      "JSON: {\"id\", \"title\", \"level\", \"clashes\": [{\"id\", \"title\", \"minutes\"}]}"),
    {}, run};
