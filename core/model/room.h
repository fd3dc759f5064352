#pragma once

#include "core/base/id.h"

struct Room
{
    RoomId id;    ///< its position in `Schedule::rooms`, the producer's order
    QString name; ///< never empty

    friend bool operator==(const Room &, const Room &) = default;
};
