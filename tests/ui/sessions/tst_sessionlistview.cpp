#include "tests/support/schedulebuilder.h"
#include "ui/models/programmemodel.h"
#include "ui/models/roles.h"
#include "ui/sessions/sessiondelegate.h"
#include "ui/sessions/sessionlistview.h"

#include <QAccessible>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

#include <numeric>

using namespace std::chrono_literals;

namespace {

/// Four sessions an hour, from 9 to 17 o'clock, on two days.
SchedulePtr programme()
{
    ScheduleBuilder builder;
    for (const int day : {1, 2}) {
        builder.day(day);
        for (int hour = 9; hour < 17; ++hour) {
            for (int room = 0; room < 4; ++room) {
                builder.session(QStringLiteral("%1-%2-%3").arg(day).arg(hour).arg(room), QStringLiteral("Session"))
                    .day(day).at(hour, 0, 50min).in(QStringLiteral("Room %1").arg(room));
            }
        }
    }
    return builder.shared();
}

} // namespace

class SessionListViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_view.reset(); }

    void down_skipsHeadings();
    void tabbingIn_choosesTheFirstRowInView();
    void pages_endAtSessions();
    void selecting_tellsTheSession();
    void interestKeys_data();
    void interestKeys();
    void enterAndCopy_areTold();
    void letters_doNotMoveTheCurrentRow();
    void star_picksWithoutSelecting();
    void starReleasedElsewhere_picksNothing();
    void heading_isNotClickable();
    void contextMenu_offersTheSame();
    void stickyHeading_coversTheTop();
    void newRows_keepCurrentAndScroll();
    void lostSession_comesBackWithItsRow();
    void searchResults_startAtTheTop();
    void clearedSearch_goesBackToWhereItWas();
    void pick_repaintsWithoutLayout();
    void showSession_scrollsBelowTheHeading();
    void rightToLeft_mirrorsTheStar();
    void largeFont_growsRows();
    void screenReader_hearsRows();

private:
    QModelIndex indexOf(const char *id) const { return m_model.indexOf(SessionId(QString::fromLatin1(id))); }
    QPoint starOf(const QModelIndex &index) const;
    void list(Grouping grouping = Grouping::Time, int every = 1);

    SchedulePtr m_schedule;
    ProgrammeModel m_model;
    std::unique_ptr<SessionListView> m_view;
};

void SessionListViewTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_schedule = programme();
}

void SessionListViewTest::list(Grouping grouping, int every)
{
    std::vector<int> rows;
    for (int position = 0; position < int(m_schedule->sessions.size()); position += every) {
        rows.push_back(position);
    }
    m_model.setRows(std::move(rows), grouping);
}

void SessionListViewTest::init()
{
    m_model.setSchedule(m_schedule, Formatting(m_schedule->conference.clock));
    m_model.setAgenda({}, {});
    list();
    m_view = std::make_unique<SessionListView>();
    m_view->setProgramme(&m_model);
    m_view->resize(640, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->activateWindow();
    m_view->setFocus(Qt::MouseFocusReason);
}

QPoint SessionListViewTest::starOf(const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    option.initFrom(m_view.get());
    option.rect = m_view->visualRect(index);
    return static_cast<SessionDelegate *>(m_view->itemDelegate())->starRect(option).center();
}

void SessionListViewTest::down_skipsHeadings()
{
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->currentIndex().row(), 1); // row 0 is a heading
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(m_view.get(), Qt::Key_Down);
    }
    QCOMPARE(m_view->currentSession(), SessionId("1-10-0"));
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->currentSession(), SessionId("1-9-3"));
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->currentIndex().row(), 1); // nothing above
}

void SessionListViewTest::tabbingIn_choosesTheFirstRowInView()
{
    QVERIFY(m_view->currentSession().isNull());
    m_view->clearFocus();
    m_view->setFocus(Qt::TabFocusReason);
    QCOMPARE(m_view->currentSession(), SessionId("1-9-0"));
    QVERIFY(m_view->selectionModel()->isSelected(m_view->currentIndex()));
}

