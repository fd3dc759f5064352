#include "core/formats/contentsniffer.h"

#include "core/formats/formattext.h"
#include "core/formats/giggity/feedmenu.h"
#include "core/formats/utf8text.h"
#include "core/formats/ziparchive.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

std::string_view view(QByteArrayView bytes) { return {bytes.data(), size_t(bytes.size())}; }

bool starts(std::string_view text, std::string_view start) { return utf8::startsIgnoringCase(text, start); }

bool isNameEnd(char c) { return c == '>' || c == '/' || c == '=' || (c >= '\t' && c <= '\r') || c == ' '; }

/// Behind the first `end` after `from`; the text's end when there is none.
size_t behind(std::string_view text, std::string_view end, size_t from)
{
    const size_t at = text.find(end, from);
    return at == std::string_view::npos ? text.size() : at + end.size();
}

/// The keys of the first object, at most eight, without reading the values: enough to tell what a JSON file is.
QStringList firstKeys(std::string_view json)
{
    QStringList keys;
    int depth = 0;
    const size_t open = json.find('{');
    for (size_t i = open; i < json.size() && keys.size() < 8; ++i) {
        if (json[i] == '{' || json[i] == '[') {
            ++depth;
        } else if (json[i] == '}' || json[i] == ']') {
            if (--depth == 0) {
                break;
            }
        } else if (json[i] == '"') {
            const size_t from = i + 1;
            for (++i; i < json.size() && json[i] != '"'; ++i) {
                i += json[i] == '\\' ? 1 : 0;
            }
            const size_t next = json.find_first_not_of(" \t\r\n", i + 1);
            if (depth == 1 && next != std::string_view::npos && json[next] == ':') {
                keys.append(utf8::oneLine(utf8::cut(json.substr(from, i - from), 60)));
            }
        }
    }
    return keys;
}

QString describeJson(std::string_view text)
{
    if (giggity::isFeedMenu(text)) {
        return FormatText::tr("This is a list of feeds (Giggity's menu.json), not a schedule: it names the addresses of many "
                              "conferences' schedules.");
    }
    const QStringList keys = firstKeys(text);
    if (keys.isEmpty()) {
        return FormatText::tr("This is JSON, but no schedule that Lectern knows. Look for the conference's "
                              "schedule.json or schedule.xml.");
    }
    return FormatText::tr("This is JSON, but no schedule that Lectern knows (it holds: %1). Look for the conference's "
                          "schedule.json or schedule.xml.")
        .arg(keys.join(", "_L1));
}

QString describeMarkup(std::string_view text)
{
    const std::string_view root = view(xmlRootName(text));
    const bool isSchedule = utf8::sameIgnoringCase(root, "schedule");
    if (isSchedule) {
        return FormatText::tr("The file calls itself a schedule, but describes no conference in the way of frab, "
                              "pretalx and Pentabarf. Look for another export of this conference.");
    }
    if (utf8::sameIgnoringCase(root, "html")) {
        return FormatText::tr("This is a web page, not a schedule. Look on it for a link to schedule.xml or "
                              "schedule.json and open that.");
    }
    if (root == "rss" || root == "feed" || root == "RDF") {
        return FormatText::tr("This is a news feed, not a schedule. Look for schedule.xml or schedule.json on the "
                              "conference's pages.");
    }
    if (root.empty()) {
        return FormatText::tr("The file starts like XML or HTML, but holds no element. Download it again.");
    }
    return FormatText::tr("This is XML, but no schedule: its first element is “%1”. Look for the conference's "
                          "schedule.xml or schedule.json.")
        .arg(utf8::oneLine(utf8::cut(root, 60)));
}

QString describeArchive(QByteArrayView bytes)
{
    if (isSpreadsheet(bytes)) {
        return FormatText::tr(
            "This is a spreadsheet, which Lectern cannot read as it is. Open it in a spreadsheet program, save it as CSV "
            "and open that.");
    }
    return FormatText::tr("This is a compressed archive. Unpack it and open the schedule file inside.");
}

