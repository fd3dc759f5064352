#include "tests/ui/mainwindow/openwindow.h"
#include "ui/agenda/agendaplace.h"
#include "ui/mainwindow/programmebrowser.h"
#include "ui/speakers/speakersplace.h"
#include "ui/widgets/chip.h"

#include <QAction>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>

/// What the window remembers, and how its places lead to each other.
class WindowPlacesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void filtersGroupingAndScroll_areThereAfterARestart();
    void filter_meansTheSameRoomInANewVersion();
    void firstStart_keepsItsButtonsAtTheEdges();
    void keys_meanOneThingEach();
    void emptyPlan_leadsToTheProgramme();
    void gap_listsWhatFits();
    void speakersSession_isReadBesideTheSpeaker();
    void keyboard_goesAlongToAnotherPlace();
    void wentBack_isWhereThePersonWas();
    void strangeWindowFile_isHarmless();

private:
    QString write(const QString &name, const QString &content) { return writeFile(*m_folder, name, content); }
    void openSample(OpenWindow &open);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void WindowPlacesTest::openSample(OpenWindow &open)
{
    open.window.importFile(MainWindow::samplePath());
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen(sampleTitle) && open.workspace.searcher(), Patience);
}

void WindowPlacesTest::filtersGroupingAndScroll_areThereAfterARestart()
{
    SessionFilter chosen;
    SessionId top;
    SessionId read;
    {
        OpenWindow open(m_folder->path());
        openSample(open);
        auto *browser = open.window.findChild<ProgrammeBrowser *>();
        chosen.rooms = {RoomId(0), RoomId(2)};
        chosen.interests = {Interest::None};
        browser->setFilter(chosen);
        browser->setGrouping(Grouping::Room);
        open.list().setCurrentIndex(open.list().model()->index(9, 0));
        read = open.list().currentSession();
        open.list().verticalScrollBar()->setValue(open.list().verticalScrollBar()->maximum() / 2);
        top = open.list().topSession();
        QVERIFY(!top.isNull());
        open.window.close();
    }
    OpenWindow again(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(again.isOpen(sampleTitle), Patience);
    const auto *browser = again.window.findChild<ProgrammeBrowser *>();
    QCOMPARE(browser->filter(), chosen);
    QCOMPARE(browser->grouping(), Grouping::Room);
    QCOMPARE(again.list().topSession(), top);
    QCOMPARE(again.list().currentSession(), read);
    const auto chip = [&again] { return again.window.findChild<Chip *>(); };
    QTRY_VERIFY(chip() && chip()->isVisible()); // they are made anew with the counts, and the old ones go a moment later
}

void WindowPlacesTest::filter_meansTheSameRoomInANewVersion()
{
    const QString twoRooms = QStringLiteral(
        "<?xml version='1.0'?><schedule><version>1</version><conference><acronym>tiny</acronym><title>Tiny Days</title>"
        "<start>2027-05-01</start><end>2027-05-01</end><time_zone_name>Europe/Berlin</time_zone_name></conference>"
        "<day index='1' date='2027-05-01'><room name='%1'>%3</room><room name='%2'>%4</room></day></schedule>");
    const QString first = sessionXml(1, "First", "10:00", "01:00");
    const QString second = sessionXml(2, "Second", "10:00", "01:00");
    OpenWindow open(m_folder->path());
    open.window.importFile(write("tiny.xml", twoRooms.arg("Hall", "Attic", first, second)));
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days"), Patience);
    SessionFilter attic;
    attic.rooms = {RoomId(1)};
    open.window.findChild<ProgrammeBrowser *>()->setFilter(attic);
    QVERIFY(open.row("Second").isValid() && !open.row("First").isValid());

    open.window.importFile(write("tiny2.xml", twoRooms.arg("Attic", "Hall", second, first)));

    QTRY_VERIFY_WITH_TIMEOUT(open.message().contains("updated"), Patience);
    QTRY_COMPARE(open.workspace.schedule()->rooms.front().name, QStringLiteral("Attic"));
    QVERIFY(open.row("Second").isValid() && !open.row("First").isValid());
}

void WindowPlacesTest::firstStart_keepsItsButtonsAtTheEdges()
{
    OpenWindow open(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(open.workspace.hasListedConferences(), Patience);
    const auto *bar = open.window.findChild<TopBar *>();
    QTRY_VERIFY(!open.search().isVisible());
    int left = bar->width();
    int right = 0;
    for (const QToolButton *button : bar->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        left = std::min(left, button->geometry().left());
        right = std::max(right, button->geometry().right());
    }
    const int margin = bar->fontMetrics().height();
    QVERIFY2(left < margin, qPrintable(QString::number(left)));
    QVERIFY2(right > bar->width() - margin, qPrintable(QString::number(right)));
}

void WindowPlacesTest::keys_meanOneThingEach()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    QHash<QString, int> uses;
    for (const QAction *action : open.window.actions()) {
        for (const QKeySequence &key : action->shortcuts()) {
            ++uses[key.toString()];
        }
    }
    for (const QAbstractButton *button : open.window.findChildren<QAbstractButton *>()) {
        if (!button->shortcut().isEmpty()) {
            ++uses[button->shortcut().toString()];
        }
    }
    for (auto key = uses.cbegin(); key != uses.cend(); ++key) {
        QVERIFY2(key.value() == 1, qPrintable(key.key()));
    }
}

void WindowPlacesTest::emptyPlan_leadsToTheProgramme()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    open.window.showPlace(Place::Plan);

    for (QPushButton *button : open.window.findChild<AgendaPlace *>()->findChildren<QPushButton *>()) {
        QVERIFY(button->isVisible());
        button->click();
    }
    QCOMPARE(open.window.place(), Place::Programme);
    QVERIFY(open.list().isVisible());
}

