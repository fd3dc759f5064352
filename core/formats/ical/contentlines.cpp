#include "core/formats/ical/contentlines.h"

#include "core/formats/utf8text.h"

#include <algorithm>
#include <array>

namespace ical {
namespace {

using namespace std::string_view_literals;

constexpr size_t longestName = 60;

constexpr auto textProperties =
    std::to_array({"DESCRIPTION"sv, "SUMMARY"sv, "LOCATION"sv, "COMMENT"sv, "CATEGORIES"sv, "CONTACT"sv, "NAME"sv});

constexpr auto otherProperties = std::to_array(
    {"BEGIN"sv, "END"sv, "UID"sv, "DTSTART"sv, "DTEND"sv, "DTSTAMP"sv, "DURATION"sv, "URL"sv, "STATUS"sv, "SEQUENCE"sv,
     "CLASS"sv, "TRANSP"sv, "PRIORITY"sv, "ORGANIZER"sv, "ATTENDEE"sv, "CREATED"sv, "LAST-MODIFIED"sv, "RRULE"sv,
     "RDATE"sv, "EXDATE"sv, "EXRULE"sv, "RECURRENCE-ID"sv, "RELATED-TO"sv, "RESOURCES"sv, "GEO"sv, "ATTACH"sv,
     "TRIGGER"sv, "ACTION"sv, "REPEAT"sv, "METHOD"sv, "VERSION"sv, "PRODID"sv, "CALSCALE"sv, "TZID"sv, "TZNAME"sv,
     "TZURL"sv, "TZOFFSETFROM"sv, "TZOFFSETTO"sv, "IMAGE"sv, "COLOR"sv, "CONFERENCE"sv, "SOURCE"sv,
     "REFRESH-INTERVAL"sv, "REQUEST-STATUS"sv, "PERCENT-COMPLETE"sv, "COMPLETED"sv, "DUE"sv, "FREEBUSY"sv,
     "VTIMEZONE"sv, "TIMEZONE-ID"sv, "STYLED-DESCRIPTION"sv, "STRUCTURED-DATA"sv, "PARTICIPANT-TYPE"sv,
     "LOCATION-TYPE"sv, "CALENDAR-ADDRESS"sv, "RESOURCE-TYPE"sv, "ACKNOWLEDGED"sv, "PROXIMITY"sv});

bool isKnown(std::string_view name)
{
    const auto isIt = [name](std::string_view known) { return isNamed(name, known); };
    return std::ranges::any_of(otherProperties, isIt) || std::ranges::any_of(textProperties, isIt);
}

bool isCapital(char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; }

/// Length of the letters, digits and hyphens in front.
size_t nameLength(std::string_view line)
{
    const std::string_view front = line.substr(0, longestName);
    const auto isPart = [](char c) { return isCapital(c) || (c >= 'a' && c <= 'z'); };
    return size_t(std::ranges::find_if_not(front, isPart) - front.begin());
}

/// Where the value begins, behind the first colon outside of quotes; npos when there is none.
size_t valuePosition(std::string_view line, size_t from)
{
    if (from < line.size() && line[from] == ':') {
        return from + 1;
    }
    bool isQuoted = false;
    for (size_t i = from; i < line.size(); ++i) {
        if (line[i] == '"') {
            isQuoted = !isQuoted;
        } else if (line[i] == ':' && !isQuoted) {
            return i + 1;
        }
    }
    const size_t colon = line.find(':', from); // a quote was not closed
    return colon == std::string_view::npos ? colon : colon + 1;
}

/// Whether a line begins a property. In a text that was torn apart stand lines like "Note: bring a pen",
/// "https://host" and "Location: the garden", which do not.
bool beginsProperty(std::string_view line, size_t name, size_t value)
{
    if (name == 0 || name >= line.size() || (line[name] != ':' && line[name] != ';')) {
        return false;
    }
    const std::string_view word = line.substr(0, name);
    const std::string_view rest = line.substr(value);
    const bool isLarge = std::ranges::all_of(word, isCapital);
    if (isKnown(word) || utf8::startsIgnoringCase(word, "X-")) {
        return isLarge || line[name] == ';' || !rest.starts_with(' ');
    }
    return isLarge && word.size() >= 3 && !rest.starts_with(' ') && !rest.starts_with("//");
}

/// Fills in the parts of a line; false when it is none of a calendar.
bool split(std::string_view text, ContentLine &line)
{
    const size_t name = nameLength(text);
    if (name == 0 || name >= text.size() || (text[name] != ':' && text[name] != ';')) {
        return false;
    }
    const size_t value = valuePosition(text, name);
    if (value == std::string_view::npos || !beginsProperty(text, name, value)) {
        return false;
    }
    line.name = text.substr(0, name);
    line.parameters = text.substr(name, value - 1 - name);
    line.value = text.substr(value);
    while (line.value.starts_with(' ') || line.value.starts_with('\t')) {
        line.value.remove_prefix(1);
    }
    return true;
}

bool isFolded(std::string_view physical) { return physical.starts_with(' ') || physical.starts_with('\t'); }

} // namespace

/// The next line of the file, without its end.
std::string_view ContentLines::takePhysical()
{
    const size_t feed = m_rest.find('\n');
    std::string_view line = m_rest.substr(0, feed);
    m_rest = feed == std::string_view::npos ? std::string_view() : m_rest.substr(feed + 1);
    ++m_line;
    while (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

/// Unfolds the next line that is not empty.
void ContentLines::readAhead()
{
    Unfolded &line = ahead();
    line.parts = {};
    line.exists = !m_rest.empty();
    if (!line.exists) {
        return;
    }
    line.parts.number = lineNumber();
    line.text = takePhysical();
    if (isFolded(m_rest) && !line.text.empty()) {
        line.buffer.assign(line.text);
        while (isFolded(m_rest)) {
            line.buffer.append(takePhysical().substr(1));
        }
        line.text = line.buffer;
    }
    line.isProperty = split(line.text, line.parts);
}

/// Appends the lines ahead that are no properties to a value that may have line ends.
void ContentLines::join(ContentLine &line)
{
    const bool isText = isTextProperty(line.name);
    int lineEnds = 0;
    for (readAhead(); ahead().exists && !ahead().isProperty; readAhead()) {
        ++lineEnds;
        const std::string_view text = utf8::trimmed(ahead().text);
        if (text.empty()) {
            continue;
        }
        line.isMended = true;
        if (!isText) {
            continue;
        }
        if (m_joined.empty()) {
            m_joined.assign(line.value);
        }
        for (; lineEnds > 0; --lineEnds) {
            m_joined.append("\\n");
        }
        m_joined.append(text);
    }
    if (!m_joined.empty()) {
        line.value = m_joined;
    }
}

bool ContentLines::next(ContentLine &line)
{
    while (!ahead().isProperty) { // what stands before the first property is none of a calendar
        readAhead();
        if (!ahead().exists) {
            return false;
        }
    }
    line = ahead().parts;
    m_joined.clear();
    ahead().isProperty = false;
    m_ahead = 1 - m_ahead;
    ahead().isProperty = false;
    join(line);
    return true;
}

bool isTextProperty(std::string_view name)
{
    return utf8::startsIgnoringCase(name, "X-") ||
           std::ranges::any_of(textProperties, [name](std::string_view text) { return isNamed(name, text); });
}

bool isNamed(std::string_view name, std::string_view capitals) { return utf8::sameIgnoringCase(name, capitals); }

} // namespace ical
