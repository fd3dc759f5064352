#pragma once

#include "core/importing/sessionmatching.h"
#include "core/model/sessionchange.h"

#include <vector>

/// Compares two arranged schedules. Ids of rooms, tracks and speakers mean nothing across versions: rooms and tracks
/// are compared by name, people by key, and a key that changed while the name stayed in the session changes nothing.
/// Times are instants: another zone of the conference alone moves nothing. A withdrawn session is not in the programme.
ScheduleDiff diffSchedules(const Schedule &before, const Schedule &after,
                           SessionMatching matching = SessionMatching::IdsThenTitles);
/// @param rowsBefore as `matchSessions` gave them
ScheduleDiff diffSchedules(const Schedule &before, const Schedule &after, std::vector<int> rowsBefore);
