#pragma once

#include "core/model/agenda.h"

/// A snapshot as the database keeps it: a compact JSON object, empty fields left out.
QString snapshotToJson(const SessionSnapshot &snapshot);
/// Whatever cannot be read is left empty.
SessionSnapshot snapshotFromJson(const QString &json);
