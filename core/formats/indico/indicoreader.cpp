#include "core/formats/indico/indicoreader.h"

#include "core/formats/formattext.h"
#include "core/formats/utf8text.h"

#include <algorithm>

namespace indico {
namespace {

using written::RawLink;
using written::RawPerson;
using written::RawSession;

constexpr auto sessionFields = std::to_array<json::Field<RawSession>>({
    {"db_id", &RawSession::id},
    {"contributionId", &RawSession::id},
    {"title", &RawSession::title},
    {"description", &RawSession::description},
    {"duration", &RawSession::duration},
    {"room", &RawSession::room},
    {"track", &RawSession::track},
    {"type", &RawSession::type},
    {"url", &RawSession::address},
});

/// A name written "Last, First" the other way round.
std::string turned(std::string_view name)
{
    const size_t comma = name.find(',');
    if (comma == std::string_view::npos) {
        return std::string(name);
    }
    return std::string(utf8::trimmed(name.substr(comma + 1))) + ' ' + std::string(utf8::trimmed(name.substr(0, comma)));
}

} // namespace

bool Reader::field(std::string_view key, json::JsonValue value)
{
    if (key != "results") {
        return m_walker.skip(value);
    }
    if (json::JsonWalker::isObject(value)) {
        return readTimetable(value);
    }
    return eachObject(value, [this](json::JsonValue event) { return readEvent(event); });
}

bool Reader::readEvent(json::JsonValue value)
{
    Event event;
    written::RawHeader &header = m_raw.header;
    const size_t first = m_raw.sessions.size();
    const bool read = m_walker.eachField(value, [&](std::string_view key, json::JsonValue member) {
        if (key == "contributions" || key == "sessions") {
            return eachObject(member, [this](json::JsonValue entry) { return readEntry(entry, {}); });
        }
        if (key == "startDate" || key == "endDate") {
            return readMoment(member, key == "startDate" ? event.start : event.end);
        }
        std::string_view *const known = key == "title"          ? &header.title
                                        : key == "url"          ? &header.address
                                        : key == "location"     ? &header.venue
                                        : key == "timezone"     ? &event.zone
                                        : key == "room"         ? &event.room
                                        : key == "roomFullname" ? &event.fullRoom
                                                                : nullptr;
        return known ? m_walker.fill(member, *known) : m_walker.skip(member);
    });
    if (read) {
        resolve(event, first);
    }
    return read;
}

bool Reader::readTimetable(json::JsonValue value)
{
    m_isTimetable = true;
    const bool read = m_walker.eachField(value, [this](std::string_view, json::JsonValue event) {
        return m_walker.eachField(event, [this](std::string_view, json::JsonValue day) {
            return m_walker.eachField(
                day, [this](std::string_view key, json::JsonValue entry) { return readEntry(entry, key); });
        });
    });
    Event event;
    event.zone = m_zone;
    if (read) {
        resolve(event, 0);
    }
    return read;
}

bool Reader::readEntry(json::JsonValue value, std::string_view key)
{
    if (!json::JsonWalker::isObject(value)) {
        return m_walker.skip(value);
    }
    Entry entry;
    entry.session.line = m_walker.line(value);
    const size_t first = m_raw.sessions.size();
    const bool read = readRecord(value, entry.session, sessionFields, [&](std::string_view name, json::JsonValue member) {
        return readEntryPart(name, member, entry);
    });
    written::fill(entry.session.room, entry.fullRoom);
    if (!read) {
        return false;
    }
    const bool isRepeated = m_isTimetable && !m_entries.insert(key).second;
    if (m_raw.sessions.size() > first) {
        keepBlock(entry, first);
        return true;
    }
    return isRepeated || keepEntry(entry, key);
}

bool Reader::readEntryPart(std::string_view key, json::JsonValue value, Entry &entry)
{
    if (key == "startDate" || key == "endDate") {
        return readMoment(value, key == "startDate" ? entry.slot.start : entry.slot.end);
    }
    if (key == "speakers" || key == "presenters") {
        return readPersons(value, {}, entry.speakers);
    }
    if (key == "conveners" || key == "sessionConveners") {
        return readPersons(value, "convener", entry.speakers);
    }
    if (key == "primaryauthors") {
        return readPersons(value, "author", entry.authors);
    }
    if (key == "contributions") {
        return eachObject(value, [this](json::JsonValue inner) { return readEntry(inner, {}); });
    }
    if (key == "entries") {
        return m_walker.eachField(
            value, [this](std::string_view name, json::JsonValue inner) { return readEntry(inner, name); });
    }
    if (key == "folders") {
        return eachObject(value, [&](json::JsonValue folder) { return readFolder(folder, entry); });
    }
    if (key == "subContributions" || key == "subcontributions") {
        return eachObject(value, [&](json::JsonValue part) { return readPart(part, entry); });
    }
    std::string_view *const known = key == "friendly_id" || key == "id" ? &entry.friendlyId
                                    : key == "entryType"                ? &entry.kind
                                    : key == "roomFullname"             ? &entry.fullRoom
                                    : key == "slotTitle"                ? &entry.slotTitle
                                    : key == "color"                    ? &entry.color
                                    : key == "session"                  ? &entry.slot.block
                                                                        : nullptr;
    return known ? m_walker.fill(value, *known) : m_walker.skip(value);
}

/// A part of a contribution has no time of its own: the contribution lists its title and names its speakers.
bool Reader::readPart(json::JsonValue value, Entry &entry)
{
    std::string_view title;
    const size_t first = entry.speakers.size();
    const bool read = m_walker.eachField(value, [&](std::string_view key, json::JsonValue member) {
        return key == "speakers" ? readPersons(member, {}, entry.speakers)
               : key == "title"  ? m_walker.text(member, title)
                                 : m_walker.skip(member);
    });
    if (!title.empty()) {
        entry.parts.append(entry.parts.empty() ? "- " : "\n- ").append(title);
        for (size_t i = first; i < entry.speakers.size(); ++i) {
            entry.parts.append(i == first ? " (" : ", ").append(entry.speakers[i].name());
        }
        entry.parts.append(entry.speakers.size() > first ? ")" : "");
    }
    return read;
}

bool Reader::readMoment(json::JsonValue value, Moment &moment)
{
    static constexpr auto fields = std::to_array<json::Field<Moment>>({
        {"date", &Moment::date},
        {"time", &Moment::time},
        {"tz", &Moment::zone},
    });
    const bool read = readRecord(value, moment, fields,
                                 [this](std::string_view, json::JsonValue member) { return m_walker.skip(member); });
    written::fill(m_zone, moment.zone);
    return read;
}

bool Reader::readPersons(json::JsonValue value, std::string_view part, std::vector<RawPerson> &persons)
{
    struct Names
    {
        std::string_view first;
        std::string_view last;
        std::string_view full;
        std::string_view id;
        std::string_view company;
    };
    static constexpr auto fields = std::to_array<json::Field<Names>>({
        {"first_name", &Names::first},
        {"firstName", &Names::first},
        {"last_name", &Names::last},
        {"familyName", &Names::last},
        {"fullName", &Names::full},
        {"name", &Names::full},
        {"person_id", &Names::id},
        {"affiliation", &Names::company},
    });
    return eachObject(value, [&](json::JsonValue element) {
        Names names;
        const bool read = readRecord(element, names, fields,
                                     [this](std::string_view, json::JsonValue member) { return m_walker.skip(member); });
        if (persons.size() > limits::perSession) {
            return read;
        }
        RawPerson person;
        person.id = names.id;
        person.part = part;
        person.company = names.company;
        person.plainName = names.first.empty() ? names.last : names.first;
        if (!names.first.empty() && !names.last.empty()) {
            person.plainName = own(std::string(names.first) + ' ' + std::string(names.last));
        } else if (person.plainName.empty() && !names.full.empty()) {
            person.plainName = own(turned(names.full));
        }
        if (!person.plainName.empty()) {
            persons.push_back(person);
        }
        return read;
    });
}

bool Reader::readFolder(json::JsonValue value, Entry &entry)
{
    static constexpr auto fields = std::to_array<json::Field<RawLink>>({
        {"download_url", &RawLink::address},
        {"link_url", &RawLink::address},
        {"title", &RawLink::title},
    });
    return m_walker.eachField(value, [&](std::string_view key, json::JsonValue member) {
        if (key != "attachments") {
            return m_walker.skip(member);
        }
        return eachObject(member, [&](json::JsonValue element) {
            RawLink link;
            link.isAttachment = true;
            const bool read = readRecord(element, link, fields,
                                         [this](std::string_view, json::JsonValue part) { return m_walker.skip(part); });
            if (entry.links.size() <= limits::perSession) {
                entry.links.push_back(link);
            }
            return read;
        });
    });
}

bool Reader::keepEntry(Entry &entry, std::string_view key)
{
    RawSession &session = entry.session;
    if (session.title.empty() && entry.slot.start.date.empty()) {
        return true;
    }
    written::fill(session.id, m_isTimetable ? key : entry.friendlyId);
    if (utf8::sameIgnoringCase(entry.kind, "break")) {
        written::fill(session.type, "break");
    }
    if (!entry.slotTitle.empty() && session.title.find(entry.slotTitle) == std::string_view::npos) {
        session.title = own(std::string(session.title) + ": " + std::string(entry.slotTitle));
    }
    if (!entry.parts.empty()) {
        session.abstract = own(std::move(entry.parts));
    }
    if (!entry.slot.end.date.empty()) {
        session.duration = {}; // the same in other words
    }
    for (const RawPerson &person : entry.speakers.empty() ? entry.authors : entry.speakers) {
        keepPerson(person, session);
    }
    for (const RawLink &link : entry.links) {
        keepLink(link, session);
    }
    m_slots.push_back(entry.slot);
    return keep(session);
}

/// What contributions inherit from the block that they are in.
void Reader::keepBlock(const Entry &block, size_t first)
{
    const std::string_view title = block.session.title;
    for (size_t i = first; i < m_raw.sessions.size(); ++i) {
        written::fill(m_raw.sessions[i].room, block.session.room);
        written::fill(m_slots[i].block, title);
    }
    if (!title.empty() && !block.color.empty() && m_raw.tracks.size() < limits::names) {
        m_raw.tracks.push_back({title, {}, block.color});
    }
}

/// Rooms, times and tracks of the sessions of one event, from its first.
void Reader::resolve(const Event &event, size_t first)
{
    written::fill(m_raw.header.zoneName, event.zone);
    const auto text = [&](const Moment &moment) {
        std::string written = m_moments.write(moment, event.zone);
        return written.empty() ? std::string_view() : own(std::move(written));
    };
    written::fill(m_raw.header.start, text(event.start));
    written::fill(m_raw.header.end, text(event.end));
    const bool hasTracks = std::any_of(m_raw.sessions.begin() + std::ptrdiff_t(first), m_raw.sessions.end(),
                                       [](const RawSession &session) { return !session.track.empty(); });
    for (size_t i = first; i < m_raw.sessions.size(); ++i) {
        RawSession &session = m_raw.sessions[i];
        session.start = text(m_slots[i].start);
        session.end = text(m_slots[i].end);
        written::fill(session.room, event.room);
        written::fill(session.room, event.fullRoom);
        if (!hasTracks) {
            session.track = m_slots[i].block;
        }
    }
}

Result<void> Reader::finish(const QString &name)
{
    if (m_raw.sessions.empty()) {
        return failure(ErrorCode::Damaged,
                       FormatText::tr("This export of Indico holds no contributions. Ask for it with “detail=contributions” "
                                      "in its address, or for the timetable."),
                       {name});
    }
    return {};
}

} // namespace indico
