#pragma once

#include <QDate>
#include <QTimeZone>

#include <chrono>

/// Turns instants into the days and wall times of one conference, and back: a zone, and the hour at
/// which a conference day begins (FORMATS: "day change"), so that a party at 02:00 belongs to the evening before.
class ConferenceClock
{
public:
    /// UTC, days beginning at midnight.
    ConferenceClock();
    /// @param dayChange 0 to below 24 hours after midnight. An invalid zone becomes UTC.
    explicit ConferenceClock(const QTimeZone &zone, std::chrono::minutes dayChange = std::chrono::hours(4));

    const QTimeZone &zone() const { return m_zone; }
    std::chrono::minutes dayChange() const { return m_dayChange; }

    /// The wall time at the conference.
    QDateTime local(std::chrono::sys_seconds instant) const;
    /// The conference day: the date of the wall time less the day change.
    QDate dayOf(std::chrono::sys_seconds instant) const;
    /// Seconds east of UTC at that instant.
    std::chrono::seconds offsetAt(std::chrono::sys_seconds instant) const;
    /// The instant at which a clock on the wall shows this. A time that a clock change skips is taken as the
    /// instant that many minutes after the change; one that occurs twice as the first.
    std::chrono::sys_seconds instantOf(const QDate &date, std::chrono::seconds sinceMidnight) const;

    friend bool operator==(const ConferenceClock &, const ConferenceClock &) = default;

private:
    QTimeZone m_zone;
    std::chrono::minutes m_dayChange{0};
};
