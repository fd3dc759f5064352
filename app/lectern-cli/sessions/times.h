#pragma once

#include "core/model/conferenceclock.h"
#include "core/model/session.h"

#include <QString>

/// Instants for people, in the conference's zone; the same in every language and as wide everywhere, for columns.
QString clockTime(const ConferenceClock &clock, std::chrono::sys_seconds instant); ///< "10:00"
QString timeRange(const ConferenceClock &clock, const Interval &interval);         ///< "10:00–10:50"
/// "10:00–10:50", "10:00" without an end, empty without a start. From 24 hours on the end has its date.
QString timeRange(const ConferenceClock &clock, const Session &session);
QString dayName(const QDate &day);                                                 ///< "Sat 2025-02-01"
/// "Sat 2025-02-01 10:00–10:50" with the date of the wall time; "no time" without a start.
QString dayAndTime(const ConferenceClock &clock, const Session &session);
QString lengthName(std::chrono::minutes length); ///< "50 min", "1 h 30 min"
QString zoneName(const ConferenceClock &clock);  ///< "Europe/Brussels"
