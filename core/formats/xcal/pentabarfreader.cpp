#include "core/formats/xcal/pentabarfreader.h"

#include "core/formats/formattext.h"
#include "core/formats/utf8text.h"
#include "core/formats/written/textkeeper.h"
#include "core/formats/xml/xmltext.h"

#include <algorithm>
#include <unordered_map>

namespace xcal {
namespace {

class PentabarfReader
{
public:
    PentabarfReader(written::RawSchedule &raw, const LineTable &lines) : m_raw(raw), m_lines(lines), m_texts(raw.texts) {}

    void readCalendar(pugi::xml_node calendar);
    std::string_view acronym() const { return m_acronym; }

private:
    void readEvent(pugi::xml_node event);
    void readPart(pugi::xml_node part, written::RawSession &session, std::string_view &summary);
    std::string_view text(pugi::xml_node node) { return xml::text(node, m_raw.texts); }
    std::string_view isoTime(std::string_view written);
    void noteAcronym(std::string_view uid, std::string_view address);

    written::RawSchedule &m_raw;
    const LineTable &m_lines;
    written::TextKeeper m_texts;
    std::string_view m_acronym;
};

/// Where the text of an element belongs; null for elements that say nothing, as the length, which each producer writes
/// wrong in a way of its own.
std::string_view *field(written::RawSession &session, std::string_view name)
{
    using Member = std::string_view written::RawSession::*;
    static const std::unordered_map<std::string_view, Member> members = {
        {"uid", &written::RawSession::guid},
        {"pentabarf:event-id", &written::RawSession::id},
        {"pentabarf:event-slug", &written::RawSession::slug},
        {"pentabarf:title", &written::RawSession::title},
        {"pentabarf:subtitle", &written::RawSession::subtitle},
        {"pentabarf:language-code", &written::RawSession::language},
        {"dtstart", &written::RawSession::date},
        {"dtend", &written::RawSession::end},
        {"description", &written::RawSession::abstract},
        {"category", &written::RawSession::type},
        {"status", &written::RawSession::state},
        {"url", &written::RawSession::address},
        {"location", &written::RawSession::room},
    };
    const auto it = members.find(name);
    return it == members.end() ? nullptr : &(session.*it->second);
}

void PentabarfReader::readCalendar(pugi::xml_node calendar)
{
    std::string_view description;
    for (const pugi::xml_node child : calendar.children()) {
        const std::string_view name = localName(child);
        if (name == "vevent") {
            readEvent(child);
        } else if (name == "x-wr-calname") {
            written::fill(m_raw.header.title, text(child));
        } else if (name == "x-wr-caldesc") {
            written::fill(description, text(child));
        } else if (name == "x-wr-timezone") {
            written::fill(m_raw.header.zoneName, text(child));
        }
    }
    written::fill(m_raw.header.title, description);
    written::fill(m_raw.header.acronym, m_acronym);
}

void PentabarfReader::readEvent(pugi::xml_node event)
{
    if (m_raw.sessions.size() > limits::sessions) {
        return; // one too many, which ends the reading
    }
    written::RawSession session;
    session.line = m_lines.line(event.offset_debug());
    std::string_view summary;
    for (const pugi::xml_node part : event.children()) {
        readPart(part, session, summary);
    }
    written::fill(session.title, summary);
    session.date = isoTime(session.date);
    session.end = isoTime(session.end);
    noteAcronym(session.guid, session.address);
    m_raw.sessions.push_back(session);
}

void PentabarfReader::readPart(pugi::xml_node part, written::RawSession &session, std::string_view &summary)
{
    const std::string_view name = part.name();
    if (std::string_view *const known = field(session, name)) {
        written::fill(*known, text(part));
    } else if (name == "summary") {
        written::fill(summary, text(part));
    } else if (name == "attendee") {
        written::RawPerson person;
        person.publicName = text(part);
        if (!person.publicName.empty()) {
            session.isCut |= !written::append(m_raw.persons, session.persons, person);
        }
    }
}

/// "2024-09-06T10:00:00" of "20240906T100000"; other texts as they are.
std::string_view PentabarfReader::isoTime(std::string_view written)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isBasic = written.size() >= 15 && written[8] == 'T' && std::ranges::all_of(written.substr(0, 8), isDigit) &&
                         std::ranges::all_of(written.substr(9, 6), isDigit);
    if (!isBasic) {
        return written;
    }
    const auto part = [written](size_t from, size_t size) { return written.substr(from, size); };
    std::string iso;
    iso.append(part(0, 4)).append("-").append(part(4, 2)).append("-").append(part(6, 2)).append("T");
    iso.append(part(9, 2)).append(":").append(part(11, 2)).append(":").append(part(13, 2)).append(part(15, 10));
    return m_texts.keep(iso);
}

/// The short name of the conference, which stands in "70@conf2031@pentabarf.org" and in ".../conf2031/talk/ABCDEF/".
void PentabarfReader::noteAcronym(std::string_view uid, std::string_view address)
{
    if (!m_acronym.empty()) {
        return;
    }
    const size_t first = uid.find('@');
    const size_t last = uid.rfind('@');
    if (first != std::string_view::npos && last > first + 1) {
        m_acronym = uid.substr(first + 1, last - first - 1);
        return;
    }
    if (const size_t talk = address.find("/talk/"); talk != std::string_view::npos && talk > 0) {
        const size_t slash = address.rfind('/', talk - 1);
        const bool isHost = slash == std::string_view::npos || slash == 0 || address[slash - 1] == '/';
        m_acronym = isHost ? std::string_view() : address.substr(slash + 1, talk - slash - 1);
    }
}

} // namespace

Result<written::RawSchedule> readPentabarf(QByteArray &&bytes, pugi::xml_node root, const LineTable &lines, const QString &name)
{
    constexpr size_t bytesPerSession = 1'000;
    written::RawSchedule raw;
    const size_t expected = std::min(size_t(bytes.size()) / bytesPerSession, limits::sessions);
    raw.reserve(expected);
    raw.sessions.reserve(expected);
    PentabarfReader reader(raw, lines);
    for (const pugi::xml_node calendar : root.children()) {
        if (utf8::sameIgnoringCase(localName(calendar), "vcalendar")) {
            reader.readCalendar(calendar);
        }
    }
    if (raw.sessions.size() > limits::sessions) {
        return failure(ErrorCode::LimitExceeded,
                       FormatText::tr("The file has more than %1 sessions, which is more than Lectern accepts.").arg(limits::sessions),
                       {name});
    }
    raw.bytes = std::move(bytes);
    return Result<written::RawSchedule>(std::move(raw));
}

std::string_view localName(pugi::xml_node node)
{
    const std::string_view name = node.name();
    const size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace xcal
