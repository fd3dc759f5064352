// What a TimetableView does on keys, mouse, wheel and fingers: a part of it, apart from where things stand.

#include "ui/support/pickactions.h"
#include "ui/timetable/levelbar.h"
#include "ui/timetable/timetableview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPinchGesture>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

namespace {

constexpr double ZoomStep = 1.2;

} // namespace

void TimetableView::moveTo(int card)
{
    const SessionId before = currentSession();
    m_current = card;
    bringIntoView(card);
    updateAll();
    const SessionId session = currentSession();
    if (!session.isNull() && session != before) {
        emit currentSessionChanged(session);
    }
    emit currentCardChanged(card);
}

void TimetableView::activate(int card)
{
    if (card < 0) {
        return;
    }
    const GridItem &item = m_model->content().items[size_t(m_layout.cards()[size_t(card)].item)];
    if (!item.session.isNull()) {
        emit sessionActivated(item.session);
    } else if (const auto gap = Interval::between(item.start, item.end)) {
        emit gapActivated(*gap);
    }
}

void TimetableView::activateCurrent()
{
    activate(m_current);
}

bool TimetableView::handleZoomKey(QKeyEvent *event)
{
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    // What a person is at stays where it is, if it is in view.
    const QPoint current = m_current < 0 ? QPoint() : cardRect(m_current).center();
    const QPoint around = viewport()->rect().contains(current) ? current : QPoint();
    switch (event->key()) {
    case Qt::Key_F3: goToFound(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(ZoomStep, Axis::Both, around); return true;
    case Qt::Key_Minus: zoomBy(1 / ZoomStep, Axis::Both, around); return true;
    case Qt::Key_0:
        if (isControl) {
            resetZoom();
            return true;
        }
        return false;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isControl) {
            zoomBy(event->key() == Qt::Key_Down ? ZoomStep : 1 / ZoomStep, m_transposed ? Axis::Columns : Axis::Time, around);
            return true;
        }
        return false;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isControl) {
            zoomBy(event->key() == Qt::Key_Right ? ZoomStep : 1 / ZoomStep, m_transposed ? Axis::Time : Axis::Columns, around);
            return true;
        }
        return false;
    default: return false;
    }
}

bool TimetableView::handleMovementKey(QKeyEvent *event)
{
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const bool rightToLeft = isRightToLeft();
    int time = 0;
    int column = 0;
    switch (event->key()) {
    case Qt::Key_Up: (m_transposed ? column : time) = -1; break;
    case Qt::Key_Down: (m_transposed ? column : time) = 1; break;
    case Qt::Key_Left: (m_transposed ? time : column) = rightToLeft ? 1 : -1; break;
    case Qt::Key_Right: (m_transposed ? time : column) = rightToLeft ? -1 : 1; break;
    case Qt::Key_PageUp: alongBar()->triggerAction(QScrollBar::SliderPageStepSub); return true;
    case Qt::Key_PageDown: alongBar()->triggerAction(QScrollBar::SliderPageStepAdd); return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (isControl) {
            alongBar()->setValue(event->key() == Qt::Key_Home ? 0 : alongBar()->maximum());
        } else if (m_current >= 0) {
            moveTo(event->key() == Qt::Key_Home ? m_layout.firstOfColumn(m_current) : m_layout.lastOfColumn(m_current));
        }
        return true;
    default: return false;
    }
    if (m_layout.cards().empty()) {
        return true;
    }
    if (m_current < 0) {
        const TimetableFrame view = frame();
        int first = 0; // of those in view, if any
        m_layout.forEachIn(false, view.alongOffset, view.alongOffset + view.alongExtent(), view.acrossOffset,
                           view.acrossOffset + view.acrossExtent(), [&](const TimetableLayout::Card &card) {
                               first = first == 0 ? int(&card - m_layout.cards().data()) : first;
                           });
        moveTo(first);
    } else {
        moveTo(time != 0 ? m_layout.nextInTime(m_current, time) : m_layout.nextColumn(m_current, column));
    }
    return true;
}

