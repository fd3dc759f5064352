#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/sessions/picks.h"
#include "app/lectern-cli/sessions/sessionids.h"

namespace {

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
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
    const QString note = arguments.words.mid(1).join(u' ');
    const auto stored = (*store)->update(schedule.conference.uid, (*session)->id, [&](AgendaEntry entry) {
        entry.note = note;
        entry.snapshot = snapshotOf(schedule, **session);
        return entry;
    });
    if (!stored) {
        return failure(stored.error());
    }
    if (output.isJson()) {
        output.setJson({{QStringLiteral("id"), (*session)->id.value()},
                        {QStringLiteral("title"), (*session)->title},
                        {QStringLiteral("note"), note}});
        return {};
    }
    output.line(note.isEmpty() ? Cli::tr("“%1” has no note now.").arg((*session)->title)
                               : Cli::tr("The note on “%1”:").arg((*session)->title));
    if (!note.isEmpty()) {
        output.text(note, 2);
    }
    return {};
}

} // namespace

const Command noteCommand{
    "note", "ID TEXT", 2, -1,
    QT_TRANSLATE_NOOP("Cli", "write a note on a session"),
    QT_TRANSLATE_NOOP("Cli",
                      "Writes a note on a session in place of the one before; an empty TEXT ('') removes it. Several "
                      "words are joined by spaces; line breaks in TEXT are kept.\n\n"
                      "JSON: {\"id\", \"title\", \"note\"}"),
    {}, run};
