#pragma once

#include "core/planning/nowboard.h"
#include "ui/mainwindow/placecontroller.h"
#include "ui/models/nowmodel.h"

#include <QTimer>

class Clock;
class NowPlace;
class ProgrammeCheck;
class Workspace;

/// Keeps the place Now on the minute while it is seen, and works nothing out while it is not.
class NowController : public PlaceController
{
    Q_OBJECT

public:
    /// @param check knows the walks between rooms @param clock all outlive this
    NowController(Workspace &workspace, const ProgrammeCheck &check, const Clock &clock, QObject *parent = nullptr);

    void setFormatting(const Formatting &formatting) override;
    bool showSession(const SessionId &session) override;
    NowPlace *place() const { return m_place; } ///< null until it is made

    /// Shows what is on at this moment, if the place is seen, and waits for the next minute.
    void tick();
    /// Until the clock shows another minute.
    static std::chrono::milliseconds untilNextMinute(std::chrono::sys_seconds now);

signals:
    void programmeRequested();

protected:
    QWidget *make(QWidget *parent) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Workspace &m_workspace;
    const ProgrammeCheck &m_check;
    const Clock &m_clock;
    Formatting m_formatting;
    std::optional<NowTable> m_table; ///< of the programme that was last shown
    NowModel m_model;
    NowPlace *m_place = nullptr;
    QTimer m_timer;
};
