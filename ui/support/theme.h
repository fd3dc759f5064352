#pragma once

#include "core/model/agenda.h"
#include "ui/support/desktopappearance.h"
#include "ui/support/palettes.h"

#include <QColor>

#include <optional>
#include <span>

class QApplication;

enum class Theme { System, Light, Dark, HighContrast };

/// What is fixed about a theme.
struct ThemeInfo
{
    Theme theme;
    const char *name;  ///< names it in settings and on the command line: "high-contrast"
    const char *title; ///< untranslated: `themeTitle`
};

/// In the order in which they are offered.
std::span<const ThemeInfo> allThemes();
QString themeTitle(Theme theme);
QString themeName(Theme theme); ///< that of `ThemeInfo`
std::optional<Theme> themeFromName(const QString &name);

/// Sets the style and the palette. System takes what the desktop asks for; where it asks for nothing, the palette that the
/// platform gives; where that gives none, ours.
void applyTheme(QApplication &app, Theme theme, const DesktopAppearance &desktop = {});
/// What `applyTheme` chooses. @param given by the platform @param fallback what the style gives where the platform has none
QPalette themedPalette(Theme theme, const QPalette &given, const QPalette &fallback, const DesktopAppearance &desktop = {});

// Colours that a palette has no role for, made from it: they follow the system's. Texts among them have at least 4.5:1
// on Base and Window, under the mouse and in headings; marks 3:1.

QColor secondaryText(const QPalette &palette); ///< for what matters less than Text
QColor separatorColor(const QPalette &palette); ///< thin lines between parts
QColor hoverColor(const QPalette &palette);    ///< behind a row or button under the mouse
QColor headingBackground(const QPalette &palette); ///< behind a heading in a list
QColor hitBackground(const QPalette &palette); ///< behind what a search found; Text is readable on it
/// The same in a selected row: HighlightedText is readable on it.
QColor selectedHitBackground(const QPalette &palette, QPalette::ColorGroup group = QPalette::Active);
QColor accentColor(const QPalette &palette);   ///< text and icons that can be acted on
QColor clashColor(const QPalette &palette);    ///< text and icons that tell of a clash or an error
QColor warningColor(const QPalette &palette);
QColor pickColor(Interest interest, const QPalette &palette); ///< a mark: of a pick's sign; None: secondary text
/// The pick's sign: "pick-must", "pick-maybe", "pick-fallback"; None: "star".
QString pickIconName(Interest interest);
