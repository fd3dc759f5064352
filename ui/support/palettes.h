#pragma once

#include <QPalette>

// The palettes of ours, for desktops that give none and for people who ask for one by name.

QPalette lightPalette();
QPalette darkPalette();
/// Black and white, with edges that are seen. @param dark white on black
QPalette highContrastPalette(bool dark);

bool isDark(const QPalette &palette);
/// True where text stands out as far as it goes, in our palettes and in those of others.
bool isHighContrast(const QPalette &palette);
