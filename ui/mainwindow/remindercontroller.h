#pragma once

#include "core/base/id.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <set>
#include <tuple>

class Clock;
class ProgrammeCheck;
class Workspace;
struct Reminder;

/// Looks once a minute which picks of the open conference begin soon, and tells of each once for each start that the
/// programme gives it. It exists only while a person wants reminders.
class ReminderController : public QObject
{
    Q_OBJECT

public:
    /// @param check knows the walks between rooms @param clock all outlive this
    ReminderController(Workspace &workspace, const ProgrammeCheck &check, const Clock &clock, QObject *parent = nullptr);

    /// Tells of what is due at this moment, and waits for the next minute.
    void tick();

signals:
    /// @param text a sentence or two for each of the sessions
    void due(const QString &text, const QList<SessionId> &sessions);

private:
    bool isNew(const Reminder &reminder);
    QString sentence(const Reminder &reminder) const;

    Workspace &m_workspace;
    const ProgrammeCheck &m_check;
    const Clock &m_clock;
    QTimer m_timer;
    std::set<std::tuple<qint64, QString, std::chrono::sys_seconds>> m_told; ///< by conference, session and start
};
