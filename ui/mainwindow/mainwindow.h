#pragma once

#include "core/importing/scheduleimport.h"
#include "ui/mainwindow/navigationhistory.h"
#include "ui/support/formatting.h"

#include <QHash>
#include <QMainWindow>

class AgendaController;
class ChangesController;
class Clock;
class ConflictsController;
class DetailsComposer;
class EmptyState;
class FactsController;
class ImportController;
class ImportStrip;
class MessageBar;
class PlaceBar;
class PlaceController;
class PlanController;
class PrintController;
class ProgrammeBrowser;
class ProgrammeCheck;
class ProgrammePlace;
class QSplitter;
class QStackedWidget;
class QUndoStack;
class ReminderController;
class SessionPane;
class SettingsController;
class SpeakersController;
class StatusLine;
class TimetableController;
class TopBar;
class WindowActions;
class Workspace;

/// The window. Makes the places and wires them to the workspace; what they do is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// @param check of the workspace's programme @param clock tells what is now; all outlive the window
    MainWindow(Workspace &workspace, ProgrammeCheck &check, const Clock &clock, QWidget *parent = nullptr);
    ~MainWindow() override;

    void importFile(const QString &path) { importFiles({path}); }
    /// Several: asks whether they are one conference.
    void importFiles(const QStringList &paths);
    void showPlace(Place place);
    Place place() const { return m_place; }
    /// Lists and reads it, wherever it was named.
    void showSession(const SessionId &session);
    void showSpeaker(const QString &key);
    /// Where the person was before the last jump, and back again.
    void goBack();
    void goForward();
    /// Shows all times in another zone, and remembers it; invalid: the conference's own.
    void setZone(const QTimeZone &zone);
    /// The built-in sample conference.
    static QString samplePath();
    /// The widget that shows the programme's rows, for measuring.
    QWidget *rowsViewport() const;

signals:
    void imported(const ImportOutcome &outcome);
    void importFailed(const Error &error);
    /// A programme's rows are in the list.
    void programmeListed();
    void resultsWanted(); ///< a person leaves the search field for what it found

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void addPlaces();
    void addPlace(Place place, PlaceController *controller);
    void wireActions();
    void wireConferences();
    void wireWorkspace();
    void wireProgramme();
    void wirePlan();
    void wirePane();
    void wireSpeakers();
    void wireTimetable(TimetableController &timetable);
    void wireChanges();
    void wireConflicts(ProgrammeCheck &check);
    void wireImport();
    void wireSwitcher();
    void wirePrinting();
    void followReminders();

    void takeSchedule();
    void takeAgenda();
    void takeImport(const ImportOutcome &outcome, const QString &fileName);
    void showError(const Error &error);
    void showRoom(RoomId room);
    void updateStatus();
    void updateConflicts();
    void rememberBrowsing();
    void restoreBrowsing();
    void updateCentre();
    Location here() const;
    void goTo(const Location &location);
    void updateHistory();
    void setPlace(Place place);
    void agreeWithReading();
    QWidget *placeWidget(Place place);
    void presentSession(const SessionId &session);
    void read(const SessionId &session);
    void showZone();
    void askForZone();
    void clearSearchAndFilters();
    void leaveReading();
    void readCurrent();
    void escape();
    void arrangeForWidth();
    void chooseFile();
    void renameConference();
    void removeConference();
    void showAbout();

    Workspace &m_workspace;
    const Clock &m_clock;
    QUndoStack *m_undo;
    ProgrammeBrowser *m_browser;
    DetailsComposer *m_details;
    PlanController *m_plan;
    AgendaController *m_agenda;
    ChangesController *m_changes;
    ConflictsController *m_conflicts;
    FactsController *m_facts;
    SpeakersController *m_speakers;
    SettingsController *m_settings;
    WindowActions *m_actions;
    ImportController *m_imports = nullptr;
    PrintController *m_printing = nullptr;
    ReminderController *m_reminders = nullptr; ///< while a person wants reminders

    TopBar *m_top = nullptr;
    ImportStrip *m_strip = nullptr;
    MessageBar *m_messages = nullptr;
    PlaceBar *m_places = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_centre = nullptr;
    QWidget *m_blank = nullptr; ///< until it is known whether there is a conference
    EmptyState *m_start = nullptr;
    ProgrammePlace *m_programme = nullptr;
    QStackedWidget *m_seat = nullptr; ///< of the pane that belongs to the place
    SessionPane *m_pane = nullptr;
    StatusLine *m_status = nullptr;

    QHash<Place, PlaceController *> m_controllers; ///< of places that are made when first shown
    NavigationHistory m_history;
    Place m_place = Place::Programme;
    ConferenceId m_browsed; ///< the conference that is listed, whose filters and scroll are restored
    Formatting m_formatting;
    bool m_reading = false; ///< in a narrow window: the pane covers the middle
};
