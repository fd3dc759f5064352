#pragma once

#include <QString>

#include <optional>
#include <span>

/// The places of the window.
enum class Place { Programme, Timetable, Plan, Now, Speakers, Changes, Conflicts };

/// What is fixed about a place.
struct PlaceInfo
{
    Place place;
    const char *id;    ///< names it in settings and on the command line: "programme"
    const char *icon;
    const char *title; ///< untranslated: `placeTitle`
    int digit;         ///< of its key: Ctrl+digit
    bool forOrganizers;
};

/// In the order in which they are listed.
std::span<const PlaceInfo> allPlaces();
const PlaceInfo &infoOf(Place place);
QString placeTitle(Place place);
std::optional<Place> placeFromId(const QString &id);
