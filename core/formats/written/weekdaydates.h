#pragma once

#include "core/formats/written/rawschedule.h"

namespace written {

/// Replaces a weekday that stands for a date ("Tuesday") by the first such day of the conference: between the dates of its
/// head, else among the dates of its other sessions. One that is on none of them stays.
void resolveWeekdays(RawSchedule &raw);

} // namespace written
