#pragma once

#include "core/formats/html/htmldocument.h"

#include <QJsonArray>

namespace schemaorg {

struct JsonBlock
{
    QJsonValue value; ///< undefined: too broken to be read
    int line = 0;
};

/// The JSON-LD of a page, block by block. Tolerates what people let through: comment and CDATA marks around it, commas
/// too many, line ends in strings, HTML escapes.
std::vector<JsonBlock> jsonBlocks(const html::HtmlDocument &page);

/// One block, as it stands in the page.
QJsonValue looseJson(std::string_view text);

} // namespace schemaorg
