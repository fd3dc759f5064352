#include "ui/timetable/timetableview.h"

#include "tests/support/schedulebuilder.h"
#include "ui/models/programmegridmodel.h"
#include "ui/timetable/columnheader.h"
#include "ui/timetable/timetableplace.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace std::chrono;
using namespace std::chrono_literals;

/// The Timetable by mouse and key, and as a screen reader meets it.
class TimetableViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everySession_canBeClicked();
    void doubleClickAndEnter_open();
    void arrowKeys_moveByTimeAndByRoom();
    void pickKeys_tellOfTheCurrentSession_data();
    void pickKeys_tellOfTheCurrentSession();
    void zoomByWheel_keepsTheInstantUnderTheMouse();
    void fitToWindow_showsEverything();
    void fitToWindow_showsManyRooms();
    void narrowColumns_haveHigherHeadings();
    void turned_timeGoesSideways();
    void rightToLeft_theFirstRoomIsAtTheRight();
    void otherContent_keepsTheCurrentSession();
    void showSession_bringsItIntoView();
    void toolTip_namesBothSidesOfAClash();
    void pinnedRoom_staysWhileOthersScroll();
    void draggedHeading_movesTheRoom();
    void arrangement_comesBack();
    void screenReader_hearsWholeSentences();
    void screenReader_hearsTheDayOfAnEndAfterMidnight();
    void screenReader_walksRowsAndColumns();
    void screenReader_focusFollowsTheKeyboard();
    void everyTurnAndTheme_isPainted();

private:
    TimetableView &view() const { return *m_place->view(); }
    int cardOf(const QString &id) const { return view().layout().cardOf(m_model->itemOf(SessionId(id))); }
    QPoint middleOf(const QString &id) const { return view().cardRect(cardOf(id)).center(); }
    void click(const QString &id) { QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(id)); }
    QAccessibleInterface &table() const { return *QAccessible::queryAccessibleInterface(&view()); }

    SchedulePtr m_schedule;
    std::unique_ptr<ProgrammeGridModel> m_model;
    std::unique_ptr<TimetablePlace> m_place;
};

void TimetableViewTest::init()
{
    m_place.reset();
    m_schedule = ScheduleBuilder()
                     .session("opening", "Opening").at(10, 0, 60min).in("Main hall").by("Ada Lovelace").on("Keynotes")
                     .session("crossing", "Crossing").at(10, 30, 60min).in("Main hall").on("Keynotes")
                     .session("later", "Later").at(12, 0, 30min).in("Main hall")
                     .session("columns", "Columns").at(10, 0, 50min).in("Annex").by("Alan Turing")
                     .session("flash", "Flash").at(12, 0, 5min).in("Annex")
                     .session("next", "Next day").day(2).at(10, 0, 60min).in("Cellar")
                     .session("untimed", "Some time").in("Annex")
                     .shared();
    m_model = std::make_unique<ProgrammeGridModel>();
    m_model->setSchedule(m_schedule, Formatting(m_schedule->conference.clock, {}, QLocale(QLocale::English, QLocale::UnitedKingdom)));
    m_place = std::make_unique<TimetablePlace>(*m_model);
    m_place->resize(900, 700);
    m_place->show();
    m_place->activateWindow();
    view().setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_place.get()));
}

void TimetableViewTest::everySession_canBeClicked()
{
    for (const QString id : {"opening", "crossing", "later", "columns", "flash", "next"}) {
        view().showSession(SessionId(id)); // into view
        QVERIFY2(view().viewport()->rect().contains(middleOf(id)), qPrintable(id));
        click(id);
        QCOMPARE(view().currentSession(), SessionId(id));
    }
}

void TimetableViewTest::doubleClickAndEnter_open()
{
    QSignalSpy opened(&view(), &TimetableView::sessionActivated);
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, middleOf("columns"));
    QCOMPARE(opened.takeLast().at(0).value<SessionId>(), SessionId("columns"));
    click("opening");
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(opened.takeLast().at(0).value<SessionId>(), SessionId("opening"));
}

