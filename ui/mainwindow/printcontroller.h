#pragma once

#include "ui/printing/printplandialog.h"

#include <QObject>
#include <QPointer>

class Formatting;
class Workspace;

/// Gives the plan to the dialog that prints it. Nothing of printing is made before it is first asked for.
class PrintController : public QObject
{
    Q_OBJECT

public:
    /// @param window the dialog belongs to it
    PrintController(Workspace &workspace, QWidget &window);

    /// @param formatting how the window shows times
    void open(const Formatting &formatting, PrintPlanDialog::Purpose purpose);

private:
    Workspace &m_workspace;
    QWidget &m_window;
    QPointer<PrintPlanDialog> m_dialog; ///< kept with what was chosen in it
};
