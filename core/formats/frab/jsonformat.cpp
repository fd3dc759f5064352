#include "core/formats/frab/jsonformat.h"

#include "core/formats/formattext.h"
#include "core/formats/frab/jsonreader.h"
#include "core/formats/frab/openedfrab.h"
#include "core/formats/textencoding.h"
#include "core/formats/utf8text.h"

namespace frab {
namespace {

/// Whether `"key": {` stands anywhere in the text.
bool hasObject(std::string_view json, std::string_view quotedKey)
{
    for (size_t at = json.find(quotedKey); at != std::string_view::npos; at = json.find(quotedKey, at + 1)) {
        const size_t colon = json.find_first_not_of(" \t\r\n", at + quotedKey.size());
        if (colon == std::string_view::npos || json[colon] != ':') {
            continue;
        }
        const size_t value = json.find_first_not_of(" \t\r\n", colon + 1);
        if (value == std::string_view::npos || json[value] == '{') {
            return true; // a file that ends here is a damaged schedule, not another format
        }
    }
    return false;
}

void reportRepairs(const textencoding::Repair &repair, const JsonReading &reading, const LineTable &lines,
                   IssueLog &log)
{
    if (const int count = repair.count + reading.repair.controlCharacters; count > 0) {
        log.add(repair.count > 0 ? lines.line(repair.first) : reading.firstRepairLine,
                FormatText::tr("The file holds control characters, which no schedule may hold (%1, the first on this "
                               "line). They were replaced by spaces.")
                    .arg(count));
    }
    if (const int count = reading.repair.brokenCharacters; count > 0) {
        log.add(reading.firstRepairLine,
                FormatText::tr("Some characters are only half there (%1) and were replaced by “�”.").arg(count));
    }
}

} // namespace

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
    return hasObject(text, "\"schedule\"") && hasObject(text, "\"conference\"") ? Confidence::Certain : Confidence::No;
}

Result<std::unique_ptr<OpenedSchedule>> JsonFormat::open(QByteArray &&bytes, const QString &name, ImportIssues &issues,
                                                         Progress &progress) const
{
    Result<void> ready = checkSize(bytes, name);
    if (ready) {
        ready = textencoding::checkUtf8(bytes, name);
    }
    if (!ready) {
        return failure(ready.error());
    }
    IssueLog log(issues);
    const textencoding::Repair repair = textencoding::replaceControlCharacters(bytes);
    const LineTable lines(bytes);
    if (progress.isCanceled()) {
        return failure(canceled());
    }
    Result<JsonReading> reading = readJson(std::move(bytes), lines, name);
    if (!reading) {
        return failure(reading.error());
    }
    reportRepairs(repair, *reading, lines, log);
    return OpenedFrab::make(std::move(reading->raw), name, log);
}

} // namespace frab
