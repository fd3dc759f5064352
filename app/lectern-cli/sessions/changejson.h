#pragma once

#include "core/model/sessionchange.h"

#include <QJsonObject>

#include <span>
#include <utility>

/// How the kinds are called in JSON, in the order in which people read them.
std::span<const std::pair<ChangeKind, const char *>> changeKindNames();
/// Of a session that is in both versions: {"id","kinds","before","after","speakers_added","speakers_removed",
/// "speakers_renamed"}
QJsonObject jsonChange(const SessionChange &change, const Schedule &old, const Schedule &now, const SessionId &oldId);
