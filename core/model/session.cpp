#include "core/model/session.h"

std::optional<Interval> Session::interval() const
{
    if (!start || !end) {
        return std::nullopt;
    }
    return Interval::between(*start, *end);
}
