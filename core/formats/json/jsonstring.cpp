#include "core/formats/json/jsonstring.h"

#include <cstring>
#include <string>

namespace json {
namespace {

std::optional<unsigned> hexDigits(const char *at, const char *end)
{
    if (end - at < 4) {
        return std::nullopt;
    }
    unsigned value = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = at[i];
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) {
            return std::nullopt;
        }
        value = value * 16 + unsigned(digit);
    }
    return value;
}

char *writeUtf8(char *to, unsigned code)
{
    if (code < 0x80) {
        *to++ = char(code);
    } else if (code < 0x800) {
        *to++ = char(0xC0 | (code >> 6));
        *to++ = char(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        *to++ = char(0xE0 | (code >> 12));
        *to++ = char(0x80 | ((code >> 6) & 0x3F));
        *to++ = char(0x80 | (code & 0x3F));
    } else {
        *to++ = char(0xF0 | (code >> 18));
        *to++ = char(0x80 | ((code >> 12) & 0x3F));
        *to++ = char(0x80 | ((code >> 6) & 0x3F));
        *to++ = char(0x80 | (code & 0x3F));
    }
    return to;
}

bool isHigh(unsigned code) { return code >= 0xD800 && code < 0xDC00; }
bool isLow(unsigned code) { return code >= 0xDC00 && code < 0xE000; }

/// Writes the character of "\uXXXX" (or of a pair) and moves `from` behind it. False for a broken escape.
bool writeReference(const char *&from, const char *end, char *&to, StringRepair &repair)
{
    const auto first = hexDigits(from, end);
    if (!first) {
        return false;
    }
    from += 4;
    unsigned code = *first;
    if (isHigh(code) && end - from >= 6 && from[0] == '\\' && from[1] == 'u') {
        const auto second = hexDigits(from + 2, end);
        if (second && isLow(*second)) {
            code = 0x10000 + ((code - 0xD800) << 10) + (*second - 0xDC00);
            from += 6;
        }
    }
    if (isHigh(code) || isLow(code)) {
        code = 0xFFFD;
        ++repair.brokenCharacters;
    } else if ((code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code == 0xFFFE || code == 0xFFFF) {
        code = ' ';
        ++repair.controlCharacters;
    }
    to = writeUtf8(to, code);
    return true;
}

} // namespace

std::optional<std::string_view> unescapeInPlace(char *from, size_t size, StringRepair &repair)
{
    static constexpr std::string_view letters = "\"\\/bfnrt";
    static constexpr std::string_view meanings = "\"\\/  \n\r\t";
    char *const begin = from;
    const char *const end = from + size;
    char *to = static_cast<char *>(std::memchr(from, '\\', size));
    if (!to) {
        return std::string_view(begin, size);
    }
    const char *at = to;
    while (at < end) {
        if (*at != '\\') {
            const void *next = std::memchr(at, '\\', size_t(end - at));
            const size_t plain = next ? size_t(static_cast<const char *>(next) - at) : size_t(end - at);
            std::memmove(to, at, plain);
            to += plain;
            at += plain;
            continue;
        }
        if (end - at < 2) {
            return std::nullopt;
        }
        const char letter = at[1];
        at += 2;
        if (const size_t i = letters.find(letter); i != std::string_view::npos) {
            *to++ = meanings[i];
        } else if (letter != 'u' || !writeReference(at, end, to, repair)) {
            return std::nullopt;
        }
    }
    return std::string_view(begin, size_t(to - begin));
}

qsizetype replaceLineEnds(QByteArray &json, StringRepair &repair)
{
    qsizetype first = -1;
    bool inString = false;
    char *const text = json.data();
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (text[i] == '"') {
            inString = !inString;
        } else if (inString && text[i] == '\\') {
            ++i;
        } else if (inString && (text[i] == '\n' || text[i] == '\r' || text[i] == '\t')) {
            text[i] = ' ';
            first = first < 0 ? i : first;
            ++repair.controlCharacters;
        }
    }
    return first;
}

JsonDamage findJsonDamage(QByteArrayView json, int deepest)
{
    using Kind = JsonDamage::Kind;
    std::string open; // the brackets that are open
    bool started = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            continue;
        }
        if (started && open.empty()) {
            return {Kind::Trailing, i};
        }
        if (c == '"') {
            const qsizetype from = i;
            for (++i; i < json.size() && json.at(i) != '"'; ++i) {
                if (json.at(i) == '\n' || json.at(i) == '\r' || json.at(i) == '\t') {
                    return {Kind::LineEndInString, i};
                }
                i += json.at(i) == '\\' ? 1 : 0;
            }
            if (i >= json.size()) {
                return {Kind::OpenString, from};
            }
        } else if (c == '{' || c == '[') {
            open += c == '{' ? '}' : ']';
            if (int(open.size()) > deepest) {
                return {Kind::TooDeep, i};
            }
        } else if (c == '}' || c == ']') {
            if (open.empty() || open.back() != c) {
                return {Kind::Mismatch, i};
            }
            open.pop_back();
        }
        started = true;
    }
    return open.empty() ? JsonDamage{} : JsonDamage{Kind::Truncated, json.size()};
}

} // namespace json
