#include "tests/ui/mainwindow/openwindow.h"
#include "ui/details/sessionpane.h"
#include "ui/support/dialogs.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>

/// The window off screen, by mouse and key.
class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void firstStart_offersTheWaysIn();
    void sample_isListedAndRead();
    void keys_pickAndUndo();
    void clashingPicks_areNamedAndCounted();
    void words_narrowTheList_andClearBringsItBack();
    void plan_isThereAfterARestart();
    void note_isStored();
    void secondWindow_seesWhatTheFirstWrites();
    void damagedFile_changesNothing();
    void fileWithoutZone_asksOnce();
    void newVersion_keepsPicks_andMarksWithdrawn();
    void droppedFile_isImported();
    void severalFiles_areOneConferenceWhenThePersonSaysSo_data();
    void severalFiles_areOneConferenceWhenThePersonSaysSo();
    void removedConference_comesBackWithUndo();
    void zoneSwitch_changesAllTimes();

private:
    QString write(const QString &name, const QString &content);
    void openSample(OpenWindow &open);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void MainWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void MainWindowTest::cleanup()
{
    setQuestionHandler({});
}

QString MainWindowTest::write(const QString &name, const QString &content)
{
    return writeFile(*m_folder, name, content);
}

void MainWindowTest::openSample(OpenWindow &open)
{
    open.window.importFile(MainWindow::samplePath());
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen(sampleTitle) && open.workspace.searcher(), Patience);
}

void MainWindowTest::firstStart_offersTheWaysIn()
{
    OpenWindow open(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(open.workspace.hasListedConferences(), Patience);

    QStringList offered;
    for (const QPushButton *button : open.window.findChildren<QPushButton *>()) {
        if (button->isVisible()) {
            offered += button->text();
        }
    }
    QVERIFY2(offered.contains("Open schedule file …"), qPrintable(offered.join(", ")));
    QVERIFY2(offered.contains("Open the sample conference"), qPrintable(offered.join(", ")));
}

void MainWindowTest::sample_isListedAndRead()
{
    OpenWindow open(m_folder->path());
    openSample(open);

    QVERIFY(open.list().model()->rowCount() > 90);
    QVERIFY(open.window.statusBar()->isVisible());
    QVERIFY2(!open.list().currentSession().isNull(), "the first session is read at once");
}

void MainWindowTest::keys_pickAndUndo()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    const QString title = open.workspace.schedule()->sessions[3].title;
    const SessionId id = open.row(title).data(SessionIdRole).value<SessionId>();

    open.press(Qt::Key_2, title);
    QCOMPARE(open.workspace.agenda().entry(id).interest, Interest::Maybe);
    open.press(Qt::Key_S, title);
    QCOMPARE(open.workspace.agenda().entry(id).interest, Interest::None);
    QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(open.workspace.agenda().entry(id).interest, Interest::Maybe);
    QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(open.workspace.agenda().entry(id).interest, Interest::None);
}

void MainWindowTest::clashingPicks_areNamedAndCounted()
{
    OpenWindow open(m_folder->path());
    open.window.importFile(write("tiny.xml", scheduleWith(sessionXml(1, "First", "10:00", "01:00")
                                                          + sessionXml(2, "Second", "10:45", "00:30"))));
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days"), Patience);

    open.press(Qt::Key_1, "First");
    open.press(Qt::Key_1, "Second");

    QCOMPARE(open.workspace.agenda().clashes().size(), size_t(1));
    QCOMPARE(open.workspace.agenda().clashes().front().minutes(), std::chrono::minutes(15));
    const QString spoken = open.row("Second").data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains("First") && spoken.contains("15"), qPrintable(spoken));
}

