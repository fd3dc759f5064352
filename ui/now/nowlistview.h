#pragma once

#include "core/model/agenda.h"
#include "ui/widgets/groupedlistview.h"

class NowDelegate;
class NowModel;

/// What is on, as a list. Picks change by 1, 2, 3, 0, S, the star and the context menu. While the clock moves on, what is
/// current stays current, and what is read stays in its place.
class NowListView : public GroupedListView
{
    Q_OBJECT

public:
    explicit NowListView(QWidget *parent = nullptr);

    /// @param model outlives this
    void setBoard(NowModel *model);

    SessionId currentSession() const; ///< null when none
    /// Makes it current and scrolls to it; false when it is not on.
    bool showSession(const SessionId &id);

signals:
    void currentSessionChanged(const SessionId &id); ///< never null
    void sessionActivated(const SessionId &id);      ///< Enter or a double click
    void interestRequested(const SessionId &id, Interest interest);
    void pickToggled(const SessionId &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void remember();
    void settle();
    SessionId signAt(const QPoint &point) const;

    NowDelegate *m_delegate;
    NowModel *m_board = nullptr;
    SessionId m_kept;                 ///< current before the rows changed
    QPersistentModelIndex m_top;      ///< first visible row then
    int m_offset = 0;                 ///< of its top edge
    bool m_isUpdating = false;
    SessionId m_pressed; ///< whose star the mouse went down on
};
