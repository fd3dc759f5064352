#include "ui/mainwindow/nowcontroller.h"

#include "core/base/clock.h"
#include "core/workspace/programmecheck.h"
#include "core/workspace/workspace.h"
#include "ui/now/nowlistview.h"
#include "ui/now/nowplace.h"

#include <QEvent>

using namespace std::chrono;

NowController::NowController(Workspace &workspace, const ProgrammeCheck &check, const Clock &clock, QObject *parent)
    : PlaceController(parent), m_workspace(workspace), m_check(check), m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // the default may come 5 % early
    connect(&m_timer, &QTimer::timeout, this, &NowController::tick);
    connect(&workspace.agenda(), &AgendaEditor::changed, this, &NowController::tick);
    connect(&workspace.agenda(), &AgendaEditor::reset, this, &NowController::tick);
    connect(&check, &ProgrammeCheck::documentChanged, this, &NowController::tick);
}

QWidget *NowController::make(QWidget *parent)
{
    m_place = new NowPlace(m_model, parent);
    NowListView *list = m_place->list();
    connect(list, &NowListView::currentSessionChanged, this, &NowController::sessionRead);
    connect(list, &NowListView::sessionActivated, this, &NowController::sessionOpened);
    connect(list, &NowListView::interestRequested, this, &NowController::interestRequested);
    connect(list, &NowListView::pickToggled, this, &NowController::pickToggled);
    connect(m_place, &NowPlace::programmeRequested, this, &NowController::programmeRequested);
    connect(m_place, &NowPlace::shown, this, &NowController::tick);
    connect(m_place, &NowPlace::hidden, &m_timer, &QTimer::stop);
    parent->window()->installEventFilter(this);
    return m_place;
}

void NowController::setFormatting(const Formatting &formatting)
{
    m_formatting = formatting;
    tick();
}

bool NowController::showSession(const SessionId &session)
{
    return m_place && m_place->list()->showSession(session);
}

void NowController::tick()
{
    if (!m_place || !m_place->isVisible()) {
        return;
    }
    const SchedulePtr &schedule = m_workspace.schedule();
    if (!schedule) {
        m_table.reset();
        m_model.setBoard({}, {}, {}, m_formatting);
        return;
    }
    if (!m_table || m_table->schedule() != schedule) {
        m_table.emplace(schedule);
    }
    const AgendaEditor &agenda = m_workspace.agenda();
    const sys_seconds now = m_clock.now();
    m_model.setBoard(schedule, m_table->board(agenda.planned(), m_check.facts().walks, now),
                     AgendaMarks(agenda.agenda(), agenda.clashes()), m_formatting);
    m_timer.start(untilNextMinute(now));
}

milliseconds NowController::untilNextMinute(sys_seconds now)
{
    return floor<minutes>(now) + minutes(1) - now;
}

/// A timer does not count the time that the machine sleeps: whoever comes back to the window finds it right.
bool NowController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate) {
        tick();
    }
    return PlaceController::eventFilter(watched, event);
}
