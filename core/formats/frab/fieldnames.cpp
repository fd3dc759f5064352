#include "core/formats/frab/fieldnames.h"

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

std::string_view *field(written::RawSession &session, std::string_view name)
{
    static constexpr auto entries = std::to_array<Entry<written::RawSession>>({
        {"date", &written::RawSession::date},
        {"start", &written::RawSession::start},
        {"duration", &written::RawSession::duration},
        {"room", &written::RawSession::room},
        {"slug", &written::RawSession::slug},
        {"url", &written::RawSession::address},
        {"title", &written::RawSession::title},
        {"subtitle", &written::RawSession::subtitle},
        {"track", &written::RawSession::track},
        {"type", &written::RawSession::type},
        {"language", &written::RawSession::language},
        {"abstract", &written::RawSession::abstract},
        {"description", &written::RawSession::description},
        {"guid", &written::RawSession::guid},
        {"id", &written::RawSession::id},
        {"code", &written::RawSession::code},
        {"license", &written::RawSession::license},
        {"optout", &written::RawSession::optOut},
        {"recording_license", &written::RawSession::license},
        {"do_not_record", &written::RawSession::optOut},
        {"feedback_url", &written::RawSession::feedback},
        {"origin_url", &written::RawSession::originAddress},
        {"video_download_url", &written::RawSession::videoDownload},
        {"end", &written::RawSession::end},
        {"state", &written::RawSession::state},
    });
    return find(entries, session, name);
}

std::string_view *field(written::RawPerson &person, std::string_view name)
{
    static constexpr auto entries = std::to_array<Entry<written::RawPerson>>({
        {"id", &written::RawPerson::id},
        {"guid", &written::RawPerson::guid},
        {"code", &written::RawPerson::code},
        {"public_name", &written::RawPerson::publicName},
        {"name", &written::RawPerson::plainName},
        {"full_public_name", &written::RawPerson::fullName},
        {"role", &written::RawPerson::role},
        {"job_title", &written::RawPerson::role},
        {"position", &written::RawPerson::role},
        {"company", &written::RawPerson::company},
        {"affiliation", &written::RawPerson::company},
        {"organization", &written::RawPerson::company},
        {"biography", &written::RawPerson::biography},
        {"bio", &written::RawPerson::biography},
        {"description", &written::RawPerson::biography},
        {"abstract", &written::RawPerson::biography},
        {"avatar", &written::RawPerson::picture},
        {"avatar_url", &written::RawPerson::picture},
        {"photo", &written::RawPerson::picture},
        {"picture", &written::RawPerson::picture},
        {"image", &written::RawPerson::picture},
        {"url", &written::RawPerson::address},
    });
    return find(entries, person, name);
}

std::string_view *field(written::RawLink &link, std::string_view name)
{
    static constexpr auto entries = std::to_array<Entry<written::RawLink>>({
        {"href", &written::RawLink::address},
        {"url", &written::RawLink::address},
        {"link", &written::RawLink::address},
        {"title", &written::RawLink::title},
        {"name", &written::RawLink::title},
        {"text", &written::RawLink::title},
        {"type", &written::RawLink::type},
        {"kind", &written::RawLink::type},
    });
    return find(entries, link, name);
}

std::string_view *field(written::RawHeader &header, std::string_view name)
{
    static constexpr auto entries = std::to_array<Entry<written::RawHeader>>({
        {"acronym", &written::RawHeader::acronym},
        {"title", &written::RawHeader::title},
        {"subtitle", &written::RawHeader::subtitle},
        {"venue", &written::RawHeader::venue},
        {"city", &written::RawHeader::city},
        {"start", &written::RawHeader::start},
        {"end", &written::RawHeader::end},
        {"day_change", &written::RawHeader::dayChange},
        {"release", &written::RawHeader::release},
        {"base_url", &written::RawHeader::baseAddress},
        {"url", &written::RawHeader::address},
        {"time_zone_name", &written::RawHeader::zoneName},
    });
    return find(entries, header, name);
}

} // namespace frab
