#pragma once

#include "core/model/agenda.h"

#include <QObject>

class QUndoStack;
class Workspace;

/// Turns what a person does to their plan into undoable edits, wherever in the window they do it.
class PlanController : public QObject
{
    Q_OBJECT

public:
    PlanController(Workspace &workspace, QUndoStack &undo, QObject *parent = nullptr);

    void setInterest(const SessionId &session, Interest interest);
    /// Must when it was not picked, else none.
    void toggle(const SessionId &session);
    void setNote(const SessionId &session, const QString &note);

private:
    Workspace &m_workspace;
    QUndoStack &m_undo;
};
