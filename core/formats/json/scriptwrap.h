#pragma once

#include <QByteArray>

#include <string_view>

namespace json {

/// Where the JSON begins in a script that only assigns or passes values: behind `var program = ` or `callback(`.
/// `npos` for plain JSON and for anything else.
size_t behindScript(std::string_view text);

/// Turns such a script into JSON in place, so that every value keeps its line and column: one value stands alone then,
/// several (`var program = […]; var people = […];`) become the elements of a list. Leaves plain JSON as it is.
void unwrapScript(QByteArray &text);

} // namespace json
