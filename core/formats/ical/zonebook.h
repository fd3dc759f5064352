#pragma once

#include "core/formats/ical/calendartime.h"
#include "core/formats/issuelog.h"
#include "core/formats/zonecache.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ical {

/// The zones that a calendar names and describes, and the offsets of its times. A name of the IANA list or of Windows
/// counts more than the rules that the calendar gives for it, which are often half.
class ZoneBook
{
public:
    ZoneBook();
    ~ZoneBook();
    ZoneBook(const ZoneBook &) = delete;
    ZoneBook &operator=(const ZoneBook &) = delete;

    /// Takes up a VTIMEZONE.
    /// @param rules its lines, fit for libical; may be empty
    /// @param place the IANA name beside the name ("X-LIC-LOCATION"); mostly empty
    void describe(std::string_view name, std::string rules, std::string_view place);

    /// Seconds east of UTC at that time; nothing for a time of no zone, or of one that is not known.
    std::optional<std::chrono::seconds> offsetOf(const CalendarTime &time);
    /// As `written::RawSession::date` takes it.
    std::string write(const CalendarTime &time);

    /// The IANA name of a zone name; empty when it has none.
    std::string ianaName(std::string_view name);
    /// The IANA name of the zone of most times so far, else of the only zone that is described; empty when none.
    std::string mostUsed();
    bool sawZone() const { return m_sawZone; }   ///< a time of a zone
    bool sawFloating() const { return m_sawFloating; } ///< a time of no zone, or of an unknown one
    /// Names that mean nothing here.
    const std::vector<std::string> &unknown() const { return m_unknown; }

private:
    struct Zone;
    Zone &find(std::string_view name);

    std::map<std::string, std::unique_ptr<Zone>, std::less<>> m_zones;
    Zone *m_last = nullptr; ///< found last: mostly the one that is wanted next
    std::string_view m_lastName;
    std::vector<std::string> m_unknown;
    bool m_sawZone = false;
    bool m_sawFloating = false;
};

} // namespace ical