void SessionListViewTest::pages_endAtSessions()
{
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->currentSession(), SessionId("2-16-3"));
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(m_view.get(), Qt::Key_PageUp);
        QVERIFY(!m_view->currentSession().isNull());
        QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex())));
    }
    QCOMPARE(m_view->currentIndex().row(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QVERIFY(m_view->currentIndex().row() > 2);
}

void SessionListViewTest::selecting_tellsTheSession()
{
    QSignalSpy current(m_view.get(), &SessionListView::currentSessionChanged);
    const QModelIndex third = indexOf("1-9-2");
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(third).center());
    QCOMPARE(current.count(), 1);
    QCOMPARE(current.first().first().value<SessionId>(), SessionId("1-9-2"));
    QVERIFY(m_view->selectionModel()->isSelected(third));
}

void SessionListViewTest::interestKeys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Interest>("expected");
    QTest::newRow("1") << Qt::Key_1 << Interest::Must;
    QTest::newRow("2") << Qt::Key_2 << Interest::Maybe;
    QTest::newRow("3") << Qt::Key_3 << Interest::Fallback;
    QTest::newRow("0") << Qt::Key_0 << Interest::None;
}

void SessionListViewTest::interestKeys()
{
    QFETCH(Qt::Key, key);
    QFETCH(Interest, expected);
    QSignalSpy requested(m_view.get(), &SessionListView::interestRequested);
    QTest::keyClick(m_view.get(), key);
    QCOMPARE(requested.count(), 0); // no session is chosen
    m_view->showSession(SessionId("1-9-1"));

    QTest::keyClick(m_view.get(), key);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().at(0).value<SessionId>(), SessionId("1-9-1"));
    QCOMPARE(requested.first().at(1).value<Interest>(), expected);
}

void SessionListViewTest::enterAndCopy_areTold()
{
    QSignalSpy toggled(m_view.get(), &SessionListView::pickToggled);
    QSignalSpy activated(m_view.get(), &SessionListView::sessionActivated);
    QSignalSpy copied(m_view.get(), &SessionListView::copyRequested);
    m_view->showSession(SessionId("1-9-1"));
    QTest::keyClick(m_view.get(), Qt::Key_S);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(copied.count(), 1);
    QCOMPARE(copied.first().first().value<SessionId>(), SessionId("1-9-1"));
}

void SessionListViewTest::letters_doNotMoveTheCurrentRow()
{
    m_view->showSession(SessionId("1-9-1"));
    QTest::keyClicks(m_view.get(), "session");
    QCOMPARE(m_view->currentSession(), SessionId("1-9-1"));
}

void SessionListViewTest::star_picksWithoutSelecting()
{
    QSignalSpy toggled(m_view.get(), &SessionListView::pickToggled);
    const QPoint star = starOf(indexOf("1-9-2"));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, star);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.first().first().value<SessionId>(), SessionId("1-9-2"));
    QVERIFY(m_view->currentSession().isNull());
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, star); // what follows a first click at once
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, star);
    QCOMPARE(toggled.count(), 2);
}

void SessionListViewTest::starReleasedElsewhere_picksNothing()
{
    QSignalSpy toggled(m_view.get(), &SessionListView::pickToggled);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, starOf(indexOf("1-9-2")));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, starOf(indexOf("1-9-3")));
    QCOMPARE(toggled.count(), 0);
}

void SessionListViewTest::heading_isNotClickable()
{
    m_view->showSession(SessionId("1-9-1"));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(m_model.index(0)).center());
    QCOMPARE(m_view->currentSession(), SessionId("1-9-1"));
}

void SessionListViewTest::contextMenu_offersTheSame()
{
    QSignalSpy requested(m_view.get(), &SessionListView::interestRequested);
    const QPoint place = m_view->visualRect(indexOf("1-9-2")).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_view->viewport()->mapToGlobal(place));
    QApplication::sendEvent(m_view->viewport(), &event);
    auto *menu = m_view->findChild<QMenu *>();
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().at(1).value<Interest>(), Interest::Maybe);
}

