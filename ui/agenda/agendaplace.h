#pragma once

#include "core/model/agenda.h"
#include "core/model/interval.h"

#include <QWidget>

class AgendaListView;
class AgendaModel;
class QLabel;
class QStackedLayout;

/// My plan: what it comes to in a line, and the picks with their clashes and the free time between them. Says how to
/// pick while nothing is picked.
class AgendaPlace : public QWidget
{
    Q_OBJECT

public:
    explicit AgendaPlace(QWidget *parent = nullptr);

    /// @param model outlives this
    void setModel(AgendaModel *model);
    SessionId currentSession() const; ///< null when none
    /// Makes it current and scrolls to it; false when it is not in the plan.
    bool showSession(const SessionId &id);
    void showDay(const QDate &day);
    AgendaListView *list() const { return m_list; }

signals:
    void currentSessionChanged(const SessionId &id); ///< never null
    void sessionActivated(const SessionId &id);
    void gapActivated(const Interval &gap); ///< a person wants to see what fits in
    void interestRequested(const SessionId &id, Interest interest);
    void programmeRequested(); ///< from the empty plan

private:
    void summarize();

    AgendaModel *m_model = nullptr;
    QStackedLayout *m_stack;
    QLabel *m_summary;
    AgendaListView *m_list;
};
