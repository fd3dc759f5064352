// What a person asks the window to do by menus, dialogs and files: the other half of MainWindow, apart from how its
// places are wired.

#include "core/workspace/programmecheck.h"
#include "core/workspace/workspace.h"
#include "ui/commands/conferencecommands.h"
#include "ui/details/sessionpane.h"
#include "ui/importing/remarksdialog.h"
#include "ui/importing/zonedialog.h"
#include "ui/mainwindow/browsingstate.h"
#include "ui/mainwindow/conferencemenu.h"
#include "ui/mainwindow/conflictscontroller.h"
#include "ui/mainwindow/detailscomposer.h"
#include "ui/mainwindow/factscontroller.h"
#include "ui/mainwindow/historybuttons.h"
#include "ui/mainwindow/importcontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/placebar.h"
#include "ui/mainwindow/placecontroller.h"
#include "ui/mainwindow/printcontroller.h"
#include "ui/mainwindow/programmebrowser.h"
#include "ui/mainwindow/programmeplace.h"
#include "ui/mainwindow/settingscontroller.h"
#include "ui/mainwindow/shortcutsdialog.h"
#include "ui/mainwindow/speakerscontroller.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/switchercontroller.h"
#include "ui/mainwindow/timetablecontroller.h"
#include "ui/mainwindow/topbar.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowstate.h"
#include "ui/sessions/daychips.h"
#include "ui/sessions/sessionlistview.h"
#include "ui/support/dialogs.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/searchedit.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QMimeData>
#include <QUndoStack>

