#include "core/formats/formatregistry.h"

#include "core/formats/contentsniffer.h"
#include "core/formats/formattext.h"
#include "core/formats/gunzip.h"
#include "core/formats/issuelog.h"
#include "core/formats/textencoding.h"
#include "core/formats/written/openedwritten.h"

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

Result<written::RawSchedule> readFile(ScheduleFile &&file, IssueLog &log, Progress &progress)
{
    if (isGzip(file.bytes)) {
        Result<QByteArray> unpacked = gunzip(file.bytes, file.name);
        if (!unpacked) {
            return failure(unpacked.error());
        }
        file.bytes = *std::move(unpacked);
    }
    if (isBlank(file.bytes)) {
        return failure(
            ErrorCode::UnknownFormat,
            FormatText::tr("The file is empty. Download it again; an interrupted download leaves such files."), {file.name});
    }
    Result<QByteArray> text = textencoding::toUtf8(std::move(file.bytes), file.name);
    if (!text) {
        return failure(text.error());
    }
    const ScheduleFormat *const format = mostConfident(*text);
    if (!format) {
        return failure(describeUnknown(*text, file.name));
    }
    return format->read(std::move(*text), file.name, log, progress);
}

} // namespace

Result<std::unique_ptr<OpenedSchedule>> openSchedule(std::vector<ScheduleFile> &&files, ImportIssues &issues,
                                                     Progress &progress)
{
    const QString firstName = files.front().name;
    const bool isOne = files.size() == 1;
    written::RawSchedule whole;
    for (ScheduleFile &file : files) {
        IssueLog log(issues, isOne ? QString() : file.name);
        Result<written::RawSchedule> raw = readFile(std::move(file), log, progress);
        if (!raw) {
            return failure(raw.error());
        }
        log.finish();
        whole.append(std::move(*raw));
    }
    IssueLog log(issues);
    return written::OpenedWritten::make(std::move(whole), firstName, log);
}

Result<std::unique_ptr<OpenedSchedule>> openSchedule(QByteArray &&bytes, const QString &name, ImportIssues &issues,
                                                     Progress &progress)
{
    std::vector<ScheduleFile> files;
    files.push_back({std::move(bytes), name});
    return openSchedule(std::move(files), issues, progress);
}
