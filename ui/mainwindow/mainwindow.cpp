#include "ui/mainwindow/mainwindow.h"

#include "core/workspace/workspace.h"
#include "ui/details/sessionpane.h"
#include "ui/importing/importstrip.h"
#include "ui/mainwindow/agendacontroller.h"
#include "ui/mainwindow/changescontroller.h"
#include "ui/mainwindow/conflictscontroller.h"
#include "ui/mainwindow/detailscomposer.h"
#include "ui/mainwindow/factscontroller.h"
#include "ui/mainwindow/importcontroller.h"
#include "ui/mainwindow/nowcontroller.h"
#include "ui/mainwindow/placebar.h"
#include "ui/mainwindow/placecontroller.h"
#include "ui/mainwindow/plancontroller.h"
#include "ui/mainwindow/programmebrowser.h"
#include "ui/mainwindow/programmeplace.h"
#include "ui/mainwindow/settingscontroller.h"
#include "ui/mainwindow/speakerscontroller.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/timetablecontroller.h"
#include "ui/mainwindow/topbar.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowstate.h"
#include "ui/sessions/daychips.h"
#include "ui/sessions/sessionlistview.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/searchedit.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

MainWindow::MainWindow(Workspace &workspace, ProgrammeCheck &check, const Clock &clock, QWidget *parent)
    : QMainWindow(parent), m_workspace(workspace), m_clock(clock), m_undo(new QUndoStack(this)),
      m_browser(new ProgrammeBrowser(workspace, this)),
      m_details(new DetailsComposer(workspace, this)), m_plan(new PlanController(workspace, *m_undo, this)),
      m_agenda(new AgendaController(workspace, check, clock, this)),
      m_changes(new ChangesController(workspace, *m_undo, this)),
      m_conflicts(new ConflictsController(check, workspace, *m_undo, this)),
      m_facts(new FactsController(*m_conflicts, *m_undo, this)), m_speakers(new SpeakersController(workspace, this)),
      m_settings(new SettingsController(workspace.settings(), this)),
      m_actions(new WindowActions(*this, *m_undo))
{
    setAcceptDrops(true);
    build();
    wireActions();
    wireConferences();
    wireWorkspace();
    wireProgramme();
    wirePlan();
    wirePane();
    wireSpeakers();
    wireTimetable(*new TimetableController(workspace, *m_browser, check, clock, this));
    wireChanges();
    wireConflicts(check);
    wireImport();
    wireSwitcher();
    wirePrinting();
    connect(&m_workspace.settings(), &Settings::remindersChanged, this, &MainWindow::followReminders);
    followReminders();
    takeSchedule();
    WindowState(m_workspace.folder()).restore(*this, *m_splitter, *m_actions);
    arrangeForWidth();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_top = new TopBar(m_actions->menu(), this);
    m_strip = new ImportStrip(this);
    m_messages = new MessageBar(this);
    m_places = new PlaceBar(this);
    m_centre = new QStackedWidget(this);
    m_seat = new QStackedWidget(this);
    m_pane = new SessionPane(m_seat);
    m_seat->addWidget(m_pane);
    m_status = new StatusLine(this);
    setStatusBar(m_status);

    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_centre);
    m_splitter->addWidget(m_seat);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_places);
    middle->addWidget(m_splitter, 1);
    auto *whole = new QWidget(this);
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addWidget(m_strip);
    layout->addWidget(m_messages);
    layout->addLayout(middle, 1);
    setCentralWidget(whole);
    addPlaces();
}

