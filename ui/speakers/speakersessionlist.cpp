#include "ui/speakers/speakersessionlist.h"

#include "ui/models/roles.h"
#include "ui/speakers/twolinedelegate.h"
#include "ui/support/icons.h"
#include "ui/support/pickactions.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace {

SessionId sessionOf(const QListWidgetItem *item)
{
    return item ? item->data(SessionIdRole).value<SessionId>() : SessionId();
}

} // namespace

SpeakerSessionList::SpeakerSessionList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new TwoLineDelegate(WhenRole, this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Sessions of this speaker"));
    const auto choose = [this](const QListWidgetItem *item) { emit sessionChosen(sessionOf(item)); };
    connect(this, &QListWidget::itemActivated, this, choose);
    connect(this, &QListWidget::itemClicked, this, choose);
}

void SpeakerSessionList::fitRows()
{
    const int row = count() > 0 ? sizeHintForRow(0) : 0;
    setFixedHeight(row * count());
}

void SpeakerSessionList::keyPressEvent(QKeyEvent *event)
{
    const SessionId id = sessionOf(currentItem());
    if (const auto interest = interestForKey(*event); interest && !id.isNull()) {
        emit interestRequested(id, *interest);
    } else if (isPickToggle(*event) && !id.isNull()) {
        emit pickToggled(id);
    } else {
        QListWidget::keyPressEvent(event);
    }
}

void SpeakerSessionList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QListWidgetItem *item = byKey ? currentItem() : itemAt(event->pos());
    const SessionId id = sessionOf(item);
    if (id.isNull()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addPickActions(*menu, item->data(InterestRole).value<Interest>(),
                   [this, id](Interest interest) { emit interestRequested(id, interest); });
    menu->addSeparator();
    menu->addAction(symbolicIcon(QStringLiteral("open")), tr("Read"), this, [this, id] { emit sessionChosen(id); });
    menu->popup(byKey ? viewport()->mapToGlobal(visualItemRect(item).center()) : event->globalPos());
}
