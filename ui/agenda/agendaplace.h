#pragma once

#include "core/model/agenda.h"
#include "core/model/interval.h"

#include <QWidget>

#include <functional>

class AgendaListView;
class AgendaModel;
class QLabel;
class QStackedLayout;
class QToolButton;

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
    /// Another way to see the plan. @param make called when it is first chosen; what it returns is shown in place of the list
    void setTimetable(std::function<QWidget *(QWidget *parent)> make);
    void setShowsTimetable(bool shows);
    bool showsTimetable() const { return m_showsTimetable; }
    AgendaListView *list() const { return m_list; }

signals:
    void currentSessionChanged(const SessionId &id); ///< never null
    void sessionActivated(const SessionId &id);
    void gapActivated(const Interval &gap); ///< a person wants to see what fits in
    void interestRequested(const SessionId &id, Interest interest);
    void speakerRequested(const QString &key);
    void programmeRequested(); ///< from the empty plan
    void timetableToggled(bool shown);

private:
    void summarize();
    void updateFocus();

    AgendaModel *m_model = nullptr;
    QStackedLayout *m_stack;
    QLabel *m_summary;
    QToolButton *m_asList;
    QToolButton *m_asTimetable;
    QStackedLayout *m_views;
    std::function<QWidget *(QWidget *)> m_makeTimetable;
    QWidget *m_timetable = nullptr;
    bool m_showsTimetable = false;
    AgendaListView *m_list;
};
