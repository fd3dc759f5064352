#pragma once

#include "app/lectern-cli/context.h"
#include "core/planning/clashes.h"

#include <span>

/// What the programme says of a picked session, or what the pick remembers where the programme lost it. Rooms and
/// speakers are only in the row that comes from the programme.
Session pickedSession(const Programme &programme, const SessionId &id);
/// Room names of the same, "Main hall, Annex".
QString pickedRooms(const Programme &programme, const SessionId &id);
/// What a pick has to remember of its session.
SessionSnapshot snapshotOf(const Schedule &schedule, const Session &session);

/// The session that `id` clashes with; nothing when the clash is between two others.
std::optional<SessionId> otherOf(const Clash &clash, const SessionId &id);
/// The clashes of one session, one a line: "15 min at once with “Title” (10:00–10:15)".
QStringList clashLines(const SessionId &id, std::span<const Clash> clashes, const Programme &programme);
