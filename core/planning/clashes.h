#pragma once

#include "core/model/agenda.h"
#include "core/model/schedule.h"

#include <vector>

/// Two picked sessions that overlap.
struct Clash
{
    SessionId first; ///< starts no later than the second
    SessionId second;
    Interval overlap;
    /// How long both run at once, rounded up: at least one.
    std::chrono::minutes minutes() const;

    friend bool operator==(const Clash &, const Clash &) = default;
};

/// A session with its place in time, from the programme or, where that lost it, from the pick's snapshot.
struct PlannedSession
{
    SessionId id;
    Interest interest = Interest::None;
    std::optional<Interval> interval;
    bool withdrawn = false; ///< also when the programme does not know it any more
};

/// The picked sessions in order of start (those without a time last).
std::vector<PlannedSession> plannedSessions(const Schedule &schedule, const Agenda &agenda);
/// Every overlapping pair of picks, ordered by start of the overlap. Withdrawn sessions do not clash. O(n log n +
/// pairs).
std::vector<Clash> agendaClashes(const std::vector<PlannedSession> &planned);
/// The picks that `candidate` overlaps, itself left out. None for a withdrawn one.
std::vector<Clash> clashesWith(const Session &candidate, const std::vector<PlannedSession> &planned);

/// A stretch of a conference day without a pick.
struct Gap
{
    Interval interval;
    int fitting = 0; ///< sessions of the programme that lie wholly inside

    friend bool operator==(const Gap &, const Gap &) = default;
};

/// The free stretches between picks of the same conference day (that of their start), at least `shortest` long, in
/// order. Withdrawn picks leave their time free.
std::vector<Gap> agendaGaps(const Schedule &schedule, const std::vector<PlannedSession> &planned,
                            std::chrono::minutes shortest);
