#pragma once

#include "core/model/agenda.h"

#include <QColor>
#include <QPalette>

class QApplication;

enum class Theme { System, Light, Dark };

/// Sets the style and the palette. System keeps the palette that the platform gives; where it gives none, ours.
void applyTheme(QApplication &app, Theme theme);
/// What `applyTheme` chooses. @param given by the platform @param fallback what the style gives where the platform has none
QPalette themedPalette(Theme theme, const QPalette &given, const QPalette &fallback);
QPalette lightPalette();
QPalette darkPalette();
bool isDark(const QPalette &palette);

// Colours that a palette has no role for, made from it: they follow the system's. Texts among them have at least 4.5:1
// on Base and Window, marks 3:1.

QColor secondaryText(const QPalette &palette); ///< for what matters less than Text
QColor separatorColor(const QPalette &palette); ///< thin lines between parts
QColor hoverColor(const QPalette &palette);    ///< behind a row or button under the mouse
QColor headingBackground(const QPalette &palette); ///< behind a heading in a list
QColor hitBackground(const QPalette &palette); ///< behind what a search found; Text is readable on it
QColor accentColor(const QPalette &palette);   ///< text and icons that can be acted on
QColor clashColor(const QPalette &palette);    ///< text and icons that tell of a clash or an error
QColor warningColor(const QPalette &palette);
QColor pickColor(Interest interest, const QPalette &palette); ///< a mark: of a pick's sign; None: secondary text
/// The pick's sign: "pick-must", "pick-maybe", "pick-fallback"; None: "star".
QString pickIconName(Interest interest);
