#pragma once

#include "core/model/schedulechange.h"

/// A session's earlier state as the database keeps it: a compact JSON object, empty fields left out.
QString stateToJson(const SessionState &state);
/// Whatever cannot be read is left empty.
SessionState stateFromJson(const QString &json);
