#pragma once

#include "core/base/id.h"

#include <QUndoCommand>

class Workspace;

/// Gives a conference another name; undo gives the old one back.
class RenameConferenceCommand : public QUndoCommand
{
public:
    /// @param before the given name it has now; empty: the file's title
    RenameConferenceCommand(Workspace &workspace, ConferenceId id, const QString &before, const QString &after);
    void redo() override;
    void undo() override;

private:
    Workspace &m_workspace;
    ConferenceId m_id;
    QString m_before;
    QString m_after;
};

/// Takes a conference out of the list; undo brings it back with its plan.
class RemoveConferenceCommand : public QUndoCommand
{
public:
    RemoveConferenceCommand(Workspace &workspace, ConferenceId id, const QString &name);
    void redo() override;
    void undo() override;

private:
    Workspace &m_workspace;
    ConferenceId m_id;
};
