#include "ui/widgets/groupedlistview.h"

#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QtTest>

namespace {

/// Paints each row in a colour of its own, headings 20 pixels high, others 40.
class ColorDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        ++asked;
        return {1, index.flags().testFlag(Qt::ItemIsSelectable) ? 40 : 20};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->fillRect(option.rect, colorOf(index.row()));
    }
    static QColor colorOf(int row) { return QColor::fromHsv(row * 37 % 360, 255, 200); }

    mutable int asked = 0;
};

} // namespace

class GroupedListViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_view.reset(); }

    void anyNumberOfRows_asksForTwoHeights();
    void scrolledPicture_equalsAFreshOne_data();
    void scrolledPicture_equalsAFreshOne();
    void removedRows_areForgotten();
    void emptyModel_isHarmless();

private:
    void fill(int groups, int rowsInEach);
    /// What stands on the screen, not what would be painted anew.
    QImage onScreen() const { return m_view->screen()->grabWindow(m_view->winId()).toImage(); }

    QStandardItemModel m_model;
    std::unique_ptr<GroupedListView> m_view;
    ColorDelegate *m_delegate = nullptr;
};

void GroupedListViewTest::fill(int groups, int rowsInEach)
{
    m_model.clear();
    for (int group = 0; group < groups; ++group) {
        auto *heading = new QStandardItem;
        heading->setFlags(Qt::ItemIsEnabled);
        m_model.appendRow(heading);
        for (int row = 0; row < rowsInEach; ++row) {
            m_model.appendRow(new QStandardItem);
        }
    }
}

void GroupedListViewTest::init()
{
    fill(20, 5);
    m_view = std::make_unique<GroupedListView>();
    m_delegate = new ColorDelegate(m_view.get());
    m_view->setItemDelegate(m_delegate);
    m_view->setModel(&m_model);
    m_view->resize(200, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void GroupedListViewTest::anyNumberOfRows_asksForTwoHeights()
{
    m_delegate->asked = 0;
    m_view->doItemsLayout();
    QCOMPARE(m_delegate->asked, 2);
    QCOMPARE(m_view->visualRect(m_model.index(6, 0)), QRect(0, 220, m_view->viewport()->width(), 20));
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 20 * 220 - m_view->viewport()->height());
}

void GroupedListViewTest::scrolledPicture_equalsAFreshOne_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("a little down") << 0 << 7;
    QTest::newRow("under the heading") << 0 << 30;
    QTest::newRow("the next heading pushes") << 100 << 210;
    QTest::newRow("a little up") << 300 << 290;
    QTest::newRow("up across a heading") << 450 << 430;
    QTest::newRow("far") << 0 << 2000;
    QTest::newRow("far back") << 3000 << 10;
}

void GroupedListViewTest::scrolledPicture_equalsAFreshOne()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QScrollBar *bar = m_view->verticalScrollBar();
    bar->setValue(from);
    QTest::qWait(1);
    bar->setValue(to); // moves what is there and paints the rest
    QTest::qWait(1);
    const QImage scrolled = onScreen();
    m_view->viewport()->repaint();
    QCOMPARE(scrolled, onScreen());

    const QModelIndex atTop = m_view->indexAt({5, 0});
    QCOMPARE(atTop.row() % 6, 0); // a heading
    QCOMPARE(QColor(scrolled.pixel(5, 0)), QColor(ColorDelegate::colorOf(atTop.row()).rgb()));
}

void GroupedListViewTest::removedRows_areForgotten()
{
    m_view->setCurrentIndex(m_model.index(100, 0));
    m_model.removeRows(6, m_model.rowCount() - 6);
    QVERIFY(m_view->currentIndex().row() < 6);
    QVERIFY(!m_view->indexAt({5, 250}).isValid()); // lays out what changed
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
    m_model.insertRow(3, new QStandardItem);
    QCOMPARE(m_view->visualRect(m_model.index(6, 0)).bottom(), 20 + 6 * 40 - 1);
}

void GroupedListViewTest::emptyModel_isHarmless()
{
    m_model.clear();
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {20, 20});
    QVERIFY(!m_view->currentIndex().isValid());
    QVERIFY(!m_view->firstVisibleRow().isValid());
    m_view->setModel(nullptr);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(GroupedListViewTest)
#include "tst_groupedlistview.moc"
