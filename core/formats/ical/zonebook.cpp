#include "core/formats/ical/zonebook.h"

#include "core/formats/utf8text.h"
#include "core/model/namedzone.h"

#include <algorithm>

using namespace std::chrono;

namespace ical {
namespace {

constexpr size_t mostZones = 100;
constexpr int longestPath = 3; ///< "America/Argentina/Buenos_Aires"
constexpr size_t longestName = 200;

QTimeZone zoneOfName(std::string_view name)
{
    return namedZone(utf8::oneLine(utf8::cut(name, longestName)));
}

/// The zone of "Europe/Berlin", of "/example.org/20050126_1/Europe/Berlin" and of "W. Europe Standard Time".
QTimeZone knownZone(std::string_view name)
{
    if (const QTimeZone zone = zoneOfName(name); zone.isValid()) {
        return zone;
    }
    if (!name.starts_with('/') || name.size() > longestName) {
        return {};
    }
    size_t slash = name.size();
    for (int parts = 0; parts < longestPath && slash > 0; ++parts) {
        slash = name.rfind('/', slash - 1);
        if (const QTimeZone zone = parts == 0 ? QTimeZone() : zoneOfName(name.substr(slash + 1)); zone.isValid()) {
            return zone;
        }
    }
    return {};
}

struct FreeZone
{
    void operator()(icaltimezone *zone) const { icaltimezone_free(zone, 1); }
};

/// A zone by the rules of its VTIMEZONE; null when they are unfit.
std::unique_ptr<icaltimezone, FreeZone> zoneOfRules(const std::string &rules)
{
    icalcomponent *const component = rules.empty() ? nullptr : icalparser_parse_string(rules.c_str());
    if (!component) {
        return nullptr;
    }
    std::unique_ptr<icaltimezone, FreeZone> zone(icaltimezone_new());
    if (icalcomponent_isa(component) != ICAL_VTIMEZONE_COMPONENT || !icaltimezone_set_component(zone.get(), component)) {
        icalcomponent_free(component); // else it belongs to the zone
        return nullptr;
    }
    return zone;
}

} // namespace

struct ZoneBook::Zone
{
    QTimeZone known;
    std::unique_ptr<ZoneCache> cache;
    std::unique_ptr<icaltimezone, FreeZone> custom;
    std::string rules;
    bool isSettled = false;
    bool isDescribed = false;
    int uses = 0;

    void settle()
    {
        if (isSettled) {
            return;
        }
        isSettled = true;
        if (known.isValid()) {
            cache = std::make_unique<ZoneCache>(known);
        } else {
            custom = zoneOfRules(rules);
        }
    }
};

ZoneBook::ZoneBook() = default;
ZoneBook::~ZoneBook() = default;

ZoneBook::Zone &ZoneBook::find(std::string_view name)
{
    name = utf8::cut(name, longestName);
    if (m_last && m_lastName == name) {
        return *m_last;
    }
    auto it = m_zones.find(name);
    if (it == m_zones.end()) {
        const std::string key(m_zones.size() < mostZones ? name : "");
        const auto [place, isNew] = m_zones.try_emplace(key);
        it = place;
        if (isNew) {
            it->second = std::make_unique<Zone>();
            it->second->known = knownZone(key);
        }
    }
    m_last = it->second.get();
    m_lastName = it->first;
    return *m_last;
}

void ZoneBook::describe(std::string_view name, std::string rules, std::string_view place)
{
    Zone &zone = find(name);
    if (!zone.known.isValid() && !place.empty()) {
        zone.known = knownZone(place);
    }
    if (!zone.isDescribed) {
        zone.rules = std::move(rules);
        zone.isDescribed = true;
    }
}

std::optional<seconds> ZoneBook::offsetOf(const CalendarTime &time)
{
    if (time.isUtc) {
        return seconds(0);
    }
    if (time.zone.empty()) {
        return std::nullopt;
    }
    Zone &zone = find(time.zone);
    zone.settle();
    if (zone.cache) {
        return time.wall() - zone.cache->instantOf(time.date, time.time);
    }
    if (zone.custom) {
        icaltimetype wall = toIcal(time);
        wall.is_date = false;
        return seconds(icaltimezone_get_utc_offset(zone.custom.get(), &wall, nullptr));
    }
    return std::nullopt;
}

std::string ZoneBook::write(const CalendarTime &time)
{
    const std::optional<seconds> offset = offsetOf(time);
    if (!time.zone.empty()) {
        Zone &zone = find(time.zone);
        if (++zone.uses == 1 && !offset) {
            m_unknown.emplace_back(time.zone);
        }
    }
    m_sawZone |= offset && !time.isUtc;
    m_sawFloating |= !offset && !time.isDate;
    const bool isWhole = offset && *offset % minutes(1) == seconds(0) && abs(*offset) <= hours(14);
    return offset && !isWhole ? written(time.wall() - *offset, seconds(0)) : written(time.wall(), offset);
}

std::string ZoneBook::ianaName(std::string_view name)
{
    return name.empty() ? std::string() : find(name).known.id().toStdString();
}

std::string ZoneBook::mostUsed()
{
    const Zone *best = nullptr;
    const Zone *described = nullptr;
    int descriptions = 0;
    for (const auto &[name, zone] : m_zones) {
        if (zone->known.isValid() && zone->uses > (best ? best->uses : 0)) {
            best = zone.get();
        }
        if (zone->isDescribed) {
            ++descriptions;
            described = zone.get();
        }
    }
    if (!best && descriptions == 1) {
        best = described;
    }
    return best ? best->known.id().toStdString() : std::string();
}

} // namespace ical
