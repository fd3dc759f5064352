#pragma once

#include "core/workspace/agendaedit.h"

#include <QUndoCommand>

class AgendaEditor;

/// An edit of the plan on the undo stack. Notes typed in one go on one session become one step.
class AgendaCommand : public QUndoCommand
{
public:
    AgendaCommand(AgendaEditor &editor, const AgendaEdit &edit);

    void redo() override;
    void undo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    AgendaEditor &m_editor;
    AgendaEdit m_edit;
};