void MainWindow::wireActions()
{
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::chooseFile);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        m_top->search()->setFocus(Qt::ShortcutFocusReason);
        m_top->search()->selectAll();
    });
    connect(m_actions->copyTitle, &QAction::triggered, m_pane, &SessionPane::copyTitle);
    connect(m_actions->copyLink, &QAction::triggered, m_pane, &SessionPane::copyLink);
    connect(m_actions->copyText, &QAction::triggered, m_pane, &SessionPane::copyText);
    connect(m_actions->clearFilters, &QAction::triggered, this, [this] {
        if (m_place == Place::Conflicts) {
            m_conflicts->clearFilters();
        } else {
            clearSearchAndFilters();
        }
    });
    connect(m_actions->back, &QAction::triggered, this, &MainWindow::goBack);
    connect(m_actions->forward, &QAction::triggered, this, &MainWindow::goForward);
    new HistoryButtons(*m_actions->back, *m_actions->forward, this);
    connect(m_actions->showPane, &QAction::toggled, this, &MainWindow::arrangeForWidth);
    connect(m_actions->narrowPlaces, &QAction::toggled, this, &MainWindow::arrangeForWidth);
    connect(m_actions->settings, &QAction::triggered, this, [this] { m_settings->open(m_formatting.shownZone()); });
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] {
        auto *dialog = new ShortcutsDialog(m_actions->all(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    auto *escape = new QAction(this); // leaves the text in a narrow window; lists and fields take Esc first
    escape->setShortcut(Qt::Key_Escape);
    connect(escape, &QAction::triggered, this, &MainWindow::escape);
    addAction(escape);
}

void MainWindow::wireConflicts(ProgrammeCheck &check)
{
    connect(&check, &ProgrammeCheck::failed, this, &MainWindow::showError);
    connect(m_conflicts, &ConflictsController::counted, this, &MainWindow::updateConflicts);
    connect(m_conflicts, &ConflictsController::sessionRequested, this, &MainWindow::showSession);
    connect(m_conflicts, &ConflictsController::speakerRequested, this, &MainWindow::showSpeaker);
    connect(m_conflicts, &ConflictsController::readingRequested, this, &MainWindow::readCurrent);
    connect(m_conflicts, &ConflictsController::backRequested, this, &MainWindow::leaveReading);
    connect(m_conflicts, &ConflictsController::copied, this, [this](const QString &what) { m_status->showMessage(what, 3000); });
    const auto openFacts = [this] { m_facts->open(); };
    connect(m_actions->facts, &QAction::triggered, this, openFacts);
    connect(m_conflicts, &ConflictsController::allFactsRequested, this, openFacts);
    m_conflicts->setAuthor(WindowState(m_workspace.folder()).author());
    connect(m_conflicts, &ConflictsController::authorChanged, this,
            [this](const QString &author) { WindowState(m_workspace.folder()).setAuthor(author); });
}

void MainWindow::updateConflicts()
{
    m_places->setBadge(Place::Conflicts, m_conflicts->errors(), m_conflicts->meaning(), symbolicIcon("error", clashColor));
}

/// What was opened last closes first.
void MainWindow::escape()
{
    if (m_place != Place::Conflicts || !m_conflicts->leaveWaiver()) {
        leaveReading();
    }
}

void MainWindow::wireConferences()
{
    ConferenceMenu *menu = m_top->conferenceMenu();
    connect(menu, &ConferenceMenu::openRequested, this, [this](ConferenceId id) {
        m_pane->flushNote(); // it belongs to the conference that is left
        m_messages->dismiss();
        m_workspace.open(id);
    });
    connect(menu, &ConferenceMenu::fileRequested, this, &MainWindow::chooseFile);
    connect(menu, &ConferenceMenu::sampleRequested, this, [this] { importFile(samplePath()); });
    connect(menu, &ConferenceMenu::renameRequested, this, &MainWindow::renameConference);
    connect(menu, &ConferenceMenu::removeRequested, this, &MainWindow::removeConference);
    connect(menu, &ConferenceMenu::remarksRequested, this, [this] {
        if (m_workspace.schedule()) {
            m_workspace.loadIssues(m_workspace.schedule()->conference.id);
        }
    });
    connect(&m_workspace, &Workspace::conferencesChanged, this, [this] {
        const SchedulePtr &schedule = m_workspace.schedule();
        m_top->setConferences(m_workspace.conferences(), schedule ? schedule->conference.id : ConferenceId());
        if (!schedule) {
            updateCentre();
        }
    });
    connect(&m_workspace, &Workspace::issuesLoaded, this,
            [this](ConferenceId, const std::vector<StoredIssue> &issues) {
                QList<Remark> remarks;
                for (const StoredIssue &issue : issues) {
                    remarks += Remark{issue.line, issue.message};
                }
                auto *dialog = new RemarksDialog(m_workspace.schedule()->conference.name(), remarks, this);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            });
}

void MainWindow::wireImport()
{
    m_imports = new ImportController(m_workspace, *m_strip, this);
    connect(m_imports, &ImportController::finished, this, &MainWindow::takeImport);
    connect(m_imports, &ImportController::failed, this, [this](const Error &error) {
        showError(error);
        emit importFailed(error);
    });
    connect(m_status, &StatusLine::zoneChosen, this, &MainWindow::setZone);
    connect(m_settings, &SettingsController::zoneChanged, this, &MainWindow::showZone);
    connect(m_status, &StatusLine::otherZoneRequested, this, &MainWindow::askForZone);
}

void MainWindow::importFiles(const QStringList &paths)
{
    if (paths.size() < 2) {
        m_imports->import(paths);
        return;
    }
    Question question;
    question.title = tr("One conference?");
    question.text = tr("Are these %n files one conference?", nullptr, int(paths.size()));
    question.details = tr("A programme and its speakers, or a page for each talk, make one conference together. Schedules of "
                          "several conferences are opened one after the other.");
    question.buttons = {{tr("One conference"), QMessageBox::AcceptRole},
                        {tr("Several"), QMessageBox::NoRole},
                        {tr("Cancel"), QMessageBox::RejectRole}};
    switch (ask(this, question)) {
    case 0: m_imports->import(paths); break;
    case 1:
        for (const QString &path : paths) {
            m_imports->import({path});
        }
        break;
    default: break;
    }
}

QString MainWindow::samplePath()
{
    return QStringLiteral(":/samples/lectern-sample.json");
}

void MainWindow::takeImport(const ImportOutcome &outcome, const QString &fileName)
{
    m_pane->flushNote();
    m_workspace.open(outcome.conference.id);
    const QString what = outcome.updated ? tr("“%1” was updated from “%2”.") : tr("“%1” was imported from “%2”.");
    QString text = what.arg(outcome.conference.name(), fileName);
    if (outcome.issues.isEmpty()) {
        m_messages->say(MessageBar::Kind::Info, text);
    } else {
        text += ' ' + tr("Remarks on the file: %1.").arg(outcome.issues.size());
        const ConferenceId id = outcome.conference.id;
        m_messages->say(MessageBar::Kind::Warning, text,
                                {{tr("Show remarks"), [this, id] { m_workspace.loadIssues(id); }}});
    }
    emit imported(outcome);
}

void MainWindow::rememberBrowsing()
{
    const SchedulePtr schedule = m_browser->model()->schedule();
    if (!schedule || schedule->conference.id != m_browsed) {
        return;
    }
    const BrowsingState state{m_browser->filter(), m_browser->grouping(), m_details->session(),
                              m_programme->list()->topSession()};
    QVariantMap remembered = state.toMap(*schedule);
    for (auto controller = m_controllers.cbegin(); controller != m_controllers.cend(); ++controller) {
        remembered.insert(QLatin1String(infoOf(controller.key()).id), controller.value()->state());
    }
    WindowState(m_workspace.folder()).setBrowsing(m_browsed, remembered);
}

void MainWindow::restoreBrowsing()
{
    const SchedulePtr schedule = m_workspace.schedule();
    m_browsed = schedule->conference.id;
    m_history.clear();
    const QVariantMap remembered = WindowState(m_workspace.folder()).browsing(m_browsed);
    for (auto controller = m_controllers.cbegin(); controller != m_controllers.cend(); ++controller) {
        controller.value()->restore(remembered[QLatin1String(infoOf(controller.key()).id)].toMap());
    }
    const BrowsingState state = BrowsingState::fromMap(remembered, *schedule);
    if (!remembered.isEmpty()) {
        m_browser->restore(state.filter, state.grouping);
    }
    if (schedule->session(state.current)) {
        m_details->setSession(state.current);
    }
    m_programme->list()->showSession(m_details->session());
    m_programme->list()->scrollToTop(state.top);
    agreeWithReading();
}

void MainWindow::updateStatus()
{
    if (m_workspace.schedule()) {
        m_status->setCounts(m_browser->shown(), m_browser->total(), m_workspace.agenda().picked(),
                            int(m_workspace.agenda().clashes().size()));
    } else {
        m_status->clearCounts();
    }
}

void MainWindow::showError(const Error &error)
{
    const bool asked = error.code == ErrorCode::Canceled;
    m_messages->say(asked ? MessageBar::Kind::Info : MessageBar::Kind::Error, error.text());
}

void MainWindow::chooseFile()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Open schedule file"), {},
        tr("Schedules (*.xml *.json *.jsonp *.ics *.xcal *.csv *.tsv *.html *.htm *.txt *.gz *.zip);;All files (*)"));
    if (!paths.isEmpty()) {
        importFiles(paths);
    }
}

