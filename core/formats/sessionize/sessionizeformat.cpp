#include "core/formats/sessionize/sessionizeformat.h"

#include "core/formats/formattext.h"
#include "core/formats/json/keysahead.h"
#include "core/formats/json/schedulereader.h"
#include "core/formats/sessionize/sessionizereader.h"

namespace sessionize {

FormatInfo SessionizeFormat::info() const { return {QStringLiteral("sessionize"), FormatText::tr("Sessionize (JSON)")}; }

Confidence SessionizeFormat::detect(QByteArrayView bytes) const
{
    const json::KeysAhead keys(bytes);
    const bool hasSessions = keys.has("startsAt") && keys.has("sessions");
    const bool hasSpeakers =
        keys.has("fullName") && (keys.has("tagLine") || keys.has("profilePicture") || keys.has("isTopSpeaker"));
    const bool isOurs =
        keys.root() == '['
            ? hasSessions || hasSpeakers || (keys.has("groupName") && keys.has("sessions"))
            : keys.atRoot("sessions", '[') ? hasSessions || keys.has("isServiceSession")
                                           : (keys.atRoot("speakers", '[') && hasSpeakers) ||
                                                 (keys.atRoot("questions", '[') && keys.has("questionType"));
    return isOurs ? Confidence::Certain : Confidence::No;
}

Result<written::RawSchedule> SessionizeFormat::read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                    Progress &progress) const
{
    return json::readSchedule<Reader>(std::move(bytes), name, log, progress);
}

} // namespace sessionize
