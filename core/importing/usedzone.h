#pragma once

#include "core/formats/scheduleformat.h"

/// The zone in which a file is read: its own, else the one that was asked for, else the one that is stored, else UTC,
/// which is remarked.
QTimeZone usedZone(const ScheduleHeader &header, const QTimeZone &wanted, const QTimeZone &stored, ImportIssues &issues);