void TimetableView::keyPressEvent(QKeyEvent *event)
{
    const SessionId session = currentSession();
    if (const auto interest = interestForKey(*event); interest && !session.isNull()) {
        emit interestRequested(session, *interest);
    } else if (isPickToggle(*event) && !session.isNull()) {
        emit pickToggled(session);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0) {
        activateCurrent();
    } else if (!handleZoomKey(event) && !handleMovementKey(event)) {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimetableView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() == Qt::MiddleButton) {
        m_panning = true;
        m_panFrom = point;
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (const int card = cardAt(point); card >= 0 && event->button() != Qt::BackButton) {
        m_pressed = point;
        moveTo(card);
    } else {
        event->ignore();
    }
}

void TimetableView::startDrag(int card)
{
    const SessionId session = m_model->content().items[size_t(m_layout.cards()[size_t(card)].item)].session;
    if (session.isNull()) {
        return;
    }
    auto *data = new QMimeData;
    data->setData(LevelBar::mimeType(), session.value().toUtf8());
    QDrag *drag = new QDrag(this); // deletes itself
    drag->setMimeData(data);
    const QRect place = cardRect(card).intersected(viewport()->rect());
    drag->setPixmap(viewport()->grab(place.intersected(QRect(place.topLeft(), QSize(260, 60)))));
    drag->setHotSpot({8, 8});
    drag->exec(Qt::MoveAction);
}

void TimetableView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_panning) {
        const QPoint moved = point - m_panFrom;
        m_panFrom = point;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + (isRightToLeft() ? moved.x() : -moved.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
        return;
    }
    const bool far = (point - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_draggable && event->buttons().testFlag(Qt::LeftButton) && far && cardAt(m_pressed) == m_current && m_current >= 0) {
        startDrag(m_current);
        return;
    }
    if (const int card = cardAt(point); card != m_hovered) {
        m_hovered = card;
        viewport()->update();
    }
}

void TimetableView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton) {
        m_panning = false;
        viewport()->unsetCursor();
    }
}

void TimetableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        activate(cardAt(event->position().toPoint()));
    }
}

void TimetableView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->modifiers().testFlag(Qt::ShiftModifier) && event->angleDelta().x() == 0) { // sideways
            QScrollBar *bar = horizontalScrollBar();
            bar->setValue(bar->value() - event->angleDelta().y() * bar->singleStep() / 60);
            event->accept();
            return;
        }
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const int delta = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    const Axis axis = event->modifiers().testFlag(Qt::ShiftModifier) ? Axis::Columns
                      : event->modifiers().testFlag(Qt::AltModifier) ? Axis::Time
                                                                     : Axis::Both;
    zoomBy(std::pow(ZoomStep, delta / 120.0), axis, event->position().toPoint());
    event->accept();
}

void TimetableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const int card = byMouse ? cardAt(event->pos()) : m_current;
    if (card < 0) {
        return;
    }
    moveTo(card);
    if (const SessionId session = currentSession(); !session.isNull()) {
        emit menuRequested(session, byMouse ? event->globalPos() : viewport()->mapToGlobal(cardRect(card).center()));
    }
}

void TimetableView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    if (m_current >= 0) {
        emit currentCardChanged(m_current);
    }
}

void TimetableView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool TimetableView::showToolTip(QHelpEvent *event)
{
    const int card = cardAt(event->pos());
    if (card < 0) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(event->globalPos(), m_model->toolTip(m_layout.cards()[size_t(card)].item), viewport(), cardRect(card));
    }
    return true;
}

bool TimetableView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: return showToolTip(static_cast<QHelpEvent *>(event));
    case QEvent::Leave:
        m_hovered = -1;
        viewport()->update();
        break;
    case QEvent::Gesture: {
        const auto *gestures = static_cast<QGestureEvent *>(event);
        if (const auto *pinch = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture))) {
            zoomBy(pinch->scaleFactor(), Axis::Both, viewport()->mapFromGlobal(pinch->centerPoint().toPoint()));
            return true;
        }
        break;
    }
    default: break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}
