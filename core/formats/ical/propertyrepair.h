#pragma once

#include "core/formats/ical/contentlines.h"

#include <string>

namespace ical {

/// Writes a property of an event as libical reads it: one line, without the parameters that nobody needs, with dates in the
/// one form that it knows. False for properties that say nothing about a session, and for those without a value.
bool repairEventProperty(const ContentLine &line, std::string &result);

/// The same for the lines of a VTIMEZONE and its parts.
bool repairZoneProperty(const ContentLine &line, std::string &result);

/// The same for any text, also one behind a name that libical does not know.
void repairText(std::string_view name, std::string_view value, std::string &result);

} // namespace ical
