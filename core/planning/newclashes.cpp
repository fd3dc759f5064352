#include "core/planning/newclashes.h"

#include <algorithm>

std::vector<Clash> newClashes(const std::vector<Clash> &clashes, const QHash<SessionId, std::optional<Interval>> &before,
                              const std::vector<PlannedSession> &planned)
{
    const auto intervalBefore = [&](const SessionId &id) -> std::optional<Interval> {
        if (const auto changed = before.constFind(id); changed != before.constEnd()) {
            return *changed;
        }
        const auto same = std::ranges::find(planned, id, &PlannedSession::id);
        return same == planned.end() ? std::nullopt : same->interval;
    };
    std::vector<Clash> fresh;
    std::ranges::copy_if(clashes, std::back_inserter(fresh), [&](const Clash &clash) {
        const auto first = intervalBefore(clash.first);
        const auto second = intervalBefore(clash.second);
        return (before.contains(clash.first) || before.contains(clash.second))
               && !(first && second && first->overlaps(*second));
    });
    return fresh;
}
