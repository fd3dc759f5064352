#include "core/formats/conclar/conclarformat.h"

#include "core/formats/conclar/conclarreader.h"
#include "core/formats/formattext.h"
#include "core/formats/json/keysahead.h"
#include "core/formats/json/schedulereader.h"
#include "core/formats/json/scriptwrap.h"

namespace conclar {

FormatInfo ConClarFormat::info() const
{
    return {QStringLiteral("conclar"), FormatText::tr("ConClár, KonOpas, Grenadine, Planorama (JSON)")};
}

Confidence ConClarFormat::detect(QByteArrayView bytes) const
{
    const size_t behind = json::behindScript({bytes.data(), size_t(bytes.size())});
    const json::KeysAhead keys(behind == std::string_view::npos ? bytes : bytes.sliced(qsizetype(behind)));
    const bool hasItems = keys.has("title") && keys.has("mins") &&
                          (keys.has("loc") || keys.has("people") || keys.has("datetime") || keys.has("time"));
    const bool hasPeople = keys.has("prog") && keys.has("name");
    const bool isVersioned =
        keys.root() == '{' && keys.has("schemaVersion") && (keys.atRoot("schedule", '[') || keys.atRoot("people", '['));
    return (keys.root() == '[' && (hasItems || hasPeople)) || isVersioned ||
                   (keys.atRoot("schedule", '[') && hasItems) || (keys.atRoot("people", '[') && hasPeople)
               ? Confidence::Certain
               : Confidence::No;
}

Result<written::RawSchedule> ConClarFormat::read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                 Progress &progress) const
{
    json::unwrapScript(bytes);
    return json::readSchedule<Reader>(std::move(bytes), name, log, progress);
}

} // namespace conclar
