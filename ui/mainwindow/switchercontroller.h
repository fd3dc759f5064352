#pragma once

#include "core/base/id.h"
#include "ui/mainwindow/places.h"
#include "ui/support/formatting.h"

#include <QList>
#include <QObject>
#include <QTimer>

class DetailsComposer;
class QuickSwitcher;
class SwitcherModel;
class WindowActions;
class Workspace;
struct SwitcherItem;

/// Fills the quick switcher with what the window has to offer and tells what a person chose. The panel is made when it is
/// first opened.
class SwitcherController : public QObject
{
    Q_OBJECT

public:
    /// @param window over which the panel opens; all outlive this
    SwitcherController(Workspace &workspace, const WindowActions &actions, const DetailsComposer &details, QWidget *window);

    void open(const Formatting &formatting);
    QuickSwitcher *panel() const { return m_panel; } ///< null until it is first opened

signals:
    void sessionChosen(const SessionId &session);
    void speakerChosen(const QString &key);
    void roomChosen(RoomId room);
    void conferenceChosen(ConferenceId conference);
    void placeChosen(Place place);

private:
    QList<SwitcherItem> others() const;
    void addPlaces(QList<SwitcherItem> &items) const;
    void addCommands(QList<SwitcherItem> &items) const;
    void addConferences(QList<SwitcherItem> &items) const;
    void remember();
    void goTo(const SwitcherItem &item);

    Workspace &m_workspace;
    const WindowActions &m_actions;
    const DetailsComposer &m_details;
    QWidget *m_window;
    QList<SessionId> m_recent; ///< read in this run, the latest first
    QTimer m_read;             ///< runs while the session that is shown may only be passed by
    SwitcherModel *m_model = nullptr;
    QuickSwitcher *m_panel = nullptr;
};
