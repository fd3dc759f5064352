#include "core/planning/similarpairs.h"

#include <algorithm>

namespace {

constexpr int MostCompared = 50;

} // namespace

std::vector<SimilarPair> overlappingSimilarPairs(const SimilarSessions &similar, const Schedule &schedule,
                                                 const Progress &progress)
{
    std::vector<SimilarPair> pairs;
    for (int row = 0; row < int(schedule.sessions.size()); ++row) {
        if (progress.isCanceled()) {
            return {};
        }
        const auto interval = schedule.sessions[size_t(row)].interval();
        if (!interval) {
            continue;
        }
        for (SimilarSession &other : similar.nearest(row, MostCompared)) {
            const auto otherInterval = schedule.sessions[size_t(other.row)].interval();
            if (otherInterval && interval->overlaps(*otherInterval)) {
                const auto [first, second] = std::minmax(row, other.row);
                pairs.push_back({first, second, other.score, std::move(other.words)});
            }
        }
    }
    // One of two may count the other among its nearest and not the other way round.
    const auto byPlace = [](const SimilarPair &pair) { return std::pair(pair.first, pair.second); };
    std::ranges::stable_sort(pairs, {}, byPlace);
    const auto repeated = std::ranges::unique(pairs, {}, byPlace);
    pairs.erase(repeated.begin(), repeated.end());
    return pairs;
}
