// How the places that are made when first shown, and what leads to them, are wired: another part of MainWindow.

#include "core/workspace/workspace.h"
#include "ui/details/sessionpane.h"
#include "ui/mainwindow/changescontroller.h"
#include "ui/mainwindow/conflictscontroller.h"
#include "ui/mainwindow/detailscomposer.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/placebar.h"
#include "ui/mainwindow/placecontroller.h"
#include "ui/mainwindow/plancontroller.h"
#include "ui/mainwindow/printcontroller.h"
#include "ui/mainwindow/programmebrowser.h"
#include "ui/mainwindow/programmeplace.h"
#include "ui/mainwindow/remindercontroller.h"
#include "ui/mainwindow/speakerscontroller.h"
#include "ui/mainwindow/switchercontroller.h"
#include "ui/mainwindow/timetablecontroller.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/sessions/sessionlistview.h"
#include "ui/support/icons.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QApplication>

void MainWindow::wireChanges()
{
    connect(m_changes, &ChangesController::programmeRequested, this, [this] { showPlace(Place::Programme); });
    connect(m_changes, &ChangesController::counted, this, [this] {
        m_places->setBadge(Place::Changes, m_changes->count(), m_changes->meaning(), symbolicIcon("changes"));
    });
}

void MainWindow::wireSpeakers()
{
    connect(m_speakers, &SpeakersController::sessionChosen, this, &MainWindow::showSession);
}

void MainWindow::wireTimetable(TimetableController &timetable)
{
    addPlace(Place::Timetable, &timetable);
    connect(this, &MainWindow::resultsWanted, &timetable, [this, &timetable] {
        if (m_place == Place::Timetable) {
            timetable.goToFound();
        }
    });
    connect(m_conflicts, &ConflictsController::timetableRequested, this, [this, &timetable](const QList<SessionId> &sessions) {
        m_history.leave(here());
        clearSearchAndFilters();
        setPlace(Place::Timetable);
        timetable.showFinding(sessions);
        read(sessions.front());
        placeWidget(Place::Timetable)->setFocus(Qt::OtherFocusReason);
        updateHistory();
    });
    connect(&timetable, &TimetableController::clearRequested, this, &MainWindow::clearSearchAndFilters);
    connect(&timetable, &TimetableController::untimedRequested, this, [this](const SessionId &first) {
        clearSearchAndFilters();
        showPlace(Place::Programme);
        m_programme->list()->showSession(first);
        m_programme->list()->setFocus(Qt::OtherFocusReason);
    });
}

void MainWindow::wireSwitcher()
{
    auto *switcher = new SwitcherController(m_workspace, *m_actions, *m_details, this);
    connect(m_actions->goTo, &QAction::triggered, switcher, [this, switcher] { switcher->open(m_formatting); });
    connect(switcher, &SwitcherController::sessionChosen, this, &MainWindow::showSession);
    connect(switcher, &SwitcherController::speakerChosen, this, &MainWindow::showSpeaker);
    connect(switcher, &SwitcherController::roomChosen, this, &MainWindow::showRoom);
    connect(switcher, &SwitcherController::placeChosen, this, &MainWindow::showPlace);
    connect(switcher, &SwitcherController::conferenceChosen, this, [this](ConferenceId id) {
        m_pane->flushNote(); // it belongs to the conference that is left
        m_messages->dismiss();
        m_workspace.open(id);
    });
}

/// What happens in it.
void MainWindow::showRoom(RoomId room)
{
    clearSearchAndFilters();
    SessionFilter filter;
    filter.rooms = {room};
    m_browser->setFilter(filter);
    showPlace(Place::Programme);
    m_programme->list()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::wirePrinting()
{
    m_printing = new PrintController(m_workspace, *this);
    const auto open = [this](PrintPlanDialog::Purpose purpose) {
        m_pane->flushNote();
        m_printing->open(m_formatting, purpose);
    };
    connect(m_actions->print, &QAction::triggered, this, [open] { open(PrintPlanDialog::Purpose::Print); });
    connect(m_actions->savePdf, &QAction::triggered, this, [open] { open(PrintPlanDialog::Purpose::Save); });
}

void MainWindow::followReminders()
{
    const bool wanted = m_workspace.settings().reminds();
    if (!wanted) {
        delete m_reminders;
        m_reminders = nullptr;
    } else if (!m_reminders) {
        m_reminders = new ReminderController(m_workspace, m_conflicts->check(), m_clock, this);
        connect(m_reminders, &ReminderController::due, this, [this](const QString &text, const QList<SessionId> &sessions) {
            const MessageBar::Action read{tr("Show"), [this, session = sessions.front()] { showSession(session); }};
            const MessageBar::Action plan{tr("Show my plan"), [this] { showPlace(Place::Plan); }};
            m_messages->say(MessageBar::Kind::Info, text, {sessions.size() == 1 ? read : plan});
            QApplication::alert(this);
        });
    }
}
