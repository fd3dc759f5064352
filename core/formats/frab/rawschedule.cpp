#include "core/formats/frab/rawschedule.h"

#include "core/formats/utf8text.h"

#include <algorithm>
#include <array>

namespace frab {
namespace {

template<class Record>
struct Entry
{
    std::string_view name;
    std::string_view Record::*member;
};

template<class Record, size_t N>
std::string_view *find(const std::array<Entry<Record>, N> &entries, Record &record, std::string_view name)
{
    for (const Entry<Record> &entry : entries) {
        if (entry.name == name) {
            return &(record.*entry.member);
        }
    }
    return nullptr;
}

} // namespace

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

std::string_view *field(RawSession &session, std::string_view name)
{
    static constexpr auto entries = std::to_array<Entry<RawSession>>({
        {"date", &RawSession::date},
        {"start", &RawSession::start},
        {"duration", &RawSession::duration},
        {"room", &RawSession::room},
        {"slug", &RawSession::slug},
        {"url", &RawSession::address},
        {"title", &RawSession::title},
        {"subtitle", &RawSession::subtitle},
        {"track", &RawSession::track},
        {"type", &RawSession::type},
        {"language", &RawSession::language},
        {"abstract", &RawSession::abstract},
        {"description", &RawSession::description},
        {"guid", &RawSession::guid},
        {"id", &RawSession::id},
        {"code", &RawSession::code},
        {"license", &RawSession::license},
        {"optout", &RawSession::optOut},
        {"recording_license", &RawSession::license},
        {"do_not_record", &RawSession::optOut},
        {"feedback_url", &RawSession::feedback},
        {"origin_url", &RawSession::originAddress},
        {"video_download_url", &RawSession::videoDownload},
        {"end", &RawSession::end},
        {"state", &RawSession::state},
    });
    return find(entries, session, name);
}

std::string_view *field(RawPerson &person, std::string_view name)
{
    static constexpr auto entries = std::to_array<Entry<RawPerson>>({
        {"id", &RawPerson::id},
        {"guid", &RawPerson::guid},
        {"code", &RawPerson::code},
        {"public_name", &RawPerson::publicName},
        {"name", &RawPerson::plainName},
        {"full_public_name", &RawPerson::fullName},
        {"role", &RawPerson::role},
        {"job_title", &RawPerson::role},
        {"position", &RawPerson::role},
        {"company", &RawPerson::company},
        {"affiliation", &RawPerson::company},
        {"organization", &RawPerson::company},
        {"biography", &RawPerson::biography},
        {"bio", &RawPerson::biography},
        {"description", &RawPerson::biography},
        {"abstract", &RawPerson::biography},
        {"avatar", &RawPerson::picture},
        {"avatar_url", &RawPerson::picture},
        {"photo", &RawPerson::picture},
        {"picture", &RawPerson::picture},
        {"image", &RawPerson::picture},
        {"url", &RawPerson::address},
    });
    return find(entries, person, name);
}

std::string_view *field(RawLink &link, std::string_view name)
{
    static constexpr auto entries = std::to_array<Entry<RawLink>>({
        {"href", &RawLink::address},
        {"url", &RawLink::address},
        {"link", &RawLink::address},
        {"title", &RawLink::title},
        {"name", &RawLink::title},
        {"text", &RawLink::title},
        {"type", &RawLink::type},
        {"kind", &RawLink::type},
    });
    return find(entries, link, name);
}

std::string_view *field(RawHeader &header, std::string_view name)
{
    static constexpr auto entries = std::to_array<Entry<RawHeader>>({
        {"acronym", &RawHeader::acronym},
        {"title", &RawHeader::title},
        {"subtitle", &RawHeader::subtitle},
        {"venue", &RawHeader::venue},
        {"city", &RawHeader::city},
        {"start", &RawHeader::start},
        {"end", &RawHeader::end},
        {"day_change", &RawHeader::dayChange},
        {"release", &RawHeader::release},
        {"base_url", &RawHeader::baseAddress},
        {"url", &RawHeader::address},
        {"time_zone_name", &RawHeader::zoneName},
    });
    return find(entries, header, name);
}

void fill(std::string_view &field, std::string_view value)
{
    if (field.empty()) {
        field = value;
    }
}

} // namespace frab
