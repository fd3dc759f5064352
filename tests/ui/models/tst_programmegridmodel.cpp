#include "ui/models/programmegridmodel.h"

#include "core/rules/checkprogramme.h"
#include "tests/support/schedulebuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono;
using namespace std::chrono_literals;

class ProgrammeGridModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void severalRooms_showTheSessionInEach();
    void noRoom_hasAColumnAtTheEnd();
    void day_isThatOfTheStartAlsoPastMidnight();
    void longSession_isOnEachOfItsDays();
    void emptyRooms_takeNoRoom();
    void unwanted_dimOrGo();
    void searched_isLit();
    void findings_markBothSessions();
    void now_isOnlyWithinTheShownTime();
    void withdrawn_isLeftOut();
    void marks_changeWithoutNewContent();

private:
    const GridMarks &marks(const QString &id) const { return m_model->marks(m_model->itemOf(SessionId(id))); }
    QStringList columns() const;

    SchedulePtr m_schedule;
    std::unique_ptr<ProgrammeGridModel> m_model;
};

void ProgrammeGridModelTest::init()
{
    m_schedule = ScheduleBuilder()
                     .clock(ConferenceClock(QTimeZone::utc(), 4h))
                     .room("Never used")
                     .session("a", "Opening").at(10, 0, 60min).in("Main hall").in("Overflow")
                     .session("b", "Crossing").at(10, 30, 60min).in("Main hall")
                     .session("night", "Party").at(23, 0, 240min).in("Cellar")
                     .session("late", "Late").at(26, 0, 60min).in("Attic")
                     .session("yard", "Games").at(12, 0, 30min)
                     .session("expo", "Exhibition").between(utc(2025, 2, 1, 9), utc(2025, 2, 3, 18)).in("Lobby")
                     .session("second", "Second day").day(2).at(10, 0, 60min).in("Main hall")
                     .session("gone", "Gone").day(2).at(10, 0, 60min).in("Main hall").withdrawn()
                     .shared();
    m_model = std::make_unique<ProgrammeGridModel>();
    m_model->setSchedule(m_schedule, Formatting(m_schedule->conference.clock));
}

QStringList ProgrammeGridModelTest::columns() const
{
    QStringList titles;
    for (const GridColumn &column : m_model->content().columns) {
        titles += column.title;
    }
    return titles;
}

void ProgrammeGridModelTest::severalRooms_showTheSessionInEach()
{
    const int item = m_model->itemOf(SessionId("a"));
    int times = 0;
    for (const GridColumn &column : m_model->content().columns) {
        times += int(std::ranges::count(column.items, item));
    }
    QCOMPARE(times, 2);
}

void ProgrammeGridModelTest::noRoom_hasAColumnAtTheEnd()
{
    QCOMPARE(columns().last(), QStringLiteral("No room"));
    QCOMPARE(m_model->content().columns.back().items.size(), size_t(1));
}

void ProgrammeGridModelTest::day_isThatOfTheStartAlsoPastMidnight()
{
    m_model->setDay(QDate(2025, 2, 1));
    QVERIFY(m_model->itemOf(SessionId("night")) >= 0);
    QVERIFY(m_model->itemOf(SessionId("late")) >= 0); // at 2:00 it is still the evening before
    QCOMPARE(m_model->itemOf(SessionId("second")), -1);
    m_model->setDay(QDate(2025, 2, 2));
    QCOMPARE(m_model->itemOf(SessionId("night")), -1);
    QVERIFY(m_model->itemOf(SessionId("second")) >= 0);
}

void ProgrammeGridModelTest::longSession_isOnEachOfItsDays()
{
    for (const int day : {1, 2, 3}) {
        m_model->setDay(QDate(2025, 2, day));
        QVERIFY(m_model->itemOf(SessionId("expo")) >= 0);
    }
    QVERIFY(m_model->content().items[size_t(m_model->itemOf(SessionId("expo")))].hasBegun);
    m_model->setDay(QDate(2025, 2, 4));
    QVERIFY(m_model->content().items.empty());
}

void ProgrammeGridModelTest::emptyRooms_takeNoRoom()
{
    QVERIFY(!columns().contains("Never used"));
    m_model->setDay(QDate(2025, 2, 2));
    QVERIFY(!columns().contains("Cellar"));
}

void ProgrammeGridModelTest::unwanted_dimOrGo()
{
    m_model->setMatches({m_schedule->indexOf(SessionId("b"))}, true, false);
    QVERIFY(marks("a").isDimmed);
    QVERIFY(!marks("b").isDimmed && !marks("b").isLit);
    m_model->setHidesOthers(true);
    QCOMPARE(m_model->itemOf(SessionId("a")), -1);
    QCOMPARE(columns(), QStringList{"Main hall"});
    m_model->setMatches({}, false, false);
    QVERIFY(m_model->itemOf(SessionId("a")) >= 0);
    QVERIFY(!marks("a").isDimmed);
}

void ProgrammeGridModelTest::searched_isLit()
{
    m_model->setMatches({m_schedule->indexOf(SessionId("b"))}, true, true);
    QVERIFY(marks("b").isLit);
    QVERIFY(!marks("a").isLit);
}

void ProgrammeGridModelTest::findings_markBothSessions()
{
    const Companion nothingKnown;
    const CheckInput input{.schedule = *m_schedule, .companion = nothingKnown};
    const auto report = std::make_shared<const CheckReport>(reportOn(input, RuleSet(), {}, QDate(2025, 1, 1)));
    m_model->setFindings(report);
    QCOMPARE(marks("a").finding, Severity::Error);
    QCOMPARE(marks("b").finding, Severity::Error);
    QVERIFY(m_model->toolTip(m_model->itemOf(SessionId("a"))).contains("Crossing"));
    m_model->setFindings(nullptr);
    QCOMPARE(marks("a").finding, Severity::Off);
}

void ProgrammeGridModelTest::now_isOnlyWithinTheShownTime()
{
    m_model->setNow(utc(2025, 2, 1, 10, 40));
    QCOMPARE(m_model->now(), utc(2025, 2, 1, 10, 40));
    m_model->setNow(utc(2025, 2, 1, 13));
    QVERIFY(marks("a").isPast);
    QVERIFY(!marks("night").isPast);
    m_model->setNow(utc(2026, 2, 1));
    QVERIFY(!m_model->now());
    QVERIFY(!marks("a").isPast); // after the conference nothing fades
}

void ProgrammeGridModelTest::withdrawn_isLeftOut()
{
    QCOMPARE(m_model->itemOf(SessionId("gone")), -1);
}

void ProgrammeGridModelTest::marks_changeWithoutNewContent()
{
    QSignalSpy content(m_model.get(), &GridModel::contentChanged);
    QSignalSpy marked(m_model.get(), &GridModel::marksChanged);
    Agenda agenda;
    agenda[SessionId("a")].interest = Interest::Must;
    QCOMPARE(marks("a").interest, Interest::None);
    m_model->setAgenda(agenda, {});
    QCOMPARE(marks("a").interest, Interest::Must);
    QCOMPARE(content.count(), 0);
    QCOMPARE(marked.count(), 1);
}

QTEST_GUILESS_MAIN(ProgrammeGridModelTest)
#include "tst_programmegridmodel.moc"
