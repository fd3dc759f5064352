#pragma once

#include "core/model/companion.h"
#include "core/model/schedule.h"

#include <optional>

/// A way from one session to the next.
struct Walk
{
    std::chrono::minutes length{0};
    RoomId to;              ///< the nearest of the rooms of the later one
    bool isAssumed = false; ///< nobody said how long it takes

    friend bool operator==(const Walk &, const Walk &) = default;
};

/// How long a walk is taken to be between two rooms of which nobody said how far apart they are.
inline constexpr std::chrono::minutes AssumedWalk{5};

/// The shortest way between the rooms of two sessions. Nothing when they share a room or one of them has none.
/// @param walks by the rooms' names, as an organizer entered them; one entry serves both directions
std::optional<Walk> walkBetween(const Session &from, const Session &to, const Schedule &schedule,
                                const decltype(Companion::walks) &walks);
