#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>

class QPainter;

/// Which of a palette's colours an icon takes: `clashColor`, `accentColor` …
using PaletteColor = QColor (*)(const QPalette &);

/// A symbolic icon of ours, `resources/icons/<name>.svg`. Takes its colour from the application's palette at the moment
/// it is painted, so it follows a change of theme by itself. Sharp at every size; arrows along the text are mirrored
/// where the application runs from right to left. An unknown name gives an empty picture.
/// @param color nothing: WindowText, HighlightedText where selected. Disabled ones are faded
QIcon symbolicIcon(const QString &name, PaletteColor color = nullptr);

/// The same in one colour, for delegates and own painting. Cached.
/// @param size in device independent pixels
QPixmap symbolicPixmap(const QString &name, const QColor &color, const QSize &size, qreal devicePixelRatio = 1);
/// Paints the icon into the square that fits centred into `rect`.
void paintSymbol(QPainter &painter, const QRect &rect, const QString &name, const QColor &color);
