#pragma once

#include <optional>
#include <string_view>

namespace loose {

/// 1 to 12 for the name of a month, long or short, in English, German, French, Spanish, Italian or Dutch.
/// @param word its ASCII letters in lower case
std::optional<unsigned> monthOf(std::string_view word);

/// 0 (Sunday) to 6 for the name of a weekday in these languages.
std::optional<unsigned> weekdayOf(std::string_view word);

} // namespace loose
