#include "core/formats/json/scriptwrap.h"

#include <algorithm>

namespace json {
namespace {

constexpr size_t longestLead = 200; ///< of "window.konopas.program = "

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool isOpening(char c) { return c == '{' || c == '['; }

/// Behind the value that begins at an opening bracket; the text's end when it is cut off.
size_t behindValue(std::string_view text, size_t at)
{
    int depth = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == '"') {
            for (++at; at < text.size() && text[at] != '"'; ++at) {
                at += text[at] == '\\' ? 1 : 0;
            }
        } else if (isOpening(text[at])) {
            ++depth;
        } else if ((text[at] == '}' || text[at] == ']') && --depth == 0) {
            return at + 1;
        }
    }
    return text.size();
}

/// Replaces by blanks, but for the line ends.
void blank(char *from, char *to)
{
    std::replace_if(
        from, to, [](char c) { return !isBlank(c); }, ' ');
}

} // namespace

size_t behindScript(std::string_view text)
{
    size_t at = 0;
    while (at < text.size() && isBlank(text[at])) {
        ++at;
    }
    const size_t from = at;
    char last = 0;
    for (; at < text.size() && at - from < longestLead && !isOpening(text[at]); ++at) {
        const char c = text[at];
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
        const bool isInside = (c >= '0' && c <= '9') || c == '.' || c == '=' || c == '(' || isBlank(c);
        if (!isLetter && (at == from || !isInside)) {
            return std::string_view::npos;
        }
        last = isBlank(c) ? last : c;
    }
    const bool isFound = at < text.size() && isOpening(text[at]) && (last == '=' || last == '(');
    return isFound ? at : std::string_view::npos;
}

void unwrapScript(QByteArray &text)
{
    char *const bytes = text.data();
    const std::string_view json(bytes, size_t(text.size()));
    size_t value = behindScript(json);
    if (value == std::string_view::npos) {
        return;
    }
    const size_t first = value;
    blank(bytes, bytes + value);
    size_t end = behindValue(json, value);
    bool areSeveral = false;
    while (true) {
        value = std::min(json.find_first_of("[{", end), json.size());
        blank(bytes + end, bytes + value);
        if (value == json.size()) {
            break;
        }
        if (value > end) {
            bytes[end] = ',';
        }
        areSeveral = true;
        end = behindValue(json, value);
    }
    if (areSeveral) {
        bytes[first - 1] = '['; // the script's lead is longer than nothing
        text.append(']');
    }
}

} // namespace json
