#include "core/formats/loosetokens.h"

#include <algorithm>
#include <array>

namespace loose {
namespace {

constexpr size_t mostTokens = 40;
constexpr size_t longestWord = 40;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

struct Mark
{
    std::string_view bytes;
    char sign;
};

/// Dashes, arrows and spaces outside ASCII.
constexpr auto marks = std::to_array<Mark>({
    {"\xE2\x80\x90", '-'}, {"\xE2\x80\x91", '-'}, {"\xE2\x80\x92", '-'}, {"\xE2\x80\x93", '-'}, {"\xE2\x80\x94", '-'},
    {"\xE2\x86\x92", '-'}, {"\xE2\x88\x92", '-'}, {"\xC2\xA0", ' '}, {"\xE2\x80\xAF", ' '}, {"\xE2\x80\x89", ' '},
});

const Mark *markAt(std::string_view text)
{
    const auto it = std::ranges::find_if(marks, [text](const Mark &mark) { return text.starts_with(mark.bytes); });
    return it == marks.end() ? nullptr : &*it;
}

Token numberAt(std::string_view text)
{
    Token token{Token::Kind::Number, 0, 0, {}, 0};
    while (size_t(token.digits) < text.size() && isDigit(text[size_t(token.digits)])) {
        token.value = token.digits < 8 ? token.value * 10 + (text[size_t(token.digits)] - '0') : token.value;
        ++token.digits;
    }
    return token;
}

} // namespace

std::vector<Token> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    while (!text.empty() && tokens.size() < mostTokens) {
        if (const Mark *const mark = markAt(text)) {
            if (mark->sign != ' ') {
                tokens.push_back({Token::Kind::Sign, 0, 0, {}, mark->sign});
            }
            text.remove_prefix(mark->bytes.size());
        } else if (isDigit(text.front())) {
            tokens.push_back(numberAt(text));
            text.remove_prefix(size_t(tokens.back().digits));
        } else if (isLetter(text.front())) {
            Token token{Token::Kind::Word, 0, 0, {}, 0};
            while (!text.empty() && isLetter(text.front()) && !markAt(text) && token.word.size() < longestWord) {
                const char c = text.front();
                token.word += c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
                text.remove_prefix(1);
            }
            tokens.push_back(std::move(token));
        } else {
            if (text.front() > ' ') {
                tokens.push_back({Token::Kind::Sign, 0, 0, {}, text.front()});
            }
            text.remove_prefix(1);
        }
    }
    return tokens;
}

const Token &TokenReader::peek(size_t ahead) const
{
    static const Token end;
    return m_at + ahead < m_tokens.size() ? m_tokens[m_at + ahead] : end;
}

bool TokenReader::isNumber(int fewest, int most, size_t ahead) const
{
    const Token &token = peek(ahead);
    return token.kind == Token::Kind::Number && token.digits >= fewest && token.digits <= most;
}

bool TokenReader::isSign(char sign, size_t ahead) const
{
    const Token &token = peek(ahead);
    return token.kind == Token::Kind::Sign && token.sign == sign && sign != 0;
}

bool TokenReader::take(char sign)
{
    const bool is = isSign(sign);
    m_at += is ? 1 : 0;
    return is;
}

bool TokenReader::take(std::string_view word)
{
    const bool is = peek().kind == Token::Kind::Word && peek().word == word;
    m_at += is ? 1 : 0;
    return is;
}

} // namespace loose
