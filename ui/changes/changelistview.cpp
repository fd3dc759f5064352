#include "ui/changes/changelistview.h"

#include "ui/changes/changedelegate.h"
#include "ui/models/changemodel.h"
#include "ui/models/roles.h"
#include "ui/support/icons.h"
#include "ui/support/pickactions.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

ChangeListView::ChangeListView(QWidget *parent) : GroupedListView(parent)
{
    setItemDelegate(new ChangeDelegate(this));
    setAccessibleName(tr("Changes of the programme"));
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const SessionId id = m_changes->sessionAt(index); !id.isNull()) {
            emit sessionActivated(id);
        }
    });
}

void ChangeListView::setChanges(ChangeModel *model)
{
    m_changes = model;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &ChangeListView::remember);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ChangeListView::settle); // after the view's own
}

SessionId ChangeListView::currentSession() const
{
    return m_changes ? m_changes->sessionAt(currentIndex()) : SessionId();
}

bool ChangeListView::showSession(const SessionId &id)
{
    const QModelIndex index = m_changes ? m_changes->indexOf(id) : QModelIndex();
    if (!index.isValid()) {
        return false;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
    return true;
}

void ChangeListView::remember()
{
    m_isSettling = true;
    m_kept = currentSession();
    m_keptRow = currentIndex().row();
    m_keptScroll = verticalScrollBar()->value();
}

/// What was current stays so; what went hands over to the row that took its place.
void ChangeListView::settle()
{
    QModelIndex index = m_changes->indexOf(m_kept);
    for (int row = std::min(m_keptRow, m_changes->rowCount() - 1); !index.isValid() && row > 0; --row) {
        index = m_changes->sessionAt(m_changes->index(row)).isNull() ? QModelIndex() : m_changes->index(row);
    }
    if (!index.isValid() && m_changes->rowCount() > 1) {
        index = m_changes->index(1); // below the first heading
    }
    if (index.isValid()) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(m_keptScroll);
        scrollTo(index);
    }
    m_isSettling = false;
    if (const SessionId id = currentSession(); isVisible() && !id.isNull() && id != m_kept) {
        emit currentSessionChanged(id);
    }
}

void ChangeListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    GroupedListView::currentChanged(current, previous);
    if (const SessionId id = currentSession(); !m_isSettling && !id.isNull()) {
        emit currentSessionChanged(id);
    }
}

void ChangeListView::keyPressEvent(QKeyEvent *event)
{
    const SessionId id = currentSession();
    if (event->key() == Qt::Key_A && event->modifiers() == Qt::NoModifier && !id.isNull()) {
        emit noticed(id);
    } else if (const auto interest = interestForKey(*event); interest && !id.isNull()) {
        emit interestRequested(id, *interest);
    } else {
        GroupedListView::keyPressEvent(event);
    }
}

void ChangeListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const SessionId id = m_changes ? m_changes->sessionAt(index) : SessionId();
    if (id.isNull()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(symbolicIcon(QStringLiteral("check")), tr("Take notice"), this, [this, id] { emit noticed(id); });
    menu->addAction(symbolicIcon(QStringLiteral("open")), tr("Read"), this, [this, id] { emit sessionActivated(id); });
    menu->addSeparator();
    addPickActions(*menu, index.data(InterestRole).value<Interest>(),
                   [this, id](Interest interest) { emit interestRequested(id, interest); });
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}
