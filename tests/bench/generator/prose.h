#pragma once

#include "tests/bench/generator/vocabulary.h"

#include <string>

/// Writes titles, names and texts in invented words: mostly Latin ones, as in the programmes of the world.
class Prose
{
public:
    explicit Prose(std::uint64_t seed);

    /// The script a session or a person is written in.
    Script someScript(RandomSource &random) const;

    std::string title(Script script, RandomSource &random) const;
    std::string name(Script script, RandomSource &random) const;
    /// One or two words with capitals, for tracks.
    std::string label(RandomSource &random) const;
    /// Paragraphs, now and then a list or a link, as HTML with its own entities.
    std::string html(Script script, RandomSource &random) const;
    /// Sentences without mark-up.
    std::string plain(Script script, int sentences, RandomSource &random) const;

private:
    const Vocabulary &words(Script script) const;
    void appendSentence(std::string &text, Script script, RandomSource &random) const;
    void appendList(std::string &text, Script script, RandomSource &random) const;

    Vocabulary m_latin;
    Vocabulary m_cyrillic;
    Vocabulary m_greek;
    Vocabulary m_arabic;
    Vocabulary m_han;
};
