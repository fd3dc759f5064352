#pragma once

#include "core/base/result.h"
#include "core/formats/frab/rawschedule.h"

namespace frab {

/// Parses a checked schedule.xml in place. Errors (with line and column): not well-formed, more than one root, no
/// conference, an unfilled template, too many sessions.
[[nodiscard]] Result<RawSchedule> readXml(QByteArray &&bytes, const LineTable &lines, const QString &name);

} // namespace frab
