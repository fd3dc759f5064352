#include "ui/mainwindow/printcontroller.h"

#include "core/workspace/workspace.h"

PrintController::PrintController(Workspace &workspace, QWidget &window)
    : QObject(&window), m_workspace(workspace), m_window(window)
{
}

void PrintController::open(const Formatting &formatting, PrintPlanDialog::Purpose purpose)
{
    if (!m_workspace.schedule()) {
        return;
    }
    if (!m_dialog) {
        m_dialog = new PrintPlanDialog(&m_window);
        connect(m_dialog, &PrintPlanDialog::textsNeeded, &m_workspace, &Workspace::loadSessionTexts);
        connect(&m_workspace, &Workspace::sessionTextsLoaded, m_dialog, &PrintPlanDialog::setTexts);
        connect(&m_workspace, &Workspace::scheduleChanged, m_dialog, &QDialog::reject); // it would show what is gone
    }
    m_dialog->setPlan(printedPlan(m_workspace.schedule(), m_workspace.agenda().agenda(), formatting));
    m_dialog->setPurpose(purpose);
    m_dialog->open();
}
