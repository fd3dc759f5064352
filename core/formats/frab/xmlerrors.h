#pragma once

#include "core/base/result.h"
#include "core/formats/linetable.h"

#include <pugixml.hpp>

namespace frab {

/// What is wrong with a document that pugixml refused, where, and what to do.
Error describeParseError(const pugi::xml_parse_result &parsed, qsizetype bytes, const LineTable &lines,
                         const QString &name);

/// The element `schedule`, when it is the only root, holds a conference or days, and is no template.
[[nodiscard]] Result<pugi::xml_node> onlyRoot(const pugi::xml_document &document, const LineTable &lines,
                                              const QString &name);

} // namespace frab
