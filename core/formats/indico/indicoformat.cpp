#include "core/formats/indico/indicoformat.h"

#include "core/formats/formattext.h"
#include "core/formats/indico/indicoreader.h"
#include "core/formats/json/keysahead.h"
#include "core/formats/json/schedulereader.h"

namespace indico {

FormatInfo IndicoFormat::info() const { return {QStringLiteral("indico"), FormatText::tr("Indico (JSON)")}; }

Confidence IndicoFormat::detect(QByteArrayView bytes) const
{
    const json::KeysAhead keys(bytes);
    const bool isExport = keys.atRoot("results", '[') && keys.has("_type") && (keys.has("startDate") || keys.has("_fossil"));
    const bool isTimetable = keys.atRoot("results", '{') && (keys.has("entryType") || keys.has("_type"));
    return isExport || isTimetable ? Confidence::Certain : Confidence::No;
}

Result<written::RawSchedule> IndicoFormat::read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                Progress &progress) const
{
    return json::readSchedule<Reader>(std::move(bytes), name, log, progress);
}

} // namespace indico
