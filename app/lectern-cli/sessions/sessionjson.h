#pragma once

#include "app/lectern-cli/context.h"
#include "core/planning/clashes.h"

#include <QJsonArray>
#include <QJsonObject>

#include <span>

/// The shapes that every command's JSON is made of.

/// "2025-02-01T09:00:00Z", null when there is none.
QJsonValue jsonTime(const std::optional<std::chrono::sys_seconds> &instant);
/// {"id","title","zone"}
QJsonObject jsonConference(const Conference &conference);
/// {"id","title","start","end","rooms","track","speakers","withdrawn"}
QJsonObject jsonSession(const Schedule &schedule, const Session &session);
/// The sessions that `id` clashes with: [{"id","title","minutes"}]
QJsonArray jsonClashes(const SessionId &id, std::span<const Clash> clashes, const Programme &programme);
