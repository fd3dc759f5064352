#pragma once

#include "core/importing/scheduleupdate.h"

#include <QObject>

class AgendaEditor;

/// What imports changed in the open programme and the person has not taken notice of. In memory at once, written behind.
/// Lives in the thread of the window.
class ChangeTracker : public QObject
{
    Q_OBJECT

public:
    /// @param writer stores what was noticed; outlives this
    explicit ChangeTracker(AgendaEditor &writer, QObject *parent = nullptr);

    /// @param changes as the store has them; a null schedule closes it
    void setProgramme(const SchedulePtr &schedule, std::vector<RecordedChange> changes);

    const std::vector<RecordedChange> &changes() const { return m_changes; }
    /// The same as a comparison of the sessions then and now.
    OpenChanges open() const;
    int count() const { return int(m_changes.size()); }
    const RecordedChange *change(const SessionId &session) const; ///< null: none

    /// The person took notice of these changes, or takes that back; of any conference.
    void setNoticed(const QString &conferenceUid, const std::vector<RecordedChange> &changes, bool noticed);

signals:
    void changed();

private:
    AgendaEditor &m_writer;
    SchedulePtr m_schedule;
    std::vector<RecordedChange> m_changes;
};
