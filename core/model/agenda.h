#pragma once

#include "core/base/id.h"

#include <QHash>
#include <QStringList>

#include <chrono>
#include <optional>

/// How much a person wants to attend.
enum class Interest { None, Must, Maybe, Fallback };

/// What a picked session was when the person last saw it, so that the plan is readable even when the
/// programme loses it.
struct SessionSnapshot
{
    QString title;
    std::optional<std::chrono::sys_seconds> start;
    std::optional<std::chrono::sys_seconds> end;
    QStringList rooms;
    QStringList speakers;

    friend bool operator==(const SessionSnapshot &, const SessionSnapshot &) = default;
};

/// All that is personal about one session.
struct AgendaEntry
{
    Interest interest = Interest::None;
    QString note; ///< plain text
    SessionSnapshot snapshot;

    bool isPicked() const { return interest != Interest::None; }
    /// Nothing personal in it: such an entry is not kept.
    bool isEmpty() const { return interest == Interest::None && note.isEmpty(); }

    friend bool operator==(const AgendaEntry &, const AgendaEntry &) = default;
};

/// A person's plan for one conference: only entries that hold something.
using Agenda = QHash<SessionId, AgendaEntry>;
