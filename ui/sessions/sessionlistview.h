#pragma once

#include "core/model/agenda.h"
#include "ui/widgets/groupedlistview.h"

class ProgrammeModel;
class SessionDelegate;

/// The programme as a list. Picks by 1, 2, 3, 0, S, by the star and by the context menu; keeps the session that is read
/// and the scroll when the rows change.
class SessionListView : public GroupedListView
{
    Q_OBJECT

public:
    explicit SessionListView(QWidget *parent = nullptr);

    void setProgramme(ProgrammeModel *model);

    SessionId currentSession() const; ///< null when none
    /// Makes it current and scrolls to it; false when it is not listed.
    bool showSession(const SessionId &id);
    void showDay(const QDate &day); ///< scrolls to its first session
    SessionId topSession() const;   ///< the first one wholly in view; null in an empty list
    void scrollToTop(const SessionId &id); ///< makes it the first one in view, if it is listed

signals:
    void currentSessionChanged(const SessionId &id); ///< by a person or `showSession`; never null
    void sessionActivated(const SessionId &id);      ///< Enter or a double click
    void interestRequested(const SessionId &id, Interest interest);
    void pickToggled(const SessionId &id);
    void copyRequested(const SessionId &id);
    void speakerRequested(const QString &key);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    /// What is in view, so that it can be found again in other rows.
    struct Anchor
    {
        SessionId current;
        SessionId top;   ///< the first one wholly in view
        int offset = 0;  ///< of `top` from the upper edge
        bool followsCurrent = false; ///< the current one was in view, at `offset`
    };

    void rememberPlace();
    void restorePlace();
    SessionId starAt(const QPoint &point) const; ///< null beside a star
    void requestInterest(int key, const SessionId &id);

    ProgrammeModel *m_programme = nullptr;
    SessionDelegate *m_delegate = nullptr;
    Anchor m_anchor;
    SessionId m_pressedStar;
    bool m_restoring = false;
};
