#include "core/formats/sessionize/embedreader.h"

#include "core/formats/loosetime.h"
#include "core/formats/timetext.h"
#include "core/formats/utf8text.h"
#include "core/formats/writtentime.h"

#include <charconv>
#include <unordered_set>

using namespace std::chrono;

namespace sessionize {
namespace {

/// The start and end of "TimeWithDuration|en-US|2022-06-02T15:00:00.0000000Z|2022-06-02T16:30:00.0000000Z".
std::pair<std::string_view, std::string_view> timesOf(std::string_view written)
{
    std::string_view parts[4];
    for (std::string_view &part : parts) {
        const size_t bar = written.find('|');
        part = written.substr(0, bar);
        written = bar == std::string_view::npos ? std::string_view() : written.substr(bar + 1);
    }
    return {parts[2], parts[3]};
}

/// 8 hours of "grid-row: time-0800 / time-0930;": the time at the venue.
std::optional<seconds> gridTime(std::string_view style)
{
    static constexpr std::string_view marker = "time-";
    const size_t at = style.find(marker);
    unsigned value = 0;
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const char *const from = style.data() + at + marker.size();
    const auto read = std::from_chars(from, style.data() + style.size(), value);
    const bool is = read.ec == std::errc() && read.ptr == from + 4 && value / 100 < 24 && value % 100 < 60;
    return is ? std::optional<seconds>(hours(value / 100) + minutes(value % 100)) : std::nullopt;
}

/// How far clocks at the venue are ahead of UTC; nothing when that is no offset of any zone.
std::optional<seconds> offsetOf(seconds venue, sys_seconds start)
{
    seconds ahead = venue - (start - floor<days>(start));
    ahead += ahead <= -hours(12) ? hours(24) : ahead > hours(14) ? -hours(24) : hours(0);
    return ahead % minutes(15) == seconds(0) ? std::optional(ahead) : std::nullopt;
}

class EmbedReader
{
public:
    written::RawSchedule read(const html::HtmlDocument &page);

private:
    void readSession(const html::Node *element);
    void readPart(const html::Node *element, written::RawSession &session);
    void readTime(const html::Node *element, written::RawSession &session);
    void readTag(const html::Node *element, written::RawSession &session);
    std::string_view keep(std::string text) { return m_raw.texts.emplace_back(std::move(text)); }
    std::string_view keepText(const html::Node *element) { return keep(html::textOf(element)); }

    written::RawSchedule m_raw;
    std::optional<seconds> m_gridTime; ///< of the session that is being read
    std::unordered_set<std::string> m_seen;
};

written::RawSchedule EmbedReader::read(const html::HtmlDocument &page)
{
    const html::Node *node = page.root();
    while (node) {
        const bool isSession = !html::attribute(node, "data-sessionid").empty() && html::hasClass(node, "sz-session");
        if (isSession && m_raw.sessions.size() < limits::sessions) {
            readSession(node);
        } else if (html::hasClass(node, "sz-cssgrid__track-label")) {
            m_raw.rooms.push_back(keepText(node));
        }
        node = html::next(node, page.root(), isSession);
    }
    return std::move(m_raw);
}

void EmbedReader::readSession(const html::Node *element)
{
    written::RawSession session;
    session.id = keep(std::string(html::attribute(element, "data-sessionid")));
    session.line = html::lineOf(element);
    session.type = html::hasClass(element, "sz-session--service") ? "service" : "";
    m_gridTime = gridTime(html::attribute(element, "style"));
    for (const html::Node *node = html::next(element, element); node; node = html::next(node, element)) {
        readPart(node, session);
    }
    std::string place(session.id);
    place.append("\n").append(session.date).append("\n").append(session.room);
    if (m_seen.insert(place).second) { // listed by room and by time, it is there twice
        m_raw.sessions.push_back(session);
    }
}

void EmbedReader::readPart(const html::Node *element, written::RawSession &session)
{
    if (html::hasClass(element, "sz-session__title")) {
        written::fill(session.title, keepText(element));
    } else if (html::hasClass(element, "sz-session__room")) {
        written::fill(session.room, keepText(element));
    } else if (html::hasClass(element, "sz-session__description")) {
        written::fill(session.description, keepText(element));
    } else if (html::hasClass(element, "sz-session__time")) {
        readTime(element, session);
    } else if (const std::string_view id = html::attribute(element, "data-speakerid"); !id.empty()) {
        written::RawPerson person;
        person.guid = keep(std::string(id));
        person.publicName = keepText(element);
        session.isCut |= !append(m_raw.persons, session.persons, person);
    } else if (html::hasClass(element, "sz-tag")) {
        readTag(element, session);
    }
}

void EmbedReader::readTime(const html::Node *element, written::RawSession &session)
{
    const auto [start, end] = timesOf(html::attribute(element, "data-sztz"));
    const auto from = parseDateTime(start);
    const auto to = parseDateTime(end);
    const auto instant = from ? from->instant() : std::nullopt;
    if (!instant || !session.date.empty()) {
        return;
    }
    const auto venue = m_gridTime ? m_gridTime : loose::readMoment(html::textOf(element)).start;
    const seconds offset = venue ? offsetOf(*venue, *instant).value_or(seconds(0)) : seconds(0);
    session.date = keep(dateTimeText(*instant, offset));
    if (to && to->instant()) {
        session.end = keep(dateTimeText(*to->instant(), offset));
    }
}

/// An answer to one of the conference's own questions, whose name says what it is about.
void EmbedReader::readTag(const html::Node *element, written::RawSession &session)
{
    const std::string question = utf8::lowered(html::attribute(element, "data-categoryname"));
    std::string_view *const field = question.find("track") != question.npos      ? &session.track
                                    : question.find("format") != question.npos   ? &session.type
                                    : question.find("language") != question.npos ? &session.language
                                                                                 : nullptr;
    if (field && field->empty()) {
        *field = keepText(element);
    }
}

} // namespace

written::RawSchedule readEmbed(const html::HtmlDocument &page) { return EmbedReader().read(page); }

} // namespace sessionize
