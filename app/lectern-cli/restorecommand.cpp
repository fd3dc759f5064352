#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/housekeeping.h"

namespace {

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    const auto id = parseConferenceId(arguments.words.first());
    if (!id) {
        return failure(id.error());
    }
    const auto store = context.conferences();
    if (!store) {
        return failure(store.error());
    }
    if (auto restored = (*store)->restore(*id); !restored) {
        return restored;
    }
    const auto conference = (*store)->conference(*id);
    if (!conference) {
        return failure(conference.error());
    }
    answerConference(*conference, Cli::tr("“%1” is back, with your plan.").arg(conference->name()), output);
    return {};
}

} // namespace

const Command restoreCommand{
    "restore", "ID", 1, 1,
    QT_TRANSLATE_NOOP("Cli", "bring a removed conference back"),
    QT_TRANSLATE_NOOP("Cli",
                      "Brings the conference with this number back, with your plan, when it was removed less than a week "
                      "ago.\n\nJSON: {\"conference\": {\"id\", \"title\", \"zone\", \"name\"}}"),
    {}, run};
