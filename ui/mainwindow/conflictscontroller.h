#pragma once

#include "core/workspace/programmecheck.h"
#include "ui/mainwindow/placecontroller.h"
#include "ui/models/findingmodel.h"

class ConflictsPlace;
class FindingPane;
class QUndoStack;
class Workspace;

/// Keeps the check, the Conflicts place and its pane together, and turns what an organizer does there into undoable
/// edits.
class ConflictsController : public PlaceController
{
    Q_OBJECT

public:
    ConflictsController(ProgrammeCheck &check, Workspace &workspace, QUndoStack &undo, QObject *parent = nullptr);

    QWidget *pane() const override;
    ProgrammeCheck &check() const { return m_check; }

    void setFormatting(const Formatting &formatting) override;
    void clearFilters();
    /// Shows the way back to the list, for narrow windows.
    void setBackVisible(bool visible);
    /// Closes the editor of a waiver; false when none was open.
    bool leaveWaiver();
    /// Makes an edit of the companion document that can be undone; an empty one is none.
    void apply(const CompanionEdit &edit);
    /// "3 errors, 12 warnings"; empty while there is nothing to say.
    QString meaning() const;
    int errors() const;

    /// Filters and the chosen row, to be kept over a restart.
    QVariantMap state() const override;
    void restore(const QVariantMap &state) override;
    const QString &author() const { return m_author; }
    void setAuthor(const QString &author);

signals:
    void counted(); ///< `errors` and `meaning` may differ
    void readingRequested();
    void backRequested();
    void sessionRequested(const SessionId &session);
    void timetableRequested(const QList<SessionId> &sessions);
    void speakerRequested(const QString &key);
    /// A person wants to enter facts. @param party a room by name, a person by key, a session by id; empty: all
    void factsRequested(Need need, const QString &party);
    void allFactsRequested();
    void authorChanged(const QString &author);
    void copied(const QString &what);

protected:
    QWidget *make(QWidget *parent) override;

private:
    void wirePlace();
    void wirePane();
    void takeSchedule();
    void takeReport();
    void takeDocument();
    void showCurrent();

    ProgrammeCheck &m_check;
    Workspace &m_workspace;
    QUndoStack &m_undo;
    FindingModel m_model;
    ConflictsPlace *m_place = nullptr;
    FindingPane *m_pane = nullptr; ///< made with the place
    bool m_isBackVisible = false;
    ConferenceId m_conference;
    QString m_author;
};
