#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <vector>

/// What a person typed into the search field, understood: `room:"Saal 1" speaker:ada c++ -keynote is:picked`.
/// Every input is a query; what cannot be understood is searched for as it stands, and what is only begun (`speaker:`,
/// a lone quote, a lone -) asks for nothing yet. Punctuation around a word is no part of it, unless quoted. A value.
struct SearchQuery
{
    enum class Scope { Anywhere, Title, Speaker, Room, Track, Day, Is };

    struct Term
    {
        Scope scope = Scope::Anywhere;
        QByteArray folded;     ///< never empty; a phrase holds single spaces
        bool excluded = false; ///< led by -
        bool phrase = false;   ///< was quoted
        bool whole = false;    ///< the quotes were closed: a hit ends where a word ends

        friend bool operator==(const Term &, const Term &) = default;
    };

    std::vector<Term> terms;

    static SearchQuery parse(QStringView typed);
    bool isEmpty() const { return terms.empty(); }
    /// What to mark in texts: the wanted terms that may stand anywhere, and those asked for in `shown` alone.
    std::vector<Term> marks(Scope shown = Scope::Anywhere) const;
    /// True when whatever answers this also answers `wider` (typing on narrows down), whatever the plan holds.
    bool narrows(const SearchQuery &wider) const;

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};
