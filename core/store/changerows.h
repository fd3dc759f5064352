#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/model/schedulechange.h"

#include <QHash>

class Database;

// The rows of `session_change` and `renumbered` in programmes.sqlite, personal.sqlite attached.

/// Those that the person has not taken notice of.
[[nodiscard]] Result<std::vector<RecordedChange>> readChanges(const Database &database, ConferenceId id);
/// Replaces all of the conference.
[[nodiscard]] Result<void> writeChanges(const Database &database, ConferenceId id, const std::vector<RecordedChange> &changes);
/// How often updates have changed sessions; those never changed are left out.
[[nodiscard]] Result<QHash<SessionId, int>> readSequences(const Database &database, ConferenceId id);
/// Replaces all of the conference.
[[nodiscard]] Result<void> writeSequences(const Database &database, ConferenceId id, const QHash<SessionId, int> &sequences);
/// Notes which personal data has to move.
[[nodiscard]] Result<void> writeRenumbered(const Database &database, ConferenceId id,
                                           const QHash<SessionId, SessionId> &renumbered, qint64 revision);

/// Moves personal data to the new keys of its sessions, as `renumbered` says, and forgets that. Does it once, also when
/// it is interrupted or several programs try. Cheap when there is nothing to do.
/// @param programmes with personal.sqlite attached
[[nodiscard]] Result<void> moveRenumbered(const Database &programmes);
