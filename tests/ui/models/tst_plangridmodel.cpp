#include "ui/models/plangridmodel.h"

#include "tests/support/schedulebuilder.h"

#include <QTest>

using namespace std::chrono;
using namespace std::chrono_literals;

class PlanGridModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void days_standBesideEachOtherByTheClock();
    void dayOfAClockChange_keepsItsNoon();
    void freeStretch_isAPlaceThatSaysWhatFits();
    void walk_isNamedBetweenRooms();
    void walkSaidByTheOrganizer_isNotAssumed();
    void withdrawnPick_isKeptAndStruckThrough();
    void clash_isMarkedOnBothSides();
    void pastPicks_fadeOnlyWhileTheConferenceIsOn();
    void nothingPicked_isEmpty();

private:
    void choose(const QList<QString> &ids);
    int itemOf(const QString &id) const;

    SchedulePtr m_schedule;
    Agenda m_agenda;
    PlanGridModel m_model;
    PlanGridModel::Walks m_walks;
};

void PlanGridModelTest::init()
{
    m_agenda.clear();
    m_walks.clear();
    m_schedule = ScheduleBuilder()
                     .session("a", "Opening").at(10, 0, 60min).in("Main hall")
                     .session("fits", "Fits").at(11, 15, 30min).in("Annex")
                     .session("b", "Columns").at(12, 0, 30min).in("Annex")
                     .session("crossing", "Crossing").at(12, 10, 30min).in("Annex")
                     .session("c", "Closing").day(2).at(10, 0, 60min).in("Main hall")
                     .session("gone", "Gone").day(2).at(12, 0, 60min).in("Main hall").withdrawn()
                     .shared();
}

void PlanGridModelTest::choose(const QList<QString> &ids)
{
    for (const QString &id : ids) {
        m_agenda[SessionId(id)].interest = Interest::Must;
    }
    m_model.setAgenda(m_schedule, m_agenda, Formatting(m_schedule->conference.clock, {}, QLocale(QLocale::English, QLocale::UnitedKingdom)), m_walks);
}

int PlanGridModelTest::itemOf(const QString &id) const
{
    const auto &items = m_model.content().items;
    return int(std::ranges::find(items, SessionId(id), &GridItem::session) - items.begin());
}

void PlanGridModelTest::days_standBesideEachOtherByTheClock()
{
    choose({"a", "c"});
    const auto &columns = m_model.content().columns;
    QCOMPARE(columns.size(), size_t(2));
    QCOMPARE(columns[0].title, QStringLiteral("Sat 1 Feb"));
    const auto &items = m_model.content().items;
    QCOMPARE(items[size_t(itemOf("a"))].start + columns[0].shift, items[size_t(itemOf("c"))].start + columns[1].shift);
}

void PlanGridModelTest::dayOfAClockChange_keepsItsNoon()
{
    m_schedule = ScheduleBuilder()
                     .clock(ConferenceClock(QTimeZone("Europe/Berlin")))
                     .firstDay(QDate(2025, 10, 25))
                     .session("a", "Saturday").at(12, 0, 60min)
                     .session("c", "Sunday").day(2).at(12, 0, 60min)
                     .shared();
    choose({"a", "c"});
    const auto &columns = m_model.content().columns;
    const auto &items = m_model.content().items;
    QCOMPARE(items[1].start - items[0].start, seconds(25h));
    QCOMPARE(items[0].start + columns[0].shift, items[1].start + columns[1].shift);
}

void PlanGridModelTest::freeStretch_isAPlaceThatSaysWhatFits()
{
    choose({"a", "b"});
    const auto &items = m_model.content().items;
    QCOMPARE(items.size(), size_t(3));
    const int gap = itemOf(QString());
    QVERIFY(m_model.marks(gap).isGap);
    QCOMPARE(items[size_t(gap)].start, items[0].end);
    QCOMPARE(m_model.texts(gap).below, QStringLiteral("1 session(s) fit"));
    QVERIFY(m_model.spoken(gap, 0).startsWith("Free from 11:00 to 12:00"));
}

void PlanGridModelTest::walk_isNamedBetweenRooms()
{
    choose({"a", "b"});
    QVERIFY(!m_model.texts(itemOf("a")).below.contains("walk"));
    QVERIFY(m_model.texts(itemOf("b")).below.contains("about 5 min walk"));
}

void PlanGridModelTest::walkSaidByTheOrganizer_isNotAssumed()
{
    m_walks[{"Annex", "Main hall"}] = 12min;
    choose({"a", "b"});
    QVERIFY(m_model.texts(itemOf("b")).below.endsWith("12 min walk"));
    QVERIFY(!m_model.texts(itemOf("b")).below.contains("about"));
}

void PlanGridModelTest::withdrawnPick_isKeptAndStruckThrough()
{
    m_agenda[SessionId("lost")].interest = Interest::Must;
    m_agenda[SessionId("lost")].snapshot = {"Lost", utc(2025, 2, 1, 15), utc(2025, 2, 1, 16), {"Attic"}, {"Ada"}};
    choose({"gone"});
    QVERIFY(m_model.marks(itemOf("gone")).isWithdrawn);
    QVERIFY(m_model.marks(itemOf("lost")).isWithdrawn);
    QCOMPARE(m_model.texts(itemOf("lost")).title, QStringLiteral("Lost"));
    QVERIFY(m_model.texts(itemOf("lost")).below.contains("Attic"));
}

void PlanGridModelTest::clash_isMarkedOnBothSides()
{
    choose({"a", "b", "crossing"});
    QVERIFY(m_model.marks(itemOf("b")).clashes);
    QVERIFY(m_model.marks(itemOf("crossing")).clashes);
    QVERIFY(!m_model.marks(itemOf("a")).clashes);
    QVERIFY(m_model.toolTip(itemOf("b")).contains("“Columns” clashes with “Crossing”"));
}

void PlanGridModelTest::pastPicks_fadeOnlyWhileTheConferenceIsOn()
{
    choose({"a", "b", "c"});
    m_model.setNow(utc(2025, 2, 1, 11, 30));
    QVERIFY(m_model.marks(itemOf("a")).isPast);
    QVERIFY(!m_model.marks(itemOf("b")).isPast);
    m_model.setNow(utc(2026, 2, 1));
    QVERIFY(!m_model.marks(itemOf("a")).isPast);
}

void PlanGridModelTest::nothingPicked_isEmpty()
{
    choose({});
    QVERIFY(m_model.content().items.empty());
    QVERIFY(m_model.content().columns.empty());
    m_model.setAgenda(nullptr, {}, {}, {});
    QVERIFY(m_model.content().items.empty());
}

QTEST_GUILESS_MAIN(PlanGridModelTest)
#include "tst_plangridmodel.moc"
