#include "core/formats/json/keysahead.h"

#include <algorithm>

namespace json {
namespace {

constexpr qsizetype examined = 1 << 16;
constexpr std::string_view blanks = " \t\r\n";

} // namespace

KeysAhead::KeysAhead(QByteArrayView json)
{
    const std::string_view text(json.data(), size_t(std::min(json.size(), examined)));
    const size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    if (begin < text.size() && (text[begin] == '{' || text[begin] == '[')) {
        m_root = text[begin];
    }
    int depth = 0;
    for (size_t i = m_root ? begin : text.size(); i < text.size(); ++i) {
        if (text[i] == '{' || text[i] == '[') {
            ++depth;
        } else if (text[i] == '}' || text[i] == ']') {
            --depth;
        } else if (text[i] == '"') {
            const size_t from = i + 1;
            for (++i; i < text.size() && text[i] != '"'; ++i) {
                i += text[i] == '\\' ? 1 : 0;
            }
            const size_t colon = text.find_first_not_of(blanks, std::min(i + 1, text.size()));
            if (colon == std::string_view::npos || text[colon] != ':') {
                continue;
            }
            const size_t value = text.find_first_not_of(blanks, colon + 1);
            m_keys.push_back({text.substr(from, i - from), depth, value == std::string_view::npos ? '\0' : text[value]});
        }
    }
}

bool KeysAhead::has(std::string_view key) const
{
    return std::ranges::any_of(m_keys, [key](const Key &known) { return known.name == key; });
}

bool KeysAhead::atRoot(std::string_view key, char value) const
{
    return m_root == '{' && std::ranges::any_of(m_keys, [=](const Key &known) {
               return known.depth == 1 && known.name == key && known.value == value;
           });
}

} // namespace json