void TimetableViewTest::arrowKeys_moveByTimeAndByRoom()
{
    click("opening");
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(view().currentSession(), SessionId("crossing"));
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(view().currentSession(), SessionId("later"));
    QTest::keyClick(&view(), Qt::Key_Right);
    QCOMPARE(view().currentSession(), SessionId("flash"));
    QTest::keyClick(&view(), Qt::Key_Home);
    QCOMPARE(view().currentSession(), SessionId("columns"));
    QTest::keyClick(&view(), Qt::Key_Left);
    QCOMPARE(view().currentSession(), SessionId("opening"));
    QTest::keyClick(&view(), Qt::Key_End);
    QCOMPARE(view().currentSession(), SessionId("later"));
}

void TimetableViewTest::pickKeys_tellOfTheCurrentSession_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Interest>("interest");
    QTest::newRow("1") << Qt::Key_1 << Interest::Must;
    QTest::newRow("2") << Qt::Key_2 << Interest::Maybe;
    QTest::newRow("3") << Qt::Key_3 << Interest::Fallback;
    QTest::newRow("0") << Qt::Key_0 << Interest::None;
}

void TimetableViewTest::pickKeys_tellOfTheCurrentSession()
{
    QFETCH(Qt::Key, key);
    QFETCH(Interest, interest);
    click("columns");
    QSignalSpy asked(&view(), &TimetableView::interestRequested);
    QTest::keyClick(&view(), key);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].value<SessionId>(), SessionId("columns"));
    QCOMPARE(asked[0][1].value<Interest>(), interest);
    QSignalSpy toggled(&view(), &TimetableView::pickToggled);
    QTest::keyClick(&view(), Qt::Key_S);
    QCOMPARE(toggled.count(), 1);
}

void TimetableViewTest::zoomByWheel_keepsTheInstantUnderTheMouse()
{
    view().setZoom(3, 1);
    view().verticalScrollBar()->setValue(120);
    const QPoint point(200, 150); // at some time of the first day
    const sys_seconds before = view().layout().axis().instantAt(view().frame().spot(point).along);
    QWheelEvent wheel(point, view().viewport()->mapToGlobal(point), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view().viewport(), &wheel);
    QVERIFY(view().zoom(TimetableView::Axis::Time) > 4);
    const sys_seconds after = view().layout().axis().instantAt(view().frame().spot(point).along);
    QVERIFY(abs(after - before) <= 1min);
}