void MainWindowTest::words_narrowTheList_andClearBringsItBack()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    const int all = open.list().model()->rowCount();

    QTest::keyClicks(&open.search(), "lukasz");
    QTRY_VERIFY(open.list().model()->rowCount() < all);
    QVERIFY(open.list().model()->rowCount() > 0);
    QTest::keyClicks(&open.search(), " zzzznothing");
    QTRY_COMPARE(open.list().model()->rowCount(), 0);
    QVERIFY(!open.list().isVisible());
    QTest::keyClick(&open.search(), Qt::Key_Escape);
    QTRY_COMPARE(open.list().model()->rowCount(), all);
}

void MainWindowTest::plan_isThereAfterARestart()
{
    QString title;
    {
        OpenWindow open(m_folder->path());
        openSample(open);
        title = open.workspace.schedule()->sessions[5].title;
        open.press(Qt::Key_3, title);
    }
    OpenWindow again(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(again.isOpen(sampleTitle), Patience);
    QTRY_COMPARE(again.row(title).data(InterestRole).value<Interest>(), Interest::Fallback);
}

void MainWindowTest::note_isStored()
{
    const QString note = QStringLiteral("Ask about harbours.\nSecond line.");
    SessionId id;
    {
        OpenWindow open(m_folder->path());
        openSample(open);
        open.choose(open.workspace.schedule()->sessions[2].title);
        id = open.list().currentSession();
        auto *editor = open.window.findChild<SessionPane *>()->findChild<QPlainTextEdit *>();
        QVERIFY(editor);
        QTRY_VERIFY_WITH_TIMEOUT(editor->isEnabled(), Patience);
        editor->setFocus();
        editor->insertPlainText(note);
        open.choose(open.workspace.schedule()->sessions[4].title); // going elsewhere stores it
        QCOMPARE(open.workspace.agenda().entry(id).note, note);
    }
    OpenWindow again(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(again.isOpen(sampleTitle), Patience);
    QTRY_COMPARE(again.workspace.agenda().entry(id).note, note);
}

void MainWindowTest::secondWindow_seesWhatTheFirstWrites()
{
    OpenWindow first(m_folder->path());
    openSample(first);
    OpenWindow second(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(second.isOpen(sampleTitle), Patience);
    QTest::qWait(1000); // both watch the files now
    const QString title = first.workspace.schedule()->sessions[7].title;

    first.press(Qt::Key_1, title);

    QTRY_COMPARE_WITH_TIMEOUT(second.row(title).data(InterestRole).value<Interest>(), Interest::Must, 2000);
}

void MainWindowTest::damagedFile_changesNothing()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    const int rows = open.list().model()->rowCount();

    open.window.importFile(write("broken.xml", "<?xml version='1.0'?>\n<schedule>\n<conference><title>X</title>\n"));

    QTRY_VERIFY_WITH_TIMEOUT(open.message().contains("broken.xml"), Patience);
    QVERIFY2(open.message().contains("line"), qPrintable(open.message()));
    QVERIFY(open.isOpen(sampleTitle));
    QCOMPARE(open.list().model()->rowCount(), rows);
}

void MainWindowTest::fileWithoutZone_asksOnce()
{
    OpenWindow open(m_folder->path());
    const QString path = write("nozone.xml", scheduleWith(sessionXml(1, "First", "10:00", "01:00"), {}));
    const auto zoneDialog = [&]() -> QDialog * {
        for (QDialog *dialog : open.window.findChildren<QDialog *>()) {
            if (dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    };

    open.window.importFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(zoneDialog(), Patience);
    auto *zones = zoneDialog()->findChild<QComboBox *>();
    zones->setCurrentText("Asia/Tokyo");
    QTest::keyClick(zones->lineEdit(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days"), Patience);
    QCOMPARE(open.workspace.schedule()->conference.clock.zone().id(), QByteArray("Asia/Tokyo"));

    open.window.importFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(open.message().contains("updated"), Patience);
    QVERIFY(!zoneDialog());
    QCOMPARE(open.workspace.schedule()->conference.clock.zone().id(), QByteArray("Asia/Tokyo"));
}

void MainWindowTest::newVersion_keepsPicks_andMarksWithdrawn()
{
    OpenWindow open(m_folder->path());
    open.window.importFile(write("tiny.xml", scheduleWith(sessionXml(1, "Stays", "10:00", "01:00")
                                                          + sessionXml(2, "Goes", "12:00", "01:00"))));
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days"), Patience);
    open.press(Qt::Key_1, "Stays");
    open.press(Qt::Key_1, "Goes");

    open.window.importFile(write("tiny2.xml", scheduleWith(sessionXml(1, "Stays", "11:00", "01:00"))));

    QTRY_VERIFY_WITH_TIMEOUT(open.row("Goes").data(WithdrawnRole).toBool(), Patience);
    QCOMPARE(open.row("Stays").data(InterestRole).value<Interest>(), Interest::Must);
    QCOMPARE(open.row("Goes").data(InterestRole).value<Interest>(), Interest::Must);
    QCOMPARE(open.workspace.conferences().size(), size_t(1));
}

void MainWindowTest::droppedFile_isImported()
{
    OpenWindow open(m_folder->path());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write("tiny.xml", scheduleWith(sessionXml(1, "First", "10:00", "01:00"))))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&open.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&open.window, &drop);

    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days"), Patience);
}

void MainWindowTest::severalFiles_areOneConferenceWhenThePersonSaysSo_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<int>("sessions");

    QTest::newRow("one conference") << 0 << 2;
    QTest::newRow("several: the second is a new version of the first") << 1 << 1;
}

void MainWindowTest::severalFiles_areOneConferenceWhenThePersonSaysSo()
{
    QFETCH(int, answer);
    QFETCH(int, sessions);
    setQuestionHandler([answer](const Question &) { return answer; });
    OpenWindow open(m_folder->path());
    QSignalSpy imported(&open.window, &MainWindow::imported);
    open.window.importFiles({write("a.xml", scheduleWith(sessionXml(1, "Ropes", "10:00", "00:30"))),
                             write("b.xml", scheduleWith(sessionXml(2, "Tides", "11:00", "00:30")))});
    QTRY_COMPARE_WITH_TIMEOUT(imported.size(), answer + 1, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days") && open.row("Tides").isValid(), Patience);
    QCOMPARE(int(open.workspace.schedule()->sessions.size()), sessions);
}

void MainWindowTest::removedConference_comesBackWithUndo()
{
    OpenWindow open(m_folder->path());
    openSample(open);
    const QString title = open.workspace.schedule()->sessions[1].title;
    open.press(Qt::Key_1, title);
    QString asked;
    setQuestionHandler([&asked](const Question &question) {
        asked = question.text;
        return 0;
    });

    QVERIFY(QMetaObject::invokeMethod(open.window.findChild<QMenu *>("conferences"), "removeRequested"));
    QVERIFY(asked.contains(sampleTitle));
    QTRY_VERIFY_WITH_TIMEOUT(!open.workspace.schedule(), Patience);
    QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen(sampleTitle), Patience);
    QTRY_COMPARE(open.row(title).data(InterestRole).value<Interest>(), Interest::Must);
}

void MainWindowTest::zoneSwitch_changesAllTimes()
{
    OpenWindow open(m_folder->path());
    open.window.importFile(write("tiny.xml", scheduleWith(sessionXml(1, "First", "10:00", "01:00"))));
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days"), Patience);
    QVERIFY(open.row("First").data(StartTextRole).toString().contains("10"));

    open.window.setZone(QTimeZone("Asia/Tokyo"));

    QVERIFY2(open.row("First").data(StartTextRole).toString().contains("17")
                 || open.row("First").data(StartTextRole).toString().contains("5:00"),
             qPrintable(open.row("First").data(StartTextRole).toString()));
    open.window.setZone({});
    QVERIFY(open.row("First").data(StartTextRole).toString().contains("10"));
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
