#include "core/formats/frab/xmlreader.h"

#include "core/formats/formattext.h"
#include "core/formats/frab/rawnames.h"
#include "core/formats/frab/xmlerrors.h"
#include "core/formats/frab/xmlframe.h"
#include "core/formats/utf8text.h"

#include <pugixml.hpp>

#include <cstring>

namespace frab {
namespace {

constexpr unsigned parseFlags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_embed_pcdata;

std::string_view trimmed(const char *text) { return utf8::trimmed(text); }

class XmlReader
{
public:
    XmlReader(RawSchedule &raw, const std::vector<Extent> &events, const LineTable &lines, const QString &name)
        : m_raw(raw), m_events(events), m_lines(lines), m_name(name)
    {
    }

    [[nodiscard]] Result<void> read();

private:
    pugi::xml_node parseNextEvent();
    void readSchedule(pugi::xml_node schedule);
    std::string_view text(pugi::xml_node node);
    void collectText(pugi::xml_node node, std::string &whole) const;
    void readConference(pugi::xml_node conference);
    void readTrack(pugi::xml_node track);
    void readDay(pugi::xml_node day);
    void readSession(int day, std::string_view room);
    void readSessionPart(pugi::xml_node part, RawSession &session);
    void readPersons(pugi::xml_node persons, RawSession &session);
    void readPerson(pugi::xml_node node, RawPerson &person);
    void readLinks(pugi::xml_node list, bool attachments, std::vector<RawLink> &links, Range &range);

