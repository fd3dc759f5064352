#pragma once

#include <string_view>
#include <vector>

namespace written {

/// "Ada Lovelace, Alan Turing" as two names, when each part looks like the name of a person; else the text as it is.
std::vector<std::string_view> splitNames(std::string_view text);

/// Whether a text is a key at all: not empty, "0", "-1" or "None", which producers write for "unknown".
bool isKey(std::string_view text);

} // namespace written
