#pragma once

#include "core/formats/talkpage/pagelines.h"
#include "core/formats/written/rawschedule.h"

namespace talkpage {

/// The one session that a page is about, with what the page tells of the conference. A weekday instead of a date stays
/// one; it is found among the dates of the conference later, when all its pages are together.
/// @param fileName the last resort for the year
written::RawSchedule readTalk(const Page &page, std::string_view fileName);

} // namespace talkpage
