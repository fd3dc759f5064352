#include "ui/mainwindow/plantimetablecontroller.h"

#include "core/base/clock.h"
#include "core/workspace/programmecheck.h"
#include "core/workspace/workspace.h"
#include "ui/agenda/agendaplace.h"
#include "ui/support/icons.h"
#include "ui/support/pickactions.h"
#include "ui/timetable/plantimetable.h"
#include "ui/timetable/timetableview.h"

#include <QMenu>

using namespace std::chrono_literals;

PlanTimetableController::PlanTimetableController(Workspace &workspace, ProgrammeCheck &check, const Clock &clock, AgendaPlace &place)
    : QObject(&place), m_workspace(workspace), m_check(check), m_clock(clock), m_place(place)
{
    place.setTimetable([this](QWidget *parent) { return make(parent); });
}

QWidget *PlanTimetableController::make(QWidget *parent)
{
    refresh();
    m_timetable = new PlanTimetable(m_model, parent);
    TimetableView *view = m_timetable->view();
    connect(view, &TimetableView::currentSessionChanged, &m_place, &AgendaPlace::currentSessionChanged);
    connect(view, &TimetableView::sessionActivated, &m_place, &AgendaPlace::sessionActivated);
    connect(view, &TimetableView::gapActivated, &m_place, &AgendaPlace::gapActivated);
    connect(view, &TimetableView::interestRequested, &m_place, &AgendaPlace::interestRequested);
    connect(view, &TimetableView::pickToggled, &m_place,
            [this](const SessionId &session) { emit m_place.interestRequested(session, Interest::None); });
    connect(view, &TimetableView::menuRequested, this, [this](const SessionId &session, const QPoint &position) {
        auto *menu = new QMenu(m_timetable);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addPickActions(*menu, m_workspace.agenda().entry(session).interest,
                       [this, session](Interest interest) { emit m_place.interestRequested(session, interest); });
        menu->addSeparator();
        menu->addAction(symbolicIcon("open"), tr("Read"), this, [this, session] { emit m_place.sessionActivated(session); });
        menu->popup(position);
    });
    connect(&m_workspace.agenda(), &AgendaEditor::changed, this, &PlanTimetableController::refresh);
    connect(&m_workspace.agenda(), &AgendaEditor::reset, this, &PlanTimetableController::refresh);
    connect(&m_check, &ProgrammeCheck::documentChanged, this, &PlanTimetableController::refresh);
    connect(&m_minute, &QTimer::timeout, this, [this] { m_model.setNow(std::chrono::floor<std::chrono::minutes>(m_clock.now())); });
    m_minute.start(20s);
    return m_timetable;
}

void PlanTimetableController::setFormatting(const Formatting &formatting)
{
    m_formatting = formatting;
    if (m_timetable) {
        refresh();
    }
}

void PlanTimetableController::refresh()
{
    m_model.setAgenda(m_workspace.schedule(), m_workspace.agenda().agenda(), m_formatting, m_check.facts().walks);
    m_model.setNow(std::chrono::floor<std::chrono::minutes>(m_clock.now()));
}

bool PlanTimetableController::showSession(const SessionId &session)
{
    return m_timetable && m_place.showsTimetable() && m_timetable->view()->showSession(session);
}
