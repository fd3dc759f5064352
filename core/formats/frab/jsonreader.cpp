#include "core/formats/frab/jsonreader.h"

#include "core/formats/formattext.h"
#include "core/formats/frab/fieldnames.h"
#include "core/formats/json/jsonwalker.h"

namespace frab {
namespace {

constexpr size_t bytesPerSession = 500; ///< few files have shorter ones

class JsonReader
{
public:
    JsonReader(written::RawSchedule &raw, json::JsonWalker &walker) : m_raw(raw), m_walker(walker) {}

    bool readRoot(std::string_view key, json::JsonValue value);
    bool sawConference() const { return m_sawConference; }

private:
    bool readSchedule(std::string_view key, json::JsonValue value);
    bool readConference(std::string_view key, json::JsonValue value);
    bool readDeclaredRoom(json::JsonValue value);
    bool readDeclaredTrack(json::JsonValue value);
    bool readDay(json::JsonValue value);
    bool readRoom(std::string_view room, json::JsonValue sessions, int day);
    bool readSession(json::JsonValue value, int day, std::string_view room);
    bool readSessionPart(std::string_view key, json::JsonValue value, written::RawSession &session);
    bool readPerson(json::JsonValue value, written::RawPerson &person, bool &isCut);
    bool readDescribedPerson(json::JsonValue value);
    bool readLinks(json::JsonValue value, bool attachments, std::vector<written::RawLink> &links, written::Range &range, bool &isCut);
    bool readLink(json::JsonValue value, written::RawLink &link);

