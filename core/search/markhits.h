#pragma once

#include "core/search/searchquery.h"

#include <QString>

#include <vector>

/// A stretch of a shown text that matches, in UTF-16 units of that text.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// Where the query's words stand in a text that is shown as it is (original case and accents), in order, not
/// overlapping.
/// @param field what the text is: a title is marked for `title:` too, speakers for `speaker:`
std::vector<TextRange> markHits(const QString &shown, const SearchQuery &query,
                                SearchQuery::Scope field = SearchQuery::Scope::Anywhere);
