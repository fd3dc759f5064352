#include "ui/commands/conferencecommands.h"

#include "core/workspace/workspace.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ConferenceCommands", text);
}

} // namespace

RenameConferenceCommand::RenameConferenceCommand(Workspace &workspace, ConferenceId id, const QString &before,
                                                 const QString &after)
    : QUndoCommand(tr("rename to “%1”").arg(after)), m_workspace(workspace), m_id(id), m_before(before), m_after(after)
{
}

void RenameConferenceCommand::redo()
{
    m_workspace.rename(m_id, m_after);
}

void RenameConferenceCommand::undo()
{
    m_workspace.rename(m_id, m_before);
}

RemoveConferenceCommand::RemoveConferenceCommand(Workspace &workspace, ConferenceId id, const QString &name)
    : QUndoCommand(tr("remove “%1”").arg(name)), m_workspace(workspace), m_id(id)
{
}

void RemoveConferenceCommand::redo()
{
    m_workspace.remove(m_id);
}

void RemoveConferenceCommand::undo()
{
    m_workspace.restore(m_id);
}
