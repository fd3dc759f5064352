#pragma once

#include "ui/models/sessiondetails.h"

#include <QWidget>

class QVBoxLayout;

/// Other sessions that the reading pane leads to, and why: those that clash with this one, or those like it.
class RelatedList : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Clashes, Similar };
    explicit RelatedList(Kind kind, QWidget *parent = nullptr);

    /// Hides itself when there are none.
    void setSessions(const std::vector<RelatedSession> &sessions);

signals:
    void sessionChosen(const SessionId &id);

private:
    Kind m_kind;
    QVBoxLayout *m_column;
    std::vector<RelatedSession> m_sessions;
};
