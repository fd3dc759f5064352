#include "core/workspace/programmecheck.h"
#include "core/workspace/workspace.h"
#include "tests/support/fakeclock.h"
#include "tests/support/schedulebuilder.h"
#include "tests/ui/mainwindow/openwindow.h"
#include "ui/details/sessionpane.h"
#include "ui/mainwindow/detailscomposer.h"
#include "ui/mainwindow/nowcontroller.h"
#include "ui/mainwindow/programmeplace.h"
#include "ui/now/nowdelegate.h"
#include "ui/now/nowlistview.h"
#include "ui/now/nowplace.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace std::chrono_literals;
using std::chrono::sys_seconds;

/// The place Now in the window, with a clock that shows what the test says. The sessions are in Berlin, in summer.
class WindowNowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void ctrl4_showsWhatIsOn();
    void clock_movesTheRowsOn();
    void hiddenPlace_worksNothingOut();
    void comingBackToTheWindow_findsItRight();
    void untilNextMinute_endsOnTheMinute_data();
    void untilNextMinute_endsOnTheMinute();
    void selecting_reads();
    void enter_goesToTheText();
    void keys_pickAndTakeBack();
    void star_picksWithoutTurningThePage();
    void contextMenu_picks();
    void sessionThatEnds_turnsNoPage();
    void rowsAboveChange_listStaysWhereItIs();
    void walk_isTakenFromTheFacts();
    void overConference_leadsToTheProgramme();
    void conferenceWithoutTimes_saysSo();
    void otherZone_isShown();

private:
    void open(const QString &sessions);
    void at(sys_seconds now);
    NowController &now() { return *m_window->findChild<NowController *>(); }
    NowListView &list() { return *now().place()->list(); }
    QModelIndex row(const QString &title, int from = 0)
    {
        for (int i = from; i < list().model()->rowCount(); ++i) {
            if (list().model()->index(i, 0).data(TitleRole).toString() == title) {
                return list().model()->index(i, 0);
            }
        }
        return {};
    }
    SessionId idOf(const QString &title)
    {
        for (const Session &session : m_workspace->schedule()->sessions) {
            if (session.title == title) {
                return session.id;
            }
        }
        return {};
    }
    Interest interest(const QString &title) { return m_workspace->agenda().entry(idOf(title)).interest; }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ProgrammeCheck> m_check;
    std::unique_ptr<MainWindow> m_window;
};

static QString threeSessions()
{
    return sessionXml(1, "First", "10:00", "00:50") + sessionXml(2, "Second", "11:00", "01:00")
         + sessionXml(3, "Third", "12:30", "01:00");
}

void WindowNowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(utc(2027, 5, 1, 8, 38)); // 10:38 in Berlin
    m_workspace = std::make_unique<Workspace>(*StoreFolder::open(m_folder->path()));
    m_check = std::make_unique<ProgrammeCheck>(m_workspace->folder(), m_clock);
    m_window = std::make_unique<MainWindow>(*m_workspace, *m_check, m_clock);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    m_workspace->start();
}

void WindowNowTest::cleanup()
{
    m_window.reset();
    m_check.reset();
    m_workspace.reset();
}

void WindowNowTest::open(const QString &sessions)
{
    m_window->importFile(writeFile(*m_folder, "tiny.xml", scheduleWith(sessions)));
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->schedule(), Patience);
    m_window->findChild<SessionListView *>()->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(m_window->place(), Place::Now);
}

void WindowNowTest::at(sys_seconds now)
{
    m_clock.set(now);
    this->now().tick();
}

void WindowNowTest::ctrl4_showsWhatIsOn()
{
    open(threeSessions());
    QVERIFY(now().place()->isVisible());
    QVERIFY2(now().place()->headline().endsWith("10:38"), qPrintable(now().place()->headline()));
    QCOMPARE(now().place()->summary(), QStringLiteral("1 session is on."));
    QVERIFY(row("First").data(RunningRole).toBool());
    QVERIFY(row("Second").isValid() && !row("Third").isValid());
    QVERIFY(list().hasFocus()); // the keyboard came along
}

