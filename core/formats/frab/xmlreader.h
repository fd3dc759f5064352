#pragma once

#include "core/base/result.h"
#include "core/formats/written/rawschedule.h"
#include "core/formats/frab/xmloutline.h"

namespace frab {

/// Parses a schedule.xml in place: each event by itself, and what is around them. Errors (with line and column): a
/// broken tag, no schedule, an unfilled template, too many sessions.
/// @param events as `XmlOutline` found them; it has checked the rest
[[nodiscard]] Result<written::RawSchedule> readXml(QByteArray &&bytes, const std::vector<Extent> &events, const LineTable &lines,
                                          const QString &name);

} // namespace frab
