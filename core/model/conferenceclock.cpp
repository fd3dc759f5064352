#include "core/model/conferenceclock.h"

#include <QDateTime>

using namespace std::chrono;

ConferenceClock::ConferenceClock() : m_zone(QTimeZone::utc()) {}

ConferenceClock::ConferenceClock(const QTimeZone &zone, minutes dayChange)
    : m_zone(zone.isValid() ? zone : QTimeZone::utc()), m_dayChange(dayChange % hours(24))
{
}

seconds ConferenceClock::offsetAt(sys_seconds instant) const
{
    return seconds(m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC)));
}

QDateTime ConferenceClock::local(sys_seconds instant) const
{
    return QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count(), m_zone);
}

QDate ConferenceClock::dayOf(sys_seconds instant) const
{
    const sys_seconds wall = instant + offsetAt(instant) - m_dayChange;
    const int sinceEpoch = int(floor<days>(wall).time_since_epoch().count());
    return QDate(1970, 1, 1).addDays(sinceEpoch);
}

sys_seconds ConferenceClock::instantOf(const QDate &date, seconds sinceMidnight) const
{
    const seconds wall = seconds(date.startOfDay(Qt::UTC).toSecsSinceEpoch()) + sinceMidnight;
    // Wall time is not one instant near a clock change: take the offset from before it (the larger instant when
    // the wall time was skipped, the first when it occurs twice).
    const seconds before = offsetAt(sys_seconds(wall) - hours(24));
    const sys_seconds withBefore{wall - before};
    if (offsetAt(withBefore) == before) {
        return withBefore;
    }
    const seconds after = offsetAt(withBefore);
    const sys_seconds withAfter{wall - after};
    return offsetAt(withAfter) == after ? withAfter : withBefore;
}
