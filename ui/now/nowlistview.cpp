#include "ui/now/nowlistview.h"

#include "ui/models/nowmodel.h"
#include "ui/now/nowdelegate.h"
#include "ui/support/icons.h"
#include "ui/support/pickactions.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <utility>

NowListView::NowListView(QWidget *parent) : GroupedListView(parent), m_delegate(new NowDelegate(this))
{
    setItemDelegate(m_delegate);
    setAccessibleName(tr("What is on now"));
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const SessionId id = m_board->sessionAt(index); !id.isNull()) {
            emit sessionActivated(id);
        }
    });
}

void NowListView::setBoard(NowModel *model)
{
    m_board = model;
    setModel(model);
    connect(model, &NowModel::aboutToUpdate, this, &NowListView::remember);
    connect(model, &NowModel::updated, this, &NowListView::settle);
}

SessionId NowListView::currentSession() const
{
    return m_board ? m_board->sessionAt(currentIndex()) : SessionId();
}

bool NowListView::showSession(const SessionId &id)
{
    const QModelIndex index = m_board ? m_board->indexOf(id) : QModelIndex();
    if (!index.isValid()) {
        selectionModel()->clear(); // what is read does not stand here
        return false;
    }
    if (currentSession() != id) { // it may stand in the list twice
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    }
    scrollTo(currentIndex());
    return true;
}

void NowListView::remember()
{
    m_isUpdating = true;
    m_kept = currentSession();
    const bool isAtTop = verticalScrollBar()->value() == 0; // there, what is new shows itself
    const QModelIndex top = isAtTop ? QModelIndex() : firstVisibleRow();
    m_offset = visualRect(top).top();
    m_top = top;
}

void NowListView::settle()
{
    if (currentSession() != m_kept) {
        const QModelIndex again = m_board->indexOf(m_kept);
        selectionModel()->setCurrentIndex(again, QItemSelectionModel::ClearAndSelect);
    }
    m_kept = {};
    if (m_top.isValid()) {
        verticalScrollBar()->setValue(verticalOffset() + visualRect(m_top).top() - m_offset);
    }
    m_top = QModelIndex();
    m_isUpdating = false;
}

void NowListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (m_isUpdating) {
        viewport()->update(); // nothing new to read: the clock moved, not the person
        return;
    }
    GroupedListView::currentChanged(current, previous);
    if (const SessionId id = currentSession(); !id.isNull()) {
        emit currentSessionChanged(id);
    }
}

void NowListView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    if (currentIndex().row() >= first && currentIndex().row() <= last) {
        selectionModel()->clear(); // its neighbours are other sessions
    }
    GroupedListView::rowsAboutToBeRemoved(parent, first, last);
}

void NowListView::keyPressEvent(QKeyEvent *event)
{
    const SessionId id = currentSession();
    if (const auto interest = interestForKey(*event); interest && !id.isNull()) {
        emit interestRequested(id, *interest);
    } else if (isPickToggle(*event) && !id.isNull()) {
        emit pickToggled(id);
    } else {
        GroupedListView::keyPressEvent(event);
    }
}

SessionId NowListView::signAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    const SessionId id = m_board ? m_board->sessionAt(index) : SessionId();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return !id.isNull() && m_delegate->signRect(option).contains(point) ? id : SessionId();
}

void NowListView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? signAt(event->position().toPoint()) : SessionId();
    if (m_pressed.isNull()) { // picking does not turn the page
        GroupedListView::mousePressEvent(event);
    }
}

void NowListView::mouseReleaseEvent(QMouseEvent *event)
{
    const SessionId pressed = std::exchange(m_pressed, SessionId());
    if (pressed.isNull()) {
        GroupedListView::mouseReleaseEvent(event);
    } else if (signAt(event->position().toPoint()) == pressed) {
        emit pickToggled(pressed);
    }
}

void NowListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (signAt(event->position().toPoint()).isNull()) {
        GroupedListView::mouseDoubleClickEvent(event);
    } else {
        mousePressEvent(event); // two quick clicks on a star are two clicks
    }
}

void NowListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const SessionId id = m_board ? m_board->sessionAt(index) : SessionId();
    if (id.isNull()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPickActions(*menu, index.data(InterestRole).value<Interest>(),
                   [this, id](Interest interest) { emit interestRequested(id, interest); });
    menu->addSeparator();
    menu->addAction(symbolicIcon(QStringLiteral("open")), tr("Read"), this, [this, id] { emit sessionActivated(id); });
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}
