#pragma once

#include <QStringList>
#include <QTimeZone>

/// The zone in which a conference probably takes place, from the names of conferences and cities in its texts.
/// @param texts the most telling first: city, venue, title, acronym …; invalid when nothing is recognized.
QTimeZone likelyZone(const QStringList &texts);
