#pragma once

#include "core/formats/written/rawschedule.h"

namespace ical {

/// Indico writes a session's text in three parts: "Speakers: Ada Lovelace (Analytical Society), …", the description, the
/// address of the page. Takes it apart.
void readIndicoText(written::RawSession &session, written::RawSchedule &raw);

} // namespace ical
