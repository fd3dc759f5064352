#pragma once

#include "core/base/id.h"

#include <optional>

struct Track
{
    TrackId id;                     ///< its position in `Schedule::tracks`, the producer's order
    QString name;                   ///< never empty
    std::optional<quint32> color;   ///< 0xRRGGBB as the producer gave it; views adjust it for contrast

    friend bool operator==(const Track &, const Track &) = default;
};
