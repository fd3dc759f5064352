#include "tests/ui/mainwindow/openwindow.h"
#include "ui/agenda/agendaplace.h"
#include "ui/conflicts/findinglistview.h"
#include "ui/details/sessionpane.h"
#include "ui/mainwindow/detailscomposer.h"
#include "ui/mainwindow/programmebrowser.h"
#include "ui/models/programmegridmodel.h"
#include "ui/models/roomarrangement.h"
#include "ui/sessions/daychips.h"
#include "ui/timetable/plantimetable.h"
#include "ui/timetable/timetableplace.h"
#include "ui/timetable/timetableview.h"

#include <algorithm>

/// The Timetable in the window: it follows the plan, the search and the day, and is remembered.
class WindowTimetableTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void notAskedFor_isNotMade();
    void current_isTheSessionThatIsRead();
    void pickKey_picksAndUndoTakesItBack();
    void search_staysAndLightsWhatIsFound();
    void untimed_leadsToTheFirstInTheList();
    void plan_hasATimetableAndItIsRemembered();
    void rooms_areRememberedOverARestart();
    void finding_isShownInTheTimetable();
    void plan_keysActOnWhatIsRead();
    void restart_keysActOnWhatIsRead();
    void returnInTheSearch_goesToWhatIsFound();

private:
    void openTimetable(OpenWindow &open)
    {
        open.window.importFile(MainWindow::samplePath());
        QTRY_VERIFY_WITH_TIMEOUT(open.isOpen(sampleTitle), Patience);
        open.window.showPlace(Place::Timetable);
    }
    static TimetableView &view(OpenWindow &open) { return *open.window.findChild<TimetablePlace *>()->view(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void WindowTimetableTest::notAskedFor_isNotMade()
{
    OpenWindow open(m_folder->path());
    open.window.importFile(MainWindow::samplePath());
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen(sampleTitle), Patience);
    QVERIFY(!open.window.findChild<TimetablePlace *>());
}

void WindowTimetableTest::current_isTheSessionThatIsRead()
{
    OpenWindow open(m_folder->path());
    openTimetable(open);
    QCOMPARE(view(open).currentSession(), open.list().currentSession());
    view(open).setFocus();
    QTest::keyClick(&view(open), Qt::Key_Down);
    const SessionId session = view(open).currentSession();
    open.window.showPlace(Place::Programme);
    QCOMPARE(open.list().currentSession(), session);
}

void WindowTimetableTest::pickKey_picksAndUndoTakesItBack()
{
    OpenWindow open(m_folder->path());
    openTimetable(open);
    const SessionId session = view(open).currentSession();
    QTest::keyClick(&view(open), Qt::Key_2);
    QCOMPARE(open.workspace.agenda().entry(session).interest, Interest::Maybe);
    QCOMPARE(view(open).model()->marks(view(open).currentItem()).interest, Interest::Maybe);
    QTest::keyClick(&open.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(open.workspace.agenda().entry(session).interest, Interest::None);
}

void WindowTimetableTest::search_staysAndLightsWhatIsFound()
{
    OpenWindow open(m_folder->path());
    openTimetable(open);
    QTRY_VERIFY_WITH_TIMEOUT(open.workspace.searcher(), Patience);
    const QString word = open.workspace.schedule()->sessions[5].title.section(' ', 0, 0);
    QTest::keyClicks(&open.search(), word);
    QTRY_VERIFY(open.window.findChild<ProgrammeBrowser *>()->isLimited());
    QCOMPARE(open.window.place(), Place::Timetable);
    int lit = 0;
    int dimmed = 0;
    for (size_t i = 0; i < view(open).model()->content().items.size(); ++i) {
        lit += view(open).model()->marks(int(i)).isLit ? 1 : 0;
        dimmed += view(open).model()->marks(int(i)).isDimmed ? 1 : 0;
    }
    QVERIFY(lit > 0 && dimmed > lit);
}

void WindowTimetableTest::untimed_leadsToTheFirstInTheList()
{
    OpenWindow open(m_folder->path());
    openTimetable(open);
    const auto &sessions = open.workspace.schedule()->sessions;
    const auto first = std::ranges::find_if(sessions, [](const Session &session) { return !session.start; });
    QVERIFY2(first != sessions.end(), "the sample has a session without a time");
    emit open.window.findChild<TimetablePlace *>()->untimedRequested();
    QCOMPARE(open.window.place(), Place::Programme);
    QCOMPARE(open.list().currentSession(), first->id);
}

void WindowTimetableTest::plan_hasATimetableAndItIsRemembered()
{
    {
        OpenWindow open(m_folder->path());
        openTimetable(open);
        QTest::keyClick(&view(open), Qt::Key_1);
        open.window.showPlace(Place::Plan);
        auto *plan = open.window.findChild<AgendaPlace *>();
        plan->setShowsTimetable(true);
        auto *timetable = plan->findChild<PlanTimetable *>();
        QVERIFY(timetable && timetable->isVisible());
        QCOMPARE(timetable->view()->model()->content().items.size(), size_t(1));
        open.window.close();
    }
    OpenWindow again(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(again.isOpen(sampleTitle), Patience);
    QVERIFY(again.window.findChild<AgendaPlace *>()->showsTimetable());
}

void WindowTimetableTest::rooms_areRememberedOverARestart()
{
    QString hidden;
    {
        OpenWindow open(m_folder->path());
        openTimetable(open);
        auto *model = qobject_cast<ProgrammeGridModel *>(view(open).model());
        RoomArrangement arrangement;
        hidden = model->content().columns[1].key;
        arrangement.hidden = {hidden};
        model->setArrangement(arrangement);
        view(open).setTransposed(true);
        open.window.close();
    }
    OpenWindow again(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(again.isOpen(sampleTitle), Patience);
    QCOMPARE(again.window.place(), Place::Timetable);
    QTRY_VERIFY(view(again).isTransposed());
    QVERIFY(qobject_cast<ProgrammeGridModel *>(view(again).model())->arrangement().hidden.contains(hidden));
}

void WindowTimetableTest::finding_isShownInTheTimetable()
{
    OpenWindow open(m_folder->path());
    openTimetable(open);
    QTRY_VERIFY_WITH_TIMEOUT(open.check.report(), Patience);
    open.window.showPlace(Place::Conflicts);
    auto *list = open.window.findChild<FindingListView *>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_T);
    QCOMPARE(open.window.place(), Place::Timetable);
    const int item = view(open).currentItem();
    QVERIFY(item >= 0);
    QVERIFY(view(open).model()->marks(item).finding != Severity::Off);
    open.window.goBack();
    QCOMPARE(open.window.place(), Place::Conflicts); // one step
}

void WindowTimetableTest::plan_keysActOnWhatIsRead()
{
    OpenWindow open(m_folder->path());
    openTimetable(open);
    open.window.showPlace(Place::Programme);
    const auto &sessions = open.workspace.schedule()->sessions;
    open.press(Qt::Key_1, sessions[2].title);
    open.press(Qt::Key_1, sessions[5].title);
    open.window.showPlace(Place::Plan);
    auto *plan = open.window.findChild<AgendaPlace *>();
    QCOMPARE(plan->currentSession(), sessions[5].id); // which is read
    open.window.showPlace(Place::Programme);
    open.choose(sessions[9].title);
    open.window.showPlace(Place::Plan);
    QCOMPARE(open.window.findChild<DetailsComposer *>()->session(), plan->currentSession());
}

void WindowTimetableTest::restart_keysActOnWhatIsRead()
{
    SessionId read;
    {
        OpenWindow open(m_folder->path());
        openTimetable(open);
        view(open).setFocus();
        QTest::keyClick(&view(open), Qt::Key_Down);
        QTest::keyClick(&view(open), Qt::Key_Down);
        read = view(open).currentSession();
        open.window.close();
    }
    OpenWindow again(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(again.isOpen(sampleTitle), Patience);
    QTRY_COMPARE(view(again).currentSession(), read);
    QCOMPARE(again.window.findChild<DetailsComposer *>()->session(), read);
}

void WindowTimetableTest::returnInTheSearch_goesToWhatIsFound()
{
    OpenWindow open(m_folder->path());
    openTimetable(open);
    QTRY_VERIFY_WITH_TIMEOUT(open.workspace.searcher(), Patience);
    QTest::keyClicks(&open.search(), open.workspace.schedule()->sessions[7].title.section(' ', 0, 1));
    QTRY_VERIFY(open.window.findChild<ProgrammeBrowser *>()->isLimited());
    emit open.window.resultsWanted();
    QVERIFY(view(open).model()->marks(view(open).currentItem()).isLit);
}

QTEST_MAIN(WindowTimetableTest)
#include "tst_windowtimetable.moc"