void WindowPlacesTest::gap_listsWhatFits()
{
    OpenWindow open(m_folder->path());
    open.window.importFile(write("tiny.xml", scheduleWith(sessionXml(1, "First", "10:00", "01:00")
                                                          + sessionXml(2, "Fits", "11:15", "00:30")
                                                          + sessionXml(3, "Too long", "11:30", "01:30")
                                                          + sessionXml(4, "Last", "12:00", "01:00"))));
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days"), Patience);
    open.press(Qt::Key_1, "First");
    open.press(Qt::Key_1, "Last");
    open.window.showPlace(Place::Plan);
    auto *plan = open.window.findChild<AgendaPlace *>()->findChild<QAbstractItemView *>();
    const auto gapRow = [plan] {
        for (int row = 0; row < plan->model()->rowCount(); ++row) {
            if (plan->model()->index(row, 0).data(RowKindRole).value<RowKind>() == RowKind::Gap) {
                return plan->model()->index(row, 0);
            }
        }
        return QModelIndex();
    };
    QTRY_VERIFY(gapRow().isValid());
    plan->setCurrentIndex(gapRow());
    QTest::keyClick(plan, Qt::Key_Return);

    QCOMPARE(open.window.place(), Place::Programme);
    QVERIFY(open.row("Fits").isValid());
    QCOMPARE(open.window.findChild<ProgrammeBrowser *>()->shown(), 1);
    open.window.findChild<Chip *>()->click();
    QTRY_COMPARE(open.window.findChild<ProgrammeBrowser *>()->shown(), 4);
}

void WindowPlacesTest::speakersSession_isReadBesideTheSpeaker()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    open.window.showPlace(Place::Speakers);
    const SessionId session = open.workspace.schedule()->sessions[8].id;

    open.window.showSession(session);
    QCOMPARE(open.window.place(), Place::Speakers);
    open.window.showPlace(Place::Programme);
    QCOMPARE(open.list().currentSession(), session); // list and text agree
}

void WindowPlacesTest::keyboard_goesAlongToAnotherPlace()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    open.press(Qt::Key_1, open.workspace.schedule()->sessions[3].title);
    open.list().setFocus();

    QTest::keyClick(&open.window, Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(open.window.place(), Place::Plan);
    const auto *plan = open.window.findChild<AgendaPlace *>();
    QVERIFY(plan->isAncestorOf(open.window.focusWidget()));
    QVERIFY(!plan->currentSession().isNull());
    QTest::keyClick(&open.window, Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(open.window.place(), Place::Programme);
    QCOMPARE(open.window.focusWidget(), &open.list());
}

void WindowPlacesTest::wentBack_isWhereThePersonWas()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    const SessionId read = open.workspace.schedule()->sessions[4].id;
    open.window.showSession(read);
    const QString key = open.workspace.schedule()->speakers.front().key;
    open.window.showSpeaker(key);
    open.window.showPlace(Place::Plan);

    QTest::keyClick(&open.window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(open.window.place(), Place::Speakers);
    QCOMPARE(open.window.findChild<SpeakersPlace *>()->currentSpeaker(), key);
    QTest::keyClick(&open.window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(open.window.place(), Place::Programme);
    QCOMPARE(open.list().currentSession(), read);
    QTest::keyClick(&open.window, Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(&open.window, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(open.window.place(), Place::Plan);
}

void WindowPlacesTest::strangeWindowFile_isHarmless()
{
    QSettings settings(m_folder->filePath("window.ini"), QSettings::IniFormat);
    settings.setValue("shownPlace", "attic");
    settings.setValue("conference-1/grouping", 99);
    settings.setValue("conference-1/day", "1999-01-01");
    settings.setValue("conference-1/rooms", QStringList{"A room that is gone"});
    settings.setValue("conference-1/types", QStringList{"A type that is gone"});
    settings.sync();
    OpenWindow open(m_folder->path());
    openSample(open);
    QCOMPARE(open.window.findChild<ProgrammeBrowser *>()->shown(), int(open.workspace.schedule()->sessions.size()));
}

QTEST_MAIN(WindowPlacesTest)
#include "tst_windowplaces.moc"
