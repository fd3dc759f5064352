#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace loose {

/// A number, a word or a sign of a text; white space parts them.
struct Token
{
    enum class Kind { Number, Word, Sign };
    Kind kind = Kind::Sign;
    int value = 0;    ///< of a number
    int digits = 0;   ///< of a number
    std::string word; ///< ASCII letters in lower case
    char sign = 0;    ///< every dash and arrow is '-'
};

/// The front of a text, at most 40 tokens.
std::vector<Token> tokensOf(std::string_view text);

/// Walks through tokens; behind the last one stands an empty sign.
class TokenReader
{
public:
    explicit TokenReader(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    bool atEnd() const { return m_at >= m_tokens.size(); }
    size_t position() const { return m_at; }
    void moveTo(size_t position) { m_at = position; }
    void skip() { ++m_at; }
    const Token &peek(size_t ahead = 0) const;
    bool isNumber(int fewest, int most, size_t ahead = 0) const; ///< of that many digits
    bool isSign(char sign, size_t ahead = 0) const;
    bool take(char sign);
    bool take(std::string_view word);
    const std::vector<Token> &all() const { return m_tokens; }

private:
    std::vector<Token> m_tokens;
    size_t m_at = 0;
};

} // namespace loose
