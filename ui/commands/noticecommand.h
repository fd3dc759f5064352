#pragma once

#include "core/model/schedulechange.h"

#include <QUndoCommand>

class ChangeTracker;

/// The person takes notice of changes of the programme; undo shows them again.
class NoticeCommand : public QUndoCommand
{
public:
    NoticeCommand(ChangeTracker &tracker, const QString &conferenceUid, std::vector<RecordedChange> changes);

    void redo() override;
    void undo() override;

private:
    ChangeTracker &m_tracker;
    QString m_conferenceUid;
    std::vector<RecordedChange> m_changes;
};
