#include "core/formats/conclar/conclarreader.h"

#include "core/formats/utf8text.h"

#include <algorithm>

namespace conclar {
namespace {

using written::RawLink;
using written::RawPerson;
using written::RawSession;

constexpr auto sessionFields = std::to_array<json::Field<RawSession>>({
    {"id", &RawSession::id},
    {"title", &RawSession::title},
    {"format", &RawSession::type},
    {"desc", &RawSession::description},
    {"date", &RawSession::date},
    {"time", &RawSession::start},
    {"datetime", &RawSession::start},
    {"mins", &RawSession::duration},
});

constexpr auto personFields = std::to_array<json::Field<RawPerson>>({
    {"id", &RawPerson::id},
    {"role", &RawPerson::part},
});

/// Sets what a tag of this category means, if it means something to us.
void apply(std::string_view category, std::string_view name, RawSession &session)
{
    const auto is = [category](std::string_view word) { return utf8::sameIgnoringCase(category, word); };
    if (is("track") || is("area")) {
        written::fill(session.track, name);
    } else if (is("type") || is("format")) {
        written::fill(session.type, name);
    } else if (is("language")) {
        written::fill(session.language, name);
    }
}

bool isPicture(std::string_view key)
{
    return key == "img" || key == "photo" || key == "img_256_url" || key == "image" || key == "avatar";
}

/// Whether a text can be nothing but a host: "ada.example".
bool isHost(std::string_view text)
{
    return text.find('.') != text.npos && text.find_first_of(" /:@") == text.npos && !text.ends_with('.');
}

/// The address in front of a bare name on a network; empty for others.
std::string_view network(std::string_view key)
{
    return key == "twitter"     ? "https://twitter.com/"
           : key == "instagram" ? "https://instagram.com/"
           : key == "facebook"  ? "https://facebook.com/"
                                : "";
}

} // namespace

bool Reader::field(std::string_view key, json::JsonValue value)
{
    return key == "schedule" || key == "program" || key == "people"
               ? m_walker.eachElement(value, [this](json::JsonValue entry) { return readEntry(entry); })
               : m_walker.skip(value);
}

bool Reader::element(json::JsonValue value)
{
    if (json::JsonWalker::isArray(value)) { // one of several values of a script
        return m_walker.eachElement(value, [this](json::JsonValue entry) { return readEntry(entry); });
    }
    return readEntry(value);
}

/// An item of the programme or a person: both may stand in one list.
bool Reader::readEntry(json::JsonValue value)
{
    if (!json::JsonWalker::isObject(value)) {
        return m_walker.skip(value);
    }
    RawSession session;
    RawPerson person;
    session.line = m_walker.line(value);
    const bool read = readRecord(value, session, sessionFields, [&](std::string_view key, json::JsonValue member) {
        return readEntryPart(key, member, session, person);
    });
    if (!read) {
        return false;
    }
    if (session.title.empty() && !person.name().empty()) {
        person.id = session.id;
        m_raw.people.push_back(person);
        return true;
    }
    const bool isUnknownLength = session.duration == "0";
    session.duration = isUnknownLength ? std::string_view() : session.duration.substr(0, session.duration.find('.'));
    return (session.title.empty() && session.id.empty()) || keep(session);
}

bool Reader::readEntryPart(std::string_view key, json::JsonValue value, RawSession &session, RawPerson &person)
{
    if (key == "people") {
        return m_walker.eachElement(value, [&](json::JsonValue element) {
            RawPerson participant;
            const bool read = readPerson(element, participant);
            keepPerson(participant, session);
            return read;
        });
    }
    if (key == "tags") {
        return m_walker.eachElement(value, [&](json::JsonValue tag) { return readTag(tag, session); });
    }
    if (key == "loc") {
        return json::JsonWalker::isArray(value)
                   ? m_walker.eachElement(value, [&](json::JsonValue place) { return m_walker.fill(place, session.room); })
                   : m_walker.text(value, session.room);
    }
    if (key == "links") {
        return json::JsonWalker::isArray(value) ? readLinkList(value, session) : readNamedLinks(value, session, person);
    }
    return readPersonPart(key, value, person);
}

bool Reader::readPerson(json::JsonValue value, RawPerson &person)
{
    if (!json::JsonWalker::isObject(value)) {
        return m_walker.text(value, person.id);
    }
    return readRecord(value, person, personFields,
                      [&](std::string_view key, json::JsonValue member) { return readPersonPart(key, member, person); });
}

bool Reader::readPersonPart(std::string_view key, json::JsonValue value, RawPerson &person)
{
    return key == "name"  ? readName(value, person.plainName)
           : key == "bio" ? m_walker.text(value, person.biography)
                          : m_walker.skip(value);
}

/// "Ada Lovelace", or a list of first name, last name, prefix and suffix.
bool Reader::readName(json::JsonValue value, std::string_view &name)
{
    if (!json::JsonWalker::isArray(value)) {
        return m_walker.text(value, name);
    }
    std::array<std::string_view, 4> parts;
    size_t count = 0;
    const bool read = m_walker.eachElement(value, [&](json::JsonValue element) {
        std::string_view part;
        const bool ok = m_walker.text(element, part);
        if (count < parts.size()) {
            parts[count++] = part;
        }
        return ok;
    });
    std::string whole;
    size_t used = 0;
    for (const std::string_view part : {parts[2], parts[0], parts[1], parts[3]}) {
        if (!part.empty()) {
            whole.append(whole.empty() ? "" : " ").append(part);
            name = part;
            ++used;
        }
    }
    if (used > 1) {
        name = own(std::move(whole));
    }
    return read;
}

/// "Track:Hybrid", "Literature", or {value, label, category}.
bool Reader::readTag(json::JsonValue value, RawSession &session)
{
    static constexpr auto fields = std::to_array<json::Field<Tag>>({
        {"category", &Tag::category},
        {"value", &Tag::value},
        {"label", &Tag::label},
    });
    Tag tag;
    if (!json::JsonWalker::isObject(value)) {
        std::string_view text;
        const bool read = m_walker.text(value, text);
        const size_t colon = std::min(text.find(':'), text.size());
        if (colon < text.size()) {
            apply(utf8::trimmed(text.substr(0, colon)), utf8::trimmed(text.substr(colon + 1)), session);
        } else if (const auto known = m_tags.find(text); known != m_tags.end()) {
            apply(known->second.category, known->second.label, session);
        }
        return read;
    }
    const bool read = readRecord(value, tag, fields,
                                 [this](std::string_view, json::JsonValue member) { return m_walker.skip(member); });
    if (const auto known = m_tags.find(tag.value); tag.category.empty() && known != m_tags.end()) {
        tag = known->second;
    } else if (!tag.category.empty() && !tag.value.empty()) {
        m_tags.try_emplace(tag.value, tag);
    }
    apply(tag.category, tag.label.empty() ? tag.value : tag.label, session);
    return read;
}

bool Reader::readLinkList(json::JsonValue value, RawSession &session)
{
    static constexpr auto fields = std::to_array<json::Field<RawLink>>({
        {"url", &RawLink::address},
        {"href", &RawLink::address},
        {"link", &RawLink::address},
        {"title", &RawLink::title},
        {"text", &RawLink::title},
        {"name", &RawLink::title},
        {"type", &RawLink::type},
    });
    return m_walker.eachElement(value, [&](json::JsonValue element) {
        RawLink link;
        const bool read = json::JsonWalker::isObject(element)
                              ? readRecord(element, link, fields,
                                           [this](std::string_view, json::JsonValue part) { return m_walker.skip(part); })
                              : m_walker.text(element, link.address);
        keepLink(link, session);
        return read;
    });
}

/// {signup, meeting, recording} of an item, or {img, twitter, website} of a person.
bool Reader::readNamedLinks(json::JsonValue value, RawSession &session, RawPerson &person)
{
    return m_walker.eachField(value, [&](std::string_view key, json::JsonValue member) {
        std::string_view address;
        const bool read = m_walker.text(member, address);
        if (!session.title.empty() || key == "signup" || key == "meeting" || key == "recording") {
            keepLink({address, key, {}, false}, session);
        } else {
            keepPersonLink(key, address, person);
        }
        return read;
    });
}

/// Addresses are often bare hosts or bare names on a network.
void Reader::keepPersonLink(std::string_view key, std::string_view address, RawPerson &person)
{
    if (address.empty()) {
        return;
    }
    if (isHost(address)) {
        address = own("https://" + std::string(address) + '/');
    } else if (const std::string_view before = network(key);
               !before.empty() && address.find_first_of(" /:.") == address.npos) {
        address = own(std::string(before) + std::string(address.substr(address.starts_with('@') ? 1 : 0)));
    }
    if (isPicture(key)) {
        written::fill(person.picture, address);
    } else {
        append(m_raw.personLinks, person.links, RawLink{address, key, {}, false});
    }
}

Result<void> Reader::finish(const QString &)
{
    m_raw.isHtml = true;
    m_raw.header.hasOpenZone = hasTimesInUtc();
    return {};
}

} // namespace conclar
