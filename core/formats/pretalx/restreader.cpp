#include "core/formats/pretalx/restreader.h"

#include "core/formats/formattext.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace pretalx {
namespace {

using written::RawLink;
using written::RawPerson;
using written::RawSession;

constexpr auto sessionFields = std::to_array<json::Field<RawSession>>({
    {"title", &RawSession::title},
    {"abstract", &RawSession::abstract},
    {"content_locale", &RawSession::language},
    {"duration", &RawSession::duration},
    {"do_not_record", &RawSession::optOut},
});

bool isNumber(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether a session in this state is part of the programme.
bool isInProgramme(std::string_view state) { return state.empty() || state == "confirmed" || state == "accepted"; }

} // namespace

bool Reader::field(std::string_view key, json::JsonValue value)
{
    if (key == "results") {
        return m_walker.eachElement(value, [this](json::JsonValue entry) { return element(entry); });
    }
    std::string_view text;
    const bool read = m_walker.text(value, text);
    if (key == "count") {
        m_count = text;
    } else if (key == "next" || key == "previous") {
        readEvent(text);
    }
    return read;
}

/// "https://host/event/" out of "https://host/api/events/event/submissions/?page=2".
void Reader::readEvent(std::string_view pageAddress)
{
    static constexpr std::string_view marker = "/api/events/";
    const size_t at = pageAddress.find(marker);
    if (at == std::string_view::npos || !m_raw.header.acronym.empty()) {
        return;
    }
    const std::string_view rest = pageAddress.substr(at + marker.size());
    m_raw.header.acronym = rest.substr(0, rest.find('/'));
    m_raw.header.scheduleAddress = own(std::string(pageAddress.substr(0, at)) + '/' + std::string(m_raw.header.acronym) + '/');
}

bool Reader::element(json::JsonValue value)
{
    if (!json::JsonWalker::isObject(value)) {
        return m_walker.skip(value);
    }
    Entry entry;
    entry.session.line = m_walker.line(value);
    ++m_entries;
    const size_t sessions = m_raw.sessions.size();
    const size_t persons = m_raw.persons.size();
    const size_t links = m_raw.links.size();
    const bool read = readEntry(value, entry) && keepEntry(entry);
    if (m_raw.sessions.size() == sessions) { // nobody appears in what was left out
        m_raw.persons.resize(persons);
        m_raw.links.resize(links);
    }
    return read;
}

bool Reader::readEntry(json::JsonValue value, Entry &entry)
{
    return readRecord(value, entry.session, sessionFields, [&](std::string_view key, json::JsonValue member) {
        return readEntryPart(key, member, entry);
    });
}

bool Reader::readEntryPart(std::string_view key, json::JsonValue value, Entry &entry)
{
    if (key == "speakers") {
        return m_walker.eachElement(value, [&](json::JsonValue speaker) { return readPerson(speaker, entry.session); });
    }
    if (key == "slot") {
        return readSlot(value, entry);
    }
    if (key == "slots") {
        return m_walker.eachElement(value, [&](json::JsonValue slot) { return readSlot(slot, entry); });
    }
    if (key == "submission") {
        entry.isSlot = true;
        return json::JsonWalker::isObject(value) ? readEntry(value, entry) : m_walker.fill(value, entry.code);
    }
    if (key == "submission_type") {
        return readName(value, entry.session.type);
    }
    if (key == "track") {
        return readName(value, entry.session.track);
    }
    if (key == "room") {
        return readName(value, entry.slot.room);
    }
    if (key == "resources") {
        return m_walker.eachElement(value, [&](json::JsonValue resource) { return readResource(resource, entry.session); });
    }
    std::string_view *const known = key == "code"          ? &entry.code
                                    : key == "name"        ? &entry.person.plainName
                                    : key == "biography"   ? &entry.person.biography
                                    : key == "avatar_url"  ? &entry.person.picture
                                    : key == "avatar"      ? &entry.person.picture
                                    : key == "state"       ? &entry.state
                                    : key == "start"       ? &entry.slot.start
                                    : key == "end"         ? &entry.slot.end
                                    : key == "description" ? &entry.session.description
                                                           : nullptr;
    return known ? m_walker.fill(value, *known) : m_walker.skip(value);
}

bool Reader::readPerson(json::JsonValue value, RawSession &session)
{
    static constexpr auto fields = std::to_array<json::Field<RawPerson>>({
        {"code", &RawPerson::code},
        {"name", &RawPerson::plainName},
        {"biography", &RawPerson::biography},
        {"avatar_url", &RawPerson::picture},
        {"avatar", &RawPerson::picture},
    });
    RawPerson person;
    const bool read = json::JsonWalker::isObject(value)
                          ? readRecord(value, person, fields,
                                       [this](std::string_view, json::JsonValue member) { return m_walker.skip(member); })
                          : m_walker.text(value, person.code);
    keepPerson(person, session);
    return read;
}

bool Reader::readSlot(json::JsonValue value, Entry &entry)
{
    if (!json::JsonWalker::isObject(value)) {
        std::string_view number;
        const bool read = m_walker.text(value, number);
        m_bare += number.empty() ? 0 : 1;
        return read;
    }
    Slot slot;
    const bool read = m_walker.eachField(value, [&](std::string_view key, json::JsonValue member) {
        return key == "room"    ? readName(member, slot.room)
               : key == "start" ? m_walker.text(member, slot.start)
               : key == "end"   ? m_walker.text(member, slot.end)
                                : m_walker.skip(member);
    });
    if (entry.places.size() < limits::perSession && !slot.start.empty()) {
        entry.places.push_back(slot);
    }
    return read;
}

bool Reader::readResource(json::JsonValue value, RawSession &session)
{
    static constexpr auto fields = std::to_array<json::Field<RawLink>>({
        {"resource", &RawLink::address},
        {"link", &RawLink::address},
        {"description", &RawLink::title},
    });
    RawLink link;
    link.isAttachment = true;
    const bool read = readRecord(value, link, fields,
                                 [this](std::string_view, json::JsonValue member) { return m_walker.skip(member); });
    keepLink(link, session);
    return read;
}

/// A name in one or several languages; nothing where only the number of the thing is written.
bool Reader::readName(json::JsonValue value, std::string_view &name)
{
    std::string_view text;
    const bool read = m_walker.text(value, text);
    if (isNumber(text)) {
        ++m_bare;
    } else {
        written::fill(name, text);
    }
    return read;
}

bool Reader::keepEntry(Entry &entry)
{
    RawSession &session = entry.session;
    if (session.title.empty() && !entry.person.plainName.empty()) {
        entry.person.code = entry.code;
        m_raw.people.push_back(entry.person);
        return true;
    }
    if (entry.isSlot && session.title.empty()) {
        if (!entry.code.empty()) {
            ++m_bare;
            return true;
        }
        session.title = std::exchange(session.description, {}); // a break has nothing else
        session.type = "break";
    }
    if (!isInProgramme(entry.state)) {
        ++m_leftOut;
        return true;
    }
    if (session.title.empty() && entry.code.empty()) {
        return true;
    }
    session.code = entry.code;
    if (entry.places.empty()) {
        entry.places.push_back(entry.slot);
    }
    for (const Slot &slot : entry.places) {
        session.room = slot.room;
        session.start = slot.start;
        session.end = slot.end;
        session.duration = slot.end.empty() ? session.duration : std::string_view();
        if (!keep(session)) {
            return false;
        }
    }
    return true;
}

Result<void> Reader::finish(const QString &name)
{
    if (m_raw.sessions.empty() && m_raw.people.empty() && m_bare > 0) {
        return failure(ErrorCode::Damaged,
                       FormatText::tr("This page of pretalx names its sessions by code only. Ask for it with "
                                      "“?expand=submission,submission.speakers,room” behind its address."),
                       {name});
    }
    if (m_bare > 0) {
        m_log.add(0, FormatText::tr("The page names rooms, tracks, types or slots by number only (%1 times), which were left "
                                    "out. Ask for it with “?expand=slots,slots.room,track,submission_type,speakers” behind "
                                    "its address.")
                         .arg(m_bare));
    }
    if (m_leftOut > 0) {
        m_log.add(0, FormatText::tr("Sessions that are not accepted were left out (%1).").arg(m_leftOut));
    }
    int count = 0;
    std::from_chars(m_count.data(), m_count.data() + m_count.size(), count);
    if (count > m_entries) {
        m_log.add(0, FormatText::tr("The file is one page of several: it holds %1 of %2 entries. Choose the files of all "
                                    "pages at once.")
                         .arg(m_entries)
                         .arg(count));
    }
    return {};
}

} // namespace pretalx