void WindowNowTest::clock_movesTheRowsOn()
{
    open(threeSessions());
    at(utc(2027, 5, 1, 8, 50));
    QVERIFY(!row("First").isValid());
    QVERIFY(!row("Second").data(RunningRole).toBool());
    at(utc(2027, 5, 1, 9, 0));
    QVERIFY(row("Second").data(RunningRole).toBool());
    QVERIFY(row("Third").isValid());
}

void WindowNowTest::hiddenPlace_worksNothingOut()
{
    open(threeSessions());
    m_window->showPlace(Place::Programme);
    at(utc(2027, 5, 1, 9, 30));
    QVERIFY(row("First").isValid());
    m_window->showPlace(Place::Now);
    QVERIFY(!row("First").isValid());
}

void WindowNowTest::comingBackToTheWindow_findsItRight()
{
    open(threeSessions());
    m_clock.set(utc(2027, 5, 1, 10, 45)); // the machine slept
    QEvent activated(QEvent::WindowActivate);
    QCoreApplication::sendEvent(m_window.get(), &activated);
    QVERIFY2(now().place()->headline().endsWith("12:45"), qPrintable(now().place()->headline()));
    QVERIFY(row("Third").data(RunningRole).toBool());
}

void WindowNowTest::untilNextMinute_endsOnTheMinute_data()
{
    QTest::addColumn<sys_seconds>("now");
    QTest::addColumn<int>("seconds");

    QTest::newRow("on the minute") << utc(2027, 5, 1, 9, 0) << 60;
    QTest::newRow("a second later") << utc(2027, 5, 1, 9, 0) + 1s << 59;
    QTest::newRow("a second before") << utc(2027, 5, 1, 9, 1) - 1s << 1;
}

void WindowNowTest::untilNextMinute_endsOnTheMinute()
{
    QFETCH(sys_seconds, now);
    QFETCH(int, seconds);
    QCOMPARE(NowController::untilNextMinute(now), std::chrono::milliseconds(seconds * 1000));
}

void WindowNowTest::selecting_reads()
{
    open(threeSessions());
    list().setCurrentIndex(row("Second"));
    QTRY_COMPARE(m_window->findChild<DetailsComposer *>()->session(), idOf("Second"));
    QCOMPARE(m_window->place(), Place::Now);
}

void WindowNowTest::enter_goesToTheText()
{
    open(threeSessions());
    list().setCurrentIndex(row("Second"));
    QTest::keyClick(&list(), Qt::Key_Return);
    QTRY_VERIFY(m_window->findChild<SessionPane *>()->isAncestorOf(m_window->focusWidget()));
}

void WindowNowTest::keys_pickAndTakeBack()
{
    open(threeSessions());
    const std::initializer_list<std::pair<Qt::Key, Interest>> keys{{Qt::Key_1, Interest::Must},     {Qt::Key_2, Interest::Maybe},
                                                                   {Qt::Key_3, Interest::Fallback}, {Qt::Key_0, Interest::None},
                                                                   {Qt::Key_S, Interest::Must},     {Qt::Key_S, Interest::None}};
    list().setCurrentIndex(row("Second"));
    for (const auto &[key, level] : keys) {
        QTest::keyClick(&list(), key);
        QCOMPARE(interest("Second"), level);
        QCOMPARE(list().currentSession(), idOf("Second")); // also as it joins and leaves my plan
    }
}

void WindowNowTest::star_picksWithoutTurningThePage()
{
    open(threeSessions());
    list().setCurrentIndex(row("First"));
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QCoreApplication::sendPostedEvents(); // all is laid out
    QStyleOptionViewItem option;
    option.font = list().font();
    option.rect = list().visualRect(row("Second"));
    const QRect star = static_cast<const NowDelegate *>(list().itemDelegate())->signRect(option);
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, star.center());
    QCOMPARE(interest("Second"), Interest::Must);
    QCOMPARE(list().currentSession(), idOf("First"));
}

void WindowNowTest::contextMenu_picks()
{
    open(threeSessions());
    list().setCurrentIndex(row("Second"));
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(&list(), &asked);
    auto *menu = list().findChild<QMenu *>();
    QVERIFY(menu);
    menu->actions().constFirst()->trigger();
    QCOMPARE(interest("Second"), Interest::Must);
    menu->close();
}

