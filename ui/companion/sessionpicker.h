#pragma once

#include "core/base/id.h"

#include <QLineEdit>

class SessionNamesModel;

/// A line in which a session is found by typing a part of its name.
class SessionPicker : public QLineEdit
{
    Q_OBJECT

public:
    /// @param names outlives the line
    SessionPicker(SessionNamesModel &names, const QString &accessibleName, QWidget *parent = nullptr);

    /// What the line shows while nobody types; null: nothing.
    void setSession(const SessionId &session);

signals:
    void picked(const SessionId &session); ///< null when the line was emptied

private:
    void take(const QModelIndex &index);
    void leave();

    SessionNamesModel &m_names;
    SessionId m_session;
};
