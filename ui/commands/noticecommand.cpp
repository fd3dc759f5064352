#include "ui/commands/noticecommand.h"

#include "core/workspace/changetracker.h"

#include <QCoreApplication>

NoticeCommand::NoticeCommand(ChangeTracker &tracker, const QString &conferenceUid, std::vector<RecordedChange> changes)
    : QUndoCommand(QCoreApplication::translate("NoticeCommand", "take notice of %n change(s)", nullptr, int(changes.size()))),
      m_tracker(tracker), m_conferenceUid(conferenceUid), m_changes(std::move(changes))
{
}

void NoticeCommand::redo()
{
    m_tracker.setNoticed(m_conferenceUid, m_changes, true);
}

void NoticeCommand::undo()
{
    m_tracker.setNoticed(m_conferenceUid, m_changes, false);
}
