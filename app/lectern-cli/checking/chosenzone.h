#pragma once

#include "core/formats/scheduleformat.h"

/// The zone that a file is read in, and a remark wherever it is not the one that was asked for.
/// @param wanted as `--zone` says; invalid without it
/// @param stored of the conference that the file updates; invalid for a new one
QTimeZone chooseZone(const ScheduleHeader &header, const QTimeZone &wanted, const QTimeZone &stored,
                     ImportIssues &issues);
