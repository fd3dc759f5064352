#include "core/formats/written/rawnames.h"

#include "core/formats/utf8text.h"

#include <algorithm>

namespace written {
namespace {

/// Two to six words, the first with a capital (or a character outside ASCII), no digits.
bool looksLikeName(std::string_view text)
{
    const bool startsLarge = !text.empty() && ((text.front() >= 'A' && text.front() <= 'Z') || (text.front() & 0x80));
    const auto words = 1 + std::ranges::count(text, ' ');
    return startsLarge && words >= 2 && words <= 6 && text.find_first_of("0123456789@/:") == std::string_view::npos;
}

} // namespace

std::vector<std::string_view> splitNames(std::string_view text)
{
    text = utf8::trimmed(text);
    if (text.empty()) {
        return {};
    }
    std::vector<std::string_view> parts;
    for (size_t from = 0; from <= text.size();) {
        const size_t comma = std::min(text.find(',', from), text.size());
        parts.push_back(utf8::trimmed(text.substr(from, comma - from)));
        from = comma + 1;
    }
    return std::ranges::all_of(parts, looksLikeName) ? parts : std::vector{text};
}

bool isKey(std::string_view text) { return !text.empty() && text != "0" && text != "-1" && text != "None"; }

} // namespace written
