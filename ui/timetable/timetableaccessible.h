#pragma once

#include <QAccessibleWidget>

#include <chrono>
#include <vector>

class TimetableView;

/// A timetable for screen readers: a table with a column for each column and a row for each time at which something
/// starts. Its children are the cards, in the order of the layout.
class TimetableAccessible : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit TimetableAccessible(TimetableView *view);
    ~TimetableAccessible() override;

    /// Makes Qt ask here for timetables. May be called more than once.
    static void install();

    void *interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

    int rowOf(int card) const;
    int rowsOf(int card) const; ///< how many starting times it lasts over
    TimetableView *view() const;

private:
    const std::vector<double> &rows() const; ///< where along the axis something starts
    void forget();

    mutable std::vector<double> m_rows;
    mutable std::vector<QAccessible::Id> m_children; ///< by card; 0: not asked for yet
    mutable bool m_stale = true;
};
