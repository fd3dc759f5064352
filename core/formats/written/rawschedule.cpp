#include "core/formats/written/rawschedule.h"

#include <algorithm>

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

void fill(std::string_view &field, std::string_view value)
{
    if (field.empty()) {
        field = value;
    }
}

} // namespace written
