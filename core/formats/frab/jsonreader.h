#pragma once

#include "core/base/result.h"
#include "core/formats/frab/jsonstring.h"
#include "core/formats/frab/rawschedule.h"

namespace frab {

/// A schedule.json as it was written, and what had to be replaced in its texts.
struct JsonReading
{
    RawSchedule raw;
    StringRepair repair;
    int firstRepairLine = 0;
};

/// Reads a schedule.json in place: the form with days and rooms, and the flat draft with a list of events. Errors (with
/// their line): damaged JSON, no conference, too many sessions.
[[nodiscard]] Result<JsonReading> readJson(QByteArray &&bytes, const LineTable &lines, const QString &name);

} // namespace frab
