#pragma once

#include "core/model/companion.h"
#include "core/model/schedule.h"
#include "core/planning/clashes.h"

#include <vector>

/// A pick that begins soon.
struct Reminder
{
    SessionId session;
    std::chrono::sys_seconds start;
    std::chrono::minutes walk{0}; ///< to it from the pick before, where somebody said how long that is

    friend bool operator==(const Reminder &, const Reminder &) = default;
};

/// The picks that begin within `lead` from `now`, or so much later as the walk to them takes; in order of start. Never one
/// that has begun, was withdrawn, or has no time.
/// @param planned as `plannedSessions` gives them @param walks by the rooms' names
std::vector<Reminder> remindersDue(const Schedule &schedule, const std::vector<PlannedSession> &planned,
                                   const decltype(Companion::walks) &walks, std::chrono::minutes lead,
                                   std::chrono::sys_seconds now);
