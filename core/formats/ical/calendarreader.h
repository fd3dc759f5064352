#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/formats/ical/contentlines.h"
#include "core/formats/ical/eventreader.h"

namespace ical {

/// Walks through the lines of a calendar, mends each, and has libical put them together, one event at a time: what is
/// broken in one cannot hurt another.
class CalendarReader
{
public:
    /// @param name of the file, for messages
    CalendarReader(const QString &name, IssueLog &log);
    ~CalendarReader();
    CalendarReader(const CalendarReader &) = delete;
    CalendarReader &operator=(const CalendarReader &) = delete;

    /// @param bytes may be released afterwards
    /// @param numbers of the lines in the file, when the bytes stand for those of another
    /// Errors: no UTF-8, too many sessions, an end in the middle of the calendar.
    [[nodiscard]] Result<written::RawSchedule> read(std::string_view bytes, Progress &progress,
                                                     std::span<const int> numbers = {});

private:
    enum class Place { Outside, Calendar, Event, Zone, Other };

    bool readLine(const ContentLine &line);
    bool readEventLine(const ContentLine &line);
    void readZoneLine(const ContentLine &line);
    void readHeadLine(const ContentLine &line);
    void begin(const ContentLine &line);
    bool end(const ContentLine &line);
    void beginEvent(const ContentLine &line);
    void endEvent();
    void endZone();
    icalcomponent *parse(std::string_view line);
    std::string headText(const ContentLine &line);
    void settleHead();
    bool fail(ErrorCode code, const QString &message, int line);

    QString m_name;
    IssueLog &m_log;
    written::RawSchedule m_raw;
    std::vector<EventOrigin> m_origins;
    ZoneBook m_zones;
    EventReader m_events;
    written::TextKeeper m_texts;
    icalparser *m_parser;
    std::string m_line;

    Place m_place = Place::Outside;
    int m_nested = 0;           ///< components inside of an event, a zone or another component
    int m_eventLine = 0;
    int m_properties = 0;       ///< of the event
    bool m_isComplete = false;  ///< the last calendar was closed
    int m_calendars = 0;

    struct
    {
        std::string name, description, zone, product, address;
    } m_head;
    struct
    {
        std::string name, place, rules;
    } m_zone;
    std::optional<Error> m_error;
};

} // namespace ical
