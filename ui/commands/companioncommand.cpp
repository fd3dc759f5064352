#include "ui/commands/companioncommand.h"

#include "core/companion/companionfile.h"
#include "core/workspace/programmecheck.h"

CompanionCommand::CompanionCommand(ProgrammeCheck &check, const CompanionEdit &edit)
    : QUndoCommand(edit.text), m_check(check), m_edit(edit), m_path(check.companionPath())
{
}

void CompanionCommand::redo()
{
    if (!apply(m_edit)) {
        setObsolete(true); // there is nothing to undo
    }
}

void CompanionCommand::undo()
{
    apply(m_edit.inverse());
}

bool CompanionCommand::apply(const CompanionEdit &edit)
{
    if (m_check.companionPath() == m_path) {
        return m_check.apply(edit);
    }
    const auto done = editCompanion(m_path, edit); // rare, and a small file
    if (!done) {
        emit m_check.failed(done.error());
    }
    return done.has_value();
}
