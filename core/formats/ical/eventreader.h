#pragma once

#include "core/formats/ical/zonebook.h"
#include "core/formats/written/rawschedule.h"
#include "core/formats/written/textkeeper.h"
#include "core/formats/issuelog.h"

#include <optional>
#include <vector>

namespace ical {

/// Beside each session, what tells it from others of its calendar.
struct EventOrigin
{
    enum class Kind : char { Single, Repetition, Replacement };
    std::string_view uid;  ///< empty when none
    std::string_view slot; ///< of a repetition and of what replaces one: the start that the rule gives it
    Kind kind = Kind::Single;
};

/// Makes sessions of events that libical has parsed.
class EventReader
{
public:
    /// All outlive the reader. @param origins grows together with the sessions
    EventReader(written::RawSchedule &raw, std::vector<EventOrigin> &origins, ZoneBook &zones, IssueLog &log);

    /// Appends the session of a VEVENT, or one for each of its repetitions, up to `limits::sessions`.
    void read(icalcomponent *event, int line);

private:
    struct Event;
    void readProperty(icalproperty *property, Event &event);
    void readText(icalproperty *property, std::string_view &field);
    void readAttendee(icalproperty *property, written::RawSession &session);
    void readLink(icalproperty *property, written::RawSession &session);
    void readTimes(Event &event);
    void append(const Event &event, const CalendarTime &start, EventOrigin origin);
    void appendAll(const Event &event);
    std::string_view keep(std::string_view text) { return m_texts.keep(text); }

    written::RawSchedule &m_raw;
    std::vector<EventOrigin> &m_origins;
    ZoneBook &m_zones;
    IssueLog &m_log;
    written::TextKeeper m_texts;
};

} // namespace ical
