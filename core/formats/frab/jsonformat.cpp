#include "core/formats/frab/jsonformat.h"

#include "core/formats/formattext.h"
#include "core/formats/frab/jsonreader.h"

#include "core/formats/utf8text.h"
#include "core/formats/written/openedwritten.h"

namespace frab {

FormatInfo JsonFormat::info() const
{
    return {QStringLiteral("schedule.json"), FormatText::tr("schedule.json (frab, pretalx)")};
}

Confidence JsonFormat::detect(QByteArrayView bytes) const
{
    const std::string_view text(bytes.data(), size_t(bytes.size()));
    if (!utf8::trimmed(text.substr(0, 4096)).starts_with('{')) {
        return Confidence::No;
    }
    return json::hasField(text, "\"schedule\"", '{') && json::hasField(text, "\"conference\"", '{') ? Confidence::Certain : Confidence::No;
}

Result<written::RawSchedule> JsonFormat::read(QByteArray &&bytes, const QString &name, IssueLog &log, Progress &progress) const
{
    Result<json::JsonInput> input = json::JsonInput::prepare(std::move(bytes), name);
    if (!input) {
        return failure(input.error());
    }
    if (progress.isCanceled()) {
        return failure(written::canceled());
    }
    return readJson(std::move(*input), name, log);
}

} // namespace frab