void TimetableViewTest::fitToWindow_showsEverything()
{
    view().setZoom(6, 6);
    QVERIFY(view().verticalScrollBar()->maximum() > 0);
    view().fitToWindow();
    QVERIFY(view().verticalScrollBar()->maximum() <= 2);
    QVERIFY(view().horizontalScrollBar()->maximum() <= 3);
    QTest::keyClick(&view(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view().zoom(TimetableView::Axis::Time), 1.0);
}

void TimetableViewTest::fitToWindow_showsManyRooms()
{
    ScheduleBuilder builder;
    for (int room = 0; room < 92; ++room) {
        const QString number = QString::number(room);
        builder.session(number, number).at(9 + room % 9, 0, 60min).in(QStringLiteral("Seminar room %1").arg(number));
    }
    m_model->setSchedule(builder.shared(), Formatting());
    view().fitToWindow();
    QVERIFY(view().verticalScrollBar()->maximum() <= 2);
    QVERIFY(view().horizontalScrollBar()->maximum() <= 3);
}

void TimetableViewTest::narrowColumns_haveHigherHeadings()
{
    const auto *header = view().findChild<ColumnHeader *>();
    const int lying = header->height();
    view().setZoom(1, 0.15);
    QVERIFY2(header->height() > lying, "the names stand on end");
    QCOMPARE(header->height(), header->thicknessAcross());
    view().resetZoom();
    QCOMPARE(header->height(), lying);
}

void TimetableViewTest::turned_timeGoesSideways()
{
    QTest::keyClick(m_place.get(), Qt::Key_T);
    QVERIFY(view().isTransposed());
    QVERIFY(middleOf("later").x() > middleOf("opening").x());
    QVERIFY(middleOf("columns").y() > middleOf("opening").y());
    click("opening");
    QTest::keyClick(&view(), Qt::Key_Right);
    QCOMPARE(view().currentSession(), SessionId("crossing"));
    QTest::keyClick(&view(), Qt::Key_Down);
    QCOMPARE(view().currentSession(), SessionId("columns"));
}

void TimetableViewTest::rightToLeft_theFirstRoomIsAtTheRight()
{
    m_place->setLayoutDirection(Qt::RightToLeft);
    view().setLayoutDirection(Qt::RightToLeft);
    view().horizontalScrollBar()->setValue(0);
    QVERIFY(middleOf("opening").x() > middleOf("columns").x());
    click("columns");
    QTest::keyClick(&view(), Qt::Key_Right);
    QCOMPARE(view().currentSession(), SessionId("opening"));
}

void TimetableViewTest::otherContent_keepsTheCurrentSession()
{
    click("columns");
    m_model->setDay(QDate(2025, 2, 1));
    QCOMPARE(view().currentSession(), SessionId("columns"));
    QCOMPARE(int(m_model->content().items.size()), 5);
    m_model->setDay(QDate(2025, 2, 2));
    QVERIFY(view().currentSession().isNull());
}

void TimetableViewTest::showSession_bringsItIntoView()
{
    view().setZoom(4, 4);
    QVERIFY(view().showSession(SessionId("next")));
    QVERIFY(view().viewport()->rect().intersects(view().cardRect(cardOf("next"))));
    QVERIFY(!view().showSession(SessionId("untimed")));
    QCOMPARE(m_model->withoutTime(), 1);
}

void TimetableViewTest::toolTip_namesBothSidesOfAClash()
{
    Agenda agenda;
    agenda[SessionId("opening")].interest = Interest::Must;
    agenda[SessionId("columns")].interest = Interest::Maybe;
    m_model->setAgenda(agenda, agendaClashes(plannedSessions(*m_schedule, agenda)));
    const QString tip = m_model->toolTip(m_model->itemOf(SessionId("opening")));
    QVERIFY(tip.contains("“Opening” clashes with “Columns” (50 min)"));
    QVERIFY(m_model->marks(m_model->itemOf(SessionId("columns"))).clashes);
    QVERIFY(!m_model->marks(m_model->itemOf(SessionId("later"))).clashes);
}

void TimetableViewTest::pinnedRoom_staysWhileOthersScroll()
{
    RoomArrangement arrangement;
    arrangement.pinned = {"Annex"};
    m_model->setArrangement(arrangement);
    view().setZoom(1, 4);
    view().horizontalScrollBar()->setValue(0);
    const QRect pinned = view().cardRect(cardOf("columns"));
    const QRect other = view().cardRect(cardOf("opening"));
    view().horizontalScrollBar()->setValue(50);
    QCOMPARE(view().cardRect(cardOf("columns")), pinned);
    QCOMPARE(view().cardRect(cardOf("opening")), other.translated(-50, 0));
}

void TimetableViewTest::draggedHeading_movesTheRoom()
{
    auto *header = view().findChild<ColumnHeader *>();
    const auto xOf = [this](const QString &id) { return middleOf(id).x(); };
    const QPoint from(xOf("opening"), header->height() / 2);
    const QPoint to(view().cardRect(cardOf("columns")).right() - 2, header->height() / 2);
    QTest::mousePress(header, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, header->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(header, &move);
    QTest::mouseRelease(header, Qt::LeftButton, {}, to);
    QCOMPARE(m_model->content().columns[0].title, QStringLiteral("Annex"));
    QCOMPARE(m_model->content().columns[1].title, QStringLiteral("Main hall"));
}

void TimetableViewTest::arrangement_comesBack()
{
    RoomArrangement arrangement;
    arrangement.hidden = {"Annex"};
    arrangement.grouping = RoomGrouping::Building;
    m_model->setArrangement(arrangement);
    view().setTransposed(true);
    view().setZoom(2, 0.5);
    const QVariantMap state = m_place->state();
    init();
    m_place->restore(state);
    QCOMPARE(m_model->arrangement(), arrangement);
    QVERIFY(view().isTransposed());
    QCOMPARE(view().zoom(TimetableView::Axis::Time), 2.0);
    QCOMPARE(view().zoom(TimetableView::Axis::Columns), 0.5);
    QCOMPARE(cardOf("columns"), -1);
}

void TimetableViewTest::screenReader_hearsWholeSentences()
{
    Agenda agenda;
    agenda[SessionId("opening")].interest = Interest::Must;
    agenda[SessionId("columns")].interest = Interest::Maybe;
    m_model->setAgenda(agenda, agendaClashes(plannedSessions(*m_schedule, agenda)));
    QAccessibleInterface *cell = table().child(cardOf("opening"));
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name),
             QStringLiteral("Opening, by Ada Lovelace, Main hall, Saturday, 1 February 2025, 10:00 to 11:00, track Keynotes, "
                            "picked as must, clashes with “Columns” (50 min)"));
}

