#pragma once

#include "core/planning/weightedlists.h"

#include <string_view>

/// Numbers the words of all sessions and counts them in each. A word and its plural with s are one term, which is
/// spelled as it was first met.
class TermCounter
{
public:
    TermCounter();

    /// @param text a record with fields (only title and texts count, the title more) or any other folded text
    void addSession(std::string_view text);

    /// For each session its terms, each once, with how often it uses them.
    const PackedLists<WeightedTerm> &counts() const { return m_counts; }
    size_t termCount() const { return m_terms.size(); }
    std::string_view word(quint32 term) const
    {
        return {m_words.data() + m_terms[term].wordStart, m_terms[term].wordLength};
    }
    int sessionsWith(quint32 term) const { return int(m_terms[term].sessions); }

private:
    struct Term
    {
        quint32 hash = 0;
        quint32 wordStart =
            0; ///< in `m_words`: close together, because the texts are too large for the processor's caches
        quint32 wordLength = 0;
        quint32 stemLength = 0; ///< of the part that its forms share
        quint32 sessions = 0;
        quint32 lastPlace = 0; ///< in the counts, of the last session that uses it
    };
    void addWords(std::string_view text, float weight);
    std::string_view stemOf(const Term &term) const { return {m_words.data() + term.wordStart, term.stemLength}; }
    Term &find(std::string_view word, quint32 &number);
    void grow();

    std::vector<Term> m_terms;
    std::vector<char> m_words;
    std::vector<quint32> m_slots; ///< open addressing: number of a term plus one, 0 free; size a power of two
    PackedLists<WeightedTerm> m_counts;
};
