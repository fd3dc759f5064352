#include "core/formats/formatregistry.h"

#include "core/formats/contentsniffer.h"
#include "core/formats/formattext.h"
#include "core/formats/gunzip.h"
#include "core/formats/issuelog.h"
#include "core/formats/textencoding.h"
#include "core/formats/written/openedwritten.h"
#include "core/formats/ziparchive.h"

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

/// A file that was given, or found in an archive.
struct SourceFile
{
    ScheduleFile file;
    bool isArchived = false;
};

/// The files with those of archives in the place of these.
Result<std::vector<SourceFile>> unpacked(std::vector<ScheduleFile> &&files)
{
    std::vector<SourceFile> all;
    for (ScheduleFile &file : files) {
        if (!isZip(file.bytes)) {
            all.push_back({std::move(file), false});
            continue;
        }
        if (isSpreadsheet(file.bytes)) {
            return failure(describeUnknown(file.bytes, file.name));
        }
        Result<std::vector<ScheduleFile>> inside = unzip(file.bytes, file.name);
        if (!inside) {
            return failure(inside.error());
        }
        for (ScheduleFile &one : *inside) {
            all.push_back({std::move(one), true});
        }
    }
    return all;
}

/// Reads all files as one conference. What is no schedule is left out of an archive, as long as something else is one.
Result<written::RawSchedule> readTogether(std::vector<SourceFile> &&files, ImportIssues &issues, Progress &progress)
{
    written::RawSchedule whole;
    std::optional<Error> firstError;
    bool isAnyRead = false;
    for (auto &[file, isArchived] : files) {
        const QString name = file.name;
        IssueLog log(issues, files.size() == 1 ? QString() : name);
        Result<written::RawSchedule> raw = readFile(std::move(file), log, progress);
        if (raw) {
            isAnyRead = true;
            whole.append(std::move(*raw));
        } else if (isArchived && raw.error().code == ErrorCode::UnknownFormat) {
            firstError = firstError ? firstError : raw.error();
            log.add(0, FormatText::tr("The file “%1” in the archive is no schedule. It was left out.").arg(name));
        } else {
            return failure(raw.error());
        }
        log.finish();
    }
    if (!isAnyRead && firstError) {
        return failure(*firstError);
    }
    return whole;
}

} // namespace

Result<std::unique_ptr<OpenedSchedule>> openSchedule(std::vector<ScheduleFile> &&files, ImportIssues &issues,
                                                     Progress &progress)
{
    const QString firstName = files.front().name;
    Result<std::vector<SourceFile>> sources = unpacked(std::move(files));
    if (!sources) {
        return failure(sources.error());
    }
    Result<written::RawSchedule> whole = readTogether(std::move(*sources), issues, progress);
    if (!whole) {
        return failure(whole.error());
    }
    IssueLog log(issues);
    return written::OpenedWritten::make(std::move(*whole), firstName, log);
}

Result<std::unique_ptr<OpenedSchedule>> openSchedule(QByteArray &&bytes, const QString &name, ImportIssues &issues,
                                                     Progress &progress)
{
    std::vector<ScheduleFile> files;
    files.push_back({std::move(bytes), name});
    return openSchedule(std::move(files), issues, progress);
}
