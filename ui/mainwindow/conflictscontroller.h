#pragma once

#include "core/workspace/programmecheck.h"
#include "ui/models/findingmodel.h"

#include <QObject>

class ConflictsPlace;
class FindingPane;
class QUndoStack;
class QWidget;
class Workspace;

/// Keeps the check, the Conflicts place and its pane together, and turns what an organizer does there into undoable
/// edits.
class ConflictsController : public QObject
{
    Q_OBJECT

public:
    /// @param window owns place and pane until they are laid out
    ConflictsController(ProgrammeCheck &check, Workspace &workspace, QUndoStack &undo, QWidget *window);

    ConflictsPlace *place() const { return m_place; }
    FindingPane *pane() const { return m_pane; }
    ProgrammeCheck &check() const { return m_check; }

    void setFormatting(const Formatting &formatting);
    /// Makes an edit of the companion document that can be undone; an empty one is none.
    void apply(const CompanionEdit &edit);
    /// "3 errors, 12 warnings"; empty while there is nothing to say.
    QString meaning() const;
    int errors() const;

    /// Filters and the chosen row, to be kept over a restart.
    QVariantMap state() const;
    void restore(const QVariantMap &state);
    const QString &author() const { return m_author; }
    void setAuthor(const QString &author);

signals:
    void counted(); ///< `errors` and `meaning` may differ
    void readingRequested();
    void sessionRequested(const SessionId &session);
    void timetableRequested(const QList<SessionId> &sessions);
    /// A person wants to enter facts. @param party a room by name, a person by key, a session by id; empty: all
    void factsRequested(Need need, const QString &party);
    void authorChanged(const QString &author);
    void copied(const QString &what);

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
    ConflictsPlace *m_place;
    FindingPane *m_pane;
    ConferenceId m_conference;
    QString m_author;
};
