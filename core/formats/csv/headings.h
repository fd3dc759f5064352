#pragma once

#include "core/formats/csv/csvmapping.h"

#include <string_view>

namespace csv {

/// What a column holds by its heading ("Vortragstitel", "Start (time)"), in a table of sessions or one of persons.
/// Ignored for headings that are not known.
CsvField sessionField(std::string_view heading);
CsvField personField(std::string_view heading);

} // namespace csv
