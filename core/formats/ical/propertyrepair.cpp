#include "core/formats/ical/propertyrepair.h"

#include "core/formats/utf8text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace ical {
namespace {

using namespace std::string_view_literals;

constexpr size_t longestText = size_t(2) << 20; // longer ones are cut later, with a remark
constexpr size_t longestValue = 8'000;
constexpr size_t longestDates = 16'000; ///< of EXDATE and RDATE, which list several
constexpr size_t longestParameter = 500;

enum class Kind { Text, Categories, Date, Dates, Rule, Address, Other };

struct Property
{
    std::string_view name;
    Kind kind;
};

constexpr auto eventProperties = std::to_array<Property>({
    {"SUMMARY", Kind::Text},       {"DESCRIPTION", Kind::Text},   {"LOCATION", Kind::Text},   {"UID", Kind::Text},
    {"DTSTART", Kind::Date},       {"DTEND", Kind::Date},         {"URL", Kind::Other},       {"CATEGORIES", Kind::Categories},
    {"STATUS", Kind::Other},       {"DURATION", Kind::Other},     {"ATTENDEE", Kind::Other},  {"ATTACH", Kind::Address},
    {"CONFERENCE", Kind::Address},   {"RECURRENCE-ID", Kind::Date}, {"RRULE", Kind::Rule},      {"EXDATE", Kind::Dates},
    {"RDATE", Kind::Dates},        {"X-ALT-DESC", Kind::Text},
});

constexpr auto keptParameters =
    std::to_array({"TZID"sv, "CN"sv, "CUTYPE"sv, "ROLE"sv, "FMTTYPE"sv, "LABEL"sv});

/// Calls `visit(name, value)` for each parameter of ";NAME=value;NAME=\"value\"".
template<class Visit>
void eachParameter(std::string_view text, Visit visit)
{
    while (text.starts_with(';')) {
        bool isQuoted = false;
        size_t end = 1;
        for (; end < text.size() && (isQuoted || text[end] != ';'); ++end) {
            isQuoted ^= text[end] == '"';
        }
        const std::string_view parameter = text.substr(1, end - 1);
        text.remove_prefix(end);
        if (const size_t equals = parameter.find('='); equals != std::string_view::npos) {
            visit(utf8::trimmed(parameter.substr(0, equals)), utf8::trimmed(parameter.substr(equals + 1)));
        }
    }
}

void appendParameters(std::string_view parameters, std::string &result)
{
    eachParameter(parameters, [&result](std::string_view name, std::string_view value) {
        const bool isKept = std::ranges::any_of(keptParameters, [name](auto kept) { return isNamed(name, kept); });
        value = utf8::cut(value, longestParameter);
        if (!isKept || value.empty()) {
            return;
        }
        result.append(";").append(name).append("=\"");
        std::ranges::copy_if(value, std::back_inserter(result), [](char c) { return c != '"' && c != '\\'; });
        result.append("\"");
    });
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// "20240701T100000Z" of "2024-07-01T10:00Z" and the like; nothing for what is no date.
std::optional<std::string> plainDate(std::string_view text)
{
    std::string plain;
    for (const char c : utf8::trimmed(text).substr(0, 40)) {
        if (isDigit(c)) {
            plain += c;
        } else if ((c == 'T' || c == 't' || c == ' ') && plain.size() == 8) {
            plain += 'T';
        } else if ((c == 'Z' || c == 'z') && plain.size() > 8) {
            plain += 'Z';
        } else if (c != '-' && c != ':') {
            return std::nullopt;
        }
    }
    const bool isUtc = plain.ends_with('Z');
    std::string_view digits(plain.data(), plain.size() - (isUtc ? 1 : 0));
    if (digits.size() == 13 && digits[8] == 'T') { // without seconds
        plain.insert(13, "00");
        digits = std::string_view(plain).substr(0, 15);
    }
    const bool isDate = digits.size() == 8 && !isUtc;
    const bool isTime = digits.size() == 15 && digits[8] == 'T';
    const bool isPlain = std::ranges::count_if(digits, isDigit) == std::ptrdiff_t(digits.size() - (isTime ? 1 : 0));
    return (isDate || isTime) && isPlain ? std::optional(plain) : std::nullopt;
}

bool appendDate(std::string_view value, std::string &result)
{
    const std::optional<std::string> date = plainDate(value);
    if (!date) {
        return false;
    }
    result.append(date->size() == 8 ? ";VALUE=DATE:" : ":").append(*date);
    return true;
}

/// A list of dates, all of the kind that the first has; periods by their start.
bool appendDates(std::string_view value, std::string &result)
{
    value = value.substr(0, longestDates);
    size_t size = 0;
    for (size_t from = 0; from <= value.size();) {
        const size_t comma = std::min(value.find(',', from), value.size());
        const std::string_view part = value.substr(from, comma - from);
        from = comma + 1;
        const std::optional<std::string> date = plainDate(part.substr(0, part.find('/')));
        if (!date || (size != 0 && (date->size() == 8) != (size == 8))) {
            continue;
        }
        result.append(size != 0 ? "," : date->size() == 8 ? ";VALUE=DATE:" : ":").append(*date);
        size = date->size();
    }
    return size != 0;
}

/// The category that names a track ("Track: Kernel"), else the first: commas that are escaped belong to it.
std::string_view mainCategory(std::string_view value)
{
    std::string_view first;
    for (size_t from = 0; from <= value.size();) {
        size_t end = from;
        while (end < value.size() && value[end] != ',') {
            end += value[end] == '\\' && end + 1 < value.size() ? 2 : 1;
        }
        const std::string_view part = utf8::trimmed(value.substr(from, end - from));
        if (utf8::startsIgnoringCase(part, "Track:")) {
            return utf8::trimmed(part.substr(6));
        }
        first = first.empty() ? part : first;
        from = end + 1;
    }
    return first;
}

bool appendRule(std::string_view value, std::string &result)
{
    const auto isPart = [](char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '=' || c == ';' || c == ',' ||
               c == '-' || c == '+';
    };
    if (value.size() > longestParameter || !std::ranges::all_of(value, isPart)) {
        return false;
    }
    result.append(":").append(value);
    return true;
}

} // namespace

void repairText(std::string_view name, std::string_view value, std::string &result)
{
    result.assign(name).append(utf8::startsIgnoringCase(name, "X-") ? ";VALUE=TEXT:" : ":");
    result.append(utf8::cut(value, longestText));
    const size_t end = result.find_last_not_of('\\');
    if ((result.size() - end) % 2 == 0) {
        result.append("\\"); // the last backslash would escape nothing
    }
}

bool repairEventProperty(const ContentLine &line, std::string &result)
{
    const auto known = std::ranges::find_if(eventProperties, [&line](const Property &p) { return isNamed(line.name, p.name); });
    const std::string_view value = utf8::trimmed(line.value);
    if (known == eventProperties.end() || value.empty()) {
        return false;
    }
    switch (known->kind) {
    case Kind::Text:
        repairText(known->name, value, result);
        return true;
    case Kind::Categories:
        repairText(known->name, mainCategory(value), result);
        return result.back() != ':';
    case Kind::Date:
        result.assign(known->name);
        appendParameters(line.parameters, result);
        return appendDate(value, result);
    case Kind::Dates:
        result.assign(known->name);
        appendParameters(line.parameters, result);
        return appendDates(value, result);
    case Kind::Rule:
        result.assign(known->name);
        return appendRule(value, result);
    case Kind::Address:
        if (!utf8::startsIgnoringCase(value, "http")) { // or the bytes of a picture
            return false;
        }
        [[fallthrough]];
    case Kind::Other:
        result.assign(known->name);
        appendParameters(line.parameters, result);
        result.append(":").append(utf8::cut(value, longestValue));
        return true;
    }
    return false;
}

bool repairZoneProperty(const ContentLine &line, std::string &result)
{
    const std::string_view value = utf8::trimmed(line.value);
    const auto is = [&line](std::string_view name) { return isNamed(line.name, name); };
    result.assign(line.name);
    if (is("DTSTART") || is("RDATE")) {
        return is("RDATE") ? appendDates(value, result) : appendDate(value, result);
    }
    if (is("TZOFFSETFROM") || is("TZOFFSETTO")) {
        const bool isPlain = value.size() >= 5 && value.size() <= 7 && std::ranges::all_of(value.substr(1), isDigit);
        result.append(":").append(value);
        return isPlain && (value.front() == '+' || value.front() == '-');
    }
    if (is("RRULE")) { // once a year, on a day of a month: what else it says could keep libical busy for hours
        const std::string rule = utf8::lowered(value);
        const bool isYearly = rule.starts_with("freq=yearly") && rule.find("bysecond") == rule.npos &&
                              rule.find("byminute") == rule.npos && rule.find("byhour") == rule.npos &&
                              rule.find("byyearday") == rule.npos && rule.find("byweekno") == rule.npos;
        return isYearly && value.size() < 120 && appendRule(value, result);
    }
    return false;
}

} // namespace ical
