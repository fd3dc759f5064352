#include "core/search/markup.h"

#include "core/search/entitynames.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <string_view>

namespace {

using std::string_view;

// Far enough for any link, near enough that a text full of broken tags stays quick.
constexpr qsizetype LongestTag = 16384;

constexpr string_view InlineTags[] = {
    "a",     "abbr", "acronym", "b",      "bdi",  "bdo",  "big",  "cite", "code", "data", "del",  "dfn", "em",
    "font",  "i",    "ins",     "kbd",    "mark", "nobr", "o:p",  "q",    "rp",   "rt",   "ruby", "s",   "samp",
    "small", "span", "strike",  "strong", "sub",  "sup",  "time", "tt",   "u",    "var",  "wbr"};
constexpr string_view BlockTags[] = {
    "address",    "article", "aside",    "audio", "blockquote", "body",    "br",       "button", "canvas", "caption",
    "center",     "col",     "colgroup", "dd",    "details",    "div",     "dl",       "dt",     "embed",  "fieldset",
    "figcaption", "figure",  "footer",   "form",  "h1",         "h2",      "h3",       "h4",     "h5",     "h6",
    "head",       "header",  "hr",       "html",  "iframe",     "img",     "input",    "label",  "legend", "li",
    "link",       "main",    "map",      "menu",  "meta",       "nav",     "noscript", "object", "ol",     "option",
    "p",          "param",   "picture",  "pre",   "script",     "section", "select",   "source", "style",  "summary",
    "svg",        "table",   "tbody",    "td",    "textarea",   "tfoot",   "th",       "thead",  "title",  "tr",
    "track",      "ul",      "video"};
static_assert(std::ranges::is_sorted(InlineTags) && std::ranges::is_sorted(BlockTags));

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// A lower-case copy of an element's name; empty when it is longer than every known one.
class TagName
{
public:
    TagName(const char *at, const char *end)
    {
        while (at != end && (isNameCharacter(*at)) && m_size < m_text.size()) {
            m_text[m_size++] = lower(*at++);
        }
    }
    string_view text() const { return {m_text.data(), m_size}; }

private:
    static bool isNameCharacter(char c)
    {
        return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == ':';
    }
    std::array<char, 12> m_text{};
    size_t m_size = 0;
};

/// The first byte after `what`, or null when it does not come within reach.
const char *after(const char *from, const char *end, string_view what)
{
    const string_view reach(from, size_t(std::min<qsizetype>(end - from, LongestTag)));
    const size_t found = reach.find(what);
    return found == string_view::npos ? nullptr : from + found + what.size();
}

/// The first byte after the '>' that ends a tag; those in quoted values do not count unless nothing closes the quote.
const char *tagEnd(const char *from, const char *end)
{
    const char *stop = from + std::min<qsizetype>(end - from, LongestTag);
    char quote = 0;
    for (const char *at = from; at != stop; ++at) {
        if (quote != 0) {
            quote = *at == quote ? 0 : quote;
        } else if (*at == '>') {
            return at + 1;
        } else if ((*at == '"' || *at == '\'') && at[-1] == '=') {
            quote = *at;
        } else if (*at == '<') {
            return nullptr;
        }
    }
    return quote != 0 ? after(from, end, ">") : nullptr;
}

/// The end of the element whose content is no text.
const char *elementEnd(const char *from, const char *end, string_view name)
{
    for (const char *at = after(from, end, "</"); at != nullptr; at = after(at, end, "</")) {
        if (TagName(at, end).text() == name) {
            const char *closed = after(at, end, ">");
            return closed != nullptr ? closed : end;
        }
    }
    return from;
}

MarkupTag declarationAt(const char *at, const char *end)
{
    if (string_view(at, size_t(end - at)).starts_with("<!--")) {
        const char *closed = after(at + 4, end, "-->");
        return closed != nullptr ? MarkupTag{closed - at, false} : MarkupTag{};
    }
    if (TagName(at + 2, end).text() == "doctype") {
        const char *closed = after(at, end, ">");
        return closed != nullptr ? MarkupTag{closed - at, true} : MarkupTag{};
    }
    return {};
}

char32_t numberedCharacter(string_view digits)
{
    const bool hex = !digits.empty() && lower(digits.front()) == 'x';
    digits.remove_prefix(hex ? 1 : 0);
    char32_t value = 0;
    if (digits.empty() || digits.size() > 7) {
        return 0;
    }
    for (const char digit : digits) {
        const char c = lower(digit);
        const bool isLetter = hex && c >= 'a' && c <= 'f';
        if (!isLetter && (c < '0' || c > '9')) {
            return 0;
        }
        value = value * (hex ? 16 : 10) + char32_t(isLetter ? c - 'a' + 10 : c - '0');
    }
    const bool isSurrogate = value >= 0xD800 && value <= 0xDFFF;
    return value > 0x10FFFF || isSurrogate ? 0xFFFD : windowsCharacter(value);
}

} // namespace

MarkupTag tagAt(const char *at, const char *end)
{
    if (end - at < 3) {
        return {};
    }
    if (at[1] == '!') {
        return declarationAt(at, end);
    }
    const bool closes = at[1] == '/';
    const char *nameStart = at + (closes ? 2 : 1);
    const TagName tagName(nameStart, end);
    const string_view name = tagName.text();
    const char *rest = nameStart + name.size();
    if (name.empty() || rest == end || !(isSpace(*rest) || *rest == '/' || *rest == '>')) {
        return {};
    }
    const bool isBlock = std::ranges::binary_search(BlockTags, name);
    if (!isBlock && !std::ranges::binary_search(InlineTags, name)) {
        return {};
    }
    const char *closed = tagEnd(rest, end);
    if (closed == nullptr) {
        return {};
    }
    if (!closes && (name == "script" || name == "style")) {
        closed = elementEnd(closed, end, name);
    }
    return {closed - at, isBlock};
}

MarkupEntity entityAt(const char *at, const char *end)
{
    constexpr qsizetype LongestEntity = 12;
    const string_view reach(at + 1, size_t(std::min<qsizetype>(end - at - 1, LongestEntity)));
    const size_t semicolon = reach.find(';');
    if (semicolon == string_view::npos || semicolon == 0) {
        return {};
    }
    const string_view name = reach.substr(0, semicolon);
    const char32_t character = name.front() == '#' ? numberedCharacter(name.substr(1)) : namedCharacter(name);
    return character == 0 ? MarkupEntity{} : MarkupEntity{qsizetype(semicolon) + 2, character};
}
