#include "core/formats/utf8text.h"

#include <algorithm>
#include <array>

namespace utf8 {
namespace {

bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; }

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

/// How far all lines but the first are indented.
size_t sharedIndentation(std::string_view text)
{
    size_t shared = std::string_view::npos;
    for (size_t feed = text.find('\n'); feed != std::string_view::npos && shared > 0;
         feed = text.find('\n', feed + 1)) {
        const size_t start = feed + 1;
        size_t at = start;
        while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) {
            ++at;
        }
        const bool blank = at == text.size() || text[at] == '\n' || text[at] == '\r';
        if (!blank) {
            shared = std::min(shared, at - start);
        }
    }
    return shared == std::string_view::npos ? 0 : shared;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isSpace(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::string_view cut(std::string_view text, size_t bytes)
{
    if (text.size() <= bytes) {
        return text;
    }
    while (bytes > 0 && (text[bytes] & 0xC0) == 0x80) {
        --bytes;
    }
    return text.substr(0, bytes);
}

QString oneLine(std::string_view text)
{
    text = trimmed(text);
    bool simple = true;
    for (size_t i = 0; i < text.size() && simple; ++i) {
        simple = !isSpace(text[i]) || (text[i] == ' ' && text[i + 1] != ' ');
    }
    const QString whole = QString::fromUtf8(text.data(), qsizetype(text.size()));
    return simple ? whole : whole.simplified();
}

QByteArray paragraphs(std::string_view text)
{
    text = trimmed(text);
    const size_t indentation = sharedIndentation(text);
    if (indentation == 0 && text.find('\r') == std::string_view::npos) {
        return QByteArray(text.data(), qsizetype(text.size()));
    }
    QByteArray result;
    result.reserve(qsizetype(text.size()));
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            if (i + 1 == text.size() || text[i + 1] != '\n') {
                result.append('\n');
            }
            continue;
        }
        result.append(text[i]);
        if (text[i] == '\n') {
            for (size_t n = 0; n < indentation && i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\t');
                 ++n) {
                ++i;
            }
        }
    }
    return result;
}

bool sameIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && startsIgnoringCase(a, b);
}

bool startsIgnoringCase(std::string_view text, std::string_view start)
{
    return text.size() >= start.size() &&
           std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

bool containsWord(std::string_view text, std::string_view word)
{
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const bool starts = at == 0 || !isLetter(text[at - 1]);
        const size_t end = at + word.size();
        if (starts && (end == text.size() || !isLetter(text[end]))) {
            return true;
        }
    }
    return false;
}

bool hasBlockTag(std::string_view text)
{
    static constexpr std::array<std::string_view, 4> tags = {"<p", "<br", "<ul", "<a href"};
    for (size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const std::string_view rest = text.substr(at);
        for (const std::string_view tag : tags) {
            if (startsIgnoringCase(rest, tag) && (rest.size() == tag.size() || !isLetter(rest[tag.size()]))) {
                return true;
            }
        }
    }
    return false;
}

} // namespace utf8
