#include "core/rules/offsetcache.h"

#include <QDateTime>
#include <QTimeZone>

using namespace std::chrono;

seconds OffsetCache::offsetAt(sys_seconds instant)
{
    if (instant >= m_from && instant < m_until) {
        return m_offset;
    }
    m_offset = m_clock.offsetAt(instant);
    m_from = instant;
    m_until = sys_seconds::max();
    const QTimeZone &zone = m_clock.zone();
    if (zone.hasTransitions()) {
        const QDateTime at = QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
        const QTimeZone::OffsetData next = zone.nextTransition(at);
        if (next.atUtc.isValid()) {
            m_until = sys_seconds(seconds(next.atUtc.toSecsSinceEpoch()));
        }
    }
    return m_offset;
}
