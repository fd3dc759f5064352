#include "ui/conflicts/findinglistview.h"

#include "ui/conflicts/findingdelegate.h"
#include "ui/models/findingmodel.h"
#include "ui/models/roles.h"
#include "ui/support/icons.h"
#include "ui/support/speakeractions.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <utility>

FindingListView::FindingListView(QWidget *parent) : GroupedListView(parent)
{
    setItemDelegate(new FindingDelegate(this));
    setAccessibleName(tr("Findings"));
    connect(this, &QAbstractItemView::activated, this, &FindingListView::findingActivated);
}

void FindingListView::setFindings(FindingModel *model)
{
    m_findings = model;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &FindingListView::remember);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &FindingListView::restore); // after the view's own
}

bool FindingListView::showFinding(const FindingKey &key)
{
    const QModelIndex index = m_findings->indexOf(key);
    if (index.isValid()) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        scrollTo(index);
    }
    return index.isValid();
}

void FindingListView::forget()
{
    m_kept = {};
    m_keptRow = -1;
    m_keptScroll = 0;
    setCurrentIndex({});
}

void FindingListView::remember()
{
    const FindingKey current = m_findings->keyAt(currentIndex());
    if (current.kind != FindingRowKind::Heading) {
        m_kept = current;
        m_keptRow = currentIndex().row();
    }
    m_keptScroll = verticalScrollBar()->value();
}

/// What was current stays so; what went hands over to the row that took its place.
void FindingListView::restore()
{
    m_isRestoring = true;
    QModelIndex index = m_findings->indexOf(m_kept);
    if (!index.isValid() && m_keptRow >= 0) {
        const auto isFree = [this](int row) { return m_findings->flags(m_findings->index(row)).testFlag(Qt::ItemIsSelectable); };
        int row = std::min(m_keptRow, m_findings->rowCount() - 1);
        while (row >= 0 && !isFree(row)) {
            --row;
        }
        index = row >= 0 ? m_findings->index(row) : QModelIndex();
    }
    if (!index.isValid() && m_findings->rowCount() > 1) {
        index = m_findings->index(1); // below the first heading
    }
    if (index.isValid()) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(m_keptScroll);
        scrollTo(index);
    }
    m_isRestoring = false;
    emit currentFindingChanged();
}

void FindingListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    GroupedListView::currentChanged(current, previous);
    if (!m_isRestoring && current.isValid()) {
        emit currentFindingChanged();
    }
}

void FindingListView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_W && event->modifiers() == Qt::NoModifier) {
        emit waiveRequested();
    } else if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier) {
        requestTimetable();
    } else {
        GroupedListView::keyPressEvent(event);
    }
}

void FindingListView::requestTimetable()
{
    const FindingDetails details = m_findings ? m_findings->detailsAt(currentIndex()) : FindingDetails();
    if (!details.sides.empty()) {
        emit timetableRequested(details.sessions());
    }
}

bool FindingListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !indexAt(static_cast<QHelpEvent *>(event)->pos()).isValid()) {
        return true;
    }
    return GroupedListView::viewportEvent(event);
}

void FindingListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const FindingDetails details = m_findings ? m_findings->detailsAt(index) : FindingDetails();
    if (details.key.kind != FindingRowKind::Finding) {
        return;
    }
    setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!details.waiver) {
        menu->addAction(symbolicIcon(QStringLiteral("check")), tr("Waive …"), this, &FindingListView::waiveRequested);
        menu->addSeparator();
    }
    if (!details.sides.empty()) {
        menu->addAction(symbolicIcon(QStringLiteral("timetable")), tr("Show in the timetable"), this,
                        &FindingListView::requestTimetable)
            ->setShortcut(QKeySequence(Qt::Key_T));
        menu->addSeparator();
    }
    constexpr size_t MostSides = 8;
    for (size_t i = 0; i < std::min(details.sides.size(), MostSides); ++i) {
        const QString title = QString(details.sides[i].title).replace(u'&', QLatin1String("&&"));
        const QString shown = fontMetrics().elidedText(title, Qt::ElideRight, fontMetrics().averageCharWidth() * 40);
        menu->addAction(symbolicIcon(QStringLiteral("programme")), tr("Show “%1” in Programme").arg(shown), this,
                        [this, id = details.sides[i].id] { emit sessionRequested(id); });
    }
    if (m_findings->schedule()) {
        addSpeakerActions(*menu, *m_findings->schedule(), details.sessions(), [this](const QString &key) { emit speakerRequested(key); });
    }
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}
