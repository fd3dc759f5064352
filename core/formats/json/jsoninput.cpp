#include "core/formats/json/jsoninput.h"

#include "core/formats/formattext.h"
#include "core/formats/json/jsonwalker.h"
#include "core/formats/limits.h"

namespace json {

Result<JsonInput> JsonInput::prepare(QByteArray &&bytes, const QString &name)
{
    Result<void> ready = limits::checkSize(bytes, name);
    if (ready) {
        ready = textencoding::checkUtf8(bytes, name);
    }
    if (!ready) {
        return failure(ready.error());
    }
    JsonInput input;
    input.bytes = std::move(bytes);
    input.repair = textencoding::replaceControlCharacters(input.bytes);
    input.lines = LineTable(input.bytes);
    return Result<JsonInput>(std::move(input));
}

void JsonInput::reportRepairs(const JsonWalker &walker, IssueLog &log) const
{
    const StringRepair &inStrings = walker.repair();
    if (const int count = repair.count + inStrings.controlCharacters; count > 0) {
        log.add(repair.count > 0 ? lines.line(repair.first) : walker.firstRepairLine(),
                FormatText::tr("The file holds control characters, which no schedule may hold (%1, the first on this "
                               "line). They were replaced by spaces.")
                    .arg(count));
    }
    if (const int count = inStrings.brokenCharacters; count > 0) {
        log.add(walker.firstRepairLine(),
                FormatText::tr("Some characters are only half there (%1) and were replaced by “�”.").arg(count));
    }
}

bool hasField(std::string_view json, std::string_view quotedKey, char value)
{
    for (size_t at = json.find(quotedKey); at != std::string_view::npos; at = json.find(quotedKey, at + 1)) {
        const size_t colon = json.find_first_not_of(" \t\r\n", at + quotedKey.size());
        if (colon == std::string_view::npos || json[colon] != ':') {
            continue;
        }
        const size_t begin = json.find_first_not_of(" \t\r\n", colon + 1);
        if (begin == std::string_view::npos || json[begin] == value) {
            return true;
        }
    }
    return false;
}

} // namespace json
