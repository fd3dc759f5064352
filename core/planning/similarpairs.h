#pragma once

#include "core/base/progress.h"
#include "core/model/similarpair.h"
#include "core/planning/similarsessions.h"

/// The pairs of similar sessions that overlap in time, in the order of their positions: each session is compared with
/// the fifty that are most like it. Any thread; empty when cancelled.
std::vector<SimilarPair> overlappingSimilarPairs(const SimilarSessions &similar, const Schedule &schedule,
                                                 const Progress &progress);
