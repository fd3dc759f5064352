#pragma once

#include "ui/models/findingrows.h"
#include "ui/widgets/groupedlistview.h"

class FindingModel;

/// Findings under the headings of their rules. W waives, Enter goes on to the text.
class FindingListView : public GroupedListView
{
    Q_OBJECT

public:
    explicit FindingListView(QWidget *parent = nullptr);

    /// @param model outlives this
    void setFindings(FindingModel *model);
    /// Makes it current and scrolls to it; false when it is not listed.
    bool showFinding(const FindingKey &key);
    /// What was current is no reason to choose a row any more: another conference is open.
    void forget();

signals:
    void currentFindingChanged();
    void findingActivated(); ///< Enter or a double click
    void waiveRequested();
    void sessionRequested(const SessionId &session); ///< from the context menu
    void timetableRequested(const QList<SessionId> &sessions); ///< T, or from the context menu
    void speakerRequested(const QString &key);                 ///< from the context menu

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void requestTimetable();
    void remember();
    void restore();

    FindingModel *m_findings = nullptr;
    FindingKey m_kept; ///< was current before the rows became others
    int m_keptRow = -1;
    int m_keptScroll = 0;
    bool m_isRestoring = false;
};
