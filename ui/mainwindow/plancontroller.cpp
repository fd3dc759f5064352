#include "ui/mainwindow/plancontroller.h"

#include "core/workspace/workspace.h"
#include "ui/commands/agendacommand.h"

#include <QUndoStack>

PlanController::PlanController(Workspace &workspace, QUndoStack &undo, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_undo(undo)
{
}

void PlanController::setInterest(const SessionId &session, Interest interest)
{
    if (const auto edit = m_workspace.agenda().interestEdit(session, interest)) {
        m_undo.push(new AgendaCommand(m_workspace.agenda(), *edit));
    }
}

void PlanController::toggle(const SessionId &session)
{
    const bool picked = m_workspace.agenda().entry(session).isPicked();
    setInterest(session, picked ? Interest::None : Interest::Must);
}

void PlanController::setNote(const SessionId &session, const QString &note)
{
    if (const auto edit = m_workspace.agenda().noteEdit(session, note)) {
        m_undo.push(new AgendaCommand(m_workspace.agenda(), *edit));
    }
}
