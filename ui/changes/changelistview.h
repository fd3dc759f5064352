#pragma once

#include "core/model/agenda.h"
#include "ui/widgets/groupedlistview.h"

class ChangeModel;

/// What became of sessions, as a list. A takes notice of the current one, picks change by 1, 2, 3 and 0. What is noticed
/// hands over to the next.
class ChangeListView : public GroupedListView
{
    Q_OBJECT

public:
    explicit ChangeListView(QWidget *parent = nullptr);

    /// @param model outlives this
    void setChanges(ChangeModel *model);

    SessionId currentSession() const; ///< null when none
    /// Makes it current and scrolls to it; false when nothing became of it.
    bool showSession(const SessionId &id);

signals:
    void currentSessionChanged(const SessionId &id); ///< never null
    void sessionActivated(const SessionId &id);      ///< Enter or a double click
    void noticed(const SessionId &id);
    void interestRequested(const SessionId &id, Interest interest);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void remember();
    void settle();

    ChangeModel *m_changes = nullptr;
    SessionId m_kept; ///< current before the rows changed
    int m_keptRow = -1;
    int m_keptScroll = 0;
    bool m_isSettling = false;
};