    written::RawSchedule &m_raw;
    json::JsonWalker &m_walker;
    bool m_sawConference = false;
};

bool JsonReader::readRoot(std::string_view key, json::JsonValue value)
{
    if (key != "schedule") {
        return m_walker.skip(value);
    }
    return m_walker.eachField(value, [this](std::string_view inner, json::JsonValue v) { return readSchedule(inner, v); });
}

bool JsonReader::readSchedule(std::string_view key, json::JsonValue value)
{
    if (key == "conference") {
        m_sawConference = true;
        return m_walker.eachField(value, [this](std::string_view k, json::JsonValue v) { return readConference(k, v); });
    }
    if (key == "events") {
        return m_walker.eachElement(value, [this](json::JsonValue v) { return readSession(v, -1, {}); });
    }
    if (key == "persons") {
        return m_walker.eachElement(value, [this](json::JsonValue v) { return readDescribedPerson(v); });
    }
    written::RawHeader &header = m_raw.header;
    std::string_view *const known = key == "version"    ? &header.version
                                    : key == "url"      ? &header.scheduleAddress
                                    : key == "base_url" ? &header.baseAddress
                                                        : nullptr;
    return known ? m_walker.text(value, *known) : m_walker.skip(value);
}

bool JsonReader::readConference(std::string_view key, json::JsonValue value)
{
    if (key == "days" && json::JsonWalker::isArray(value)) {
        return m_walker.eachElement(value, [this](json::JsonValue v) { return readDay(v); });
    }
    if (key == "rooms") {
        return m_walker.eachElement(value, [this](json::JsonValue v) { return readDeclaredRoom(v); });
    }
    if (key == "tracks") {
        return m_walker.eachElement(value, [this](json::JsonValue v) { return readDeclaredTrack(v); });
    }
    std::string_view *const known = field(m_raw.header, key);
    return known ? m_walker.text(value, *known) : m_walker.skip(value);
}

bool JsonReader::readDeclaredRoom(json::JsonValue value)
{
    std::string_view name;
    if (!m_walker.text(value, name)) {
        return false;
    }
    if (!name.empty() && m_raw.rooms.size() < limits::names) {
        m_raw.rooms.push_back(name);
    }
    return true;
}

bool JsonReader::readDeclaredTrack(json::JsonValue value)
{
    written::RawTrack track;
    bool read = true;
    if (json::JsonWalker::isObject(value)) {
        read = m_walker.eachField(value, [&](std::string_view key, json::JsonValue member) {
            std::string_view *const known = key == "name"                       ? &track.name
                                            : key == "slug"                     ? &track.slug
                                            : key == "color" || key == "colors" ? &track.color
                                                                                : nullptr;
            return known ? m_walker.text(member, *known) : m_walker.skip(member);
        });
    } else {
        read = m_walker.text(value, track.name);
    }
    if (read && !track.name.empty() && m_raw.tracks.size() < limits::names) {
        m_raw.tracks.push_back(track);
    }
    return read;
}

bool JsonReader::readDay(json::JsonValue value)
{
    if (m_raw.days.size() >= limits::names) {
        return m_walker.fail(
            ErrorCode::LimitExceeded,
            FormatText::tr("The file has more than %1 days, which is more than Lectern accepts.").arg(limits::names));
    }
    const int position = int(m_raw.days.size());
    m_raw.days.emplace_back();
    return m_walker.eachField(value, [&](std::string_view key, json::JsonValue member) {
        if (key == "rooms") {
            return m_walker.eachField(
                member, [&](std::string_view room, json::JsonValue sessions) { return readRoom(room, sessions, position); });
        }
        written::RawDay &day = m_raw.days.back();
        std::string_view *const known = key == "date"                          ? &day.date
                                        : key == "day_start" || key == "start" ? &day.start
                                        : key == "day_end" || key == "end"     ? &day.end
                                                                               : nullptr;
        return known ? m_walker.text(member, *known) : m_walker.skip(member);
    });
}

bool JsonReader::readRoom(std::string_view room, json::JsonValue sessions, int day)
{
    if (!room.empty() && m_raw.rooms.size() < limits::names) {
        m_raw.rooms.push_back(room);
    }
    return m_walker.eachElement(sessions, [&](json::JsonValue session) { return readSession(session, day, room); });
}

bool JsonReader::readSession(json::JsonValue value, int day, std::string_view room)
{
    if (!json::JsonWalker::isObject(value)) {
        return m_walker.skip(value);
    }
    if (m_raw.sessions.size() >= limits::sessions) {
        return m_walker.fail(ErrorCode::LimitExceeded,
                             FormatText::tr("The file has more than %1 sessions, which is more than Lectern accepts.")
                                 .arg(limits::sessions));
    }
    written::RawSession session;
    session.day = day;
    session.line = m_walker.line(value);
    const bool read = m_walker.eachField(
        value, [&](std::string_view key, json::JsonValue member) { return readSessionPart(key, member, session); });
    written::fill(session.room, room);
    m_raw.sessions.push_back(session);
    return read;
}

bool JsonReader::readSessionPart(std::string_view key, json::JsonValue value, written::RawSession &session)
{
    if (std::string_view *const known = field(session, key)) {
        std::string_view text;
        const bool read = m_walker.text(value, text);
        written::fill(*known, text);
        return read;
    }
    if (key == "persons" || key == "participants" || key == "speakers") {
        return m_walker.eachElement(value, [&](json::JsonValue element) {
            written::RawPerson person;
            const bool read = readPerson(element, person, session.isCut);
            if (read && !person.name().empty()) {
                session.isCut |= !append(m_raw.persons, session.persons, person);
            }
            return read;
        });
    }
    if (key == "links" || key == "attachments") {
        return readLinks(value, key == "attachments", m_raw.links, session.links, session.isCut);
    }
    return m_walker.skip(value);
}

bool JsonReader::readPerson(json::JsonValue value, written::RawPerson &person, bool &isCut)
{
    if (!json::JsonWalker::isObject(value)) {
        return m_walker.text(value, person.plainName);
    }
    return m_walker.eachField(value, [&](std::string_view key, json::JsonValue member) {
        if (key == "links") {
            return readLinks(member, false, m_raw.personLinks, person.links, isCut);
        }
        std::string_view *const known = field(person, key);
        return known ? m_walker.fill(member, *known) : m_walker.skip(member);
    });
}

/// A person of the flat draft, which describes them beside the sessions.
bool JsonReader::readDescribedPerson(json::JsonValue value)
{
    written::RawPerson person;
    bool isCut = false;
    const bool read = readPerson(value, person, isCut);
    if (read && !person.name().empty()) {
        m_raw.people.push_back(person);
    }
    return read;
}

bool JsonReader::readLinks(json::JsonValue value, bool attachments, std::vector<written::RawLink> &links, written::Range &range, bool &isCut)
{
    return m_walker.eachElement(value, [&](json::JsonValue element) {
        written::RawLink link;
        link.isAttachment = attachments;
        const bool read = readLink(element, link);
        isCut |= read && !append(links, range, link);
        return read;
    });
}

bool JsonReader::readLink(json::JsonValue value, written::RawLink &link)
{
    if (!json::JsonWalker::isObject(value)) {
        return m_walker.text(value, link.title);
    }
    return m_walker.eachField(value, [&](std::string_view key, json::JsonValue member) {
        std::string_view text;
        std::string_view *const known = field(link, key);
        const bool ok = known ? m_walker.text(member, text) : m_walker.skip(member);
        if (known) {
            written::fill(*known, text);
        }
        return ok;
    });
}

} // namespace

Result<written::RawSchedule> readJson(json::JsonInput &&input, const QString &name, IssueLog &log)
{
    written::RawSchedule raw;
    raw.bytes = std::move(input.bytes);
    const size_t expected = std::min(size_t(raw.bytes.size()) / bytesPerSession, limits::sessions);
    raw.reserve(expected);
    raw.sessions.reserve(expected);
    json::JsonWalker walker(raw.bytes, input.lines, name);
    JsonReader reader(raw, walker);
    const Result<void> read =
        walker.run([&reader](std::string_view key, json::JsonValue value) { return reader.readRoot(key, value); });
    if (!read) {
        return failure(read.error());
    }
    if (!reader.sawConference()) {
        return failure(ErrorCode::UnknownFormat,
                       FormatText::tr("This JSON file describes no conference. Look for the conference's schedule.json "
                                      "or schedule.xml."),
                       {name});
    }
    input.reportRepairs(walker, log);
    return Result<written::RawSchedule>(std::move(raw));
}

} // namespace frab
