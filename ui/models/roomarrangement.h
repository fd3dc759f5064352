#pragma once

#include "core/model/schedule.h"

#include <QSet>
#include <QStringList>
#include <QVariantMap>

#include <vector>

enum class RoomGrouping { None, Building, Track };

/// A room as a person wants to see it.
struct ArrangedRoom
{
    RoomId id;
    QString group; ///< empty: not grouped
    bool pinned = false;

    friend bool operator==(const ArrangedRoom &, const ArrangedRoom &) = default;
};

/// How a person has arranged the rooms of one conference: which are hidden, pinned, and in which order. Rooms by name, so
/// that it holds over updates.
struct RoomArrangement
{
    QStringList order; ///< those that were moved, in their order; others follow in the producer's
    QSet<QString> hidden;
    QSet<QString> pinned;
    RoomGrouping grouping = RoomGrouping::None;

    /// The rooms to show: pinned ones first, then group by group.
    std::vector<ArrangedRoom> arrange(const Schedule &schedule) const;
    /// Puts a room before another; `before` empty: to the end.
    void move(const QString &room, const QString &before, const Schedule &schedule);

    QVariantMap toMap() const;
    static RoomArrangement fromMap(const QVariantMap &map);

    friend bool operator==(const RoomArrangement &, const RoomArrangement &) = default;
};

/// What the name of a room says of its building: "K" of "K.1.105", "AW" of "AW1.120", "Hall A" of "Hall A, Room 3"; empty
/// when it says nothing.
QString buildingOf(const QString &room);
