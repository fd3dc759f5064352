#pragma once

#include "core/model/schedule.h"

#include <vector>

/// Finds sessions that a producer published again under another id, as `SessionMatching::IdsThenTitles` says.
/// @param rowsBefore for each session of `after` its position in `before`, -1 unknown; pairs found are filled in, what
///                   is there stays
void joinRenumbered(const Schedule &before, const Schedule &after, std::vector<int> &rowsBefore);
