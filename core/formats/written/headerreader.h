#pragma once

#include "core/formats/written/rawschedule.h"
#include "core/formats/issuelog.h"
#include "core/formats/scheduleformat.h"

namespace written {

/// Everything about the conference that stands before, or follows from, its sessions.
/// @param name of the file, the last resort for a title
ScheduleHeader readHeader(const RawSchedule &raw, const QString &name, IssueLog &log);

} // namespace written
