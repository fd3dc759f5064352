#include "core/formats/written/rawschedule.h"

#include "core/formats/written/rawnames.h"

#include <algorithm>
#include <unordered_map>

namespace written {

void RawParts::reserve(size_t sessions)
{
    sessions = std::min(sessions, limits::sessions);
    persons.reserve(sessions * 2);
    links.reserve(sessions * 2);
}

void RawParts::append(RawParts &&later, std::span<RawSession> theirSessions)
{
    for (RawSession &session : theirSessions) {
        session.persons.first += std::uint32_t(persons.size());
        session.links.first += std::uint32_t(links.size());
    }
    for (RawPerson &person : later.persons) {
        person.links.first += std::uint32_t(personLinks.size());
    }
    persons.insert(persons.end(), later.persons.begin(), later.persons.end());
    links.insert(links.end(), later.links.begin(), later.links.end());
    personLinks.insert(personLinks.end(), later.personLinks.begin(), later.personLinks.end());
    texts.splice(texts.end(), later.texts);
}

void RawSchedule::append(RawSchedule &&other)
{
    if (bytes.isNull() && sessions.empty() && people.empty()) { // nothing was here yet
        *this = std::move(other);
        return;
    }
    for (std::string_view RawHeader::*part :
         {&RawHeader::acronym, &RawHeader::title, &RawHeader::subtitle, &RawHeader::venue, &RawHeader::city,
          &RawHeader::start, &RawHeader::end, &RawHeader::dayChange, &RawHeader::release, &RawHeader::version,
          &RawHeader::baseAddress, &RawHeader::address, &RawHeader::scheduleAddress, &RawHeader::zoneName}) {
        fill(header.*part, other.header.*part);
    }
    for (RawSession &session : other.sessions) {
        session.day += session.day < 0 ? 0 : std::int32_t(days.size());
    }
    for (RawPerson &person : other.people) {
        person.links.first += std::uint32_t(personLinks.size());
    }
    RawParts::append(std::move(other), other.sessions);
    const auto join = [](auto &list, auto &&more) { list.insert(list.end(), more.begin(), more.end()); };
    join(sessions, std::move(other.sessions));
    join(days, std::move(other.days));
    join(rooms, std::move(other.rooms));
    join(tracks, std::move(other.tracks));
    join(people, std::move(other.people));
    isHtml |= other.isHtml;
    header.hasOpenZone |= other.header.hasOpenZone;
    moreBytes.push_back(std::move(other.bytes));
    moreBytes.splice(moreBytes.end(), other.moreBytes);
}

namespace {

void fillFrom(RawPerson &person, const RawPerson &known)
{
    for (std::string_view RawPerson::*part :
         {&RawPerson::guid, &RawPerson::code, &RawPerson::id, &RawPerson::role, &RawPerson::company,
          &RawPerson::biography, &RawPerson::picture, &RawPerson::address}) {
        fill(person.*part, known.*part);
    }
    if (person.name().empty()) {
        person.plainName = known.name();
    }
    if (person.links.count == 0) {
        person.links = known.links;
    }
}

void fillFromPeople(std::vector<RawPerson> &persons, const std::vector<RawPerson> &people)
{
    std::unordered_map<std::string_view, const RawPerson *> byKey;
    std::unordered_map<std::string_view, const RawPerson *> byName; // null: several have it
    for (const RawPerson &person : people) {
        for (const std::string_view key : {person.guid, person.code, person.id}) {
            if (isKey(key)) {
                byKey.try_emplace(key, &person);
            }
        }
        const auto [it, isNew] = byName.try_emplace(person.name(), &person);
        it->second = isNew ? it->second : nullptr;
    }
    for (RawPerson &person : persons) {
        const RawPerson *known = nullptr;
        bool hasKey = false;
        for (const std::string_view key : {person.guid, person.code, person.id}) {
            hasKey |= isKey(key);
            if (const auto it = byKey.find(key); !known && isKey(key) && it != byKey.end()) {
                known = it->second;
            }
        }
        if (const auto it = byName.find(person.name()); !hasKey && it != byName.end()) {
            known = it->second;
        }
        if (known) {
            fillFrom(person, *known);
        }
    }
}

} // namespace

size_t RawSchedule::completePersons()
{
    if (!people.empty()) {
        fillFromPeople(persons, people);
    }
    if (std::ranges::none_of(persons, [](const RawPerson &person) { return person.name().empty(); })) {
        return 0;
    }
    std::unordered_map<std::string_view, std::string_view> names; // that other mentions give
    for (const RawPerson &person : persons) {
        for (const std::string_view key : {person.guid, person.code, person.id}) {
            if (isKey(key) && !person.name().empty()) {
                names.try_emplace(key, person.name());
            }
        }
    }
    size_t nameless = 0;
    for (RawPerson &person : persons) {
        if (person.name().empty()) {
            const std::string_view key = !person.id.empty() ? person.id : !person.code.empty() ? person.code : person.guid;
            const auto known = names.find(key);
            person.plainName = known == names.end() ? key : known->second;
            nameless += known == names.end() ? 1 : 0;
        }
    }
    return nameless;
}

void fill(std::string_view &field, std::string_view value)
{
    if (field.empty()) {
        field = value;
    }
}

} // namespace written
