#pragma once

#include "core/model/agenda.h"
#include "core/model/schedule.h"

#include <QMetaType>

#include <chrono>
#include <initializer_list>
#include <optional>
#include <utility>

/// An instant, UTC: `utc(2025, 2, 1, 10, 30)`.
std::chrono::sys_seconds utc(int year, unsigned month, unsigned day, int hour = 0, int minute = 0);

/// Makes schedules for tests in few words:
///
///     const SchedulePtr schedule = ScheduleBuilder()
///         .session("a", "Opening").at(10, 0, 50min).in("Main hall").by("Ada Lovelace").on("Keynotes")
///         .session("b", "Closing").day(2).at(17, 0, 30min).in("Main hall")
///         .shared();
///
/// What describes a session goes to the last one begun. Rooms, tracks and speakers come into being when first named, in
/// that order. Days count from 2025-02-01, times are wall times of the conference's clock: UTC with days from midnight,
/// unless said otherwise before the first session.
class ScheduleBuilder
{
public:
    explicit ScheduleBuilder(const QString &conferenceTitle = QStringLiteral("Conference"));

    ScheduleBuilder &conferenceId(qint64 id);
    ScheduleBuilder &clock(const ConferenceClock &clock);
    ScheduleBuilder &firstDay(const QDate &day);
    ScheduleBuilder &room(const QString &name);                                     ///< makes sure it is there
    ScheduleBuilder &track(const QString &name, std::optional<quint32> color = {}); ///< likewise

    /// Begins a session; without `at` it has no time.
    ScheduleBuilder &session(const QString &id, const QString &title);
    ScheduleBuilder &subtitle(const QString &subtitle);
    ScheduleBuilder &day(int number); ///< from 1, on which `at` counts; stays for the sessions that follow
    ScheduleBuilder &at(int hour, int minute, std::chrono::minutes length); ///< length 0: a point in time
    ScheduleBuilder &startsAt(std::chrono::sys_seconds start);              ///< no end
    ScheduleBuilder &between(std::chrono::sys_seconds start, std::chrono::sys_seconds end);
    ScheduleBuilder &in(const QString &room); ///< once more for another room
    ScheduleBuilder &on(const QString &track);
    ScheduleBuilder &by(const QString &speaker, const QString &part = {});
    ScheduleBuilder &type(const QString &type);
    ScheduleBuilder &language(const QString &language);
    ScheduleBuilder &recording(Recording recording);
    ScheduleBuilder &withdrawn();

    /// Describes a speaker that a session named before.
    ScheduleBuilder &speaker(const QString &name, const QString &role, const QString &company);

    /// Arranged, with the conference's first and last day filled in.
    Schedule build() const;
    SchedulePtr shared() const;

private:
    Session &last() { return m_schedule.sessions.back(); }

    Schedule m_schedule;
    QDate m_firstDay;
    int m_day = 1;
};

/// A plan of picks without snapshots: `agendaOf({{"a", Interest::Must}})`.
Agenda agendaOf(std::initializer_list<std::pair<QString, Interest>> picks);

Q_DECLARE_METATYPE(std::chrono::sys_seconds)
Q_DECLARE_METATYPE(std::chrono::minutes)
Q_DECLARE_METATYPE(Interest)
