#pragma once

#include "core/base/id.h"

#include <QWidget>

class QListWidget;
class QToolButton;
class SessionNamesModel;
class SessionPicker;

/// Edits a list of sessions: a line to add one, Delete or a button to take one out.
class SessionListEditor : public QWidget
{
    Q_OBJECT

public:
    /// @param names outlives the editor
    SessionListEditor(SessionNamesModel &names, const QString &title, QWidget *parent = nullptr);

    void setSessions(const QList<SessionId> &sessions);
    SessionPicker *picker() const { return m_picker; }
    QListWidget *list() const { return m_list; }
    QToolButton *removeButton() const { return m_remove; }

signals:
    void edited(const QList<SessionId> &sessions);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void removeCurrent();
    void updateButton();

    SessionNamesModel &m_names;
    QList<SessionId> m_sessions;
    SessionPicker *m_picker;
    QListWidget *m_list;
    QToolButton *m_remove;
};