void MainWindow::renameConference()
{
    const SchedulePtr schedule = m_workspace.schedule();
    if (!schedule) {
        return;
    }
    const Conference &conference = schedule->conference;
    bool accepted = false;
    const QString name = QInputDialog::getText(this, tr("Rename the conference"),
                                               tr("Name (empty for “%1”):").arg(conference.title), QLineEdit::Normal,
                                               conference.name(), &accepted)
                             .trimmed();
    const QString given = name == conference.title ? QString() : name;
    if (accepted && given != conference.givenName) {
        m_undo->push(new RenameConferenceCommand(m_workspace, conference.id, conference.givenName, given));
    }
}

void MainWindow::removeConference()
{
    const SchedulePtr schedule = m_workspace.schedule();
    if (!schedule) {
        return;
    }
    const Conference &conference = schedule->conference;
    Question question;
    question.title = tr("Remove the conference");
    question.text = tr("Remove “%1” from Lectern?").arg(conference.name());
    question.details = tr("Its programme goes, and your plan for it. Undo (Ctrl+Z) brings both back.");
    question.buttons = {{tr("Remove"), QMessageBox::DestructiveRole}, {tr("Keep"), QMessageBox::RejectRole}};
    question.defaultButton = 1;
    if (ask(this, question) == 0) {
        m_undo->push(new RemoveConferenceCommand(m_workspace, conference.id, conference.name()));
        m_messages->say(MessageBar::Kind::Info, tr("“%1” was removed.").arg(conference.name()),
                                {{tr("Undo"), [this] { m_undo->undo(); }}});
    }
}

void MainWindow::setZone(const QTimeZone &zone)
{
    m_settings->setZone(zone);
}

void MainWindow::showZone()
{
    if (const SchedulePtr &schedule = m_workspace.schedule()) {
        m_formatting = Formatting(schedule->conference.clock, m_settings->zone());
        m_status->setFormatting(m_formatting);
        m_browser->setFormatting(m_formatting);
        m_details->setFormatting(m_formatting);
        for (PlaceController *controller : std::as_const(m_controllers)) {
            controller->setFormatting(m_formatting);
        }
        takeAgenda();
    }
}

void MainWindow::askForZone()
{
    auto *dialog = new ZoneDialog(ZoneDialog::Purpose::Show, {}, m_formatting.shownZone(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { setZone(dialog->zone()); });
    dialog->open();
}

void MainWindow::showAbout()
{
    tell(this, QMessageBox::Information, tr("About Lectern"),
         tr("Lectern %1 plans your days at a conference. Everything stays on this computer.")
             .arg(QApplication::applicationVersion()));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (std::ranges::any_of(urls, &QUrl::isLocalFile)) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths += url.toLocalFile();
        }
    }
    if (!paths.isEmpty()) { // not from within the drop: a question would hold up the program that was dragged from
        QMetaObject::invokeMethod(this, [this, paths] { importFiles(paths); }, Qt::QueuedConnection);
    }
}