void MainWindow::addPlaces()
{
    m_start = new EmptyState("programme", tr("Plan your days at a conference"),
                             tr("Open the schedule file of a conference (schedule.xml or schedule.json), drop it anywhere "
                                "on this window, or look around in the sample conference first."),
                             m_centre);
    connect(m_start->addButton(tr("Open schedule file …"), "open"), &QPushButton::clicked, this, &MainWindow::chooseFile);
    connect(m_start->addButton(tr("Open the sample conference"), "sample"), &QPushButton::clicked, this,
            [this] { importFile(samplePath()); });
    m_programme = new ProgrammePlace(*m_browser, m_centre);
    m_blank = new QWidget(m_centre);
    for (QWidget *place : std::initializer_list<QWidget *>{m_blank, m_start, m_programme}) {
        m_centre->addWidget(place);
    }
    addPlace(Place::Plan, m_agenda);
    addPlace(Place::Changes, m_changes);
    addPlace(Place::Conflicts, m_conflicts);
    addPlace(Place::Speakers, m_speakers);
    auto *now = new NowController(m_workspace, m_conflicts->check(), m_clock, this);
    connect(now, &NowController::programmeRequested, this, [this] { showPlace(Place::Programme); });
    addPlace(Place::Now, now);
    m_places->setCurrent(m_place);
    connect(m_places, &PlaceBar::chosen, this, [this](Place place) {
        showPlace(place);
        m_centre->currentWidget()->setFocus(Qt::ShortcutFocusReason); // who goes there means it
    });
}

void MainWindow::wireWorkspace()
{
    connect(&m_workspace, &Workspace::loading, this, &MainWindow::rememberBrowsing);
    connect(&m_workspace, &Workspace::scheduleChanged, this, &MainWindow::takeSchedule);
    connect(&m_workspace, &Workspace::failed, this, &MainWindow::showError);
    connect(&m_workspace.agenda(), &AgendaEditor::changed, this, &MainWindow::takeAgenda);
    connect(&m_workspace.agenda(), &AgendaEditor::reset, this, &MainWindow::takeAgenda);
}

void MainWindow::wireProgramme()
{
    SessionListView *list = m_programme->list();
    SearchEdit *search = m_top->search();
    connect(search, &SearchEdit::searchChanged, this, [this](const QString &typed) {
        if (!typed.isEmpty() && m_place != Place::Timetable) { // which lights what is found
            showPlace(Place::Programme);
        }
        m_browser->setQuery(typed);
        m_pane->setMarks(m_browser->query());
    });
    connect(search, &SearchEdit::leftForResults, this, [this] {
        m_centre->currentWidget()->setFocus(Qt::TabFocusReason);
        emit resultsWanted();
    });
    connect(search, &SearchEdit::left, this, [this] { m_centre->currentWidget()->setFocus(Qt::OtherFocusReason); });
    connect(m_top->days(), &DayChips::dayChosen, this, [this](const QDate &day) {
        if (m_place == Place::Plan) {
            m_agenda->showDay(day);
        } else if (m_place != Place::Timetable) {
            showPlace(Place::Programme);
        }
        m_browser->setDay(day);
    });
    connect(m_browser, &ProgrammeBrowser::dayChanged, m_top->days(), &DayChips::setDay);
    connect(m_browser, &ProgrammeBrowser::listed, this, &MainWindow::updateStatus);
    connect(m_programme, &ProgrammePlace::clearRequested, this, &MainWindow::clearSearchAndFilters);
    connect(list, &SessionListView::currentSessionChanged, this, &MainWindow::read);
    connect(list, &SessionListView::sessionActivated, this, [this](const SessionId &session) {
        read(session);
        readCurrent();
    });
    connect(list, &SessionListView::interestRequested, m_plan, &PlanController::setInterest);
    connect(list, &SessionListView::speakerRequested, this, &MainWindow::showSpeaker);
    connect(list, &SessionListView::pickToggled, m_plan, &PlanController::toggle);
    connect(list, &SessionListView::copyRequested, m_actions->copyTitle, &QAction::trigger);
}

void MainWindow::wirePlan()
{
    connect(m_agenda, &AgendaController::programmeRequested, this, [this] { showPlace(Place::Programme); });
    connect(m_agenda, &AgendaController::gapActivated, this, [this](const Interval &gap) {
        clearSearchAndFilters();
        m_browser->setGap(gap);
        showPlace(Place::Programme);
        m_programme->list()->setFocus(Qt::OtherFocusReason);
    });
}

