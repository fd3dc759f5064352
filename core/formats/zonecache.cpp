#include "core/formats/zonecache.h"

using namespace std::chrono;

seconds ZoneCache::offsetAt(sys_seconds instant)
{
    const sys_days day = floor<days>(instant);
    const auto [it, isNew] = m_offsets.try_emplace(day.time_since_epoch().count());
    if (isNew) {
        const seconds atStart = m_clock.offsetAt(day);
        if (atStart == m_clock.offsetAt(day + days(1))) {
            it->second = atStart;
        }
    }
    return it->second ? *it->second : m_clock.offsetAt(instant);
}

sys_seconds ZoneCache::instantOf(sys_days date, seconds sinceMidnight)
{
    const auto [it, isNew] = m_midnights.try_emplace(date.time_since_epoch().count());
    if (isNew) {
        const sys_seconds midnight = m_clock.instantOf(toDate(date), seconds(0));
        if (m_clock.instantOf(toDate(date + days(1)), seconds(0)) - midnight == hours(24)) {
            it->second = midnight.time_since_epoch();
        }
    }
    return it->second ? sys_seconds(*it->second + sinceMidnight) : m_clock.instantOf(toDate(date), sinceMidnight);
}

QDate toDate(sys_days date) { return QDate::fromJulianDay(2440588 + qint64(date.time_since_epoch().count())); }
