#include "core/formats/frab/xmleventreader.h"

#include "core/formats/frab/fieldnames.h"
#include "core/formats/written/rawnames.h"
#include "core/formats/xml/parseerror.h"
#include "core/formats/xml/xmltext.h"

namespace frab {

XmlEventReader::XmlEventReader(char *bytes, const LineTable &lines, const QString &name)
    : m_bytes(bytes), m_lines(lines), m_name(name)
{
}

Result<void> XmlEventReader::read(std::span<const Extent> events, std::span<const EventPlace> places,
                                  std::span<written::RawSession> sessions)
{
    for (size_t i = 0; i < events.size(); ++i) {
        if (const Result<void> done = readSession(events[i], places[i], sessions[i]); !done) {
            return done;
        }
    }
    return {};
}

Result<void> XmlEventReader::readSession(const Extent &extent, const EventPlace &place, written::RawSession &session)
{
    const int line = m_lines.line(qsizetype(extent.begin));
    const auto parsed = m_event.load_buffer_inplace(m_bytes + extent.begin, extent.end - extent.begin, xml::parseFlags,
                                                    pugi::encoding_utf8);
    if (!parsed) {
        return failure(xml::describeParseError(parsed, qsizetype(extent.begin) + parsed.offset, m_lines, m_name));
    }
    session.day = place.day;
    session.line = line;
    const pugi::xml_node event = m_event.first_child();
    for (const pugi::xml_attribute attribute : event.attributes()) {
        if (std::string_view *const value = field(session, attribute.name())) {
            written::fill(*value, xml::trimmed(attribute.value()));
        }
    }
    for (const pugi::xml_node part : event.children()) {
        readSessionPart(part, session);
    }
    written::fill(session.room, place.room);
    return {};
}

void XmlEventReader::readSessionPart(pugi::xml_node part, written::RawSession &session)
{
    const std::string_view name = part.name();
    if (std::string_view *const value = field(session, name)) {
        written::fill(*value, text(part));
        if (name == "track" && session.track.empty()) {
            written::fill(session.track, xml::trimmed(part.attribute("name").value()));
        }
    } else if (name == "persons") {
        readPersons(part, session);
    } else if (name == "links" || name == "attachments") {
        session.isCut |= !readLinks(part, name == "attachments", m_parts.links, session.links);
    } else if (name == "recording") {
        readRecording(part, session);
    } else if (name == "person") {
        for (const std::string_view one : written::splitNames(text(part))) {
            written::RawPerson person;
            person.plainName = one;
            session.isCut |= !append(m_parts.persons, session.persons, person);
        }
    }
}

void XmlEventReader::readPersons(pugi::xml_node persons, written::RawSession &session)
{
    for (const pugi::xml_node node : persons.children("person")) {
        written::RawPerson person;
        readPerson(node, person);
        if (!person.name().empty() && !append(m_parts.persons, session.persons, person)) {
            session.isCut = true;
            return;
        }
    }
}

void XmlEventReader::readPerson(pugi::xml_node node, written::RawPerson &person)
{
    for (const pugi::xml_attribute attribute : node.attributes()) {
        if (std::string_view *const value = field(person, attribute.name())) {
            written::fill(*value, xml::trimmed(attribute.value()));
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
            readLinks(child, false, m_parts.personLinks, person.links);
        } else if (std::string_view *const value = field(person, name)) {
            written::fill(*value, text(child));
        }
    }
    written::fill(person.plainName, hasElements ? xml::trimmed(node.value()) : text(node));
}

/// Beside the licence and the opt-out, c3voc writes where the recording is to be seen.
void XmlEventReader::readRecording(pugi::xml_node recording, written::RawSession &session)
{
    written::fill(session.license, text(recording.child("license")));
    written::fill(session.optOut, text(recording.child("optout")));
    for (const pugi::xml_node node : recording.children()) {
        const std::string_view name = node.name();
        if (name == "url" || name == "link") {
            written::RawLink link;
            link.address = text(node);
            link.type = "recording";
            session.isCut |= !append(m_parts.links, session.links, link);
        }
    }
}

/// False when there were too many.
bool XmlEventReader::readLinks(pugi::xml_node list, bool attachments, std::vector<written::RawLink> &links, written::Range &range)
{
    for (const pugi::xml_node node : list.children()) {
        if (node.type() != pugi::node_element) {
            continue;
        }
        written::RawLink link;
        link.isAttachment = attachments;
        for (const pugi::xml_attribute attribute : node.attributes()) {
            if (std::string_view *const value = field(link, attribute.name())) {
                written::fill(*value, xml::trimmed(attribute.value()));
            }
        }
        bool hasElements = false;
        for (const pugi::xml_node child : node.children()) {
            if (std::string_view *const value = field(link, child.name())) {
                written::fill(*value, text(child));
                hasElements = true;
            }
        }
        written::fill(link.title, hasElements ? xml::trimmed(node.value()) : text(node));
        if (!append(links, range, link)) {
            return false;
        }
    }
    return true;
}

std::string_view XmlEventReader::text(pugi::xml_node node) { return xml::text(node, m_parts.texts); }

} // namespace frab
