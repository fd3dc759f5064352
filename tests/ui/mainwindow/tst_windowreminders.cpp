#include "tests/support/fakeclock.h"
#include "tests/support/schedulebuilder.h"
#include "tests/ui/mainwindow/openwindow.h"
#include "ui/mainwindow/conflictscontroller.h"
#include "ui/mainwindow/detailscomposer.h"
#include "ui/mainwindow/remindercontroller.h"

#include <QAbstractButton>
#include <QSignalSpy>

using namespace std::chrono_literals;

/// Reminders of picks in the window, with a clock that shows what the test says. The sessions are in Berlin, in summer.
class WindowRemindersTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void atFirst_nobodyIsReminded();
    void turnedOn_saysEachPickOnce();
    void movedSession_isSaidForTheNewTime();
    void withdrawnSession_isNeverSaid();
    void pickTakenBack_isNotSaid();
    void longerLead_holdsFromTheNextMinute();
    void twoAtOnce_standInOneMessage();
    void knownWalk_isSaid();
    void show_leadsToTheSession();
    void turnedOff_everythingOfItGoes();

private:
    void open(const QString &sessions);
    void pick(const QString &title);
    void remind() { m_workspace->settings().setReminds(true); }
    /// What the window says of what begins, at that time of the day in Berlin; empty: nothing new.
    QString saidAt(int hour, int minute);
    ReminderController *controller() { return m_window->findChild<ReminderController *>(); }
    MessageBar &messages() { return *m_window->findChild<MessageBar *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ProgrammeCheck> m_check;
    std::unique_ptr<MainWindow> m_window;
};

static QString programme(const QString &secondStart)
{
    return sessionXml(1, "First", "10:00", "00:50") + sessionXml(2, "Second", secondStart, "01:00");
}

void WindowRemindersTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(utc(2027, 5, 1, 6, 0));
    m_workspace = std::make_unique<Workspace>(*StoreFolder::open(m_folder->path()));
    m_check = std::make_unique<ProgrammeCheck>(m_workspace->folder(), m_clock);
    m_window = std::make_unique<MainWindow>(*m_workspace, *m_check, m_clock);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    m_workspace->start();
    open(programme("11:00"));
}

void WindowRemindersTest::cleanup()
{
    m_window.reset();
    m_check.reset();
    m_workspace.reset();
}

void WindowRemindersTest::open(const QString &sessions)
{
    QSignalSpy changed(m_workspace.get(), &Workspace::scheduleChanged);
    QSignalSpy imported(m_window.get(), &MainWindow::imported);
    m_window->importFile(writeFile(*m_folder, "tiny.xml", scheduleWith(sessions)));
    QTRY_VERIFY_WITH_TIMEOUT(!imported.isEmpty() && !changed.isEmpty() && m_workspace->schedule(), Patience);
}

void WindowRemindersTest::pick(const QString &title)
{
    auto *list = m_window->findChild<SessionListView *>();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data(TitleRole).toString() == title) {
            list->setCurrentIndex(list->model()->index(row, 0));
            QTest::keyClick(list, Qt::Key_1);
            return;
        }
    }
    QFAIL("there is no such session");
}

QString WindowRemindersTest::saidAt(int hour, int minute)
{
    messages().dismiss();
    m_clock.set(utc(2027, 5, 1, hour - 2, minute));
    if (controller()) {
        controller()->tick();
    }
    return messages().text();
}

void WindowRemindersTest::atFirst_nobodyIsReminded()
{
    pick("Second");
    QVERIFY(!m_workspace->settings().reminds());
    QVERIFY(!controller());
    QCOMPARE(saidAt(10, 55), QString());
}

void WindowRemindersTest::turnedOn_saysEachPickOnce()
{
    pick("Second");
    remind();
    QVERIFY(controller());
    QCOMPARE(saidAt(10, 49), QString());
    QCOMPARE(saidAt(10, 50), QStringLiteral("“Second” begins at 11:00 in Hall."));
    for (const int minute : {50, 51, 59}) {
        QCOMPARE(saidAt(10, minute), QString());
    }
}

void WindowRemindersTest::movedSession_isSaidForTheNewTime()
{
    pick("Second");
    remind();
    QVERIFY(!saidAt(10, 50).isEmpty());
    open(programme("12:30"));
    QCOMPARE(saidAt(10, 51), QString());
    QCOMPARE(saidAt(12, 21), QStringLiteral("“Second” begins at 12:30 in Hall."));
    QCOMPARE(saidAt(12, 22), QString());
}

void WindowRemindersTest::withdrawnSession_isNeverSaid()
{
    pick("Second");
    remind();
    open(sessionXml(1, "First", "10:00", "00:50"));
    QCOMPARE(m_workspace->agenda().planned().size(), size_t(1)); // it is in the plan still
    QCOMPARE(saidAt(10, 55), QString());
}

void WindowRemindersTest::pickTakenBack_isNotSaid()
{
    pick("Second");
    remind();
    QTest::keyClick(m_window->findChild<SessionListView *>(), Qt::Key_0);
    QCOMPARE(saidAt(10, 55), QString());
}

void WindowRemindersTest::longerLead_holdsFromTheNextMinute()
{
    pick("Second");
    remind();
    QCOMPARE(saidAt(10, 31), QString());
    m_workspace->settings().setReminderLead(30min);
    QVERIFY(saidAt(10, 32).contains("Second"));
}

void WindowRemindersTest::twoAtOnce_standInOneMessage()
{
    open(programme("10:05"));
    pick("First");
    pick("Second");
    remind();
    QCOMPARE(saidAt(9, 56), QStringLiteral("“First” begins at 10:00 in Hall. “Second” begins at 10:05 in Hall."));
}

void WindowRemindersTest::knownWalk_isSaid()
{
    open(programme("11:00") + "</room><room name='Attic'>" + sessionXml(3, "Third", "12:30", "01:00"));
    m_window->findChild<ConflictsController *>()->apply(m_check->document().walkEdit("Hall", "Attic", 6min));
    pick("Second");
    pick("Third");
    remind();
    QCOMPARE(saidAt(12, 13), QString());
    QString said = saidAt(12, 14);
    QCOMPARE(said.replace(QChar(0xA0), u' '), QStringLiteral("“Third” begins at 12:30 in Attic. The walk there takes 6 min."));
}

void WindowRemindersTest::show_leadsToTheSession()
{
    pick("Second");
    pick("First");
    remind();
    QVERIFY(!saidAt(10, 50).isEmpty());
    m_window->showPlace(Place::Plan);
    for (QAbstractButton *button : messages().findChildren<QAbstractButton *>()) {
        if (button->text() == "Show") {
            button->click();
            break;
        }
    }
    const Session *shown = m_workspace->schedule()->session(m_window->findChild<DetailsComposer *>()->session());
    QVERIFY(shown);
    QCOMPARE(shown->title, QStringLiteral("Second"));
}

void WindowRemindersTest::turnedOff_everythingOfItGoes()
{
    pick("Second");
    remind();
    m_workspace->settings().setReminds(false);
    QVERIFY(!controller());
    QCOMPARE(saidAt(10, 55), QString());
}

QTEST_MAIN(WindowRemindersTest)
#include "tst_windowreminders.moc"
