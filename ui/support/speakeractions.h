#pragma once

#include "core/model/schedule.h"

#include <functional>

class QMenu;

/// Adds “Speaker: Ada Lovelace” for each who appears in the sessions, once and behind a separator; nothing when nobody does.
/// @param sessions those that the programme does not have are left out @param chosen gets the speaker's key
void addSpeakerActions(QMenu &menu, const Schedule &schedule, const QList<SessionId> &sessions,
                       const std::function<void(const QString &key)> &chosen);
