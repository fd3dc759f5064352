#pragma once

#include "tests/bench/generator/randomsource.h"

#include <cstdint>
#include <string>
#include <vector>

enum class Script { Latin, Cyrillic, Greek, Arabic, Han };

/// Invented words of one script, UTF-8. How often each is picked follows Zipf's law, as in real texts: the most
/// frequent word is every twelfth or so, most words are rare, and frequent words are short.
class Vocabulary
{
public:
    struct Word
    {
        std::string plain;
        std::string capital; ///< with a capital first, where the script has one
    };

    Vocabulary(Script script, int words, std::uint64_t seed);

    const Word &pick(RandomSource &random) const { return m_words[m_table[random.next() >> (64 - tableBits)]]; }
    /// Any word, the rare ones as often as the others: for names of things and people.
    const Word &pickEvenly(RandomSource &random) const { return m_words[random.below(std::uint32_t(m_words.size()))]; }

private:
    static constexpr int tableBits = 20;

    void fillTable();

    std::vector<Word> m_words;          ///< by frequency
    std::vector<std::uint16_t> m_table; ///< each word as often as it is to be picked
};
