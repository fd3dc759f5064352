#pragma once

#include "core/model/schedule.h"

#include <span>
#include <vector>

/// What the headings of the programme stand for. `Relevance` has none: the order is the search's.
enum class Grouping { Time, Track, Room, Speaker, Relevance };

/// The rows of the programme list as numbers.
struct ProgrammeRows
{
    struct Heading
    {
        std::optional<std::chrono::sys_seconds> start; ///< Time: nothing for sessions without one
        qint32 position = -1; ///< Track, Room, Speaker: in the schedule's list; -1 for sessions that have none
        int count = 0;        ///< sessions below
    };

    std::vector<int> rows; ///< a position in `Schedule::sessions`, or -1 - n for the nth of `headings`
    std::vector<Heading> headings;

    bool isHeading(int row) const { return rows[size_t(row)] < 0; }
    const Heading &heading(int row) const { return headings[size_t(-1 - rows[size_t(row)])]; }
};

/// Sorts `sessions` (positions in the schedule) under their headings. A session of two rooms or speakers stands under
/// each. Those without a track, room, speaker or time come last.
/// @param speakerRanks the place of each speaker by name; asked for with `Grouping::Speaker` only
ProgrammeRows groupRows(const Schedule &schedule, std::vector<int> sessions, Grouping grouping,
                        std::span<const int> speakerRanks = {});
