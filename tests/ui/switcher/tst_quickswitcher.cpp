#include "ui/switcher/quickswitcher.h"

#include "tests/support/schedulebuilder.h"
#include "ui/models/switchermodel.h"
#include "ui/widgets/groupedlistview.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

Q_DECLARE_METATYPE(SwitcherItem)

/// The panel by keyboard and mouse.
class QuickSwitcherTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opened_isEmptyWithTheFirstChosen();
    void typing_choosesTheBest();
    void keys_chooseAmongAnswers();
    void enter_goesThereOnce();
    void click_goesThere();
    void escape_closesWithoutGoing();
    void keyThatOpened_closes();
    void nothingFound_saysSo();
    void panel_staysInTheWindow_data();
    void panel_staysInTheWindow();
    void everyPart_hasAName();

private:
    int row() const { return m_panel->list()->currentIndex().row(); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(m_panel->edit(), key, with); }

    std::unique_ptr<SwitcherModel> m_model;
    std::unique_ptr<QWidget> m_window;
    QuickSwitcher *m_panel = nullptr;
};

void QuickSwitcherTest::init()
{
    qRegisterMetaType<SwitcherItem>();
    ScheduleBuilder builder;
    for (int i = 0; i < 40; ++i) {
        builder.session(QString::number(i), QStringLiteral("Talk %1").arg(i));
    }
    m_window.reset();
    m_model = std::make_unique<SwitcherModel>();
    const SchedulePtr schedule = builder.shared();
    m_model->setProgramme(schedule, Formatting(schedule->conference.clock));
    m_model->setOthers({{SwitcherKind::Place, "now", "Now", "Ctrl+4", "now"}, {SwitcherKind::Command, "0", "Quit", "Ctrl+Q", "close"}});
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 700);
    m_window->show();
    m_panel = new QuickSwitcher(*m_model, m_window.get());
    m_panel->open();
}

void QuickSwitcherTest::opened_isEmptyWithTheFirstChosen()
{
    QVERIFY(m_panel->isVisible());
    QVERIFY(m_panel->edit()->hasFocus());
    QCOMPARE(row(), 0);
    press(Qt::Key_T);
    m_panel->hide();
    m_panel->open();
    QCOMPARE(m_panel->edit()->text(), QString());
    QCOMPARE(m_model->rowCount(), 2);
}

void QuickSwitcherTest::typing_choosesTheBest()
{
    QTest::keyClicks(m_panel->edit(), "talk");
    press(Qt::Key_Down);
    QTest::keyClicks(m_panel->edit(), " 7");
    QCOMPARE(row(), 0);
    QCOMPARE(m_model->itemAt(m_panel->list()->currentIndex())->title, QStringLiteral("Talk 7"));
    QVERIFY(m_panel->edit()->hasFocus());
}

void QuickSwitcherTest::keys_chooseAmongAnswers()
{
    QTest::keyClicks(m_panel->edit(), "talk");
    press(Qt::Key_Up);
    QCOMPARE(row(), 0);
    press(Qt::Key_Down);
    QCOMPARE(row(), 1);
    press(Qt::Key_PageDown);
    const int page = row();
    QVERIFY2(page > 3, qPrintable(QString::number(page)));
    press(Qt::Key_PageUp);
    QCOMPARE(row(), 1);
    for (int i = 0; i < 10; ++i) {
        press(Qt::Key_PageDown);
    }
    QCOMPARE(row(), m_model->rowCount() - 1);
    QVERIFY(m_panel->list()->viewport()->rect().contains(m_panel->list()->visualRect(m_panel->list()->currentIndex())));
    press(Qt::Key_Tab);
    QVERIFY(m_panel->edit()->hasFocus());
}

void QuickSwitcherTest::enter_goesThereOnce()
{
    QSignalSpy chosen(m_panel, &QuickSwitcher::chosen);
    bool wasOpen = true;
    connect(m_panel, &QuickSwitcher::chosen, this, [&] { wasOpen = m_panel->isVisible(); });
    QTest::keyClicks(m_panel->edit(), "quit");
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<SwitcherItem>().title, QStringLiteral("Quit"));
    QVERIFY(!wasOpen);
}

void QuickSwitcherTest::click_goesThere()
{
    QSignalSpy chosen(m_panel, &QuickSwitcher::chosen);
    GroupedListView *list = m_panel->list();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(m_model->index(1)).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<SwitcherItem>().key, QStringLiteral("0"));
}

void QuickSwitcherTest::escape_closesWithoutGoing()
{
    QSignalSpy chosen(m_panel, &QuickSwitcher::chosen);
    press(Qt::Key_Escape);
    QVERIFY(!m_panel->isVisible());
    QVERIFY(chosen.isEmpty());
}

void QuickSwitcherTest::keyThatOpened_closes()
{
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!m_panel->isVisible());
}

void QuickSwitcherTest::nothingFound_saysSo()
{
    QSignalSpy chosen(m_panel, &QuickSwitcher::chosen);
    QTest::keyClicks(m_panel->edit(), "zzz");
    QVERIFY(!m_panel->list()->isVisible());
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Return}) {
        press(key);
    }
    QVERIFY(chosen.isEmpty());
    QVERIFY(m_panel->isVisible());
    m_panel->edit()->clear();
    QVERIFY(m_panel->list()->isVisible());
    QCOMPARE(row(), 0);
}

void QuickSwitcherTest::panel_staysInTheWindow_data()
{
    QTest::addColumn<QSize>("size");

    QTest::newRow("usual") << QSize(1280, 800);
    QTest::newRow("narrow") << QSize(360, 560);
    QTest::newRow("low") << QSize(800, 300);
}

void QuickSwitcherTest::panel_staysInTheWindow()
{
    QFETCH(QSize, size);
    m_panel->hide();
    m_window->resize(size);
    m_panel->open();
    const QRect window(m_window->mapToGlobal(QPoint(0, 0)), m_window->size());
    QVERIFY(window.contains(m_panel->frameGeometry()));
    QVERIFY(std::abs(window.center().x() - m_panel->frameGeometry().center().x()) <= 1);
}

void QuickSwitcherTest::everyPart_hasAName()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_panel->list());
    QCOMPARE(list->role(), QAccessible::List);
    QVERIFY(!list->text(QAccessible::Name).isEmpty());
    QCOMPARE(list->child(1)->role(), QAccessible::ListItem);
    QCOMPARE(list->child(1)->text(QAccessible::Name), QStringLiteral("Command: Quit, Ctrl+Q"));
    press(Qt::Key_Down);
    QVERIFY(list->child(1)->state().selected);
    QVERIFY(!QAccessible::queryAccessibleInterface(m_panel->edit())->text(QAccessible::Name).isEmpty());
}

QTEST_MAIN(QuickSwitcherTest)
#include "tst_quickswitcher.moc"
