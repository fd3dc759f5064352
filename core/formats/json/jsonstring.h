#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace json {

/// What was replaced inside strings.
struct StringRepair
{
    int controlCharacters = 0; ///< by spaces
    int brokenCharacters = 0;  ///< halves of a surrogate pair, by U+FFFD
};

/// Replaces the escapes of a JSON string by what they stand for, in place: the result is never longer.
/// @param from behind the opening quote, @param size up to the closing one
/// Nothing for an unknown escape.
std::optional<std::string_view> unescapeInPlace(char *from, size_t size, StringRepair &repair);

/// Replaces the line ends and tabs inside strings, where JSON does not allow them, by spaces.
/// Returns the offset of the first; -1 when there is none.
qsizetype replaceLineEnds(QByteArray &json, StringRepair &repair);

/// Where and how the outline of a JSON text is damaged.
struct JsonDamage
{
    enum class Kind { None, LineEndInString, OpenString, Mismatch, TooDeep, Trailing, Truncated };
    Kind kind = Kind::None;
    qsizetype offset = 0;
};

/// Looks at quotes and brackets only.
JsonDamage findJsonDamage(QByteArrayView json, int deepest);

} // namespace json
