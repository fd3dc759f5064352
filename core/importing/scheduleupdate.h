#pragma once

#include "core/importing/schedulediff.h"
#include "core/model/schedulechange.h"

#include <QHash>
#include <QSet>

#include <vector>

/// What an update of a stored programme means for what a person has.
struct ScheduleUpdate
{
    std::vector<RecordedChange> changes;     ///< all that the person has to take notice of now
    QHash<SessionId, SessionId> renumbered;  ///< personal data goes along: id before to id after
    QList<SessionId> touched; ///< all that differ from the stored version, by their ids now
    int joinedOtherwise = 0;                 ///< sessions that were recognised although their id is another
    bool isNumberedAnew = false;
};

/// @param before   the stored version, with what was withdrawn from it earlier
/// @param after    the version that comes
/// @param open     changes that the person has not taken notice of yet: what was before stays that of the oldest, and a
///                 change that was taken back is none
/// @param personal sessions with a pick or a note: one of them that comes and goes unseen is told
/// @param revision, now of this import
ScheduleUpdate planUpdate(const Schedule &before, const Schedule &after, const MatchHints &hints,
                          const std::vector<RecordedChange> &open, const QSet<SessionId> &personal, qint64 revision,
                          std::chrono::sys_seconds now);

/// The changes as a comparison.
/// @param now the stored programme; what a change says of a session that is back as it was is left out
OpenChanges openChanges(const std::vector<RecordedChange> &changes, const Schedule &now);
