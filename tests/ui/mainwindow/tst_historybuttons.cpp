#include "ui/mainwindow/historybuttons.h"

#include <QAction>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

/// The buttons at the side of the mouse.
class HistoryButtonsTest : public QObject
{
    Q_OBJECT

private slots:
    void press_worksOverAListToo();
    void disabledWay_isNotGone();
    void otherButtons_areTheLists();
};

namespace {

struct Window
{
    Window() : back(QStringLiteral("Back")), forward(QStringLiteral("Forward"))
    {
        list.addItems({QStringLiteral("under the mouse"), QStringLiteral("current")});
        list.setCurrentRow(1);
        auto *layout = new QVBoxLayout(&widget);
        layout->addWidget(&list);
        new HistoryButtons(back, forward, &widget);
        widget.show();
    }
    void press(Qt::MouseButton button)
    {
        QTest::mouseClick(widget.windowHandle(), button, {}, list.viewport()->mapTo(&widget, QPoint(5, 5)));
    }

    QAction back;
    QAction forward;
    QWidget widget;
    QListWidget list; // goes before its parent
};

} // namespace

void HistoryButtonsTest::press_worksOverAListToo()
{
    Window window;
    QSignalSpy back(&window.back, &QAction::triggered);
    QSignalSpy forward(&window.forward, &QAction::triggered);
    window.press(Qt::BackButton);
    QCOMPARE(back.count(), 1);
    QVERIFY(forward.isEmpty());
    window.press(Qt::ForwardButton);
    QCOMPARE(forward.count(), 1);
    window.press(Qt::ForwardButton); // in quick succession
    QCOMPARE(forward.count(), 2);
    QCOMPARE(window.list.currentRow(), 1); // the list has not seen them
}

void HistoryButtonsTest::disabledWay_isNotGone()
{
    Window window;
    QSignalSpy back(&window.back, &QAction::triggered);
    window.back.setEnabled(false);
    window.press(Qt::BackButton);
    QVERIFY(back.isEmpty());
}

void HistoryButtonsTest::otherButtons_areTheLists()
{
    Window window;
    window.press(Qt::LeftButton);
    QCOMPARE(window.list.currentRow(), 0);
}

QTEST_MAIN(HistoryButtonsTest)
#include "tst_historybuttons.moc"
