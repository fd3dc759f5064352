#include "app/lectern-cli/housekeeping.h"

#include "app/lectern-cli/sessions/sessionjson.h"

Result<Conference> namedConference(Context &context, const Arguments &arguments)
{
    const auto id = parseConferenceId(arguments.words.first());
    if (!id) {
        return failure(id.error());
    }
    const auto store = context.conferences();
    if (!store) {
        return failure(store.error());
    }
    return (*store)->conference(*id);
}

void answerConference(const Conference &conference, const QString &sentence, Output &output)
{
    if (!output.isJson()) {
        output.line(sentence);
        return;
    }
    QJsonObject object = jsonConference(conference);
    object[QStringLiteral("name")] = conference.name();
    output.setJson({{QStringLiteral("conference"), object}});
}
