#pragma once

#include <QByteArray>

/// Finds a folded term in folded texts. A hit begins at a word's start; where the term or the letter before it belongs
/// to a script without spaces, and where the term begins with punctuation, it begins anywhere.
class TermFinder
{
public:
    /// Bytes around a text that must be readable; what they hold does not matter but for the one before the text, which
    /// counts as the character before its first.
    static constexpr qsizetype Margin = 32;

    /// @param whole a hit ends where a word ends
    TermFinder(const QByteArray &folded, bool whole);

    /// The first hit in [from, end); null when there is none.
    const char *find(const char *from, const char *end) const;
    /// True when a word ends where this hit does.
    bool endsWord(const char *hit, const char *end) const;
    qsizetype length() const { return m_term.size(); }

private:
    bool isHit(const char *at, const char *end) const;
    bool beginsWord(const char *at) const;

    QByteArray m_term;
    bool m_whole;
    bool m_beginsAnywhere;
    bool m_endsAnywhere;
};
