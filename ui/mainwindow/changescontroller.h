#pragma once

#include "ui/mainwindow/placecontroller.h"
#include "ui/models/changemodel.h"

class ChangesPlace;
class QUndoStack;
class Workspace;

/// Keeps the place Changes and what the person has not taken notice of together. Taking notice can be undone.
class ChangesController : public PlaceController
{
    Q_OBJECT

public:
    ChangesController(Workspace &workspace, QUndoStack &undo, QObject *parent = nullptr);

    void setFormatting(const Formatting &formatting) override;
    bool showSession(const SessionId &session) override;
    SessionId currentSession() const override;
    int count() const;
    /// "3 changes, 2 in your plan"; empty while there is nothing to say.
    QString meaning() const;

signals:
    void counted(); ///< `count` and `meaning` may differ
    void programmeRequested();

protected:
    QWidget *make(QWidget *parent) override;

private:
    void refresh();
    void takeNotice(const SessionId &session);
    void takeNoticeOfAll();

    Workspace &m_workspace;
    QUndoStack &m_undo;
    Formatting m_formatting;
    ChangeModel m_model;
    ChangesPlace *m_place = nullptr;
};
