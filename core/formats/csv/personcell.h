#pragma once

#include <string_view>
#include <vector>

namespace csv {

struct CellPerson
{
    std::string_view id;   ///< of "12:Ada Lovelace"; mostly empty
    std::string_view name;

    friend bool operator==(const CellPerson &, const CellPerson &) = default;
};

/// The parts of a list in a cell: one a line, else parted by semicolons, else by commas.
std::vector<std::string_view> listOf(std::string_view cell);

/// The persons that a cell lists, also parted by " & ", " und ", " and ", " / ". "Sammy Davis, Jr." is one.
std::vector<CellPerson> personsOf(std::string_view cell);

} // namespace csv
