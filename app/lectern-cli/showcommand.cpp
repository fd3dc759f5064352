#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/sessions/sessiondetail.h"
#include "app/lectern-cli/sessions/sessionids.h"

namespace {

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    const auto programme = context.programme();
    if (!programme) {
        return failure(programme.error());
    }
    const auto session = findSession(*programme->schedule, arguments.words.first());
    if (!session) {
        return failure(session.error());
    }
    const auto store = context.conferences();
    if (!store) {
        return failure(store.error());
    }
    const auto detail = SessionDetail::load(**store, *programme, **session);
    if (!detail) {
        return failure(detail.error());
    }
    if (output.isJson()) {
        output.setJson(detail->asJson());
    } else {
        detail->print(output);
    }
    return {};
}

} // namespace

const Command showCommand{
    "show", "ID", 1, 1,
    QT_TRANSLATE_NOOP("Cli", "show everything about one session"),
    QT_TRANSLATE_NOOP("Cli",
                      "Shows all that the programme says about a session and its speakers, what of your plan it clashes "
                      "with, and your note. ID is the session's id or a beginning of it that no other has.\n\n"
                      "JSON: the keys of “list”, and \"subtitle\", \"type\", \"language\", \"recording\", \"license\", "
                      "\"url\", \"feedback_url\", \"abstract\", \"description\" (as written; \"text_format\" says "
                      "whether \"html\" or \"markdown\"), \"links\": [{\"url\", \"title\", \"kind\"}], \"people\": "
                      "[{\"name\", \"part\", \"role\", \"company\", \"picture\", \"biography\", \"links\"}], \"level\", "
                      "\"note\", \"clashes\": [{\"id\", \"title\", \"minutes\"}], \"line\" (in the file)."),
    {}, run};
