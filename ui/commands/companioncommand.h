#pragma once

#include "core/companion/companionedit.h"

#include <QUndoCommand>

class ProgrammeCheck;

/// An edit of a programme's companion document on the undo stack. Finds its document again while another programme is
/// open.
class CompanionCommand : public QUndoCommand
{
public:
    /// @param check outlives this; the edit is of its present document
    CompanionCommand(ProgrammeCheck &check, const CompanionEdit &edit);

    void redo() override;
    void undo() override;

private:
    bool apply(const CompanionEdit &edit);

    ProgrammeCheck &m_check;
    CompanionEdit m_edit;
    QString m_path; ///< of the document
};
