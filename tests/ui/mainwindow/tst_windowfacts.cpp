#include "tests/ui/mainwindow/openwindow.h"

#include "core/companion/companionfile.h"
#include "core/rules/allrules.h"
#include "tests/support/required.h"
#include "ui/companion/factsdialog.h"
#include "ui/mainwindow/conflictscontroller.h"

#include <QAction>
#include <QPushButton>
#include <QUndoStack>

/// The window of facts, from the main window.
class WindowFactsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void menu_opensIt();
    void missingData_leadsToItsPage();
    void edit_isKeptCheckedAndUndone();
    void withoutAProgramme_itStaysShut();

private:
    void open();
    FactsDialog *dialog() const { return m_open->window.findChild<FactsDialog *>(); }
    QAction *action() const;
    int roomOverlaps() const;
    void waitForCheck() const { QTRY_VERIFY_WITH_TIMEOUT(m_open->check.report() && !m_open->check.isChecking(), Patience); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OpenWindow> m_open;
};

void WindowFactsTest::init()
{
    m_open.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_open = std::make_unique<OpenWindow>(m_folder->filePath("data"));
}

void WindowFactsTest::open()
{
    m_open->window.importFile(writeFile(*m_folder, "tiny.xml",
                                        scheduleWith(sessionXml(1, "First", "10:00", "01:00") +
                                                     sessionXml(2, "Second", "10:30", "01:00"))));
    QTRY_VERIFY_WITH_TIMEOUT(m_open->isOpen("Tiny Days"), Patience);
    waitForCheck();
}

QAction *WindowFactsTest::action() const
{
    for (QAction *action : m_open->window.actions()) {
        if (action->shortcut() == QKeySequence("Ctrl+Shift+P")) {
            return action;
        }
    }
    return nullptr;
}

int WindowFactsTest::roomOverlaps() const
{
    return int(std::ranges::count(m_open->check.report()->findings, ruleOfId(u"room-overlap"), &Finding::rule));
}

void WindowFactsTest::menu_opensIt()
{
    open();
    QVERIFY(!dialog()); // made when it is first wanted

    action()->trigger();

    QVERIFY(dialog() && dialog()->isVisible());
    QCOMPARE(dialog()->currentPage(), FactsPage::Rooms);
}

void WindowFactsTest::missingData_leadsToItsPage()
{
    open();
    auto *conflicts = m_open->window.findChild<ConflictsController *>();

    emit conflicts->factsRequested(Need::OpeningHours, {});
    QVERIFY(dialog());
    QCOMPARE(dialog()->currentPage(), FactsPage::Conference);

    emit conflicts->factsRequested(Need::WalkingTimes, {});
    QCOMPARE(dialog()->currentPage(), FactsPage::Walking);

    emit conflicts->factsRequested(Need::Times, {}); // only the file can say
    QCOMPARE(dialog()->currentPage(), FactsPage::Walking);
}

void WindowFactsTest::edit_isKeptCheckedAndUndone()
{
    open();
    QCOMPARE(roomOverlaps(), 1);
    action()->trigger();
    const QString room = m_open->check.schedule()->rooms.front().name;

    emit dialog()->edited(m_open->check.document().roomEdit(room, {{}, true, false, {}, {}}, ConferenceClock()));

    waitForCheck();
    QCOMPARE(roomOverlaps(), 0);
    QVERIFY(required(readCompanion(m_folder->filePath("tiny.xml.lectern.json"))).facts(ConferenceClock()).rooms.value(room).parallelAllowed);

    dialog()->undoButton()->click();
    waitForCheck();
    QCOMPARE(roomOverlaps(), 1);
}

void WindowFactsTest::withoutAProgramme_itStaysShut()
{
    action()->trigger();

    QVERIFY(!dialog());
}

QTEST_MAIN(WindowFactsTest)
#include "tst_windowfacts.moc"
