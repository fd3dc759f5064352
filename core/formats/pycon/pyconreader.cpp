#include "core/formats/pycon/pyconreader.h"

#include "core/formats/utf8text.h"

namespace pycon {
namespace {

using written::RawPerson;
using written::RawSession;

constexpr auto sessionFields = std::to_array<json::Field<RawSession>>({
    {"conf_key", &RawSession::id},
    {"name", &RawSession::title},
    {"title", &RawSession::title},
    {"abstract", &RawSession::abstract},
    {"description", &RawSession::description},
    {"start", &RawSession::start},
    {"end", &RawSession::end},
    {"room", &RawSession::room},
    {"kind", &RawSession::type},
    {"license", &RawSession::license},
    {"conf_url", &RawSession::address},
    {"track", &RawSession::track},
});

constexpr auto personFields = std::to_array<json::Field<RawPerson>>({
    {"id", &RawPerson::id},
    {"name", &RawPerson::plainName},
    {"photo", &RawPerson::picture},
    {"bio", &RawPerson::biography},
});

/// Takes a title that is one Markdown link, "[Panel](/2025/panel)", apart.
void splitLinkedTitle(RawSession &session)
{
    const std::string_view title = session.title;
    const size_t middle = title.find("](");
    const bool isLink = title.starts_with('[') && title.ends_with(')') && middle != title.npos &&
                        title.find('[', 1) == title.npos && title.find(')') == title.size() - 1;
    if (isLink) {
        session.title = utf8::trimmed(title.substr(1, middle - 1));
        written::fill(session.address, title.substr(middle + 2, title.size() - middle - 3));
    }
}

} // namespace

bool Reader::field(std::string_view key, json::JsonValue value)
{
    if (key == "schedule") {
        return eachObject(value, [this](json::JsonValue session) { return readSession(session); });
    }
    return m_walker.skip(value);
}

bool Reader::readSession(json::JsonValue value)
{
    RawSession session;
    session.line = m_walker.line(value);
    std::vector<RawPerson> speakers;
    std::vector<RawPerson> authors;
    const bool read = readRecord(value, session, sessionFields, [&](std::string_view key, json::JsonValue member) {
        if (key == "speakers") {
            return readPersons(member, speakers);
        }
        if (key == "authors") {
            return readPersons(member, authors);
        }
        if (key == "rooms") {
            return readRooms(member, session);
        }
        std::string_view text;
        const bool ok = m_walker.text(member, text);
        if (key == "cancelled" && text == "true") {
            session.state = "cancelled";
        } else if (key == "duration" && session.end.empty()) {
            session.duration = text;
        }
        return ok;
    });
    for (const RawPerson &person : speakers.empty() ? authors : speakers) {
        keepPerson(person, session);
    }
    if (!session.end.empty()) {
        session.duration = {}; // the same in other words
    }
    splitLinkedTitle(session);
    return read && keep(session);
}

/// The file does not say where it is from, but the pages of its sessions do: "https://us.pycon.example/2025/schedule/…".
Result<void> Reader::finish(const QString &)
{
    for (const RawSession &session : m_raw.sessions) {
        if (const size_t at = session.address.find("/schedule/"); session.address.starts_with("http") && at != session.address.npos) {
            m_raw.header.address = session.address.substr(0, at + 1);
            break;
        }
    }
    return {};
}

bool Reader::readRooms(json::JsonValue value, RawSession &session)
{
    std::string joined;
    size_t count = 0;
    const bool read = m_walker.eachElement(value, [&](json::JsonValue element) {
        std::string_view room;
        const bool ok = m_walker.text(element, room);
        if (!room.empty() && ++count <= limits::perSession) {
            if (m_raw.rooms.size() < limits::names && m_rooms.insert(room).second) {
                m_raw.rooms.push_back(room); // so that a text that joins it with others is understood
            }
            joined.append(joined.empty() ? "" : ", ").append(room);
        }
        return ok;
    });
    if (session.room.empty() && !joined.empty()) {
        session.room = own(std::move(joined));
    }
    return read;
}

bool Reader::readPersons(json::JsonValue value, std::vector<RawPerson> &persons)
{
    return m_walker.eachElement(value, [&](json::JsonValue element) {
        RawPerson person;
        const bool read = json::JsonWalker::isObject(element)
                              ? readRecord(element, person, personFields,
                                           [this](std::string_view, json::JsonValue member) { return m_walker.skip(member); })
                              : m_walker.text(element, person.plainName);
        if (persons.size() <= limits::perSession) {
            persons.push_back(person);
        }
        return read;
    });
}

} // namespace pycon