void WindowNowTest::sessionThatEnds_turnsNoPage()
{
    open(threeSessions());
    list().setCurrentIndex(row("First"));
    QSignalSpy read(&now(), &PlaceController::sessionRead);
    at(utc(2027, 5, 1, 8, 50));
    QVERIFY(read.isEmpty());
    QVERIFY(list().currentSession().isNull()); // and nothing else is chosen instead
    QCOMPARE(m_window->findChild<DetailsComposer *>()->session(), idOf("First"));
    QTest::keyClick(&list(), Qt::Key_Down);
    QCOMPARE(list().currentSession(), idOf("Second"));
}

void WindowNowTest::rowsAboveChange_listStaysWhereItIs()
{
    QString many;
    for (int i = 10; i < 60; ++i) {
        many += sessionXml(i, QStringLiteral("Long %1").arg(i), i == 10 ? "09:00" : "10:00", i == 10 ? "01:45" : "03:00");
    }
    open(many);
    list().setCurrentIndex(row("Long 40"));
    list().scrollTo(row("Long 40"), QAbstractItemView::PositionAtCenter);
    const int top = list().visualRect(row("Long 40")).top();
    QVERIFY(row("Long 10").isValid());
    at(utc(2027, 5, 1, 8, 45));
    QVERIFY(!row("Long 10").isValid());
    QCOMPARE(list().visualRect(row("Long 40")).top(), top);
    QCOMPARE(list().currentSession(), idOf("Long 40"));
}

void WindowNowTest::walk_isTakenFromTheFacts()
{
    const QString twoRooms = QStringLiteral(
        "<?xml version='1.0'?><schedule><version>1</version><conference><acronym>tiny</acronym><title>Tiny Days</title>"
        "<start>2027-05-01</start><end>2027-05-01</end><time_zone_name>Europe/Berlin</time_zone_name></conference>"
        "<day index='1' date='2027-05-01'><room name='Hall'>%1</room><room name='Attic'>%2</room></day></schedule>");
    writeFile(*m_folder, "tiny.lectern.json", R"({"rooms": {"Hall": {"walking_minutes": {"Attic": 9}}}})");
    m_window->importFile(writeFile(*m_folder, "tiny.xml", twoRooms.arg(sessionXml(1, "First", "10:00", "00:50"),
                                                                       sessionXml(2, "Second", "11:00", "01:00"))));
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->schedule(), Patience);
    m_window->showPlace(Place::Now);
    for (const char *title : {"First", "Second"}) {
        list().setCurrentIndex(row(title));
        QTest::keyClick(&list(), Qt::Key_1);
    }
    const auto hint = [this] { return row("Second").data(HintRole).toString().replace(QChar(0x00A0), u' '); };
    QTRY_COMPARE_WITH_TIMEOUT(hint(), QStringLiteral("Leave by 10:51 for Attic (9 min walk)"), Patience);
}

void WindowNowTest::overConference_leadsToTheProgramme()
{
    open(threeSessions());
    at(utc(2027, 6, 1));
    QVERIFY(!list().isVisible());
    auto *button = now().place()->findChild<QPushButton *>();
    QVERIFY(button && button->isVisible());
    button->click();
    QCOMPARE(m_window->place(), Place::Programme);
}

void WindowNowTest::conferenceWithoutTimes_saysSo()
{
    open(QStringLiteral("<event id='1' guid='00000000-0000-4000-8000-000000000001'><title>Some day</title></event>"));
    QVERIFY(!m_workspace->schedule()->sessions.front().start);
    QVERIFY(now().place()->isVisible() && !list().isVisible());
    QVERIFY(now().place()->findChild<QPushButton *>()->isVisible());
}

void WindowNowTest::otherZone_isShown()
{
    open(threeSessions());
    m_window->setZone(QTimeZone("Asia/Tokyo"));
    QVERIFY2(now().place()->headline().endsWith("17:38"), qPrintable(now().place()->headline()));
    QCOMPARE(row("First").data(StartTextRole).toString(), QStringLiteral("17:00"));
}

QTEST_MAIN(WindowNowTest)
#include "tst_windownow.moc"