void MainWindow::wirePane()
{
    connect(m_details, &DetailsComposer::changed, this, [this] {
        if (const auto details = m_details->details()) {
            m_pane->show(*details);
        } else {
            m_pane->showNothing();
        }
    });
    connect(m_pane, &SessionPane::interestRequested, m_plan, &PlanController::setInterest);
    connect(m_pane, &SessionPane::noteChanged, m_plan, &PlanController::setNote);
    connect(m_pane, &SessionPane::sessionChosen, this, &MainWindow::showSession);
    connect(m_pane, &SessionPane::speakerChosen, this, &MainWindow::showSpeaker);
    connect(m_pane, &SessionPane::backRequested, this, &MainWindow::leaveReading);
    connect(m_pane, &SessionPane::copied, this, [this](const QString &what) { m_status->showMessage(what, 3000); });
}

void MainWindow::takeSchedule()
{
    const SchedulePtr &schedule = m_workspace.schedule();
    if (schedule) {
        m_formatting = Formatting(schedule->conference.clock, m_settings->zone());
        m_status->setFormatting(m_formatting);
        m_top->days()->setDays(m_workspace.filterer()->days(), m_formatting);
        m_top->days()->setDay(m_browser->filter().day);
        setWindowTitle(schedule->conference.name());
    } else {
        setWindowTitle({});
    }
    m_browser->setFormatting(m_formatting);
    m_details->setFormatting(m_formatting);
    for (PlaceController *controller : std::as_const(m_controllers)) {
        controller->setFormatting(m_formatting);
    }
    updateCentre();
    if (schedule) {
        const SessionId shown = m_details->session();
        const bool isSame = schedule->conference.id == m_browsed;
        const bool stillThere = isSame && (schedule->session(shown) || m_workspace.agenda().agenda().contains(shown));
        const SessionId first = schedule->sessions.empty() ? SessionId() : schedule->sessions.front().id;
        m_details->setSession(stillThere ? shown : first);
        if (isSame) {
            m_programme->list()->showSession(m_details->session());
        } else {
            restoreBrowsing();
        }
        if (!m_top->search()->hasFocus() && (!focusWidget() || m_top->isAncestorOf(focusWidget()))) {
            m_programme->list()->setFocus(Qt::OtherFocusReason);
        }
        emit programmeListed();
    } else {
        m_details->setSession({});
    }
    takeAgenda();
}

void MainWindow::takeAgenda()
{
    const AgendaEditor &agenda = m_workspace.agenda();
    const int clashes = int(agenda.clashes().size());
    QStringList meaning;
    if (agenda.picked() > 0) {
        meaning += tr("%n picked", nullptr, agenda.picked());
    }
    if (clashes > 0) {
        meaning += tr("%n clash(es)", nullptr, clashes);
    }
    m_places->setBadge(Place::Plan, clashes, meaning.join(QStringLiteral(", ")), symbolicIcon("clash", clashColor));
    updateStatus();
}

void MainWindow::updateCentre()
{
    const bool open = m_workspace.schedule() != nullptr;
    m_top->setProgrammeShown(open);
    m_actions->setProgrammeOpen(open);
    m_places->setVisible(open);
    setPlace(m_place);
}

void MainWindow::clearSearchAndFilters()
{
    m_top->search()->clear();
    m_top->days()->setDay({});
    m_browser->setDay({});
    m_browser->setGap({});
    m_browser->setFilter({});
}

QWidget *MainWindow::rowsViewport() const
{
    return m_programme->list()->viewport();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    arrangeForWidth();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_pane->flushNote();
    rememberBrowsing();
    WindowState(m_workspace.folder()).save(*this, *m_splitter, *m_actions);
    QMainWindow::closeEvent(event);
}
