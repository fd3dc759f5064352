#include "core/formats/csv/personcell.h"

#include "core/formats/utf8text.h"

#include <algorithm>
#include <array>

namespace csv {
namespace {

/// Parts at every `separator`, trimmed, without empty ones.
void split(std::string_view text, std::string_view separator, std::vector<std::string_view> &parts)
{
    for (size_t from = 0; from <= text.size();) {
        const size_t at = std::min(text.find(separator, from), text.size());
        if (const std::string_view part = utf8::trimmed(text.substr(from, at - from)); !part.empty()) {
            parts.push_back(part);
        }
        from = at + separator.size();
    }
}

/// What follows a name behind a comma and belongs to it.
bool isSuffix(std::string_view part)
{
    static constexpr auto suffixes = std::to_array<std::string_view>(
        {"jr", "jr.", "sr", "sr.", "ii", "iii", "phd", "ph.d.", "ph.d", "md", "m.d.", "mba", "msc", "m.sc.", "b.sc.", "esq."});
    return std::ranges::find(suffixes, utf8::lowered(part)) != suffixes.end();
}

std::vector<std::string_view> withSuffixes(std::string_view cell, std::vector<std::string_view> parts)
{
    std::vector<std::string_view> whole;
    for (const std::string_view part : parts) {
        if (!whole.empty() && isSuffix(part)) {
            const char *const from = whole.back().data();
            whole.back() = cell.substr(size_t(from - cell.data()), size_t(part.data() + part.size() - from));
        } else {
            whole.push_back(part);
        }
    }
    return whole;
}

CellPerson personOf(std::string_view text)
{
    const size_t colon = text.find(':');
    const bool hasId = colon != std::string_view::npos && colon > 0 && colon + 1 < text.size() &&
                       std::ranges::all_of(text.substr(0, colon), [](char c) { return c >= '0' && c <= '9'; });
    return hasId ? CellPerson{text.substr(0, colon), utf8::trimmed(text.substr(colon + 1))} : CellPerson{{}, text};
}

} // namespace

std::vector<std::string_view> listOf(std::string_view cell)
{
    const std::string_view separator = cell.find('\n') != std::string_view::npos  ? "\n"
                                       : cell.find(';') != std::string_view::npos ? ";"
                                                                                  : ",";
    std::vector<std::string_view> parts;
    split(cell, separator, parts);
    if (separator == "\n") {
        for (std::string_view &part : parts) {
            part.remove_suffix(part.ends_with(',') || part.ends_with(';') ? 1 : 0);
        }
    }
    return separator == "," ? withSuffixes(cell, std::move(parts)) : parts;
}

std::vector<CellPerson> personsOf(std::string_view cell)
{
    std::vector<std::string_view> parts = listOf(cell);
    for (const std::string_view joint : {" & ", " und ", " and ", " / "}) {
        std::vector<std::string_view> finer;
        for (const std::string_view part : parts) {
            split(part, joint, finer);
        }
        parts = std::move(finer);
    }
    std::vector<CellPerson> persons;
    for (const std::string_view part : parts) {
        persons.push_back(personOf(part));
    }
    return persons;
}

} // namespace csv
