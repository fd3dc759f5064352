#include "ui/details/sessioncopy.h"

#include "ui/models/speakerorder.h"
#include "ui/support/links.h"
#include "ui/support/richtext.h"

namespace {

QString speakerLine(const SpeakerDetails &speaker)
{
    const QString rest = affiliation(speaker.speaker);
    return rest.isEmpty() ? speaker.speaker.name : speaker.speaker.name + QLatin1String(", ") + rest;
}

} // namespace

QString copyableLink(const SessionDetails &details)
{
    return isSafeAddress(details.text.address) ? details.text.address : QString();
}

QString copyableText(const SessionDetails &details)
{
    QStringList head{details.session.title, details.session.subtitle};
    for (const SpeakerDetails &speaker : details.speakers) {
        head += speakerLine(speaker);
    }
    head += {details.when, details.rooms, details.trackName, copyableLink(details)};
    head.removeAll(QString());

    QStringList parts{head.join(u'\n'), readableText(details.text.abstract, details.textFormat),
                      readableText(details.text.description, details.textFormat)};
    parts.removeAll(QString());
    return parts.join(QLatin1String("\n\n")) + u'\n';
}
