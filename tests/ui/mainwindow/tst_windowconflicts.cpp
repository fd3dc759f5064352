#include "tests/ui/mainwindow/openwindow.h"
#include "ui/conflicts/conflictsplace.h"
#include "ui/conflicts/findinglistview.h"
#include "ui/conflicts/findingpane.h"
#include "ui/details/sessionpane.h"
#include "ui/mainwindow/conflictscontroller.h"
#include "ui/models/findingmodel.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

/// The organizer's way through the window: from the badge to a waiver, and back by undo.
class WindowConflictsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void openProgramme_isCheckedAndCounted();
    void place_bringsItsPaneAndKeys();
    void showInProgramme_leadsToTheSession();
    void waiver_isUndoneAndRedone();
    void author_isRemembered();
    void profile_isUndoneToo();
    void undoneElsewhere_changesTheRightConference();
    void newVersion_isCheckedAnew();
    void filters_areThereAfterARestart();
    void escape_leavesTheWaiverFirst();
    void narrowWindow_turnsToThePaneAndBack();
    void factsRequest_reachesTheWindow();

private:
    void importInto(OpenWindow &open, const QString &name, const QString &content, const QString &title);
    void showConflicts(OpenWindow &open);
    static FindingListView &findings(OpenWindow &open) { return *open.window.findChild<FindingListView *>(); }
    static FindingPane &pane(OpenWindow &open) { return *open.window.findChild<FindingPane *>(); }
    static int errors(OpenWindow &open) { return open.check.report() ? open.check.report()->count(Severity::Error) : -1; }
    static void waive(OpenWindow &open, const QString &reason, const QString &author = {});
    static void trigger(OpenWindow &open, const QKeySequence &key);

    QString m_overlaps;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void WindowConflictsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_overlaps = scheduleWith(sessionXml(1, "First", "10:00", "01:00") + sessionXml(2, "Second", "10:30", "01:00") +
                              sessionXml(3, "Third", "12:00", "01:00") + sessionXml(4, "Fourth", "12:30", "01:00"));
}

void WindowConflictsTest::importInto(OpenWindow &open, const QString &name, const QString &content, const QString &title)
{
    open.window.importFile(writeFile(*m_folder, name, content));
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen(title) && open.check.report() && !open.check.isChecking(), Patience);
}

void WindowConflictsTest::showConflicts(OpenWindow &open)
{
    importInto(open, "tiny.xml", m_overlaps, "Tiny Days");
    open.window.showPlace(Place::Conflicts);
}

void WindowConflictsTest::waive(OpenWindow &open, const QString &reason, const QString &author)
{
    QTest::keyClick(&findings(open), Qt::Key_W);
    QTest::keyClicks(pane(open).findChild<QPlainTextEdit *>(), reason);
    for (auto *field : pane(open).findChildren<QLineEdit *>()) {
        if (field->placeholderText() == "Your name" && !author.isEmpty()) {
            field->setText(author);
        }
    }
    QTest::keyClick(pane(open).findChild<QPlainTextEdit *>(), Qt::Key_Return, Qt::ControlModifier);
}

void WindowConflictsTest::trigger(OpenWindow &open, const QKeySequence &key)
{
    for (QAction *action : open.window.actions()) {
        if (action->shortcut() == key) {
            action->trigger();
        }
    }
}

void WindowConflictsTest::openProgramme_isCheckedAndCounted()
{
    OpenWindow open(m_folder->filePath("data"));
    importInto(open, "tiny.xml", m_overlaps, "Tiny Days");
    QCOMPARE(errors(open), 2);
    QStringList names;
    for (const QToolButton *button : open.window.findChildren<QToolButton *>()) {
        names += button->accessibleName();
    }
    QVERIFY2(names.filter("Conflicts, 2 error(s)").size() == 1, qPrintable(names.join('\n')));
    QCOMPARE(open.window.place(), Place::Programme); // nobody is led away
}

