#include "ui/mainwindow/remindercontroller.h"

#include "core/base/clock.h"
#include "core/planning/reminders.h"
#include "core/workspace/programmecheck.h"
#include "core/workspace/workspace.h"
#include "ui/mainwindow/nowcontroller.h"
#include "ui/support/formatting.h"

using namespace std::chrono;

ReminderController::ReminderController(Workspace &workspace, const ProgrammeCheck &check, const Clock &clock, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_check(check), m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // the default may come 5 % early
    connect(&m_timer, &QTimer::timeout, this, &ReminderController::tick);
    m_timer.start(NowController::untilNextMinute(clock.now()));
}

void ReminderController::tick()
{
    const sys_seconds now = m_clock.now();
    m_timer.start(NowController::untilNextMinute(now));
    const SchedulePtr &schedule = m_workspace.schedule();
    if (!schedule) {
        return;
    }
    QStringList sentences;
    QList<SessionId> sessions;
    for (const Reminder &reminder : remindersDue(*schedule, m_workspace.agenda().planned(), m_check.facts().walks,
                                                 m_workspace.settings().reminderLead(), now)) {
        if (isNew(reminder)) {
            sentences += sentence(reminder);
            sessions += reminder.session;
        }
    }
    if (!sessions.isEmpty()) {
        emit due(sentences.join(u' '), sessions);
    }
}

bool ReminderController::isNew(const Reminder &reminder)
{
    const qint64 conference = m_workspace.schedule()->conference.id.value();
    return m_told.emplace(conference, reminder.session.value(), reminder.start).second;
}

/// Says the time, not what is left of it: the message stands until somebody closes it.
QString ReminderController::sentence(const Reminder &reminder) const
{
    const Schedule &schedule = *m_workspace.schedule();
    const Session &session = *schedule.session(reminder.session);
    const Formatting formatting(schedule.conference.clock, m_workspace.settings().shownZone().zone());
    const QString rooms = schedule.roomNames(session);
    const QString time = formatting.time(reminder.start);
    const QString begins = rooms.isEmpty() ? tr("“%1” begins at %2.").arg(session.title, time)
                                           : tr("“%1” begins at %2 in %3.").arg(session.title, time, rooms);
    return reminder.walk > 0min ? tr("%1 The walk there takes %2.").arg(begins, formatting.length(reminder.walk)) : begins;
}
