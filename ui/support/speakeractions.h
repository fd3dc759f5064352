#pragma once

#include "core/model/schedule.h"

#include <functional>

class QMenu;

/// Adds “Speaker: Ada Lovelace” for each who appears in the session, behind a separator; nothing when nobody does.
/// @param chosen gets the speaker's key
void addSpeakerActions(QMenu &menu, const Schedule &schedule, const Session &session,
                       const std::function<void(const QString &key)> &chosen);
