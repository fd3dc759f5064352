#pragma once

#include "core/model/schedule.h"

#include <QStringList>

#include <vector>

/// Two sessions of one programme that need the same room or the same person at the same time.
struct ProgrammeOverlap
{
    SessionId first; ///< starts no later than the second
    SessionId second;
    Interval overlap;
    QStringList shared; ///< names of the rooms or people that both need

    friend bool operator==(const ProgrammeOverlap &, const ProgrammeOverlap &) = default;
};

/// Every pair of sessions that overlap in a room, ordered by start. Half-open, so touching is fine; sessions without a
/// length and withdrawn ones take no part. O(n log n + pairs).
std::vector<ProgrammeOverlap> roomOverlaps(const Schedule &schedule);
/// Every pair of sessions that overlap and share a speaker; several shared speakers are one pair.
std::vector<ProgrammeOverlap> speakerOverlaps(const Schedule &schedule);
