#include "core/planning/wordsplitter.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace {

bool isLetter(char c) { return c >= 'a' && c <= 'z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

} // namespace

WordSplitter::Character WordSplitter::characterAt(size_t position) const
{
    const char byte = m_text[position];
    if (static_cast<unsigned char>(byte) < 0x80) {
        return {1, isLetter(byte) ? Character::Letter : isDigit(byte) ? Character::Digit : Character::Other};
    }
    const auto *bytes = reinterpret_cast<const uint8_t *>(m_text.data());
    size_t next = position;
    UChar32 character = 0;
    U8_NEXT(bytes, next, m_text.size(), character);
    const size_t length = next - position;
    if (character < 0) {
        return {length, Character::Other};
    }
    const bool isMark = (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0;
    if (!isMark && !u_isalpha(character)) {
        return {length, u_isdigit(character) ? Character::Digit : Character::Other};
    }
    switch (u_getIntPropertyValue(character, UCHAR_LINE_BREAK)) {
    case U_LB_IDEOGRAPHIC:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
    case U_LB_COMPLEX_CONTEXT:
        return {length, Character::Ideograph};
    default:
        return {length, Character::Letter};
    }
}

std::string_view WordSplitter::next()
{
    while (m_at < m_text.size()) {
        const Character character = characterAt(m_at);
        std::string_view word;
        if (character.kind == Character::Other) {
            m_at += character.length;
        } else if (character.kind == Character::Ideograph) {
            word = takePair(character.length);
        } else {
            word = takeWord();
        }
        if (!word.empty()) {
            return word;
        }
    }
    return {};
}

/// The characters here and after, while they continue a word; empty when they are none.
std::string_view WordSplitter::takeWord()
{
    const size_t start = m_at;
    bool hasLetter = false;
    while (m_at < m_text.size()) {
        const Character character = characterAt(m_at);
        if (character.kind != Character::Letter && character.kind != Character::Digit) {
            break;
        }
        hasLetter = hasLetter || character.kind == Character::Letter;
        m_at += character.length;
    }
    if (skipAddress()) {
        return {};
    }
    if (m_at - start == 1) {
        while (m_at < m_text.size() && (m_text[m_at] == '+' || m_text[m_at] == '#')) {
            ++m_at;
        }
    }
    return hasLetter && m_at - start > 1 ? m_text.substr(start, m_at - start) : std::string_view();
}

/// This character and its neighbour, when that is one of its kind.
std::string_view WordSplitter::takePair(size_t firstLength)
{
    const size_t start = m_at;
    m_at += firstLength;
    if (m_at == m_text.size()) {
        return {};
    }
    const Character second = characterAt(m_at);
    return second.kind == Character::Ideograph ? m_text.substr(start, firstLength + second.length) : std::string_view();
}

/// After "https" or the like: to the end of the address.
bool WordSplitter::skipAddress()
{
    if (m_at == m_text.size() || m_text[m_at] != ':' || !m_text.substr(m_at).starts_with("://")) {
        return false;
    }
    const auto isEnd = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == ')' || c == '"' || c == '>'; };
    m_at = size_t(std::find_if(m_text.begin() + ptrdiff_t(m_at), m_text.end(), isEnd) - m_text.begin());
    return true;
}
