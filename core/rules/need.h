#pragma once

#include <QString>

class CheckContext;

/// A kind of data that a rule cannot do without.
enum class Need {
    Times,
    Rooms,
    Speakers,
    Tracks,
    Languages,
    RecordingWishes,
    Texts,
    Origins,
    SimilarPairs,
    RoomCapacities,
    Demand,
    Favourites,
    FavouriteLists,
    RoomAvailability,
    SpeakerAvailability,
    NeededTags,
    WalkingTimes,
    OpeningHours,
    StreamedRooms,
    Plenaries,
    ForbiddenPairs,
    Prerequisites,
};

/// What it is, for the list of rules: "capacities of rooms".
QString needText(Need need);
/// Why it is not there, as half a sentence after "not checked: "; empty when it is there.
QString missingText(Need need, const CheckContext &context);
