#pragma once

#include "core/model/schedule.h"

#include <QFlags>
#include <QStringList>

#include <utility>
#include <vector>

/// What became of a session between two versions of a programme. `Added` and `Removed` stand alone, others may meet.
enum class ChangeKind {
    Added = 0x01,      ///< also one that was withdrawn and is back
    Removed = 0x02,    ///< also one that is kept as withdrawn
    Time = 0x04,       ///< another start, or a start where there was none, or the reverse
    Length = 0x08,     ///< of a session with a start on both sides; an end that came or went counts
    Room = 0x10,       ///< other names, in whatever order
    Speakers = 0x20,   ///< other people or other names, in whatever order; their parts and descriptions do not count
    Title = 0x40,      ///< not the subtitle
    Track = 0x80,      ///< another name
    Renumbered = 0x100 ///< the same session under another id
};
Q_DECLARE_FLAGS(ChangeKinds, ChangeKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(ChangeKinds)

/// One session that is not what it was.
struct SessionChange
{
    SessionId id;    ///< in the new version; of a removed session in the old one
    int before = -1; ///< position in the old version's `sessions`; -1: it was not in the programme
    int after = -1;  ///< likewise in the new version
    ChangeKinds kinds;
    QStringList speakersAdded;                          ///< names, in the session's order
    QStringList speakersRemoved;                        ///< likewise
    QList<std::pair<QString, QString>> speakersRenamed; ///< the same people under an old and a new name

    friend bool operator==(const SessionChange &, const SessionChange &) = default;
};

/// All differences between two versions of a programme.
struct ScheduleDiff
{
    /// By position in the new version. A removed session stands behind all that start no later than it did, and one
    /// that had no start at the end; several removed ones are in the order of the old version.
    std::vector<SessionChange> changes;
    int unchanged = 0; ///< sessions in both versions that differ in nothing above

    int count(ChangeKind kind) const;

    friend bool operator==(const ScheduleDiff &, const ScheduleDiff &) = default;
};

/// What there is to take notice of, as a comparison of two programmes of those sessions alone.
struct OpenChanges
{
    Schedule before;
    Schedule after;
    ScheduleDiff diff;
};

/// From start to end; nothing when either is missing.
std::optional<std::chrono::minutes> lengthOf(const Session &session);
/// What a session's title, track, rooms or speakers are called; empty when it has none, and for all other kinds.
QString nameOf(ChangeKind kind, const Session &session, const Schedule &schedule);
