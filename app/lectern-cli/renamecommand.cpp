#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/housekeeping.h"

namespace {

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    auto conference = namedConference(context, arguments);
    if (!conference) {
        return failure(conference.error());
    }
    const QString before = conference->name();
    conference->givenName = arguments.words.mid(1).join(u' ').simplified();
    const auto store = context.conferences();
    if (!store) {
        return failure(store.error());
    }
    if (auto renamed = (*store)->rename(conference->id, conference->givenName); !renamed) {
        return renamed;
    }
    answerConference(*conference, Cli::tr("“%1” is called “%2” now.").arg(before, conference->name()), output);
    return {};
}

} // namespace

const Command renameCommand{
    "rename", "ID NAME", 2, -1,
    QT_TRANSLATE_NOOP("Cli", "give a conference a name of your own"),
    QT_TRANSLATE_NOOP("Cli",
                      "Gives the conference with this number a name of your own, which updates do not change; an empty "
                      "NAME ('') brings its own title back.\n\nJSON: {\"conference\": {\"id\", \"title\", \"zone\", "
                      "\"name\"}}"),
    {}, run};
