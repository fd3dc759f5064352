#pragma once

#include "core/model/agenda.h"
#include "core/model/interval.h"
#include "ui/widgets/groupedlistview.h"

class AgendaModel;
class QMenu;

/// My plan as a list. Picks change by 1, 2, 3, 0, S and by the context menu, which also offers the ways out of a clash.
class AgendaListView : public GroupedListView
{
    Q_OBJECT

public:
    explicit AgendaListView(QWidget *parent = nullptr);

    void setAgenda(AgendaModel *model);

    SessionId currentSession() const; ///< null on gaps and clashes
    /// Makes it current and scrolls to it; false when it is not in the plan.
    bool showSession(const SessionId &id);

signals:
    void currentSessionChanged(const SessionId &id); ///< never null
    void sessionActivated(const SessionId &id);      ///< Enter or a double click; of a clash the later one
    void gapActivated(const Interval &gap);
    void interestRequested(const SessionId &id, Interest interest);
    void speakerRequested(const QString &key);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void settleCurrent();
    void activate(const QModelIndex &index);
    void addClashActions(QMenu &menu, const QModelIndex &index);

    AgendaModel *m_agenda = nullptr;
    SessionId m_lost; ///< was current when its row went, perhaps to come back with others around it
};
