#include "ui/mainwindow/factscontroller.h"

#include "core/workspace/programmecheck.h"
#include "ui/companion/factsdialog.h"
#include "ui/mainwindow/conflictscontroller.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QUndoStack>

FactsController::FactsController(ConflictsController &conflicts, QUndoStack &undo, QWidget *window)
    : QObject(window), m_conflicts(conflicts), m_check(conflicts.check()), m_undo(undo), m_window(window)
{
    connect(&conflicts, &ConflictsController::factsRequested, this, &FactsController::enter);
    connect(&m_check, &ProgrammeCheck::documentChanged, this, &FactsController::takeDocument);
    connect(&m_check, &ProgrammeCheck::reportChanged, this, &FactsController::takeReport);
}

void FactsController::open(FactsPage page, const QString &party)
{
    if (!m_check.schedule()) {
        return;
    }
    if (!m_dialog) {
        make();
    }
    m_dialog->showPage(page, party);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void FactsController::enter(Need need, const QString &party)
{
    if (const auto page = pageFor(need)) {
        open(*page, party);
    }
}

void FactsController::make()
{
    m_dialog = new FactsDialog(m_window);
    connect(m_dialog, &FactsDialog::edited, this, [this](const CompanionEdit &edit) {
        m_conflicts.apply(edit);
        takeDocument(); // also when it could not be written: what was typed falls back to what is kept
    });
    connect(m_dialog, &FactsDialog::undoRequested, &m_undo, &QUndoStack::undo);
    connect(m_dialog, &FactsDialog::redoRequested, &m_undo, &QUndoStack::redo);
    connect(m_dialog, &FactsDialog::saveCopyRequested, this, &FactsController::saveCopy);
    connect(m_dialog, &FactsDialog::favouritesFileChosen, this,
            [this](const QString &path) { m_conflicts.apply(m_check.favouritesFrom(path)); });
    takeDocument();
    takeReport();
}

void FactsController::takeDocument()
{
    if (!m_dialog) {
        return;
    }
    m_dialog->setSchedule(m_check.schedule());
    m_dialog->setDocument(m_check.document(), m_check.facts(), m_check.companionPath(), m_check.isBesideSchedule());
    m_dialog->setDocumentError(m_check.documentError());
}

void FactsController::takeReport()
{
    if (!m_dialog) {
        return;
    }
    if (!m_check.schedule()) {
        m_dialog->hide(); // there is nothing to say anything about
    }
    m_dialog->setSchedule(m_check.schedule());
    m_dialog->setReport(m_check.report());
}

void FactsController::saveCopy()
{
    const QString path = QFileDialog::getSaveFileName(m_dialog, tr("Save a copy of the facts"),
                                                      QFileInfo(m_check.companionPath()).fileName(),
                                                      tr("Facts about a programme (*.lectern.json)"));
    if (!path.isEmpty()) {
        m_check.saveCopy(path);
    }
}
