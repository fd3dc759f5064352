#include "core/rules/windows.h"

#include <algorithm>

using namespace std::chrono;

std::vector<Interval> merged(std::vector<Interval> windows)
{
    std::ranges::sort(windows, {}, &Interval::start);
    std::vector<Interval> apart;
    for (const Interval &window : windows) {
        if (!apart.empty() && window.start() <= apart.back().end()) {
            apart.back() = *Interval::between(apart.back().start(), std::max(apart.back().end(), window.end()));
        } else {
            apart.push_back(window);
        }
    }
    return apart;
}

bool isCovered(const Interval &session, const std::vector<Interval> &windows)
{
    const auto after = std::ranges::upper_bound(windows, session.start(), {}, &Interval::start);
    return after != windows.begin() && std::prev(after)->end() >= session.end();
}

seconds coveredLength(const Interval &session, const std::vector<Interval> &windows)
{
    seconds covered{0};
    for (const Interval &window : windows) {
        const auto shared = session.intersection(window);
        covered += shared ? shared->length() : seconds(0);
    }
    return covered;
}

std::optional<Interval> nearestWindow(const Interval &session, const std::vector<Interval> &windows)
{
    const auto distance = [&](const Interval &window) { // the less, the nearer; negative while they overlap
        return std::max(window.start(), session.start()) - std::min(window.end(), session.end());
    };
    const auto nearest = std::ranges::min_element(windows, {}, distance);
    return nearest == windows.end() ? std::nullopt : std::optional(*nearest);
}

std::vector<Interval> intersected(const std::vector<Interval> &a, const std::vector<Interval> &b)
{
    std::vector<Interval> both;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (const auto shared = i->intersection(*j)) {
            both.push_back(*shared);
        }
        i->end() < j->end() ? ++i : ++j;
    }
    return both;
}