void WindowConflictsTest::place_bringsItsPaneAndKeys()
{
    OpenWindow open(m_folder->filePath("data"));
    importInto(open, "tiny.xml", m_overlaps, "Tiny Days");
    open.list().setFocus();
    QTest::keyClick(&open.window, Qt::Key_7, Qt::ControlModifier);
    QTRY_COMPARE(open.window.place(), Place::Conflicts);
    QVERIFY(pane(open).isVisible());
    QVERIFY(!open.window.findChild<SessionPane *>()->isVisible());
    QCOMPARE(open.window.focusWidget(), &findings(open));
    QCOMPARE(pane(open).details().key.rule, "room-overlap");

    open.window.showPlace(Place::Programme);
    QVERIFY(!pane(open).isVisible());
    QVERIFY(open.window.findChild<SessionPane *>()->isVisible());
}

void WindowConflictsTest::showInProgramme_leadsToTheSession()
{
    OpenWindow open(m_folder->filePath("data"));
    showConflicts(open);
    for (QPushButton *button : pane(open).findChildren<QPushButton *>()) {
        if (button->accessibleName() == QString::fromUtf8("Show “Second” in Programme")) {
            button->click();
        }
    }
    QCOMPARE(open.window.place(), Place::Programme);
    QCOMPARE(open.list().currentIndex().data(TitleRole).toString(), "Second");
}

void WindowConflictsTest::waiver_isUndoneAndRedone()
{
    OpenWindow open(m_folder->filePath("data"));
    showConflicts(open);
    waive(open, "One talk in two parts");
    QTRY_COMPARE(errors(open), 1);
    QCOMPARE(open.check.document().waivers().size(), size_t(1));
    QCOMPARE(open.check.document().waivers()[0].reason, "One talk in two parts");
    QCOMPARE(open.check.report()->waivedCount(), 1);
    QVERIFY(findings(open).hasFocus()); // on to the next one

    trigger(open, QKeySequence::Undo);
    QTRY_COMPARE(errors(open), 2);
    QVERIFY(open.check.document().waivers().empty());
    trigger(open, QKeySequence::Redo);
    QTRY_COMPARE(errors(open), 1);
}

void WindowConflictsTest::author_isRemembered()
{
    {
        OpenWindow open(m_folder->filePath("data"));
        showConflicts(open);
        waive(open, "Meant", "Eve");
        QTRY_COMPARE(errors(open), 1);
        QCOMPARE(open.check.document().waivers()[0].author, "Eve");
        open.window.close();
    }
    OpenWindow again(m_folder->filePath("data"));
    QTRY_VERIFY_WITH_TIMEOUT(again.isOpen("Tiny Days") && again.check.report() && !again.check.isChecking(), Patience);
    QCOMPARE(again.window.place(), Place::Conflicts);
    QTRY_COMPARE(errors(again), 1);
    waive(again, "Meant as well");
    QTRY_COMPARE(errors(again), 0);
    for (const Waiver &waiver : again.check.document().waivers()) {
        QCOMPARE(waiver.author, "Eve");
    }
}

void WindowConflictsTest::profile_isUndoneToo()
{
    OpenWindow open(m_folder->filePath("data"));
    showConflicts(open);
    emit open.window.findChild<ConflictsPlace *>()->profileChosen(Profile::Draft);
    QTRY_COMPARE(errors(open), 0); // two sessions in one room are a warning in a draft
    QCOMPARE(open.check.ruleSet().profile(), Profile::Draft);
    trigger(open, QKeySequence::Undo);
    QTRY_COMPARE(errors(open), 2);
}

void WindowConflictsTest::undoneElsewhere_changesTheRightConference()
{
    OpenWindow open(m_folder->filePath("data"));
    showConflicts(open);
    const ConferenceId tiny = open.workspace.schedule()->conference.id;
    waive(open, "Meant");
    QTRY_COMPARE(errors(open), 1);
    open.window.importFile(MainWindow::samplePath());
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen(sampleTitle) && open.check.report() && !open.check.isChecking(), Patience);
    const CompanionDocument before = open.check.document();

    trigger(open, QKeySequence::Undo);

    QVERIFY(open.check.document() == before);
    open.workspace.open(tiny);
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days") && open.check.report() && !open.check.isChecking(), Patience);
    QTRY_COMPARE(errors(open), 2);
}

