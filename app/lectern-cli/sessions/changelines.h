#pragma once

#include "core/model/sessionchange.h"

#include <QStringList>

/// What changed of a session that is in both versions, one line each: "time: Sat 2025-02-01 10:00 → 11:00".
/// @param oldId of one that has another id now
QStringList changeLines(const SessionChange &change, const Schedule &old, const Schedule &now, const SessionId &oldId = {});
