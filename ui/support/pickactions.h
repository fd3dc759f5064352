#pragma once

#include "core/model/agenda.h"
#include "ui/support/icons.h"

#include <QString>

#include <functional>
#include <optional>

class QKeyEvent;
class QMenu;

/// "Must", "Maybe", "Fallback", "Not in my plan".
QString interestName(Interest interest);
/// `pickColor` of one level, for icons.
PaletteColor pickPaletteColor(Interest interest);
/// Adds the levels to a menu, the present one checked, with their keys as a hint.
void addPickActions(QMenu &menu, Interest present, const std::function<void(Interest)> &chosen);
/// What 1, 2, 3 and 0 stand for, wherever a session has the focus; nothing for other keys.
std::optional<Interest> interestForKey(const QKeyEvent &event);
/// S: must when the session was not picked, else none.
bool isPickToggle(const QKeyEvent &event);
