#pragma once

#include "core/base/result.h"
#include "core/model/schedule.h"

/// The session that a person means: its id, or a beginning that no other id shares. Errors: Usage.
[[nodiscard]] Result<const Session *> findSession(const Schedule &schedule, const QString &typed);

/// For every session the shortest beginning of its id that names it alone, six letters at least, in the order of
/// `schedule.sessions`.
QStringList shortIds(const Schedule &schedule);