    RawSchedule &m_raw;
    const std::vector<Extent> &m_events;
    const LineTable &m_lines;
    QString m_name;
    pugi::xml_document m_event; ///< the one that is being read
    std::optional<Error> m_error;
};

Result<void> XmlReader::read()
{
    if (m_events.size() > limits::sessions) {
        return failure(ErrorCode::LimitExceeded,
                       FormatText::tr("The file has more than %1 sessions, which is more than Lectern accepts.")
                           .arg(limits::sessions),
                       {m_name});
    }
    m_raw.sessions.reserve(m_events.size());
    std::string &frame = m_raw.texts.emplace_back(frameOf(m_raw.bytes, m_events));
    pugi::xml_document document;
    const auto parsed = document.load_buffer_inplace(frame.data(), frame.size(), parseFlags, pugi::encoding_utf8);
    if (!parsed) {
        return failure(describeParseError(parsed, placeInFile(parsed.offset, m_events), m_lines, m_name));
    }
    const Result<void> isSchedule = checkSchedule(document.document_element(), m_name);
    if (!isSchedule) {
        return failure(isSchedule.error());
    }
    readSchedule(document.document_element());
    if (m_error) {
        return failure(*m_error);
    }
    return {};
}

/// Null, and an error kept, when the event is broken.
pugi::xml_node XmlReader::parseNextEvent()
{
    const Extent &extent = m_events[m_raw.sessions.size()];
    const auto parsed = m_event.load_buffer_inplace(m_raw.bytes.data() + extent.begin, extent.end - extent.begin,
                                                    parseFlags, pugi::encoding_utf8);
    if (!parsed && !m_error) {
        m_error = describeParseError(parsed, qsizetype(extent.begin) + parsed.offset, m_lines, m_name);
    }
    return parsed ? m_event.first_child() : pugi::xml_node();
}

/// The text of an element: its own, of CDATA and of elements inside, in one piece.
std::string_view XmlReader::text(pugi::xml_node node)
{
    const pugi::xml_node child = node.first_child();
    if (!child) {
        return trimmed(node.value());
    }
    if (*node.value() == '\0' && !child.next_sibling() && child.type() == pugi::node_cdata) {
        return trimmed(child.value());
    }
    std::string whole;
    collectText(node, whole);
    const std::string_view kept = utf8::trimmed(whole);
    return kept.empty() ? std::string_view() : std::string_view(m_raw.texts.emplace_back(kept));
}

void XmlReader::collectText(pugi::xml_node node, std::string &whole) const
{
    whole += node.value();
    for (const pugi::xml_node child : node.children()) {
        collectText(child, whole); // no deeper than `limits::depth`
    }
}

void XmlReader::readSchedule(pugi::xml_node schedule)
{
    for (const pugi::xml_node child : schedule.children()) {
        const std::string_view name = child.name();
        if (name == "day") {
            readDay(child);
        } else if (name == "conference") {
            readConference(child);
        } else if (name == "tracks") {
            for (const pugi::xml_node track : child.children("track")) {
                readTrack(track);
            }
        } else if (name == "version") {
            fill(m_raw.header.version, text(child));
        } else if (name == "url") {
            fill(m_raw.header.scheduleAddress, text(child));
        }
    }
}

void XmlReader::readConference(pugi::xml_node conference)
{
    for (const pugi::xml_node child : conference.children()) {
        const std::string_view name = child.name();
        if (name == "track") {
            readTrack(child);
        } else if (name == "tracks") {
            for (const pugi::xml_node track : child.children("track")) {
                readTrack(track);
            }
        } else if (std::string_view *const value = field(m_raw.header, name)) {
            fill(*value, text(child));
        }
    }
}

void XmlReader::readTrack(pugi::xml_node node)
{
    RawTrack track{trimmed(node.attribute("name").value()), trimmed(node.attribute("slug").value()),
                   trimmed(node.attribute("color").value())};
    fill(track.name, text(node));
    if (!track.name.empty() && m_raw.tracks.size() < limits::names) {
        m_raw.tracks.push_back(track);
    }
}

void XmlReader::readDay(pugi::xml_node day)
{
    const int position = int(m_raw.days.size());
    m_raw.days.push_back({trimmed(day.attribute("date").value()), trimmed(day.attribute("start").value()),
                          trimmed(day.attribute("end").value())});
    for (const pugi::xml_node child : day.children()) {
        const std::string_view name = child.name();
        if (name == "event") {
            readSession(position, {});
        } else if (name == "room") {
            const std::string_view room = trimmed(child.attribute("name").value());
            if (!room.empty() && m_raw.rooms.size() < limits::names) {
                m_raw.rooms.push_back(room);
            }
            for ([[maybe_unused]] const pugi::xml_node event : child.children("event")) {
                readSession(position, room);
            }
        }
    }
}

void XmlReader::readSession(int day, std::string_view room)
{
    const int line = m_lines.line(qsizetype(m_events[m_raw.sessions.size()].begin));
    const pugi::xml_node event = parseNextEvent();
    RawSession &session = m_raw.sessions.emplace_back();
    session.day = day;
    session.line = line;
    session.persons.first = std::uint32_t(m_raw.persons.size());
    for (const pugi::xml_attribute attribute : event.attributes()) {
        if (std::string_view *const value = field(session, attribute.name())) {
            fill(*value, trimmed(attribute.value()));
        }
    }
    for (const pugi::xml_node part : event.children()) {
        readSessionPart(part, session);
    }
    fill(session.room, room);
}

void XmlReader::readSessionPart(pugi::xml_node part, RawSession &session)
{
    const std::string_view name = part.name();
    if (std::string_view *const value = field(session, name)) {
        fill(*value, text(part));
        if (name == "track" && session.track.empty()) {
            fill(session.track, trimmed(part.attribute("name").value()));
        }
    } else if (name == "persons") {
        readPersons(part, session);
    } else if (name == "links" || name == "attachments") {
        readLinks(part, name == "attachments", m_raw.links, session.links);
    } else if (name == "recording") {
        fill(session.license, text(part.child("license")));
        fill(session.optOut, text(part.child("optout")));
    } else if (name == "person") {
        for (const std::string_view one : splitNames(text(part))) {
            m_raw.persons.emplace_back().plainName = one;
            ++session.persons.count;
        }
    }
}

void XmlReader::readPersons(pugi::xml_node persons, RawSession &session)
{
    for (const pugi::xml_node node : persons.children("person")) {
        if (session.persons.count >= limits::perSession) {
            return;
        }
        RawPerson person;
        readPerson(node, person);
        if (!person.name().empty()) {
            m_raw.persons.push_back(person);
            ++session.persons.count;
        }
    }
}

void XmlReader::readPerson(pugi::xml_node node, RawPerson &person)
{
    for (const pugi::xml_attribute attribute : node.attributes()) {
        if (std::string_view *const value = field(person, attribute.name())) {
            fill(*value, trimmed(attribute.value()));
        }
    }
    bool hasElements = false;
    for (const pugi::xml_node child : node.children()) {
        if (child.type() != pugi::node_element) {
            continue;
        }
        hasElements = true;
        const std::string_view name = child.name();
        if (name == "links") {
            readLinks(child, false, m_raw.personLinks, person.links);
        } else if (std::string_view *const value = field(person, name)) {
            fill(*value, text(child));
        }
    }
    fill(person.plainName, hasElements ? trimmed(node.value()) : text(node));
}

void XmlReader::readLinks(pugi::xml_node list, bool attachments, std::vector<RawLink> &links, Range &range)
{
    if (range.count == 0) {
        range.first = std::uint32_t(links.size());
    }
    for (const pugi::xml_node node : list.children()) {
        if (node.type() != pugi::node_element || range.count >= limits::perSession) {
            continue;
        }
        RawLink link;
        link.isAttachment = attachments;
        for (const pugi::xml_attribute attribute : node.attributes()) {
            if (std::string_view *const value = field(link, attribute.name())) {
                fill(*value, trimmed(attribute.value()));
            }
        }
        bool hasElements = false;
        for (const pugi::xml_node child : node.children()) {
            if (std::string_view *const value = field(link, child.name())) {
                fill(*value, text(child));
                hasElements = true;
            }
        }
        fill(link.title, hasElements ? trimmed(node.value()) : text(node));
        links.push_back(link);
        ++range.count;
    }
}

} // namespace

Result<RawSchedule> readXml(QByteArray &&bytes, const std::vector<Extent> &events, const LineTable &lines,
                            const QString &name)
{
    RawSchedule raw;
    raw.bytes = std::move(bytes);
    raw.reserve();
    const Result<void> read = XmlReader(raw, events, lines, name).read();
    if (!read) {
        return failure(read.error());
    }
    return Result<RawSchedule>(std::move(raw));
}

} // namespace frab
