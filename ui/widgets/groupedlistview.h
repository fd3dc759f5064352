#pragma once

#include "ui/widgets/groupedrows.h"

#include <QListView>
#include <QPersistentModelIndex>

/// A list of rows under headings; the heading of the topmost row stays at the top. Rows that cannot be selected are the
/// headings: the keyboard steps over them. The delegate's size hint is asked once for each of the two kinds, never per
/// row, so that 25,000 rows lay out and scroll at once.
class GroupedListView : public QListView
{
    Q_OBJECT

public:
    explicit GroupedListView(QWidget *parent = nullptr);

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void keyboardSearch(const QString &) override {} ///< letters are commands here

    /// The first row that is wholly in view below the sticky heading and no heading; invalid in an empty list.
    QModelIndex firstVisibleRow() const;

protected:
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles = {}) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// Where the sticky heading stands in the viewport and whose it is; row -1 when there is none.
    struct Sticky
    {
        int row = -1;
        int top = 0;
    };
    const GroupedRows &rows() const; ///< laid out if that was still to be done
    Sticky sticky() const;
    void paintRow(QPainter &painter, QStyleOptionViewItem option, int row, int top) const;
    void setHovered(const QModelIndex &index);
    void tellAccessibility(int event, const QModelIndex &index);

    GroupedRows m_rows;
    QPersistentModelIndex m_hovered;
};
