#pragma once

#include "core/rules/need.h"
#include "ui/companion/factspage.h"

#include <QObject>

class ConflictsController;
class FactsDialog;
class ProgrammeCheck;
class QUndoStack;
class QWidget;

/// Opens the window of facts about the programme, keeps it up to date, and turns what a person enters there into
/// undoable edits. The window is made when it is first wanted.
class FactsController : public QObject
{
    Q_OBJECT

public:
    FactsController(ConflictsController &conflicts, QUndoStack &undo, QWidget *window);

    /// @param party what to choose there: a room, speaker or session by name, key or id; may be empty
    void open(FactsPage page = FactsPage::Rooms, const QString &party = {});
    /// Where a person enters what a rule lacks; nothing happens for what only the schedule file can say.
    void enter(Need need, const QString &party);

private:
    void make();
    void takeDocument();
    void takeReport();
    void saveCopy();

    ConflictsController &m_conflicts;
    ProgrammeCheck &m_check;
    QUndoStack &m_undo;
    QWidget *m_window;
    FactsDialog *m_dialog = nullptr;
};
