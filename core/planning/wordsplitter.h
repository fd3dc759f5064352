#pragma once

#include <string_view>

/// Reads the words of a folded text one after another. Where a script writes no spaces (Han, Kana, Thai …) every pair
/// of neighbouring characters counts as a word. Addresses of pages, numbers and single letters are no words, but `c++`
/// and `c#` are.
class WordSplitter
{
public:
    explicit WordSplitter(std::string_view text) : m_text(text) {}

    /// The next word, part of the text; empty at the end.
    std::string_view next();

private:
    struct Character
    {
        size_t length = 1;
        enum Kind { Other, Digit, Letter, Ideograph } kind = Other;
    };
    Character characterAt(size_t position) const;
    std::string_view takeWord();
    std::string_view takePair(size_t firstLength);
    bool skipAddress();

    std::string_view m_text;
    size_t m_at = 0;
};
