#pragma once

#include "core/base/result.h"
#include "core/formats/linetable.h"

#include <pugixml.hpp>

namespace frab {

/// What is wrong with a piece that pugixml refused, and what to do.
/// @param offset in the file
Error describeParseError(const pugi::xml_parse_result &parsed, qsizetype offset, const LineTable &lines,
                         const QString &name);

/// Error when the root is no schedule of our kind, or one whose template was not filled in.
[[nodiscard]] Result<void> checkSchedule(pugi::xml_node root, const QString &name);

} // namespace frab
