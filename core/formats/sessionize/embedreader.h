#pragma once

#include "core/formats/html/htmldocument.h"
#include "core/formats/written/rawschedule.h"

namespace sessionize {

/// Every session of a page, each once.
written::RawSchedule readEmbed(const html::HtmlDocument &page);

} // namespace sessionize
