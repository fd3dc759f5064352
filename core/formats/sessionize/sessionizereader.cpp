#include "core/formats/sessionize/sessionizereader.h"

#include "core/formats/utf8text.h"

#include <utility>

namespace sessionize {
namespace {

using written::RawPerson;
using written::RawSession;

constexpr size_t longestRooms = 500;

constexpr auto sessionFields = std::to_array<json::Field<RawSession>>({
    {"id", &RawSession::id},
    {"title", &RawSession::title},
    {"description", &RawSession::description},
    {"startsAt", &RawSession::start},
    {"endsAt", &RawSession::end},
    {"room", &RawSession::room},
    {"status", &RawSession::state},
});

constexpr auto speakerFields = std::to_array<json::Field<RawPerson>>({
    {"id", &RawPerson::guid},
    {"fullName", &RawPerson::publicName},
    {"name", &RawPerson::plainName},
    {"tagLine", &RawPerson::role},
    {"bio", &RawPerson::biography},
    {"profilePicture", &RawPerson::picture},
});

/// Whether a room is one of those that a text lists with commas.
bool isAmong(std::string_view rooms, std::string_view room)
{
    return (", " + std::string(rooms) + ", ").find(", " + std::string(room) + ", ") != std::string::npos;
}

void apply(Meaning meaning, std::string_view name, RawSession &session)
{
    std::string_view RawSession::*const member = meaning == Meaning::Track      ? &RawSession::track
                                                 : meaning == Meaning::Language ? &RawSession::language
                                                 : meaning == Meaning::Type     ? &RawSession::type
                                                                                : nullptr;
    if (member) {
        written::fill(session.*member, name);
    }
}

} // namespace

Meaning meaningOf(std::string_view categoryTitle)
{
    const std::string title = utf8::lowered(utf8::cut(categoryTitle, 300));
    const auto holds = [&title](std::string_view word) { return title.find(word) != title.npos; };
    if (holds("track")) {
        return Meaning::Track;
    }
    if (holds("language") || holds("sprache")) {
        return Meaning::Language;
    }
    const auto hasWord = [&title](std::string_view word) { return utf8::containsWord(title, word); };
    return hasWord("format") || hasWord("type") ? Meaning::Type : Meaning::None;
}

bool Reader::field(std::string_view key, json::JsonValue value)
{
    if (key == "sessions") {
        return eachObject(value, [this](json::JsonValue session) { return readSession(session); });
    }
    if (key == "speakers") {
        return eachObject(value, [this](json::JsonValue element) {
            RawPerson speaker;
            const bool read = readSpeaker(element, speaker);
            keepSpeaker(speaker);
            return read;
        });
    }
    if (key == "categories") {
        return eachObject(value, [this](json::JsonValue category) { return readCategory(category); });
    }
    if (key == "rooms") {
        return eachObject(value, [this](json::JsonValue room) { return readRoom(room); });
    }
    return m_walker.skip(value);
}

bool Reader::element(json::JsonValue value)
{
    m_isList = true;
    RawPerson speaker;
    const bool read = readSpeaker(value, speaker);
    keepSpeaker(speaker);
    return read;
}

bool Reader::readSession(json::JsonValue value)
{
    RawSession session;
    References references;
    session.line = m_walker.line(value);
    const size_t persons = m_raw.persons.size();
    const size_t links = m_raw.links.size();
    const bool wasInSession = std::exchange(m_isInSession, true);
    const bool read = readRecord(value, session, sessionFields, [&](std::string_view key, json::JsonValue member) {
        return readSessionPart(key, member, session, references);
    });
    m_isInSession = wasInSession;
    const bool isMention = session.title.empty() && session.start.empty(); // {id, name}, below a speaker
    if (!read || isMention || (m_isList && isRepeated(session))) {
        m_raw.persons.resize(persons);
        m_raw.links.resize(links);
        return read;
    }
    m_references.push_back(std::move(references));
    return keep(session);
}

bool Reader::readSessionPart(std::string_view key, json::JsonValue value, RawSession &session, References &references)
{
    if (key == "speakers") {
        return m_walker.eachElement(value, [&](json::JsonValue element) {
            RawPerson speaker;
            const bool read = json::JsonWalker::isObject(element) ? readSpeaker(element, speaker)
                                                                  : m_walker.text(element, speaker.guid);
            keepPerson(speaker, session);
            return read;
        });
    }
    if (key == "categories") {
        return eachObject(value, [&](json::JsonValue category) { return readOwnCategory(category, session); });
    }
    if (key == "categoryItems") {
        return m_walker.eachElement(value, [&](json::JsonValue element) {
            std::string_view item;
            const bool read = m_walker.text(element, item);
            if (references.categoryItems.size() < limits::perSession) {
                references.categoryItems.push_back(item);
            }
            return read;
        });
    }
    if (key == "liveUrl" || key == "recordingUrl") {
        written::RawLink link;
        link.type = key == "liveUrl" ? "live" : "recording";
        const bool read = m_walker.text(value, link.address);
        keepLink(link, session);
        return read;
    }
    std::string_view text;
    const bool read = m_walker.text(value, text);
    if (key == "roomId") {
        references.room = text;
    } else if (key == "isServiceSession" && text == "true") {
        session.type = "service";
    }
    return read;
}

bool Reader::readSpeaker(json::JsonValue value, RawPerson &speaker)
{
    std::string_view first;
    std::string_view last;
    const bool read = readRecord(value, speaker, speakerFields, [&](std::string_view key, json::JsonValue member) {
        if (key == "links") {
            return readLinks(member, speaker);
        }
        const bool holdsSessions = m_isList && !m_isInSession;
        if (holdsSessions && key == "sessions") {
            return eachObject(member, [this](json::JsonValue session) { return readSession(session); });
        }
        if (holdsSessions && key == "rooms") {
            return eachObject(member, [this](json::JsonValue room) { return readRoom(room); });
        }
        return key == "firstName"  ? m_walker.text(member, first)
               : key == "lastName" ? m_walker.text(member, last)
                                   : m_walker.skip(member);
    });
    if (speaker.name().empty() && !(first.empty() && last.empty())) {
        speaker.plainName = own(std::string(first) + ' ' + std::string(last));
    }
    return read;
}

bool Reader::readLinks(json::JsonValue value, RawPerson &speaker)
{
    static constexpr auto fields = std::to_array<json::Field<written::RawLink>>({
        {"title", &written::RawLink::title},
        {"url", &written::RawLink::address},
        {"linkType", &written::RawLink::type},
    });
    return eachObject(value, [&](json::JsonValue element) {
        written::RawLink link;
        const bool read = readRecord(element, link, fields,
                                     [this](std::string_view, json::JsonValue member) { return m_walker.skip(member); });
        return append(m_raw.personLinks, speaker.links, link), read;
    });
}

/// A category as the file declares it, with all its items.
bool Reader::readCategory(json::JsonValue value)
{
    struct Item
    {
        std::string_view id;
        std::string_view name;
    };
    static constexpr auto itemFields = std::to_array<json::Field<Item>>({{"id", &Item::id}, {"name", &Item::name}});
    std::string_view title;
    std::vector<Item> items;
    const bool read = m_walker.eachField(value, [&](std::string_view key, json::JsonValue member) {
        if (key != "items") {
            return key == "title" ? m_walker.text(member, title) : m_walker.skip(member);
        }
        return eachObject(member, [&](json::JsonValue element) {
            Item item;
            const bool ok = readRecord(element, item, itemFields,
                                       [this](std::string_view, json::JsonValue part) { return m_walker.skip(part); });
            items.push_back(item);
            return ok;
        });
    });
    const Meaning meaning = meaningOf(title);
    for (const Item &item : items) {
        m_categoryItems.try_emplace(item.id, CategoryItem{meaning, item.name});
        if (meaning == Meaning::Track && m_raw.tracks.size() < limits::names) {
            m_raw.tracks.push_back({item.name, {}, {}});
        }
    }
    return read;
}

/// A category inside a session, with the items that were chosen.
bool Reader::readOwnCategory(json::JsonValue value, RawSession &session)
{
    std::string_view title;
    std::string_view chosen;
    const bool read = m_walker.eachField(value, [&](std::string_view key, json::JsonValue member) {
        if (key == "categoryItems") {
            return m_walker.eachElement(member, [&](json::JsonValue item) { return m_walker.fill(item, chosen); });
        }
        return key == "name" || key == "title" ? m_walker.fill(member, title) : m_walker.skip(member);
    });
    apply(meaningOf(title), chosen, session);
    return read;
}

bool Reader::readRoom(json::JsonValue value)
{
    std::string_view id;
    std::string_view name;
    const bool read = m_walker.eachField(value, [&](std::string_view key, json::JsonValue member) {
        if (key == "sessions") {
            return eachObject(member, [this](json::JsonValue session) { return readSession(session); });
        }
        return key == "id" ? m_walker.text(member, id) : key == "name" ? m_walker.text(member, name) : m_walker.skip(member);
    });
    if (!name.empty() && m_rooms.try_emplace(id, name).second && m_raw.rooms.size() < limits::names) {
        m_raw.rooms.push_back(name);
    }
    return read;
}

/// Whether a list shows a session again: in another group, or in another room, which is added then.
bool Reader::isRepeated(const RawSession &session)
{
    const auto [it, isNew] = m_positions.try_emplace(session.id, m_raw.sessions.size());
    if (isNew || session.id.empty()) {
        return false;
    }
    RawSession &known = m_raw.sessions[it->second];
    if (known.start != session.start || known.title != session.title) {
        return false;
    }
    const bool isElsewhere = !session.room.empty() && !isAmong(known.room, session.room);
    if (isElsewhere && known.room.size() + session.room.size() < longestRooms) {
        known.room = own(std::string(known.room) + ", " + std::string(session.room));
    }
    return true;
}

void Reader::keepSpeaker(const RawPerson &speaker)
{
    if (!speaker.name().empty()) {
        m_raw.people.push_back(speaker);
    }
}

Result<void> Reader::finish(const QString &)
{
    for (size_t i = 0; i < m_raw.sessions.size(); ++i) {
        RawSession &session = m_raw.sessions[i];
        if (const auto room = m_rooms.find(m_references[i].room); room != m_rooms.end()) {
            written::fill(session.room, room->second);
        }
        for (const std::string_view item : m_references[i].categoryItems) {
            if (const auto known = m_categoryItems.find(item); known != m_categoryItems.end()) {
                apply(known->second.meaning, known->second.name, session);
            }
        }
    }
    m_raw.header.hasOpenZone = hasTimesInUtc();
    return {};
}

} // namespace sessionize
