#include "ui/widgets/groupedlistview.h"

#include <QAccessible>
#include <QHoverEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

GroupedListView::GroupedListView(QWidget *parent) : QListView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // every pixel is painted below
}

int GroupedListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

const GroupedRows &GroupedListView::rows() const
{
    const_cast<GroupedListView *>(this)->executeDelayedItemsLayout(); // nothing when all is laid out
    return m_rows;
}

QRect GroupedListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rows().count()) {
        return {};
    }
    return {0, rows().top(index.row()) - verticalOffset(), viewport()->width(), rows().height(index.row())};
}

QModelIndex GroupedListView::indexAt(const QPoint &point) const
{
    const Sticky heading = sticky();
    const bool onHeading = heading.row >= 0 && point.y() >= 0 && point.y() < heading.top + rows().headingHeight();
    const int row = onHeading ? heading.row : rows().rowAt(point.y() + verticalOffset());
    return row >= 0 && model() ? model()->index(row, 0) : QModelIndex();
}

GroupedListView::Sticky GroupedListView::sticky() const
{
    const int offset = verticalOffset();
    const int first = rows().rowAt(offset);
    const int heading = first < 0 ? -1 : rows().headingOf(first);
    if (heading < 0) {
        return {};
    }
    const int next = rows().headingAfter(first);
    const int room = next < 0 ? rows().headingHeight() : rows().top(next) - offset;
    return {heading, std::min(0, room - rows().headingHeight())}; // the next heading pushes it out
}

QModelIndex GroupedListView::firstVisibleRow() const
{
    const int covered = rows().hasHeadings() ? rows().headingHeight() : 0;
    const int row = rows().nearestRow(rows().rowAt(verticalOffset() + covered), 1);
    return row < 0 || !model() ? QModelIndex() : model()->index(row, 0);
}

void GroupedListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= rows().count()) {
        return;
    }
    const bool isHeading = rows().isHeading(index.row());
    const int covered = rows().hasHeadings() && !isHeading ? rows().headingHeight() : 0;
    const int top = rows().top(index.row());
    const int bottom = top + rows().height(index.row());
    const int visible = viewport()->height();
    const int offset = verticalOffset();
    int wanted = offset;
    if (hint == PositionAtTop || (hint == EnsureVisible && top - covered < offset)) {
        wanted = top - covered;
    } else if (hint == PositionAtBottom || (hint == EnsureVisible && bottom > offset + visible)) {
        wanted = std::min(bottom - visible, top - covered);
    } else if (hint == PositionAtCenter) {
        wanted = (top + bottom - visible) / 2;
    }
    verticalScrollBar()->setValue(wanted);
}

void GroupedListView::doItemsLayout()
{
    const int count = model() ? model()->rowCount(rootIndex()) : 0;
    std::vector<int> headings;
    int firstRow = -1;
    for (int row = 0; row < count; ++row) {
        if (!model()->flags(model()->index(row, 0)).testFlag(Qt::ItemIsSelectable)) {
            headings.push_back(row);
        } else if (firstRow < 0) {
            firstRow = row;
        }
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const auto heightOf = [&](int row) {
        return row < 0 ? 1 : itemDelegate()->sizeHint(option, model()->index(row, 0)).height();
    };
    const int headingHeight = heightOf(headings.empty() ? -1 : headings.front());
    m_rows = GroupedRows(count, std::move(headings), heightOf(firstRow), headingHeight);
    QAbstractItemView::doItemsLayout();
}

void GroupedListView::updateGeometries()
{
    QScrollBar *bar = verticalScrollBar();
    bar->setSingleStep(m_rows.rowHeight());
    bar->setPageStep(viewport()->height());
    bar->setRange(0, std::max(0, m_rows.totalHeight() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void GroupedListView::scrollContentsBy(int, int dy)
{
    viewport()->scroll(0, dy);
    if (m_rows.hasHeadings()) {
        // What the sticky heading covered or will cover cannot be moved along with the rest.
        viewport()->update(0, 0, viewport()->width(), m_rows.headingHeight() + std::abs(dy));
    }
    if (m_hovered.isValid()) { // another row has come under the mouse
        setHovered(indexAt(viewport()->mapFromGlobal(QCursor::pos())));
    }
}

void GroupedListView::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(first, last, roles); // heights do not depend on data: nothing to lay out
}

QModelIndex GroupedListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (!currentIndex().isValid() && action != MoveHome && action != MoveEnd) {
        return firstVisibleRow();
    }
    const int current = currentIndex().row(); // -1 when none
    const int covered = rows().hasHeadings() ? rows().headingHeight() : 0;
    const int page = std::max(1, (viewport()->height() - covered) / rows().rowHeight() - 1);
    int row = -1;
    switch (action) {
    case MoveUp:
    case MovePrevious: row = rows().nearestRow(current - 1, -1); break;
    case MoveDown:
    case MoveNext: row = rows().nearestRow(current + 1, 1); break;
    case MovePageUp: row = rows().nearestRow(std::max(0, current - page), 1); break;
    case MovePageDown: row = rows().nearestRow(std::min(rows().count() - 1, current + page), -1); break;
    case MoveHome: row = rows().nearestRow(0, 1); break;
    case MoveEnd: row = rows().nearestRow(rows().count() - 1, -1); break;
    case MoveLeft:
    case MoveRight: break;
    }
    return row < 0 ? currentIndex() : model()->index(row, 0);
}

void GroupedListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.topLeft());
    selectionModel()->select(index.isValid() ? QItemSelection(index, index) : QItemSelection(), command);
}

