#pragma once

#include "ui/mainwindow/placecontroller.h"
#include "ui/models/programmegridmodel.h"

#include <QTimer>

class Clock;
class FilterBar;
class ProgrammeBrowser;
class ProgrammeCheck;
class TimetablePlace;
class Workspace;

/// Keeps the Timetable and the workspace together: the same day, search and filters as the Programme's, the plan, the
/// findings, and the clock.
class TimetableController : public PlaceController
{
    Q_OBJECT

public:
    TimetableController(Workspace &workspace, ProgrammeBrowser &browser, ProgrammeCheck &check, const Clock &clock,
                        QObject *parent = nullptr);

    TimetablePlace *place() const { return m_place; } ///< null until first shown
    void goToFound(); ///< to the first session that the search found, in time
    void setFormatting(const Formatting &formatting) override;
    bool showSession(const SessionId &session) override;
    SessionId currentSession() const override;
    /// Shows the sessions of a finding, the first of them current, whatever rooms are hidden.
    void showFinding(const QList<SessionId> &sessions);
    QVariantMap state() const override;
    void restore(const QVariantMap &state) override;

signals:
    void untimedRequested(const SessionId &first); ///< of those that have no time, as the programme lists them
    void clearRequested();

protected:
    QWidget *make(QWidget *parent) override;

private:
    void wire();
    void requestUntimed();
    void takeSchedule();
    void takeMatches();
    void takeAgenda();
    void takeFindings();
    void takeTime();
    void showMenu(const SessionId &session, const QPoint &position);

    Workspace &m_workspace;
    ProgrammeBrowser &m_browser;
    ProgrammeCheck &m_check;
    const Clock &m_clock;
    Formatting m_formatting;
    ProgrammeGridModel m_model;
    TimetablePlace *m_place = nullptr;
    FilterBar *m_filters = nullptr;
    QVariantMap m_state; ///< to be restored when the place is made
    QTimer m_minute;
};
