#pragma once

#include "core/model/interval.h"
#include "ui/mainwindow/placecontroller.h"
#include "ui/models/agendamodel.h"

class AgendaPlace;
class Clock;
class PlanTimetableController;
class ProgrammeCheck;
class Workspace;

/// Keeps My plan and the picks together, as a list and as a timetable.
class AgendaController : public PlaceController
{
    Q_OBJECT

public:
    /// @param check knows the walks between rooms; all outlive this
    AgendaController(Workspace &workspace, ProgrammeCheck &check, const Clock &clock, QObject *parent = nullptr);

    void setFormatting(const Formatting &formatting) override;
    bool showSession(const SessionId &session) override;
    SessionId currentSession() const override;
    QVariantMap state() const override;
    void restore(const QVariantMap &state) override;
    void showDay(const QDate &day);

signals:
    void gapActivated(const Interval &gap); ///< a person wants to see what fits in
    void programmeRequested();              ///< from the empty plan

protected:
    QWidget *make(QWidget *parent) override;

private:
    void refresh();

    Workspace &m_workspace;
    ProgrammeCheck &m_check;
    const Clock &m_clock;
    Formatting m_formatting;
    AgendaModel m_model;
    AgendaPlace *m_place = nullptr;
    PlanTimetableController *m_timetable = nullptr;
    bool m_startsAsTimetable = false; ///< until the place is made
};
