#pragma once

#include "core/base/error.h"
#include "core/model/agenda.h"
#include "core/model/schedule.h"
#include "core/planning/clashes.h"
#include "core/store/agendastore.h"
#include "core/workspace/agendaedit.h"
#include "core/workspace/storethread.h"

#include <QObject>
#include <QSet>
#include <QTimer>

/// The plan of the open conference in memory, and every way to change it. A change is in memory at once and written
/// behind, in order, in a thread of its own. Lives in the thread of the window.
class AgendaEditor : public QObject
{
    Q_OBJECT

public:
    explicit AgendaEditor(const StoreFolder &folder, QObject *parent = nullptr);

    const Agenda &agenda() const { return m_agenda; }
    AgendaEntry entry(const SessionId &session) const { return m_agenda.value(session); }
    /// The picks in order of start, and their overlapping pairs.
    const std::vector<PlannedSession> &planned() const { return m_planned; }
    const std::vector<Clash> &clashes() const { return m_clashes; }
    int picked() const;

    /// The conference whose plan is in memory. A null schedule closes it.
    void setSchedule(const SchedulePtr &schedule);
    /// Reads the plan again, because another program wrote it; tells what differs.
    void reload();

    /// The edit that sets a level or a note; nothing when it would change nothing or the session is unknown.
    std::optional<AgendaEdit> interestEdit(const SessionId &session, Interest interest) const;
    std::optional<AgendaEdit> noteEdit(const SessionId &session, const QString &note) const;
    /// Makes an edit, of any conference.
    void apply(const AgendaEdit &edit);

    /// Stores of which changes the person took notice, see `AgendaStore::acknowledge`.
    void acknowledge(const QString &conferenceUid, const QHash<SessionId, qint64> &revisions);

    /// Asks for the version of the personal file; `changedElsewhere` when another program wrote it.
    void checkForForeignChanges();

signals:
    /// @param sessions whose entry or clash state may look different now
    void changed(const QSet<SessionId> &sessions);
    /// The whole plan was replaced: another conference, or first loaded.
    void reset();
    /// An edit is in the file.
    void stored();
    void failed(const Error &error);

private:
    std::optional<SessionSnapshot> snapshotOf(const SessionId &session) const;
    void take(Agenda agenda);
    void recompute();
    QSet<SessionId> clashing() const;

    SchedulePtr m_schedule;
    Agenda m_agenda;
    std::vector<PlannedSession> m_planned;
    std::vector<Clash> m_clashes;
    qint64 m_seenVersion = -1;
    int m_writesUnderWay = 0;
    QTimer m_flush; ///< runs while edits may not have reached the disk
    bool m_loaded = false;
    StoreThread<AgendaStore> m_store;
};