void WindowConflictsTest::newVersion_isCheckedAnew()
{
    OpenWindow open(m_folder->filePath("data"));
    showConflicts(open);
    findings(open).setCurrentIndex(findings(open).model()->index(2, 0));
    const FindingKey chosen = pane(open).details().key;

    open.window.importFile(writeFile(*m_folder, "tiny2.xml",
                                     scheduleWith(sessionXml(1, "First", "08:00", "01:00") + sessionXml(2, "Second", "10:30", "01:00") +
                                                  sessionXml(3, "Third", "12:00", "01:00") + sessionXml(4, "Fourth", "12:45", "01:00"))));

    QTRY_COMPARE_WITH_TIMEOUT(errors(open), 1, Patience);
    QVERIFY(pane(open).details().key == chosen); // it moved, and is the same
    QVERIFY2(pane(open).details().sentence.contains("15 min"), qPrintable(pane(open).details().sentence));
}

void WindowConflictsTest::filters_areThereAfterARestart()
{
    FindingFilter filter;
    filter.of(FindingFacet::Severity).insert("error");
    filter.words = "third";
    {
        OpenWindow open(m_folder->filePath("data"));
        showConflicts(open);
        open.window.findChild<ConflictsPlace *>()->setFilter(filter);
        open.window.close();
    }
    OpenWindow again(m_folder->filePath("data"));
    QTRY_VERIFY_WITH_TIMEOUT(again.isOpen("Tiny Days") && again.check.report() && !again.check.isChecking(), Patience);
    const auto *model = qobject_cast<FindingModel *>(findings(again).model());
    QCOMPARE(model->filter(), filter);
    QCOMPARE(model->findingCount(), 1);

    trigger(again, QKeySequence("Ctrl+Shift+X"));
    QVERIFY(!model->filter().isActive());
}

void WindowConflictsTest::escape_leavesTheWaiverFirst()
{
    OpenWindow open(m_folder->filePath("data"));
    showConflicts(open);
    QTest::keyClick(&findings(open), Qt::Key_W);
    auto *reason = pane(open).findChild<QPlainTextEdit *>();
    QVERIFY(reason->isVisible());
    QTest::keyClick(reason, Qt::Key_Escape);
    QTRY_VERIFY(!reason->isVisible());
    QCOMPARE(open.window.place(), Place::Conflicts);
}

void WindowConflictsTest::narrowWindow_turnsToThePaneAndBack()
{
    OpenWindow open(m_folder->filePath("data"));
    showConflicts(open);
    open.window.resize(800, 600);
    QTRY_VERIFY(!pane(open).isVisible());
    QVERIFY(findings(open).isVisible());

    QTest::keyClick(&findings(open), Qt::Key_Return);
    QVERIFY(pane(open).isVisible());
    QVERIFY(!findings(open).isVisible());
    QTest::keyClick(&open.window, Qt::Key_Escape);
    QTRY_VERIFY(findings(open).isVisible());
    QVERIFY(!pane(open).isVisible());
}

void WindowConflictsTest::factsRequest_reachesTheWindow()
{
    OpenWindow open(m_folder->filePath("data"));
    showConflicts(open);
    QSignalSpy requested(open.window.findChild<ConflictsController *>(), &ConflictsController::factsRequested);
    FindingKey capacity;
    capacity.kind = FindingRowKind::NotChecked;
    capacity.rule = "capacity";
    QVERIFY(findings(open).showFinding(capacity));
    for (QPushButton *button : pane(open).findChildren<QPushButton *>()) {
        if (button->text() == QString::fromUtf8("Enter capacities of rooms …")) {
            button->click();
        }
    }
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<Need>(), Need::RoomCapacities);
}

QTEST_MAIN(WindowConflictsTest)
#include "tst_windowconflicts.moc"
