#include "ui/mainwindow/navigationhistory.h"

#include <algorithm>

namespace {

constexpr size_t LongestTrail = 100;

} // namespace

void NavigationHistory::leave(const Location &here)
{
    m_forward.clear();
    if (m_back.empty() || m_back.back() != here) {
        m_back.push_back(here);
    }
    if (m_back.size() > LongestTrail) {
        m_back.erase(m_back.begin());
    }
}

std::optional<Location> NavigationHistory::back(const Location &here)
{
    return step(here, m_back, m_forward);
}

std::optional<Location> NavigationHistory::forward(const Location &here)
{
    return step(here, m_forward, m_back);
}

std::optional<Location> NavigationHistory::step(const Location &here, Trail &from, Trail &to)
{
    while (!from.empty() && from.back() == here) { // a jump that led nowhere
        from.pop_back();
    }
    if (from.empty()) {
        return std::nullopt;
    }
    to.push_back(here);
    const Location there = from.back();
    from.pop_back();
    return there;
}

bool NavigationHistory::hasOtherThan(const Location &here, const Trail &trail)
{
    return std::ranges::any_of(trail, [&here](const Location &one) { return one != here; });
}

void NavigationHistory::clear()
{
    m_back.clear();
    m_forward.clear();
}
