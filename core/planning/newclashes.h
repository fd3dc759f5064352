#pragma once

#include "core/planning/clashes.h"

/// The clashes that were none when these sessions were when they were before.
/// @param before of sessions whose time has changed; nothing: they had no length then
std::vector<Clash> newClashes(const std::vector<Clash> &clashes, const QHash<SessionId, std::optional<Interval>> &before,
                              const std::vector<PlannedSession> &planned);