void TimetableViewTest::screenReader_hearsTheDayOfAnEndAfterMidnight()
{
    const SchedulePtr night = ScheduleBuilder().session("party", "Party").at(22, 0, 240min).in("Main hall").shared();
    m_model->setSchedule(night, Formatting(night->conference.clock, {}, QLocale(QLocale::English, QLocale::UnitedKingdom)));
    const QString said = table().child(cardOf("party"))->text(QAccessible::Name);
    QVERIFY2(said.contains("Saturday, 1 February 2025, 22:00 to Sunday, 2 February 2025, 02:00"), qPrintable(said));
}

void TimetableViewTest::screenReader_walksRowsAndColumns()
{
    QCOMPARE(table().role(), QAccessible::Table);
    QCOMPARE(table().childCount(), 6);
    auto *grid = table().tableInterface();
    QVERIFY(grid);
    QCOMPARE(grid->columnCount(), 3);
    QCOMPARE(grid->rowCount(), 4); // 10:00, 10:30, 12:00, next day 10:00
    QCOMPARE(grid->columnDescription(1), QStringLiteral("Annex"));
    QCOMPARE(grid->rowDescription(1), QStringLiteral("Sat 1 Feb 10:30"));
    QVERIFY(grid->cellAt(0, 1)->text(QAccessible::Name).startsWith("Columns"));
    QVERIFY(grid->cellAt(1, 1)->text(QAccessible::Name).startsWith("Columns")); // still runs
    QVERIFY(!grid->cellAt(0, 2));
    auto *cell = grid->cellAt(2, 0)->tableCellInterface();
    QVERIFY(cell);
    QCOMPARE(cell->rowIndex(), 2);
    QCOMPARE(cell->columnIndex(), 0);
    for (int i = 0; i < table().childCount(); ++i) {
        QCOMPARE(table().indexOfChild(table().child(i)), i);
    }
}

void TimetableViewTest::screenReader_focusFollowsTheKeyboard()
{
    click("opening");
    QTest::keyClick(&view(), Qt::Key_Down);
    QAccessibleInterface *focused = table().focusChild();
    QVERIFY(focused);
    QVERIFY(focused->text(QAccessible::Name).startsWith("Crossing"));
    QVERIFY(focused->state().focused);
    auto *action = table().child(cardOf("columns"))->actionInterface();
    QSignalSpy opened(&view(), &TimetableView::sessionActivated);
    action->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.count(), 1);
    QCOMPARE(view().currentSession(), SessionId("columns"));
}

void TimetableViewTest::everyTurnAndTheme_isPainted()
{
    RoomArrangement arrangement;
    arrangement.grouping = RoomGrouping::Building;
    arrangement.pinned = {"Annex"};
    m_model->setArrangement(arrangement);
    for (const bool transposed : {false, true}) {
        view().setTransposed(transposed);
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            view().setLayoutDirection(direction);
            const QImage picture = view().grab().toImage();
            QSet<QRgb> colors;
            for (int x = 0; x < picture.width(); x += 3) {
                for (int y = 0; y < picture.height(); y += 3) {
                    colors.insert(picture.pixel(x, y));
                }
            }
            QVERIFY(colors.size() > 20); // texts, grounds, stripes
        }
    }
}

QTEST_MAIN(TimetableViewTest)
#include "tst_timetableview.moc"
