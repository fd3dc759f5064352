#include "ui/mainwindow/agendacontroller.h"

#include "core/workspace/workspace.h"
#include "ui/agenda/agendaplace.h"
#include "ui/mainwindow/plantimetablecontroller.h"

namespace {

const auto AsTimetable = QStringLiteral("asTimetable");

} // namespace

AgendaController::AgendaController(Workspace &workspace, ProgrammeCheck &check, const Clock &clock, QObject *parent)
    : PlaceController(parent), m_workspace(workspace), m_check(check), m_clock(clock)
{
    connect(&workspace.agenda(), &AgendaEditor::changed, this, &AgendaController::refresh);
    connect(&workspace.agenda(), &AgendaEditor::reset, this, &AgendaController::refresh);
}

QWidget *AgendaController::make(QWidget *parent)
{
    m_place = new AgendaPlace(parent);
    refresh();
    m_place->setModel(&m_model);
    m_timetable = new PlanTimetableController(m_workspace, m_check, m_clock, *m_place);
    m_timetable->setFormatting(m_formatting);
    m_place->setShowsTimetable(m_startsAsTimetable);
    connect(m_place, &AgendaPlace::currentSessionChanged, this, &AgendaController::sessionRead);
    connect(m_place, &AgendaPlace::sessionActivated, this, &AgendaController::sessionOpened);
    connect(m_place, &AgendaPlace::interestRequested, this, &AgendaController::interestRequested);
    connect(m_place, &AgendaPlace::speakerRequested, this, &AgendaController::speakerRequested);
    connect(m_place, &AgendaPlace::gapActivated, this, &AgendaController::gapActivated);
    connect(m_place, &AgendaPlace::programmeRequested, this, &AgendaController::programmeRequested);
    return m_place;
}

void AgendaController::refresh()
{
    if (m_place) {
        m_model.setAgenda(m_workspace.schedule(), m_workspace.agenda().agenda(), m_formatting);
    }
}

void AgendaController::setFormatting(const Formatting &formatting)
{
    m_formatting = formatting;
    refresh();
    if (m_timetable) {
        m_timetable->setFormatting(formatting);
    }
}

bool AgendaController::showSession(const SessionId &session)
{
    return m_place && (m_timetable->showSession(session) || m_place->showSession(session));
}

SessionId AgendaController::currentSession() const
{
    return m_place ? m_place->currentSession() : SessionId();
}

QVariantMap AgendaController::state() const
{
    return {{AsTimetable, m_place ? m_place->showsTimetable() : m_startsAsTimetable}};
}

void AgendaController::restore(const QVariantMap &state)
{
    m_startsAsTimetable = state[AsTimetable].toBool();
    if (m_place) {
        m_place->setShowsTimetable(m_startsAsTimetable);
    }
}

void AgendaController::showDay(const QDate &day)
{
    if (m_place) {
        m_place->showDay(day);
    }
}