void SessionListViewTest::stickyHeading_coversTheTop()
{
    QScrollBar *bar = m_view->verticalScrollBar();
    const int rowHeight = m_view->visualRect(m_model.index(1)).height();
    bar->setValue(rowHeight * 2);
    QCOMPARE(m_view->indexAt(QPoint(50, 2)), m_model.index(0));
    const QModelIndex top = m_view->firstVisibleRow();
    QVERIFY(m_view->visualRect(top).bottom() >= m_view->visualRect(m_model.index(0)).height());
    bar->setValue(bar->maximum());
    QCOMPARE(m_view->indexAt(QPoint(50, m_view->viewport()->height() - 2)), indexOf("2-16-3"));
}

void SessionListViewTest::newRows_keepCurrentAndScroll()
{
    m_view->showSession(SessionId("2-12-0"));
    const int before = m_view->visualRect(indexOf("2-12-0")).top();
    QSignalSpy current(m_view.get(), &SessionListView::currentSessionChanged);

    list(Grouping::Time, 2); // every other session

    QCOMPARE(m_view->currentSession(), SessionId("2-12-0"));
    QCOMPARE(m_view->visualRect(indexOf("2-12-0")).top(), before);
    QCOMPARE(current.count(), 0); // whoever reads on is not disturbed
}

void SessionListViewTest::lostSession_comesBackWithItsRow()
{
    m_view->showSession(SessionId("2-12-1"));
    m_model.setRows({}, Grouping::Time);
    QVERIFY(m_view->currentSession().isNull());
    list();
    QCOMPARE(m_view->currentSession(), SessionId("2-12-1"));
}

void SessionListViewTest::searchResults_startAtTheTop()
{
    m_view->showSession(SessionId("2-12-0"));
    QVERIFY(m_view->verticalScrollBar()->value() > 0);
    list(Grouping::Relevance);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    QCOMPARE(m_view->firstVisibleRow(), m_model.index(0));
}

void SessionListViewTest::clearedSearch_goesBackToWhereItWas()
{
    m_view->showSession(SessionId("2-12-0"));
    const int before = m_view->verticalScrollBar()->value();
    m_model.setRows({3}, Grouping::Relevance); // typed letter by letter, and never a row chosen
    m_model.setRows({5, 7}, Grouping::Relevance);
    list();
    QCOMPARE(m_view->currentSession(), SessionId("2-12-0"));
    QCOMPARE(m_view->verticalScrollBar()->value(), before);
}

void SessionListViewTest::pick_repaintsWithoutLayout()
{
    const QModelIndex second = indexOf("1-9-1");
    m_view->grab();
    const QImage before = m_view->grab(m_view->visualRect(second)).toImage();
    m_model.setAgenda(agendaOf({{"1-9-1", Interest::Must}}), {});
    QVERIFY(m_view->grab(m_view->visualRect(second)).toImage() != before);
}

void SessionListViewTest::showSession_scrollsBelowTheHeading()
{
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    QVERIFY(m_view->showSession(SessionId("1-12-2")));
    const int heading = m_view->visualRect(m_model.index(0)).height();
    QVERIFY(m_view->visualRect(indexOf("1-12-2")).top() >= heading);
    m_view->showDay(QDate(2025, 2, 2));
    QCOMPARE(m_view->firstVisibleRow(), indexOf("2-9-0"));
    QVERIFY(!m_view->showSession(SessionId("unknown")));
}

void SessionListViewTest::rightToLeft_mirrorsTheStar()
{
    const int left = starOf(indexOf("1-9-1")).x();
    m_view->setLayoutDirection(Qt::RightToLeft);
    const int right = starOf(indexOf("1-9-1")).x();
    QVERIFY(left < m_view->viewport()->width() / 2);
    QVERIFY(right > m_view->viewport()->width() / 2);
}

void SessionListViewTest::largeFont_growsRows()
{
    const int before = m_view->visualRect(m_model.index(1)).height();
    QFont font = m_view->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    m_view->setFont(font);
    QTRY_VERIFY(m_view->visualRect(m_model.index(1)).height() > before * 17 / 10);
}

void SessionListViewTest::screenReader_hearsRows()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), "Sessions");
    QCOMPARE(list->childCount(), m_model.rowCount());
    QCOMPARE(list->child(1)->text(QAccessible::Name), m_model.index(1).data(Qt::AccessibleTextRole).toString());
    QCOMPARE(list->child(1)->role(), QAccessible::ListItem);
}

QTEST_MAIN(SessionListViewTest)
#include "tst_sessionlistview.moc"
