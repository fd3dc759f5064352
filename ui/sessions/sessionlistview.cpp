#include "ui/sessions/sessionlistview.h"

#include "ui/models/programmemodel.h"
#include "ui/models/roles.h"
#include "ui/sessions/sessiondelegate.h"
#include "ui/support/icons.h"
#include "ui/support/speakeractions.h"
#include "ui/support/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

SessionListView::SessionListView(QWidget *parent) : GroupedListView(parent), m_delegate(new SessionDelegate(this))
{
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Sessions"));
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const SessionId id = m_programme->sessionAt(index); !id.isNull()) {
            emit sessionActivated(id);
        }
    });
}

void SessionListView::setProgramme(ProgrammeModel *model)
{
    if (m_programme) {
        m_programme->disconnect(this);
    }
    m_programme = model;
    m_anchor = {};
    if (model) {
        // Before the view forgets and after it has.
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &SessionListView::rememberPlace);
    }
    setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &SessionListView::restorePlace);
    }
}

SessionId SessionListView::currentSession() const
{
    return m_programme ? m_programme->sessionAt(currentIndex()) : SessionId();
}

void SessionListView::rememberPlace()
{
    if (m_programme->rowCount() == 0) {
        return; // still what was there before the list ran empty
    }
    const QModelIndex current = currentIndex();
    if (current.isValid()) { // one that is filtered away stays known and comes back with the rest
        m_anchor.current = m_programme->sessionAt(current);
    } else if (m_programme->grouping() == Grouping::Relevance) {
        return; // nothing was chosen among the results: the list goes back to where it was
    }
    const QModelIndex top = firstVisibleRow();
    const QRect place = visualRect(current);
    m_anchor.top = m_programme->sessionAt(top);
    m_anchor.followsCurrent = current.isValid() && viewport()->rect().contains(place);
    m_anchor.offset = m_anchor.followsCurrent ? place.top() : visualRect(top).top();
}

void SessionListView::restorePlace()
{
    m_delegate->setShowsDay(m_programme->grouping() != Grouping::Time);
    const QScopedValueRollback<bool> restoring(m_restoring, true);
    const QModelIndex current = m_programme->indexOf(m_anchor.current);
    if (current.isValid()) {
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::ClearAndSelect);
    }
    if (m_programme->grouping() == Grouping::Relevance) {
        QListView::scrollToTop(); // the best comes first
        return;
    }
    const QModelIndex anchor =
        m_anchor.followsCurrent && current.isValid() ? current : m_programme->indexOf(m_anchor.top);
    if (anchor.isValid()) {
        verticalScrollBar()->setValue(verticalOffset() + visualRect(anchor).top() - m_anchor.offset);
    }
}

bool SessionListView::showSession(const SessionId &id)
{
    const QModelIndex index = m_programme ? m_programme->indexOf(id) : QModelIndex();
    if (!index.isValid()) {
        return false;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
    return true;
}

void SessionListView::showDay(const QDate &day)
{
    if (m_programme) {
        scrollTo(m_programme->firstIndexOfDay(day), PositionAtTop);
    }
}

SessionId SessionListView::topSession() const
{
    return m_programme ? m_programme->sessionAt(firstVisibleRow()) : SessionId();
}

void SessionListView::scrollToTop(const SessionId &id)
{
    if (m_programme) {
        scrollTo(m_programme->indexOf(id), PositionAtTop);
    }
}

void SessionListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    if (m_restoring) {
        viewport()->update(); // the same session as before in other rows: nothing new to read or to scroll to
        return;
    }
    GroupedListView::currentChanged(current, previous);
    const SessionId id = m_programme ? m_programme->sessionAt(current) : SessionId();
    if (!id.isNull()) {
        emit currentSessionChanged(id);
    }
}

void SessionListView::requestInterest(int key, const SessionId &id)
{
    switch (key) {
    case Qt::Key_1: emit interestRequested(id, Interest::Must); break;
    case Qt::Key_2: emit interestRequested(id, Interest::Maybe); break;
    case Qt::Key_3: emit interestRequested(id, Interest::Fallback); break;
    case Qt::Key_0: emit interestRequested(id, Interest::None); break;
    case Qt::Key_S: emit pickToggled(id); break;
    }
}

void SessionListView::keyPressEvent(QKeyEvent *event)
{
    const SessionId id = currentSession();
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier & ~Qt::ShiftModifier);
    const bool isPick = (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_3) || event->key() == Qt::Key_S;
    if (!id.isNull() && isPlain && isPick) {
        requestInterest(event->key(), id);
        return;
    }
    if (!id.isNull() && event->matches(QKeySequence::Copy)) {
        emit copyRequested(id);
        return;
    }
    GroupedListView::keyPressEvent(event);
}

SessionId SessionListView::starAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    const SessionId id = m_programme ? m_programme->sessionAt(index) : SessionId();
    if (id.isNull()) {
        return {};
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return m_delegate->starRect(option).contains(point) ? id : SessionId();
}

void SessionListView::mousePressEvent(QMouseEvent *event)
{
    m_pressedStar = event->button() == Qt::LeftButton ? starAt(event->position().toPoint()) : SessionId();
    if (m_pressedStar.isNull()) { // picking does not turn the page
        GroupedListView::mousePressEvent(event);
    }
}

void SessionListView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressedStar.isNull()) {
        GroupedListView::mouseReleaseEvent(event);
        return;
    }
    const SessionId pressed = std::exchange(m_pressedStar, SessionId());
    if (starAt(event->position().toPoint()) == pressed) {
        emit pickToggled(pressed);
    }
}

void SessionListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (starAt(event->position().toPoint()).isNull()) {
        GroupedListView::mouseDoubleClickEvent(event);
    } else {
        mousePressEvent(event); // two quick clicks on a star are two clicks
    }
}

void SessionListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const SessionId id = m_programme ? m_programme->sessionAt(index) : SessionId();
    if (id.isNull()) {
        return;
    }
    const Interest interest = index.data(InterestRole).value<Interest>();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto addInterest = [&](const QString &text, int key, Interest meant) {
        QAction *action = menu->addAction(symbolicIcon(pickIconName(meant)), text, this,
                                         [this, key, id] { requestInterest(key, id); });
        action->setShortcut(QKeySequence(key));
        action->setCheckable(true);
        action->setChecked(interest == meant);
    };
    addInterest(tr("I must see it"), Qt::Key_1, Interest::Must);
    addInterest(tr("Maybe"), Qt::Key_2, Interest::Maybe);
    addInterest(tr("As a fallback"), Qt::Key_3, Interest::Fallback);
    addInterest(tr("Not in my plan"), Qt::Key_0, Interest::None);
    menu->addSeparator();
    menu->addAction(symbolicIcon("copy"), tr("Copy title and link"), this, [this, id] { emit copyRequested(id); })
        ->setShortcut(QKeySequence::Copy);
    menu->addAction(symbolicIcon("open"), tr("Read"), this, [this, id] { emit sessionActivated(id); });
    addSpeakerActions(*menu, *m_programme->schedule(), {id}, [this](const QString &key) { emit speakerRequested(key); });
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}
