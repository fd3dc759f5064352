#include "ui/timetable/timetableaccessible.h"

#include "ui/timetable/timetableview.h"

#include <algorithm>

namespace {

/// One card of a timetable.
class TimetableCell : public QAccessibleInterface, public QAccessibleTableCellInterface, public QAccessibleActionInterface
{
public:
    TimetableCell(TimetableView *view, int card) : m_view(view), m_card(card) {}

    bool isValid() const override { return m_view && m_card < int(m_view->layout().cards().size()); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Cell; }

    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !isValid()) {
            return {};
        }
        const TimetableLayout::Card &card = m_view->layout().cards()[size_t(m_card)];
        return m_view->model()->spoken(card.item, card.column);
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect place = m_view->cardRect(m_card);
        return {m_view->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        if (isValid()) {
            state.selected = m_view->currentCard() == m_card;
            state.focused = state.selected && m_view->hasFocus();
            state.offscreen = !m_view->viewport()->rect().intersects(m_view->cardRect(m_card));
        } else {
            state.invalid = true;
        }
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface) {
            return static_cast<QAccessibleTableCellInterface *>(this);
        }
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    bool isSelected() const override { return isValid() && m_view->currentCard() == m_card; }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return isValid() ? m_view->layout().cards()[size_t(m_card)].column : -1; }
    int rowIndex() const override { return isValid() ? ownTable()->rowOf(m_card) : -1; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return isValid() ? ownTable()->rowsOf(m_card) : 0; }
    QAccessibleInterface *table() const override { return parent(); }

    QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    void doAction(const QString &action) override
    {
        if (!isValid()) {
            return;
        }
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->setCurrentCard(m_card);
        if (action == pressAction()) {
            m_view->activateCurrent();
        }
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    TimetableAccessible *ownTable() const { return static_cast<TimetableAccessible *>(parent()); }

    QPointer<TimetableView> m_view;
    int m_card;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimetableView *>(object);
    return view ? new TimetableAccessible(view) : nullptr;
}

} // namespace

void TimetableAccessible::install()
{
    QAccessible::installFactory(makeInterface); // a second time changes nothing
}

TimetableAccessible::TimetableAccessible(TimetableView *view) : QAccessibleWidget(view, QAccessible::Table)
{
    QObject::connect(view, &TimetableView::layoutChanged, view, [view] {
        auto *own = static_cast<TimetableAccessible *>(QAccessible::queryAccessibleInterface(view));
        own->forget();
    });
    QObject::connect(view, &TimetableView::currentCardChanged, view, [view](int card) {
        QAccessibleEvent event(view, QAccessible::Focus);
        event.setChild(card);
        QAccessible::updateAccessibility(&event);
    });
}

TimetableAccessible::~TimetableAccessible()
{
    forget();
}

TimetableView *TimetableAccessible::view() const
{
    return static_cast<TimetableView *>(widget());
}

void TimetableAccessible::forget()
{
    for (const QAccessible::Id id : std::exchange(m_children, {})) {
        if (QAccessibleInterface *cell = id == 0 ? nullptr : QAccessible::accessibleInterface(id)) {
            QAccessibleEvent gone(cell, QAccessible::ObjectDestroyed); // ids are used again: nobody may keep what it was
            QAccessible::updateAccessibility(&gone);
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    m_stale = true;
}

const std::vector<double> &TimetableAccessible::rows() const
{
    if (m_stale) {
        m_rows.clear();
        for (const TimetableLayout::Card &card : view()->layout().cards()) {
            m_rows.push_back(card.along);
        }
        std::ranges::sort(m_rows);
        m_rows.erase(std::unique(m_rows.begin(), m_rows.end()), m_rows.end());
        m_stale = false;
    }
    return m_rows;
}

void *TimetableAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                               : QAccessibleWidget::interface_cast(type);
}

int TimetableAccessible::childCount() const
{
    return int(view()->layout().cards().size());
}

QAccessibleInterface *TimetableAccessible::child(int index) const
{
    if (index < 0 || index >= childCount()) {
        return nullptr;
    }
    m_children.resize(size_t(childCount()));
    QAccessible::Id &id = m_children[size_t(index)];
    if (id == 0) {
        id = QAccessible::registerAccessibleInterface(new TimetableCell(view(), index));
    }
    return QAccessible::accessibleInterface(id);
}

int TimetableAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto found = std::ranges::find(m_children, QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child)));
    return found == m_children.end() ? -1 : int(found - m_children.begin());
}

QAccessibleInterface *TimetableAccessible::childAt(int x, int y) const
{
    return child(view()->cardAt(view()->viewport()->mapFromGlobal(QPoint(x, y))));
}

QAccessibleInterface *TimetableAccessible::focusChild() const
{
    return view()->hasFocus() ? child(view()->currentCard()) : nullptr;
}

int TimetableAccessible::rowOf(int card) const
{
    const auto found = std::ranges::lower_bound(rows(), view()->layout().cards()[size_t(card)].along);
    return int(found - rows().begin());
}

int TimetableAccessible::rowsOf(int card) const
{
    const TimetableLayout::Card &one = view()->layout().cards()[size_t(card)];
    const auto end = std::ranges::lower_bound(rows(), one.along + one.trueLength);
    return std::max(1, int(end - rows().begin()) - rowOf(card));
}

/// What starts there; else what still runs; nothing when the column is free.
QAccessibleInterface *TimetableAccessible::cellAt(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount()) {
        return nullptr;
    }
    const double along = rows()[size_t(row)];
    const TimetableLayout::Column &place = view()->layout().columns()[size_t(column)];
    int running = -1;
    for (size_t i = place.firstCard; i < place.lastCard; ++i) {
        const TimetableLayout::Card &card = view()->layout().cards()[i];
        if (card.along == along) {
            return child(int(i));
        }
        if (card.along < along && card.along + card.trueLength > along) {
            running = int(i);
        }
    }
    return child(running);
}

int TimetableAccessible::selectedCellCount() const
{
    return view()->currentCard() >= 0 ? 1 : 0;
}

QList<QAccessibleInterface *> TimetableAccessible::selectedCells() const
{
    QAccessibleInterface *current = child(view()->currentCard());
    return current ? QList<QAccessibleInterface *>{current} : QList<QAccessibleInterface *>();
}

QString TimetableAccessible::columnDescription(int column) const
{
    const auto &columns = view()->model()->content().columns;
    return column >= 0 && column < int(columns.size()) ? columns[size_t(column)].title : QString();
}

QString TimetableAccessible::rowDescription(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return {};
    }
    const auto instant = view()->layout().axis().instantAt(rows()[size_t(row)]);
    return QStringList({view()->model()->dayText(instant), view()->model()->timeText(instant)}).join(' ').trimmed();
}

int TimetableAccessible::columnCount() const
{
    return view()->model() ? int(view()->layout().columns().size()) : 0;
}

int TimetableAccessible::rowCount() const
{
    return int(rows().size());
}

void TimetableAccessible::modelChange(QAccessibleTableModelChangeEvent *)
{
    forget();
}
