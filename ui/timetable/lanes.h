#pragma once

#include <vector>

/// One thing that wants a place beside those that it overlaps, in pixels along the axis of time.
struct LaneSpan
{
    double start = 0;
    double end = 0; ///< after the start

    int lane = 0;  ///< filled in: the first of the lanes that it takes
    int lanes = 1; ///< filled in: how many it takes
    int of = 1;    ///< filled in: how many lanes there are where it stands
    int cluster = 0; ///< filled in: the same number for all that hang together by overlaps, counted from 0
};

/// Gives every span a lane so that no two overlap, the fewest possible where they do, and lets each grow over lanes that
/// are free beside it. @param spans ordered by start. @return the most lanes side by side, at least 1. O(n · lanes).
int assignLanes(std::vector<LaneSpan> &spans);
