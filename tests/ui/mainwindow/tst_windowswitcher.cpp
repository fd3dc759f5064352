#include "tests/ui/mainwindow/openwindow.h"
#include "ui/mainwindow/detailscomposer.h"
#include "ui/mainwindow/programmebrowser.h"
#include "ui/mainwindow/switchercontroller.h"
#include "ui/models/switchermodel.h"
#include "ui/speakers/speakersplace.h"
#include "ui/switcher/quickswitcher.h"
#include "ui/widgets/groupedlistview.h"

#include <QLineEdit>
#include <QSplitter>

/// Ctrl+K and where it leads.
class WindowSwitcherTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void session_isListedAndRead();
    void speaker_isShown();
    void room_listsWhatHappensInIt();
    void conference_isOpened();
    void place_isShown();
    void command_isDone();
    void commandThatCannotBeDone_isNotOffered();
    void firstStart_offersCommandsOnly();
    void recentlyRead_isOfferedFirst();
    void panel_isMadeWhenFirstOpened();
    void searchField_lendsTheKey();

private:
    void openSample(OpenWindow &open);
    static QuickSwitcher *panel(OpenWindow &open) { return open.window.findChild<SwitcherController *>()->panel(); }
    static void press(OpenWindow &open) { QTest::keyClick(&open.window, Qt::Key_K, Qt::ControlModifier); }
    static QStringList offered(OpenWindow &open, const QString &typed);
    /// Ctrl+K, the words, Enter.
    static void go(OpenWindow &open, const QString &typed);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void WindowSwitcherTest::openSample(OpenWindow &open)
{
    open.window.importFile(MainWindow::samplePath());
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen(sampleTitle) && open.workspace.searcher(), Patience);
}

QStringList WindowSwitcherTest::offered(OpenWindow &open, const QString &typed)
{
    press(open);
    panel(open)->edit()->setText(typed);
    QStringList titles;
    const QAbstractItemModel *model = panel(open)->list()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        titles += model->index(row, 0).data().toString();
    }
    QTest::keyClick(panel(open)->edit(), Qt::Key_Escape);
    return titles;
}

void WindowSwitcherTest::go(OpenWindow &open, const QString &typed)
{
    press(open);
    panel(open)->edit()->setText(typed);
    QTest::keyClick(panel(open)->edit(), Qt::Key_Return);
}

void WindowSwitcherTest::session_isListedAndRead()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    SessionFilter none;
    none.types = {"a type that nothing has"};
    open.window.findChild<ProgrammeBrowser *>()->setFilter(none);
    const Session session = open.workspace.schedule()->sessions[9];
    go(open, session.title);
    QCOMPARE(open.window.place(), Place::Programme);
    QCOMPARE(open.list().currentSession(), session.id);
    QCOMPARE(open.window.findChild<DetailsComposer *>()->session(), session.id);
}

void WindowSwitcherTest::speaker_isShown()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    const Speaker speaker = open.workspace.schedule()->speakers.back();
    go(open, speaker.name);
    QCOMPARE(open.window.place(), Place::Speakers);
    QCOMPARE(open.window.findChild<SpeakersPlace *>()->currentSpeaker(), speaker.key);
}

void WindowSwitcherTest::room_listsWhatHappensInIt()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    open.search().setText("something else");
    open.window.showPlace(Place::Plan);
    const Room room = open.workspace.schedule()->rooms[1];
    go(open, room.name);
    QCOMPARE(open.window.place(), Place::Programme);
    const auto *browser = open.window.findChild<ProgrammeBrowser *>();
    QCOMPARE(browser->filter().rooms, QSet<RoomId>{room.id});
    QVERIFY(browser->query().isEmpty());
    QVERIFY(browser->shown() > 0);
    QVERIFY(open.list().hasFocus());
}

void WindowSwitcherTest::conference_isOpened()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    open.window.importFile(writeFile(*m_folder, "tiny.xml", scheduleWith(sessionXml(1, "First", "10:00", "01:00"))));
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days"), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(open.workspace.conferences().size() == 2, Patience);
    QVERIFY(!offered(open, "tiny days").contains("Tiny Days")); // one is there already
    go(open, sampleTitle);
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen(sampleTitle), Patience);
}

void WindowSwitcherTest::place_isShown()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    for (const PlaceInfo &info : allPlaces()) {
        go(open, placeTitle(info.place));
        QCOMPARE(open.window.place(), info.place);
    }
}

void WindowSwitcherTest::command_isDone()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    auto *pane = open.window.findChild<QSplitter *>()->widget(1);
    QVERIFY(pane->isVisible());
    go(open, "reading pane");
    QVERIFY(!pane->isVisible());
}

void WindowSwitcherTest::commandThatCannotBeDone_isNotOffered()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    QVERIFY(!offered(open, "undo").contains("Undo"));
    open.press(Qt::Key_1, open.workspace.schedule()->sessions[3].title);
    QVERIFY(offered(open, "undo").contains("Undo"));
    QVERIFY(!offered(open, "go to").contains("Go to …")); // one is there already
}

void WindowSwitcherTest::firstStart_offersCommandsOnly()
{
    OpenWindow open(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(open.workspace.hasListedConferences(), Patience);
    press(open);
    auto *model = qobject_cast<SwitcherModel *>(panel(open)->list()->model());
    QStringList offered;
    for (int row = 0; row < model->rowCount(); ++row) {
        QCOMPARE(model->itemAt(model->index(row, 0))->kind, SwitcherKind::Command);
        offered += model->index(row, 0).data().toString();
    }
    QCOMPARE(offered, QStringList({"Open schedule file …", "Settings …", "Keyboard shortcuts …", "About Lectern", "Quit"}));
}

void WindowSwitcherTest::recentlyRead_isOfferedFirst()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    const auto &sessions = open.workspace.schedule()->sessions;
    for (const int row : {4, 8, 6}) {
        open.window.showSession(sessions[size_t(row)].id);
        (void)offered(open, {}); // looked at
    }
    QCOMPARE(offered(open, {}).mid(0, 2), QStringList({sessions[8].title, sessions[4].title}));
}

void WindowSwitcherTest::panel_isMadeWhenFirstOpened()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    QVERIFY(!panel(open));
    press(open);
    QVERIFY(panel(open) && panel(open)->isVisible());
}

void WindowSwitcherTest::searchField_lendsTheKey()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    open.search().setText("words");
    open.search().setFocus();
    open.search().setCursorPosition(0);
    QTest::keyClick(&open.search(), Qt::Key_K, Qt::ControlModifier); // there it would delete to the end of the line
    QVERIFY(panel(open) && panel(open)->isVisible());
    QCOMPARE(open.search().text(), QStringLiteral("words"));
}

QTEST_MAIN(WindowSwitcherTest)
#include "tst_windowswitcher.moc"
