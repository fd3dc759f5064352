#include "core/planning/walks.h"

using namespace std::chrono;

namespace {

std::optional<minutes> knownWalk(const QString &a, const QString &b, const decltype(Companion::walks) &walks)
{
    for (const auto &pair : {std::pair(a, b), std::pair(b, a)}) {
        if (const auto known = walks.constFind(pair); known != walks.cend()) {
            return *known;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Walk> walkBetween(const Session &from, const Session &to, const Schedule &schedule,
                                const decltype(Companion::walks) &walks)
{
    std::optional<Walk> shortest;
    for (const RoomId a : from.rooms) {
        for (const RoomId b : to.rooms) {
            if (a == b) {
                return std::nullopt;
            }
            const auto known = knownWalk(schedule.room(a)->name, schedule.room(b)->name, walks);
            const Walk walk{known.value_or(AssumedWalk), b, !known};
            if (!shortest || walk.length < shortest->length) {
                shortest = walk;
            }
        }
    }
    return shortest && shortest->length > 0min ? shortest : std::nullopt;
}
