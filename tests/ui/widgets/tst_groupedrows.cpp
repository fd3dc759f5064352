#include "ui/widgets/groupedrows.h"

#include <QtTest>

class GroupedRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void tops_countBothHeights();
    void rowAt_isTheInverseOfTop();
    void headings_areFoundAroundARow();
    void nearestRow_stepsOverHeadings();
    void noRows_haveNoPlaces();
};

namespace {

/// Headings of 10 pixels at rows 0, 3 and 4, others of 30.
GroupedRows sample()
{
    return GroupedRows(7, {0, 3, 4}, 30, 10);
}

} // namespace

void GroupedRowsTest::tops_countBothHeights()
{
    const GroupedRows rows = sample();
    const int expected[] = {0, 10, 40, 70, 80, 90, 120, 150};
    for (int row = 0; row <= 7; ++row) {
        QCOMPARE(rows.top(row), expected[row]);
    }
    QCOMPARE(rows.totalHeight(), 150);
}

void GroupedRowsTest::rowAt_isTheInverseOfTop()
{
    const GroupedRows rows = sample();
    for (int row = 0; row < 7; ++row) {
        QCOMPARE(rows.rowAt(rows.top(row)), row);
        QCOMPARE(rows.rowAt(rows.top(row) + rows.height(row) - 1), row);
    }
    QCOMPARE(rows.rowAt(-1), -1);
    QCOMPARE(rows.rowAt(150), -1);
}

void GroupedRowsTest::headings_areFoundAroundARow()
{
    const GroupedRows rows = sample();
    QCOMPARE(rows.headingOf(0), 0);
    QCOMPARE(rows.headingOf(2), 0);
    QCOMPARE(rows.headingOf(6), 4);
    QCOMPARE(rows.headingAfter(0), 3);
    QCOMPARE(rows.headingAfter(3), 4);
    QCOMPARE(rows.headingAfter(4), -1);
    QCOMPARE(GroupedRows(3, {1}, 30, 10).headingOf(0), -1);
}

void GroupedRowsTest::nearestRow_stepsOverHeadings()
{
    const GroupedRows rows = sample();
    QCOMPARE(rows.nearestRow(0, 1), 1);
    QCOMPARE(rows.nearestRow(3, 1), 5);
    QCOMPARE(rows.nearestRow(4, -1), 2);
    QCOMPARE(rows.nearestRow(0, -1), -1);
    QCOMPARE(rows.nearestRow(7, 1), -1);
}

void GroupedRowsTest::noRows_haveNoPlaces()
{
    const GroupedRows rows;
    QCOMPARE(rows.totalHeight(), 0);
    QCOMPARE(rows.rowAt(0), -1);
    QCOMPARE(rows.nearestRow(0, 1), -1);
    QVERIFY(!rows.hasHeadings());
}

QTEST_GUILESS_MAIN(GroupedRowsTest)
#include "tst_groupedrows.moc"
