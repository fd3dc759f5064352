#pragma once

#include "app/lectern-cli/reports/checkedprogramme.h"
#include "core/importing/schedulediff.h"

#include <QHash>

#include <optional>
#include <vector>

/// Those who marked sessions that are not what they were.
struct AffectedPeople
{
    std::vector<int> marks; ///< for each change how many people marked the session, under its old id or its new one
    /// People who marked one that is gone, or whose time, length, room or speakers changed. Each once where the
    /// companion tells who they are, else marks.
    int affected = 0;
    std::optional<int> known; ///< all people with marks; nothing where they are only counted
};

/// A rule that could be checked in one version only: what it finds there has nothing to meet.
struct NotCompared
{
    QString rule;
    bool isMissingBefore = false; ///< else it is the new version that lacks the data
    QString reason;               ///< as in `NotChecked`
};

/// Two versions of a programme, checked with the same facts and rules.
struct ProgrammeDiff
{
    ProgrammeFile before; ///< a renumbered session has its new id here, so that findings meet
    ProgrammeFile after;
    ScheduleDiff sessions;
    QHash<SessionId, SessionId> oldIds;      ///< of renumbered sessions, by the new one
    std::vector<ReportedFinding> fixed;      ///< errors first; whose fingerprints the new version does not have
    std::vector<ReportedFinding> introduced; ///< errors first; whose fingerprints the old version does not have
    int kept = 0;                            ///< findings of the new version that the old one had, too
    std::vector<NotCompared> notCompared;
    std::optional<AffectedPeople> people; ///< nothing when no favourites are known

    const Session &sessionBefore(const SessionChange &change) const
    {
        return before.schedule.sessions[size_t(change.before)];
    }
    const Session &sessionAfter(const SessionChange &change) const
    {
        return after.schedule.sessions[size_t(change.after)];
    }
};

/// @param before read with the same companion and rules as `after`
ProgrammeDiff compareProgrammes(ProgrammeFile before, ProgrammeFile after);

/// Whether a plan has to change with it: where, when, by whom, whether at all.
bool affectsPlans(const SessionChange &change);
