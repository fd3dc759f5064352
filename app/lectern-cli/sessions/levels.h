#pragma once

#include "core/model/agenda.h"

#include <QString>

#include <optional>

/// "none", "must", "maybe", "fallback": part of the command line and of JSON, never translated.
QString levelName(Interest interest);
std::optional<Interest> levelOf(const QString &name);
