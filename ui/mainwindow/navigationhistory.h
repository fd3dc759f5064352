#pragma once

#include "core/base/id.h"
#include "ui/mainwindow/places.h"

#include <QString>

#include <optional>
#include <vector>

/// Where a person is in the window.
struct Location
{
    Place place = Place::Programme;
    SessionId session; ///< that is read; null when none
    QString speaker;   ///< key of the one shown, in Speakers only

    friend bool operator==(const Location &, const Location &) = default;
};

/// Back and forward through the window, as in a browser. Only jumps are kept, not every row that was read on the way.
class NavigationHistory
{
public:
    /// A person jumps away from here.
    void leave(const Location &here);
    /// Where they came from; nothing at the beginning. @param here becomes the way forward
    std::optional<Location> back(const Location &here);
    std::optional<Location> forward(const Location &here);
    bool canGoBack(const Location &here) const { return hasOtherThan(here, m_back); }
    bool canGoForward(const Location &here) const { return hasOtherThan(here, m_forward); }
    void clear();

private:
    using Trail = std::vector<Location>;
    static std::optional<Location> step(const Location &here, Trail &from, Trail &to);
    static bool hasOtherThan(const Location &here, const Trail &trail);

    Trail m_back;
    Trail m_forward;
};
