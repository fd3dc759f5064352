#include "core/formats/formatregistry.h"

#include "core/formats/contentsniffer.h"
#include "core/formats/formattext.h"
#include "core/formats/gunzip.h"
#include "core/formats/textencoding.h"

#include <algorithm>

namespace {

bool isBlank(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0'; });
}

const ScheduleFormat *mostConfident(QByteArrayView bytes)
{
    const ScheduleFormat *best = nullptr;
    Confidence confidence = Confidence::No;
    for (const auto &format : allFormats()) {
        if (const Confidence found = format->detect(bytes); found > confidence) {
            confidence = found;
            best = format.get();
        }
    }
    return best;
}

} // namespace

Result<std::unique_ptr<OpenedSchedule>> openSchedule(QByteArray &&bytes, const QString &name, ImportIssues &issues,
                                                     Progress &progress)
{
    if (isGzip(bytes)) {
        Result<QByteArray> unpacked = gunzip(bytes, name);
        if (!unpacked) {
            return failure(unpacked.error());
        }
        bytes = *std::move(unpacked);
    }
    if (isBlank(bytes)) {
        return failure(
            ErrorCode::UnknownFormat,
            FormatText::tr("The file is empty. Download it again; an interrupted download leaves such files."), {name});
    }
    Result<QByteArray> text = textencoding::toUtf8(std::move(bytes), name);
    if (!text) {
        return failure(text.error());
    }
    const ScheduleFormat *const format = mostConfident(*text);
    if (!format) {
        return failure(describeUnknown(*text, name));
    }
    return format->open(std::move(*text), name, issues, progress);
}
