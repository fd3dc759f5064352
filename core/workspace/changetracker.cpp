#include "core/workspace/changetracker.h"

#include "core/workspace/agendaeditor.h"

#include <algorithm>

ChangeTracker::ChangeTracker(AgendaEditor &writer, QObject *parent) : QObject(parent), m_writer(writer) {}

void ChangeTracker::setProgramme(const SchedulePtr &schedule, std::vector<RecordedChange> changes)
{
    m_schedule = schedule;
    m_changes = std::move(changes);
    emit changed();
}

OpenChanges ChangeTracker::open() const
{
    return m_schedule ? openChanges(m_changes, *m_schedule) : OpenChanges{};
}

const RecordedChange *ChangeTracker::change(const SessionId &session) const
{
    const auto found = std::ranges::find(m_changes, session, &RecordedChange::session);
    return found == m_changes.end() ? nullptr : &*found;
}

void ChangeTracker::setNoticed(const QString &conferenceUid, const std::vector<RecordedChange> &changes, bool noticed)
{
    QHash<SessionId, qint64> revisions;
    QSet<SessionId> sessions;
    for (const RecordedChange &change : changes) {
        revisions.insert(change.session, noticed ? change.revision : 0);
        sessions += change.session;
    }
    m_writer.acknowledge(conferenceUid, revisions);
    if (!m_schedule || m_schedule->conference.uid != conferenceUid) {
        return;
    }
    std::erase_if(m_changes, [&](const RecordedChange &change) { return sessions.contains(change.session); });
    if (!noticed) {
        m_changes.insert(m_changes.end(), changes.begin(), changes.end());
    }
    emit this->changed();
}
