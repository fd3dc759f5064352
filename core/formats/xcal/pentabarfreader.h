#pragma once

#include "core/base/result.h"
#include "core/formats/linetable.h"
#include "core/formats/written/rawschedule.h"

#include <pugixml.hpp>

namespace xcal {

/// Reads the calendar of Pentabarf's kind, whose elements hold plain text.
/// @param bytes that the tree was parsed in, in place
/// Error: too many sessions.
[[nodiscard]] Result<written::RawSchedule> readPentabarf(QByteArray &&bytes, pugi::xml_node root, const LineTable &lines,
                                                         const QString &name);

/// The name of an element without its prefix.
std::string_view localName(pugi::xml_node node);

} // namespace xcal
