#pragma once

#include "core/base/result.h"
#include "core/formats/linetable.h"

#include <pugixml.hpp>

namespace xml {

/// What is wrong with a piece that pugixml refused, and what to do.
/// @param offset in the file
Error describeParseError(const pugi::xml_parse_result &parsed, qsizetype offset, const LineTable &lines,
                         const QString &name);

} // namespace xml
