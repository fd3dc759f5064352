#pragma once

#include "core/base/id.h"
#include "core/model/interval.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

/// A speaker's part in one session.
struct Appearance
{
    SpeakerId speaker;
    QString part; ///< "moderator" and the like, as the file says it; usually empty

    friend bool operator==(const Appearance &, const Appearance &) = default;
};

/// What the producer says about recording. Unknown is not a yes.
enum class Recording { Unknown, Allowed, OptedOut };

/// The light row of a session: all that lists, grids, filters and clash marks need. 25,000 of them stay in memory.
struct Session
{
    SessionId id;
    QString title; ///< never empty
    QString subtitle;
    QString type;     ///< free text of the producer
    QString language; ///< usually ISO 639-1; as written
    std::optional<std::chrono::sys_seconds> start;
    std::optional<std::chrono::sys_seconds> end; ///< may equal the start (a point in time), never before it
    TrackId track;                               ///< null when none
    QList<RoomId> rooms;                         ///< none, one or several
    QList<Appearance> speakers;                  ///< in the producer's order
    Recording recording = Recording::Unknown;
    bool withdrawn = false; ///< no longer in the programme; kept because the person picked or noted it

    /// [start, end); nothing for a session without start or end, or of zero length.
    std::optional<Interval> interval() const;

    friend bool operator==(const Session &, const Session &) = default;
};
