#pragma once

#include "core/formats/written/rawschedule.h"
#include "core/formats/issuelog.h"

#include <QTimeZone>

#include <chrono>

namespace written {

struct ZoneChoice
{
    QTimeZone zone;   ///< named by the file or implied by its offsets; invalid when it gives neither
    QTimeZone likely; ///< proposed from names, when `zone` is invalid
};

/// The zone of a schedule. A name counts first. Offsets fix the instants but not what clocks on the wall show the year
/// round: the likely zone is taken when it agrees with them, else a zone of that fixed offset.
ZoneChoice chooseZone(const RawSchedule &raw, IssueLog &log);

/// When a conference day begins: the file's own day change; else the hour at which all its days begin, when they last
/// around the clock; else 04:00.
std::chrono::minutes dayChange(const RawSchedule &raw, const QTimeZone &zone);

} // namespace written
