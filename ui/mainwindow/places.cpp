#include "ui/mainwindow/places.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

constexpr PlaceInfo Places[] = {
    {Place::Programme, "programme", "programme", QT_TRANSLATE_NOOP("Places", "Programme"), 1, false},
    {Place::Timetable, "timetable", "timetable", QT_TRANSLATE_NOOP("Places", "Timetable"), 2, false},
    {Place::Plan, "plan", "plan", QT_TRANSLATE_NOOP("Places", "My plan"), 3, false},
    {Place::Now, "now", "now", QT_TRANSLATE_NOOP("Places", "Now"), 4, false},
    {Place::Speakers, "speakers", "speakers", QT_TRANSLATE_NOOP("Places", "Speakers"), 5, false},
    {Place::Changes, "changes", "changes", QT_TRANSLATE_NOOP("Places", "Changes"), 6, false},
    {Place::Conflicts, "conflicts", "conflicts", QT_TRANSLATE_NOOP("Places", "Conflicts"), 7, true},
};

} // namespace

std::span<const PlaceInfo> allPlaces()
{
    return Places;
}

const PlaceInfo &infoOf(Place place)
{
    return *std::ranges::find(Places, place, &PlaceInfo::place);
}

QString placeTitle(Place place)
{
    return QCoreApplication::translate("Places", infoOf(place).title);
}

std::optional<Place> placeFromId(const QString &id)
{
    const auto found = std::ranges::find_if(Places, [&id](const PlaceInfo &info) { return id == QLatin1String(info.id); });
    return found == std::end(Places) ? std::nullopt : std::optional(found->place);
}
