#pragma once

#include "core/base/id.h"
#include "core/model/interval.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

/// What an organizer knows of a room and the schedule file cannot say.
struct RoomFacts
{
    std::optional<int> capacity;     ///< people, not negative
    bool parallelAllowed = false;    ///< a poster hall, a yard: sessions beside each other are meant
    bool streamed = false;           ///< what happens here is sent out or recorded
    std::vector<Interval> available; ///< none: always
    QStringList tags;                ///< "projector", "step-free"; compared without case

    friend bool operator==(const RoomFacts &, const RoomFacts &) = default;
};

/// What an organizer knows of a person.
struct SpeakerFacts
{
    std::vector<Interval> available; ///< none: always
    QStringList looseRoles;          ///< parts in which this person need not be there ("coordinator")
    bool isGroup = false;            ///< "FOSDEM Staff": can be in two places

    friend bool operator==(const SpeakerFacts &, const SpeakerFacts &) = default;
};

/// What an organizer knows of a session.
struct SessionFacts
{
    std::optional<int> expectedAudience; ///< people, not negative
    bool plenary = false;                ///< everybody is meant to come
    bool service = false;                ///< a break, the registration: not a talk, perhaps listed once a room
    bool pinned = false;                 ///< must not be moved
    SessionId mirrors;                   ///< shown here from there (overflow, stream); null: a session of its own
    QList<SessionId> prerequisites;      ///< must have ended before this one starts
    QList<SessionId> notAgainst;         ///< must not run at the same time; holds in both directions
    QStringList neededTags;              ///< of the room

    friend bool operator==(const SessionFacts &, const SessionFacts &) = default;
};

/// The facts beside a schedule. Default made: nothing is known and no exception applies.
struct Companion
{
    QHash<QString, RoomFacts> rooms;       ///< by name
    QHash<QString, SpeakerFacts> speakers; ///< by key, or by name
    QHash<SessionId, SessionFacts> sessions;
    /// Walking time between two rooms, by their names; one entry serves both directions.
    QHash<std::pair<QString, QString>, std::chrono::minutes> walks;
    QStringList looseRoles;             ///< parts that bind nobody, compared without case
    std::vector<Interval> openingHours; ///< of the venue; none: not known
    QDate firstDay;                     ///< the conference as announced; invalid: not known
    QDate lastDay;
    QHash<SessionId, int> favouriteCounts;              ///< people who marked a session
    std::vector<std::vector<SessionId>> favouriteLists; ///< one list a person

    friend bool operator==(const Companion &, const Companion &) = default;
};
