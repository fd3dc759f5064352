#pragma once

#include "ui/models/plangridmodel.h"

#include <QObject>
#include <QTimer>

class AgendaPlace;
class Clock;
class PlanTimetable;
class ProgrammeCheck;
class Workspace;

/// Gives My plan its timetable, made when it is first chosen, and keeps it filled.
class PlanTimetableController : public QObject
{
    Q_OBJECT

public:
    PlanTimetableController(Workspace &workspace, ProgrammeCheck &check, const Clock &clock, AgendaPlace &place);

    void setFormatting(const Formatting &formatting);
    /// Makes it current there; false when the timetable is not shown or has no such pick.
    bool showSession(const SessionId &session);

private:
    QWidget *make(QWidget *parent);
    void refresh();

    Workspace &m_workspace;
    ProgrammeCheck &m_check;
    const Clock &m_clock;
    AgendaPlace &m_place;
    Formatting m_formatting;
    PlanGridModel m_model;
    PlanTimetable *m_timetable = nullptr;
    QTimer m_minute;
};
