#pragma once

#include <string_view>

/// The character that HTML names so (case matters), without & and ;. 0 when the name is not among the common ones.
char32_t namedCharacter(std::string_view name);
/// What browsers show for a numbered character: 128 to 159 mean Windows-1252, all others themselves.
char32_t windowsCharacter(char32_t number);
