#pragma once

#include "core/model/conferenceclock.h"
#include "core/model/session.h"

#include <QLocale>
#include <QString>

/// The only place beside `ConferenceClock` that turns instants into what people read. A value: the conference's
/// clock, the zone that is shown (the event's or the person's) and the locale.
class Formatting
{
public:
    Formatting() = default;
    /// @param shown invalid: the conference's zone
    explicit Formatting(const ConferenceClock &clock, const QTimeZone &shown = {}, const QLocale &locale = QLocale());

    const ConferenceClock &clock() const { return m_clock; }
    const QTimeZone &shownZone() const { return m_shown; }
    bool showsConferenceZone() const { return m_shown == m_clock.zone(); }

    QString time(std::chrono::sys_seconds instant) const;  ///< "10:00", through the locale
    /// "CEST", on instants whose time the clock shows twice because it is set back between them; else empty.
    QString zoneMark(std::chrono::sys_seconds instant) const;
    QString timeRange(const Session &session) const;       ///< "10:00–10:50", "10:00", or "no time"
    /// "Sat 1 Feb, 10:00–10:50 (50 min)". Says the date of the wall time, also past midnight, and the day of an end on
    /// another one: "Fri 31 Jan, 22:00 – Sat 1 Feb, 02:00 (4 h)"; with years where they differ.
    QString dayAndTime(const Session &session) const;
    QString length(std::chrono::minutes length) const;     ///< "50 min", "1 h 30 min", "2 d 3 h"
    QString weekday(std::chrono::sys_seconds instant) const; ///< "Saturday"
    QString shortDay(const QDate &day) const;              ///< "Sat 1 Feb"
    QString longDay(const QDate &day) const;               ///< "Saturday, 1 February 2025"
    QString heading(std::chrono::sys_seconds instant) const; ///< "Sat 1 Feb 10:00"
    QString dateForm() const;     ///< for editors, in the letters of QDate::toString: "ddd d MMM yyyy"
    QString dateTimeForm() const; ///< the same with the time
    QString zoneName() const;                              ///< "Europe/Brussels"

    friend bool operator==(const Formatting &, const Formatting &) = default;

private:
    QString exactTime(std::chrono::sys_seconds instant) const;
    QDateTime local(std::chrono::sys_seconds instant) const;

    ConferenceClock m_clock;
    QTimeZone m_shown = QTimeZone::utc();
    QLocale m_locale;
    QString m_timeForm = QStringLiteral("HH:mm");
};
