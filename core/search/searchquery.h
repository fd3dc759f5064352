#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <vector>

/// What a person typed into the search field, understood: `room:"Saal 1" speaker:ada c++ -keynote is:picked`.
/// Every input is a query; what cannot be understood is searched for as it stands. A value.
struct SearchQuery
{
    enum class Scope { Anywhere, Title, Speaker, Room, Track, Day, Is };

    struct Term
    {
        Scope scope = Scope::Anywhere;
        QByteArray folded;     ///< never empty; a phrase holds single spaces
        bool excluded = false; ///< led by -
        bool phrase = false;   ///< was quoted

        friend bool operator==(const Term &, const Term &) = default;
    };

    std::vector<Term> terms;

    static SearchQuery parse(QStringView typed);
    bool isEmpty() const { return terms.empty(); }
    /// What to mark in texts: the wanted terms that may stand in a text.
    std::vector<QByteArray> marks() const;

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};
