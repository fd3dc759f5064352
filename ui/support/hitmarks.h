#pragma once

#include "core/search/searchquery.h"

#include <QList>
#include <QTextEdit>

class QPalette;

/// Where the words of a query stand in a shown document, with the colour that marks them.
/// @param field what the document is, as for `markHits`
QList<QTextEdit::ExtraSelection> hitMarks(QTextDocument &document, const SearchQuery &query, const QPalette &palette,
                                          SearchQuery::Scope field = SearchQuery::Scope::Anywhere);
