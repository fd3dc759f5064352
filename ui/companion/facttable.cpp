#include "ui/companion/facttable.h"

#include "ui/companion/factdelegate.h"
#include "ui/models/roles.h"
#include "ui/support/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace {

constexpr int LeastLeft = 20; ///< characters of the column that takes what is left

} // namespace

FactTable::FactTable(const QString &accessibleName, QWidget *parent) : QTableView(parent)
{
    setAccessibleName(accessibleName);
    setItemDelegate(new FactDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false); // Tab leaves the table, as it leaves every list
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    adaptToFont();
}

void FactTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &FactTable::rememberPlace);
    connect(model, &QAbstractItemModel::modelReset, this, &FactTable::restorePlace);
}

void FactTable::setColumnWidths(const QList<int> &characters)
{
    m_widths = characters;
    fitColumns();
}

void FactTable::fitColumns()
{
    if (!model() || m_widths.size() != model()->columnCount()) {
        return;
    }
    const int em = fontMetrics().averageCharWidth();
    const int least = LeastLeft * em;
    const auto isWide = [](int width) { return width > LeastLeft; };
    int fixed = 0;
    int wide = 0;
    for (const int width : m_widths) {
        fixed += width * em;
        wide += isWide(width) ? width * em : 0;
    }
    // In a narrow window the wide columns give way to the one that takes what is left, by half at most.
    const int missing = std::clamp(fixed + least - viewport()->width(), 0, wide / 2);
    for (int column = 0; column < m_widths.size(); ++column) {
        const int width = m_widths[column] * em;
        const int given = isWide(m_widths[column]) ? width - width * missing / std::max(1, wide) : width;
        setColumnWidth(column, width > 0 ? given : std::max(least, viewport()->width() - fixed + missing));
    }
}

QString FactTable::currentKey() const
{
    return currentIndex().data(FactKeyRole).toString();
}

QModelIndex FactTable::indexOf(const QString &key) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(FactKeyRole).toString() == key) {
            return index;
        }
    }
    return {};
}

bool FactTable::showKey(const QString &key)
{
    const QModelIndex index = indexOf(key);
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index, PositionAtCenter);
    }
    return index.isValid();
}

void FactTable::rememberPlace()
{
    m_isResetting = true;
    m_column = std::max(0, currentIndex().column());
    m_scroll = verticalScrollBar()->value();
}

void FactTable::restorePlace()
{
    m_isResetting = false;
    const QString before = m_key;
    QModelIndex index = indexOf(before);
    if (!index.isValid()) {
        index = model()->index(0, 0);
    }
    if (index.isValid()) {
        executeDelayedItemsLayout();
        setCurrentIndex(index.siblingAtColumn(std::min(m_column, model()->columnCount() - 1)));
        verticalScrollBar()->setValue(m_scroll);
        scrollTo(currentIndex());
    }
    if (currentKey() != m_key) {
        m_key = currentKey();
        emit currentKeyChanged(m_key);
    }
}

void FactTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const QString key = current.data(FactKeyRole).toString();
    if (!m_isResetting && key != m_key) {
        m_key = key;
        emit currentKeyChanged(key);
    }
}

void FactTable::emptyCurrentCell()
{
    const QModelIndex cell = currentIndex();
    if (cell.flags().testFlag(Qt::ItemIsEditable)) {
        model()->setData(cell, QString(), Qt::EditRole);
    } else if (cell.flags().testFlag(Qt::ItemIsUserCheckable)) {
        model()->setData(cell, int(Qt::Unchecked), Qt::CheckStateRole);
    }
}

void FactTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        emit pasted(QGuiApplication::clipboard()->text());
        return;
    }
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: emptyCurrentCell(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (state() != EditingState && currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
            edit(currentIndex());
        }
        return; // never the default button of the window
    default: QTableView::keyPressEvent(event);
    }
}

void FactTable::adaptToFont()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    fitColumns();
}

void FactTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        adaptToFont();
    }
}

void FactTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void FactTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model() && model()->rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(secondaryText(palette()));
        painter.drawText(viewport()->rect(), int(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
    }
}