bool isTemplate(std::string_view text) { return starts(text, "---") || starts(text, "{%") || starts(text, "{{"); }

/// Whether the first line heads the columns of a table, one of them the titles of sessions.
bool isTable(std::string_view text)
{
    const std::string heads = utf8::lowered(text.substr(0, std::min<size_t>(text.find_first_of("\r\n"), 4096)));
    const bool hasColumns =
        std::ranges::any_of(",;\t"sv, [&heads](char separator) { return std::ranges::count(heads, separator) >= 2; });
    return hasColumns &&
           std::ranges::any_of(std::array{"title"sv, "titel"sv, "session"sv, "talk"sv},
                               [&heads](std::string_view word) { return heads.find(word) != heads.npos; });
}

bool isBinary(QByteArrayView bytes) { return bytes.first(qMin<qsizetype>(bytes.size(), 4096)).contains('\0'); }

QString describe(QByteArrayView bytes)
{
    const std::string_view text = utf8::trimmed(view(bytes));
    if (bytes.startsWith("\x1f\x8b") || bytes.startsWith("PK\x03\x04") || bytes.startsWith("BZh") ||
        bytes.startsWith("\xFD"
                         "7zXZ")) {
        return describeArchive(bytes);
    }
    if (bytes.startsWith("%PDF")) {
        return FormatText::tr("This is a PDF document. Look for the conference's schedule.xml or schedule.json.");
    }
    if (isBinary(bytes)) {
        return FormatText::tr("This is no text file and no schedule. Look for the conference's schedule.xml or "
                              "schedule.json.");
    }
    if (isTemplate(text)) {
        return FormatText::tr("This is the template of a schedule, not the schedule itself: the web site that makes it "
                              "failed to fill it in. Download it again later or tell the organizers.");
    }
    if (starts(text, "<")) {
        return describeMarkup(text);
    }
    if (starts(text, "{") || starts(text, "[")) {
        return describeJson(text);
    }
    if (isTable(text)) {
        return FormatText::tr("This is a table (CSV), but Lectern cannot tell what its columns hold. Head them with names "
                              "such as Title, Date, Start, End, Room and Speakers.");
    }
    return FormatText::tr("This is no schedule that Lectern knows. It reads schedule.xml and schedule.json as frab, "
                          "pretalx, FOSDEM, wafer and OSEM publish them, calendars (iCalendar, xCal), tables (CSV) and "
                          "more.");
}

} // namespace

Error describeUnknown(QByteArrayView text, const QString &name)
{
    return {ErrorCode::UnknownFormat, describe(text), {name}};
}

size_t behindDoctype(std::string_view text, size_t from)
{
    int depth = 0;
    for (size_t i = from; i < text.size(); ++i) {
        if (text.substr(i, 4) == "<!--") {
            i = behind(text, "-->", i + 4) - 1;
        } else if (text[i] == '[') {
            ++depth;
        } else if (text[i] == ']') {
            --depth;
        } else if (text[i] == '"' || text[i] == '\'') {
            const size_t close = text.find(text[i], i + 1);
            i = close == std::string_view::npos ? i : close;
        } else if (text[i] == '>' && depth <= 0) {
            return i + 1;
        }
    }
    return text.size();
}

QByteArrayView xmlRootName(QByteArrayView bytes)
{
    const std::string_view text = view(bytes);
    size_t at = 0;
    while ((at = text.find('<', at)) != std::string_view::npos) {
        const std::string_view rest = text.substr(at);
        if (starts(rest, "<!--")) {
            at = behind(text, "-->", at + 4);
        } else if (starts(rest, "<?")) {
            at = behind(text, "?>", at);
        } else if (starts(rest, "<!doctype html")) {
            return QByteArrayView("html");
        } else if (starts(rest, "<!")) {
            at = behindDoctype(text, at);
        } else {
            size_t end = at + 1;
            while (end < text.size() && !isNameEnd(text[end])) {
                at = text[end] == ':' ? end : at; // behind a prefix
                ++end;
            }
            return bytes.sliced(qsizetype(at + 1), qsizetype(end - at - 1));
        }
    }
    return {};
}
