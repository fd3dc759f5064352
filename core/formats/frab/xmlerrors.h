#pragma once

#include "core/base/result.h"

#include <pugixml.hpp>

namespace frab {

/// Error when the root is no schedule of our kind, or one whose template was not filled in.
[[nodiscard]] Result<void> checkSchedule(pugi::xml_node root, const QString &name);

} // namespace frab
