#pragma once

#include "core/base/result.h"
#include "core/formats/json/jsoninput.h"
#include "core/formats/written/rawschedule.h"

namespace frab {

/// Reads a schedule.json in place: the form with days and rooms, and the flat draft with a list of events. Errors (with
/// their line): damaged JSON, no conference, too many sessions.
[[nodiscard]] Result<written::RawSchedule> readJson(json::JsonInput &&input, const QString &name, IssueLog &log);

} // namespace frab
