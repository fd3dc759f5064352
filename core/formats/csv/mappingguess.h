#pragma once

#include "core/formats/csv/csvmapping.h"
#include "core/formats/csv/csvtable.h"

namespace csv {

/// What the headings and the cells of a table tell of how it is read.
struct MappingGuess
{
    CsvMapping mapping;
    int known = 0;            ///< columns whose headings are known
    bool isUsable = false;    ///< there are titles or names of persons, and something beside them
    bool asksForDates = false; ///< dates such as 04/05/2025 can be read in two ways, and nothing tells which
};

/// Finds the row that heads the columns, what they hold, and in which order dates are written.
MappingGuess guessMapping(const CsvTable &table);

/// Comma, semicolon or tab: with which most columns have a heading that is known.
char likelyDelimiter(QByteArrayView bytes);

} // namespace csv
