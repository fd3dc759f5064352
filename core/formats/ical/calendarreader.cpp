#include "core/formats/ical/calendarreader.h"

#include "core/formats/formattext.h"
#include "core/formats/ical/afterwards.h"
#include "core/formats/ical/propertyrepair.h"
#include "core/formats/written/openedwritten.h"
#include "core/formats/utf8text.h"

#include <simdjson.h>

namespace ical {
namespace {

constexpr int mostProperties = 5'000; ///< of one event
constexpr size_t longestRules = 64 * 1024;

} // namespace

CalendarReader::CalendarReader(const QString &name, IssueLog &log)
    : m_name(name), m_log(log), m_events(m_raw, m_origins, m_zones, log), m_texts(m_raw.texts), m_parser(icalparser_new())
{
}

CalendarReader::~CalendarReader() { icalparser_free(m_parser); }

Result<written::RawSchedule> CalendarReader::read(std::string_view bytes, Progress &progress, std::span<const int> numbers)
{
    constexpr size_t bytesPerEvent = 500;
    const size_t expected = std::min(bytes.size() / bytesPerEvent, limits::sessions);
    m_raw.sessions.reserve(expected);
    m_origins.reserve(expected);
    ContentLines lines(bytes, numbers);
    ContentLine line;
    int count = 0;
    while (lines.next(line)) {
        if (!readLine(line)) {
            return failure(*m_error);
        }
        if (++count % 4096 == 0 && progress.isCanceled()) {
            return failure(written::canceled());
        }
    }
    if (m_place == Place::Event || !m_isComplete) {
        return failure(ErrorCode::Damaged,
                       FormatText::tr("The calendar breaks off before its end: the last line is missing. Download it again; an "
                                      "interrupted download leaves such files."),
                       {m_name, lines.lineNumber()});
    }
    settleHead();
    settleKeys(m_raw, m_origins, m_texts);
    settleRooms(m_raw);
    leaveOutConference(m_raw, m_origins, m_log);
    return std::move(m_raw);
}

bool CalendarReader::readLine(const ContentLine &line)
{
    if (!simdjson::validate_utf8(line.value.data(), line.value.size()) ||
        !simdjson::validate_utf8(line.parameters.data(), line.parameters.size())) {
        return fail(ErrorCode::Damaged,
                    FormatText::tr("This line is not written in UTF-8, as calendars must be. Convert the file to UTF-8, or look "
                                   "for another export."),
                    line.number);
    }
    if (line.isMended) {
        m_log.add(FormatText::tr("broken lines"), line.number,
                  FormatText::tr("What follows this line is no line of a calendar. Where it can be text, it was joined to the text "
                                 "before it."));
    }
    if (isNamed(line.name, "BEGIN")) {
        begin(line);
        return true;
    }
    if (isNamed(line.name, "END")) {
        return end(line);
    }
    if (m_place == Place::Event) {
        return m_nested > 0 || readEventLine(line);
    }
    if (m_place == Place::Zone) {
        readZoneLine(line);
    } else if (m_place == Place::Calendar) {
        readHeadLine(line);
    }
    return true;
}

void CalendarReader::begin(const ContentLine &line)
{
    const std::string_view what = utf8::trimmed(line.value);
    if (isNamed(what, "VEVENT")) {
        beginEvent(line);
        return;
    }
    if (isNamed(what, "VCALENDAR")) {
        if (m_place == Place::Event) {
            endEvent();
        }
        m_place = Place::Calendar;
        m_isComplete = false;
        ++m_calendars;
        return;
    }
    switch (m_place) {
    case Place::Event:
    case Place::Other:
        ++m_nested;
        return;
    case Place::Zone:
        ++m_nested;
        if (m_zone.rules.size() < longestRules) {
            m_zone.rules.append(isNamed(what, "DAYLIGHT") ? "BEGIN:DAYLIGHT\r\n" : "BEGIN:STANDARD\r\n");
        }
        return;
    case Place::Outside:
    case Place::Calendar:
        m_nested = 0;
        m_place = isNamed(what, "VTIMEZONE") ? Place::Zone : Place::Other;
        m_zone = {};
        return;
    }
}

bool CalendarReader::end(const ContentLine &line)
{
    const std::string_view what = utf8::trimmed(line.value);
    if (isNamed(what, "VCALENDAR")) {
        if (m_place == Place::Event) {
            endEvent();
        }
        m_place = Place::Outside;
        m_isComplete = true;
    } else if (isNamed(what, "VEVENT")) {
        if (m_place == Place::Event) {
            endEvent();
        }
        m_place = m_place == Place::Outside ? Place::Outside : Place::Calendar;
    } else if (m_nested > 0) {
        --m_nested;
        if (m_place == Place::Zone && m_zone.rules.size() < longestRules) {
            m_zone.rules.append(isNamed(what, "DAYLIGHT") ? "END:DAYLIGHT\r\n" : "END:STANDARD\r\n");
        }
    } else if (m_place == Place::Zone) {
        endZone();
    } else if (m_place == Place::Other) {
        m_place = Place::Calendar;
    }
    if (m_raw.sessions.size() > limits::sessions) {
        return fail(ErrorCode::LimitExceeded,
                    FormatText::tr("The file has more than %1 sessions, which is more than Lectern accepts.").arg(limits::sessions),
                    line.number);
    }
    return !m_error;
}

/// Gives libical one line; it returns the component that the line completes.
icalcomponent *CalendarReader::parse(std::string_view line)
{
    m_line.assign(line);
    return icalparser_add_line(m_parser, m_line.data());
}

void CalendarReader::beginEvent(const ContentLine &line)
{
    if (m_place == Place::Event) {
        m_log.add(FormatText::tr("open events"), m_eventLine,
                  FormatText::tr("This event is not closed before the next one begins. It was read up to there."));
        endEvent();
    }
    m_place = Place::Event;
    m_nested = 0;
    m_properties = 0;
    m_eventLine = line.number;
    parse("BEGIN:VEVENT");
}

bool CalendarReader::readEventLine(const ContentLine &line)
{
    if (m_properties < mostProperties && repairEventProperty(line, m_line)) {
        ++m_properties;
        icalparser_add_line(m_parser, m_line.data());
    }
    return true;
}

void CalendarReader::endEvent()
{
    if (icalcomponent *const event = parse("END:VEVENT")) {
        m_events.read(event, m_eventLine);
        icalcomponent_free(event);
    }
    m_place = Place::Calendar;
    m_nested = 0;
}

void CalendarReader::readZoneLine(const ContentLine &line)
{
    if (m_nested == 0) {
        std::string *const part = isNamed(line.name, "TZID")              ? &m_zone.name
                                  : isNamed(line.name, "X-LIC-LOCATION") ? &m_zone.place
                                                                          : nullptr;
        if (part) {
            part->assign(utf8::cut(utf8::trimmed(line.value), 200));
        }
        return;
    }
    if (m_zone.rules.size() < longestRules && repairZoneProperty(line, m_line)) {
        m_zone.rules.append(m_line).append("\r\n");
    }
}

void CalendarReader::endZone()
{
    if (m_zone.rules.size() >= longestRules) {
        m_zone.rules.clear();
    }
    if (!m_zone.rules.empty()) {
        m_zone.rules.insert(0, "BEGIN:VTIMEZONE\r\nTZID:described\r\n").append("END:VTIMEZONE\r\n");
    }
    m_zones.describe(m_zone.name, std::move(m_zone.rules), m_zone.place);
    m_zone = {};
    m_place = Place::Calendar;
}

void CalendarReader::readHeadLine(const ContentLine &line)
{
    struct Known
    {
        std::string_view name;
        std::string &text;
    };
    const Known table[] = {{"X-WR-CALNAME", m_head.name},     {"NAME", m_head.name},         {"X-WR-CALDESC", m_head.description},
                           {"DESCRIPTION", m_head.description}, {"X-WR-TIMEZONE", m_head.zone}, {"TIMEZONE-ID", m_head.zone},
                           {"VTIMEZONE", m_head.zone},        {"PRODID", m_head.product},    {"URL", m_head.address}};
    for (const Known &known : table) {
        if (known.text.empty() && isNamed(line.name, known.name)) {
            known.text = headText(line);
        }
    }
}

/// The text of a line, without its escapes.
std::string CalendarReader::headText(const ContentLine &line)
{
    std::string text;
    repairText("SUMMARY", utf8::trimmed(line.value), m_line);
    if (icalproperty *const property = icalproperty_new_from_string(m_line.c_str())) {
        const char *const value = icalproperty_get_summary(property);
        text = utf8::trimmed(utf8::cut(value ? value : "", 1000));
        icalproperty_free(property);
    }
    return text;
}

void CalendarReader::settleHead()
{
    written::RawHeader &header = m_raw.header;
    header.title = m_texts.keep(!m_head.name.empty() ? m_head.name : m_head.description);
    header.subtitle = m_texts.keep(subtitleOf(m_head.product, m_head.description, header.title));
    header.address = m_texts.keep(m_head.address);
    // UTC as the zone says only that all times are written in it.
    const std::string named = m_zones.ianaName(m_head.zone);
    const std::string used = m_zones.mostUsed();
    const bool isTold = !named.empty() && !isUtc(named);
    if (isTold || !used.empty()) {
        header.zoneName = m_texts.keep(isTold ? named : used);
    } else if (named.empty() && !m_zones.sawZone()) {
        header.zoneName = m_texts.keep(m_head.zone);
    }
    header.hasWholeRooms = true;
    header.hasOpenZone = header.zoneName.empty() && !m_zones.sawZone();
    for (const std::string &unknown : m_zones.unknown()) {
        m_log.add(FormatText::tr("unknown zones"), 0,
                  FormatText::tr("The calendar names the time zone “%1”, which does not exist, and does not describe it. Its times "
                                 "were read as times at the conference.")
                      .arg(utf8::oneLine(unknown)));
    }
}

bool CalendarReader::fail(ErrorCode code, const QString &message, int line)
{
    m_error = Error{code, message, {m_name, line}};
    return false;
}

} // namespace ical
