#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/housekeeping.h"

namespace {

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    const auto conference = namedConference(context, arguments);
    if (!conference) {
        return failure(conference.error());
    }
    const auto store = context.conferences();
    if (!store) {
        return failure(store.error());
    }
    if (auto removed = (*store)->remove(conference->id); !removed) {
        return removed;
    }
    answerConference(*conference,
                     Cli::tr("“%1” is removed. For a week “lectern-cli restore %2” brings it back with your plan.")
                         .arg(conference->name())
                         .arg(conference->id.value()),
                     output);
    return {};
}

} // namespace

const Command removeCommand{
    "remove", "ID", 1, 1,
    QT_TRANSLATE_NOOP("Cli", "remove a conference; “restore” brings it back"),
    QT_TRANSLATE_NOOP("Cli",
                      "Removes the conference with this number and your plan for it, without asking. For a week "
                      "“restore” with the same number brings both back.\n\nJSON: {\"conference\": {\"id\", \"title\", "
                      "\"zone\", \"name\"}}"),
    {}, run};
