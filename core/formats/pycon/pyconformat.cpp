#include "core/formats/pycon/pyconformat.h"

#include "core/formats/formattext.h"
#include "core/formats/json/keysahead.h"
#include "core/formats/json/schedulereader.h"
#include "core/formats/pycon/pyconreader.h"

namespace pycon {

FormatInfo PyConFormat::info() const
{
    return {QStringLiteral("conference.json"), FormatText::tr("conference.json (PyCon, symposion)")};
}

Confidence PyConFormat::detect(QByteArrayView bytes) const
{
    const json::KeysAhead keys(bytes);
    const auto hasItems = [&keys] {
        return keys.has("conf_key") || (keys.has("kind") && keys.has("start") && keys.has("end"));
    };
    if (keys.atRoot("schedule", '[')) {
        return hasItems() ? Confidence::Certain : Confidence::No;
    }
    if (!keys.atRoot("conference", '{') || keys.atRoot("schedule", '{')) {
        return Confidence::No;
    }
    // The texts of the conference's pages may stand in front, however long they are.
    const std::string_view text(bytes.data(), size_t(bytes.size()));
    const bool isOurs = json::hasField(text, "\"schedule\"", '[') && text.find("\"conf_key\"") != std::string_view::npos;
    return isOurs ? Confidence::Certain : Confidence::No;
}

Result<written::RawSchedule> PyConFormat::read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                               Progress &progress) const
{
    return json::readSchedule<Reader>(std::move(bytes), name, log, progress);
}

} // namespace pycon