QRegion GroupedListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        if (range.isValid()) {
            region += visualRect(range.topLeft()).united(visualRect(range.bottomRight()));
        }
    }
    return region;
}

void GroupedListView::tellAccessibility(int event, const QModelIndex &index)
{
    if (QAccessible::isActive() && index.isValid()) {
        QAccessibleEvent told(this, QAccessible::Event(event));
        told.setChild(index.row());
        QAccessible::updateAccessibility(&told);
    }
}

void GroupedListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (hasFocus()) {
        tellAccessibility(QAccessible::Focus, current);
    }
}

void GroupedListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    for (const QModelIndex &index : selected.indexes()) {
        tellAccessibility(QAccessible::SelectionAdd, index);
    }
}

void GroupedListView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && rows().isHeading(index.row())) {
        return; // a heading is nothing to choose
    }
    QListView::mousePressEvent(event);
}

void GroupedListView::focusInEvent(QFocusEvent *event)
{
    // Who comes by keyboard goes on from a row; who comes by mouse or with the window has chosen none yet.
    const bool byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
                         || event->reason() == Qt::ShortcutFocusReason || event->reason() == Qt::OtherFocusReason;
    if (currentIndex().isValid()) {
        QListView::focusInEvent(event);
        return;
    }
    QAbstractScrollArea::focusInEvent(event);
    const QModelIndex first = firstVisibleRow();
    if (byKeyboard && first.isValid()) {
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::ClearAndSelect);
    }
    viewport()->update();
}

void GroupedListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout();
    }
}

bool GroupedListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter) {
        setHovered(indexAt(static_cast<QHoverEvent *>(event)->position().toPoint()));
    } else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave) {
        setHovered({});
    }
    return QListView::viewportEvent(event);
}

void GroupedListView::setHovered(const QModelIndex &index)
{
    if (m_hovered != index) {
        update(m_hovered);
        update(index);
        m_hovered = index;
    }
}

void GroupedListView::paintRow(QPainter &painter, QStyleOptionViewItem option, int row, int top) const
{
    const QModelIndex index = model()->index(row, 0);
    option.rect = QRect(0, top, viewport()->width(), m_rows.height(row));
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_MouseOver, m_hovered == index);
    option.state.setFlag(QStyle::State_HasFocus, hasFocus() && currentIndex() == index);
    itemDelegate()->paint(&painter, option, index);
}

void GroupedListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().brush(viewport()->backgroundRole()));
    if (m_rows.count() == 0) {
        return;
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.state.setFlag(QStyle::State_Active, isActiveWindow());

    const Sticky heading = sticky();
    const int covered = heading.row < 0 ? 0 : heading.top + m_rows.headingHeight();
    const int offset = verticalOffset();
    int row = m_rows.rowAt(offset + std::max(event->rect().top(), covered));
    int top = row < 0 ? 0 : m_rows.top(row) - offset;
    for (; row >= 0 && row < m_rows.count() && top <= event->rect().bottom(); ++row) {
        paintRow(painter, option, row, top);
        top += m_rows.height(row);
    }
    if (heading.row >= 0 && event->rect().top() < covered) {
        paintRow(painter, option, heading.row, heading.top);
    }
}
