#include "ui/agenda/agendalistview.h"

#include "ui/agenda/agendadelegate.h"
#include "ui/models/agendamodel.h"
#include "ui/models/roles.h"
#include "ui/support/icons.h"
#include "ui/support/pickactions.h"
#include "ui/support/speakeractions.h"
#include "ui/support/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <utility>

AgendaListView::AgendaListView(QWidget *parent) : GroupedListView(parent)
{
    setItemDelegate(new AgendaDelegate(this));
    setAccessibleName(tr("My plan"));
    connect(this, &QAbstractItemView::activated, this, &AgendaListView::activate);
}

void AgendaListView::setAgenda(AgendaModel *model)
{
    if (m_agenda) {
        m_agenda->disconnect(this);
    }
    m_agenda = model;
    setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::dataChanged, this, &AgendaListView::settleCurrent); // ends every change
    }
}

SessionId AgendaListView::currentSession() const
{
    return m_agenda ? m_agenda->sessionAt(currentIndex()) : SessionId();
}

bool AgendaListView::showSession(const SessionId &id)
{
    const QModelIndex index = m_agenda ? m_agenda->indexOf(id) : QModelIndex();
    if (!index.isValid()) {
        return false;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
    return true;
}

void AgendaListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    GroupedListView::currentChanged(current, previous);
    const SessionId id = m_agenda ? m_agenda->sessionAt(current) : SessionId();
    if (!id.isNull() && m_lost.isNull()) {
        emit currentSessionChanged(id);
    }
}

void AgendaListView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // The pick that goes hands over to a neighbour that is a pick as well, never to a heading.
    const int current = currentIndex().row();
    if (current >= first && current <= last) {
        m_lost = currentSession();
        const auto isPick = [this](int row) { return !m_agenda->sessionAt(m_agenda->index(row)).isNull(); };
        int next = last + 1;
        while (next < m_agenda->rowCount() && !isPick(next)) {
            ++next;
        }
        if (next == m_agenda->rowCount()) {
            for (next = first - 1; next >= 0 && !isPick(next);) {
                --next;
            }
        }
        selectionModel()->setCurrentIndex(next < 0 ? QModelIndex() : m_agenda->index(next),
                                          QItemSelectionModel::ClearAndSelect);
    }
    GroupedListView::rowsAboutToBeRemoved(parent, first, last);
}

void AgendaListView::settleCurrent()
{
    const SessionId lost = std::exchange(m_lost, SessionId());
    if (lost.isNull()) {
        return;
    }
    const QModelIndex again = m_agenda->indexOf(lost);
    if (again.isValid()) {
        m_lost = lost; // nothing new to read
        selectionModel()->setCurrentIndex(again, QItemSelectionModel::ClearAndSelect);
        m_lost = SessionId();
    } else if (const SessionId id = currentSession(); !id.isNull()) {
        emit currentSessionChanged(id);
    }
}

void AgendaListView::activate(const QModelIndex &index)
{
    if (const SessionId id = m_agenda->sessionAt(index); !id.isNull()) {
        emit sessionActivated(id);
    } else if (const auto clash = m_agenda->clashAt(index)) {
        emit sessionActivated(clash->second);
    } else if (const auto gap = m_agenda->gapAt(index)) {
        emit gapActivated(*gap);
    }
}

void AgendaListView::keyPressEvent(QKeyEvent *event)
{
    const SessionId id = currentSession();
    if (const auto interest = interestForKey(*event); interest && !id.isNull()) {
        emit interestRequested(id, *interest);
    } else if (isPickToggle(*event) && !id.isNull()) {
        emit interestRequested(id, Interest::None); // all that stands here is picked
    } else {
        GroupedListView::keyPressEvent(event);
    }
}

void AgendaListView::addClashActions(QMenu &menu, const QModelIndex &index)
{
    const Clash clash = *m_agenda->clashAt(index);
    for (const SessionId &id : {clash.first, clash.second}) {
        const QString title = m_agenda->indexOf(id).data(Qt::DisplayRole).toString().replace(u'&', QLatin1String("&&"));
        const QString shown = fontMetrics().elidedText(title, Qt::ElideRight, fontMetrics().averageCharWidth() * 40);
        menu.addSection(shown);
        menu.addAction(symbolicIcon(QStringLiteral("open")), tr("Read “%1”").arg(shown), this,
                       [this, id] { emit sessionActivated(id); });
        menu.addAction(symbolicIcon(pickIconName(Interest::Fallback)), tr("Keep “%1” as a fallback").arg(shown), this,
                       [this, id] { emit interestRequested(id, Interest::Fallback); });
        menu.addAction(symbolicIcon(QStringLiteral("trash")), tr("Drop “%1” from my plan").arg(shown), this,
                       [this, id] { emit interestRequested(id, Interest::None); });
    }
}

void AgendaListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const SessionId id = m_agenda ? m_agenda->sessionAt(index) : SessionId(); !id.isNull()) {
        addPickActions(*menu, index.data(InterestRole).value<Interest>(),
                       [this, id](Interest interest) { emit interestRequested(id, interest); });
        menu->addSeparator();
        menu->addAction(symbolicIcon(QStringLiteral("open")), tr("Read"), this, [this, id] { emit sessionActivated(id); });
        if (m_agenda->schedule()->session(id)) { // not one that the programme has lost
            addSpeakerActions(*menu, *m_agenda->schedule(), {id}, [this](const QString &key) { emit speakerRequested(key); });
        }
    } else if (m_agenda && m_agenda->clashAt(index)) {
        addClashActions(*menu, index);
    } else {
        delete menu;
        return;
    }
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}
