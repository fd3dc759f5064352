#pragma once

#include "core/model/schedule.h"

#include <chrono>
#include <optional>
#include <vector>

/// A session as a version of a programme had it, with names in place of ids: it outlives that version.
struct SessionState
{
    struct Person
    {
        QString key;
        QString name;
        friend bool operator==(const Person &, const Person &) = default;
    };

    SessionId id; ///< at that time
    QString title;
    std::optional<std::chrono::sys_seconds> start;
    std::optional<std::chrono::sys_seconds> end;
    QStringList rooms;
    QString track;
    QList<Person> speakers;

    friend bool operator==(const SessionState &, const SessionState &) = default;
};

SessionState stateOf(const Session &session, const Schedule &schedule);

/// What imports did to a session since the person last took notice of it.
struct RecordedChange
{
    SessionId session;                  ///< now; of one that left the programme as it was last
    std::optional<SessionState> before; ///< when the person last took notice; nothing: it was not in the programme
    qint64 revision = 0;                ///< of the conference, with the import that changed it last
    std::chrono::sys_seconds changedAt; ///< of that import

    friend bool operator==(const RecordedChange &, const RecordedChange &) = default;
};

/// A programme of these sessions alone, so that it can be compared with another. Arranged.
Schedule scheduleOf(const std::vector<SessionState> &states, const Conference &conference);
