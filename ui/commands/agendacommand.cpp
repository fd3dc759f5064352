#include "ui/commands/agendacommand.h"

#include "core/workspace/agendaeditor.h"

namespace {

constexpr int NoteCommandId = 1;

} // namespace

AgendaCommand::AgendaCommand(AgendaEditor &editor, const AgendaEdit &edit)
    : QUndoCommand(edit.text()), m_editor(editor), m_edit(edit)
{
}

void AgendaCommand::redo()
{
    m_editor.apply(m_edit);
}

void AgendaCommand::undo()
{
    m_editor.apply(m_edit.inverse());
}

int AgendaCommand::id() const
{
    return std::holds_alternative<AgendaEdit::NoteChange>(m_edit.change) ? NoteCommandId : -1;
}

bool AgendaCommand::mergeWith(const QUndoCommand *other)
{
    const AgendaEdit &later = static_cast<const AgendaCommand *>(other)->m_edit;
    if (later.session != m_edit.session || later.conferenceUid != m_edit.conferenceUid) {
        return false;
    }
    std::get<AgendaEdit::NoteChange>(m_edit.change).after = std::get<AgendaEdit::NoteChange>(later.change).after;
    return true;
}
