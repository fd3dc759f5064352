#include "core/formats/pretalx/restformat.h"

#include "core/formats/formattext.h"
#include "core/formats/json/keysahead.h"
#include "core/formats/json/schedulereader.h"
#include "core/formats/pretalx/restreader.h"

namespace pretalx {

FormatInfo RestFormat::info() const { return {QStringLiteral("pretalx-rest"), FormatText::tr("pretalx REST pages (JSON)")}; }

Confidence RestFormat::detect(QByteArrayView bytes) const
{
    const json::KeysAhead keys(bytes);
    const bool hasSubmissions = keys.has("code") && keys.has("title") && (keys.has("submission_type") || keys.has("slot") || keys.has("slots"));
    const bool hasSpeakers = keys.has("code") && keys.has("name") && (keys.has("biography") || keys.has("submissions"));
    const bool hasSlots = keys.has("submission") && keys.has("start") && keys.has("end");
    const bool isPage = keys.atRoot("results", '[') && !keys.has("_type");
    return (isPage && (hasSubmissions || hasSpeakers || hasSlots)) || (keys.root() == '[' && (hasSubmissions || hasSpeakers))
               ? Confidence::Certain
               : Confidence::No;
}

Result<written::RawSchedule> RestFormat::read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                              Progress &progress) const
{
    return json::readSchedule<Reader>(std::move(bytes), name, log, progress);
}

} // namespace pretalx
