#pragma once

#include <QColor>

/// How far apart two opaque colours are in brightness, 1 to 21 (WCAG 2.2, "contrast ratio").
double contrastRatio(const QColor &a, const QColor &b);
/// `share` of `over` (0 to 1) upon `under`; opaque.
QColor mixed(const QColor &under, const QColor &over, double share);
/// `color` itself where it stands out from `background` by `ratio`; else moved towards black or white, keeping its hue,
/// until it does (or as far as it goes).
QColor withContrast(const QColor &color, const QColor &background, double ratio);

/// What text and what marks (dots, icons, stripes) need to be seen.
inline constexpr double TextContrast = 4.5;
inline constexpr double MarkContrast = 3.0;
/// What text needs for a person who asks for high contrast.
inline constexpr double HighTextContrast = 7.0;
