#pragma once

#include <QColor>
#include <QString>

#include <optional>

class QPalette;

/// The colour of a track's dots and stripes: the producer's, moved only as far as 3:1 against Base needs.
QColor readableTrackColor(quint32 rgb, const QPalette &palette);
/// The same for text: 4.5:1 against Base.
QColor readableTrackText(quint32 rgb, const QPalette &palette);
/// A faint ground for a track's chip; Text and `readableTrackText` are readable on it.
QColor trackGround(quint32 rgb, const QPalette &palette);

/// A colour, 0xRRGGBB, for a track whose file gives none: always the same for the same name.
quint32 trackColorFromName(const QString &name);
/// The producer's colour or, where there is none, that of the name.
quint32 trackColorOr(std::optional<quint32> given, const QString &name);
