#include "core/planning/reminders.h"

#include "tests/support/schedulebuilder.h"

#include <QTest>

using namespace std::chrono_literals;
using std::chrono::minutes;
using std::chrono::sys_seconds;

class RemindersTest : public QObject
{
    Q_OBJECT

private slots:
    void pick_isDueFromTheLeadOnUntilItBegins_data();
    void pick_isDueFromTheLeadOnUntilItBegins();
    void knownWalk_comesOnTop();
    void walkThatNobodyKnows_isNotCounted();
    void walkOfAnotherDay_isNotCounted();
    void sessionsNobodyPicked_areNeverDue();
    void withdrawn_isNeverDue();
    void pointInTime_isDueToo();
    void several_comeInOrderOfStart();
};

namespace {

/// 10:00 in the hall, 11:00 in the attic.
ScheduleBuilder programme()
{
    return ScheduleBuilder().session("first", "First").at(10, 0, 50min).in("Hall").session("second", "Second").at(11, 0, 50min).in("Attic");
}

sys_seconds at(int hour, int minute)
{
    return utc(2025, 2, 1, hour, minute);
}

QStringList due(const SchedulePtr &schedule, const Agenda &agenda, sys_seconds now, const decltype(Companion::walks) &walks = {})
{
    QStringList ids;
    for (const Reminder &reminder : remindersDue(*schedule, plannedSessions(*schedule, agenda), walks, 10min, now)) {
        ids += reminder.session.value();
    }
    return ids;
}

const Agenda &both()
{
    static const Agenda agenda = agendaOf({{"first", Interest::Must}, {"second", Interest::Fallback}});
    return agenda;
}

} // namespace

void RemindersTest::pick_isDueFromTheLeadOnUntilItBegins_data()
{
    QTest::addColumn<sys_seconds>("now");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("a second too early") << at(10, 50) - 1s << QStringList();
    QTest::newRow("as long before as asked for") << at(10, 50) << QStringList{"second"};
    QTest::newRow("a second before the start") << at(11, 0) - 1s << QStringList{"second"};
    QTest::newRow("as it begins") << at(11, 0) << QStringList();
    QTest::newRow("while it runs") << at(11, 20) << QStringList();
}

void RemindersTest::pick_isDueFromTheLeadOnUntilItBegins()
{
    QFETCH(sys_seconds, now);
    QTEST(due(programme().shared(), both(), now), "expected");
}

void RemindersTest::knownWalk_comesOnTop()
{
    const SchedulePtr schedule = programme().shared();
    const decltype(Companion::walks) walks{{{"Hall", "Attic"}, 7min}};
    QVERIFY(due(schedule, both(), at(10, 43) - 1s, walks).isEmpty());
    const auto found = remindersDue(*schedule, plannedSessions(*schedule, both()), walks, 10min, at(10, 43));
    QCOMPARE(found, (std::vector<Reminder>{{SessionId("second"), at(11, 0), 7min}}));
    const Agenda alone = agendaOf({{"second", Interest::Must}}); // nothing before it: nowhere to come from
    QVERIFY(due(schedule, alone, at(10, 43), walks).isEmpty());
}

void RemindersTest::walkThatNobodyKnows_isNotCounted()
{
    const decltype(Companion::walks) others{{{"Hall", "Barn"}, 7min}};
    QVERIFY(due(programme().shared(), both(), at(10, 49), others).isEmpty());
    QCOMPARE(due(programme().shared(), both(), at(10, 50), others), QStringList{"second"});
}

void RemindersTest::walkOfAnotherDay_isNotCounted()
{
    const SchedulePtr schedule = programme().session("late", "Late").day(2).at(9, 0, 50min).in("Hall").shared();
    const decltype(Companion::walks) walks{{{"Hall", "Attic"}, 7min}};
    const Agenda agenda = agendaOf({{"second", Interest::Must}, {"late", Interest::Must}});
    QVERIFY(due(schedule, agenda, utc(2025, 2, 2, 8, 49), walks).isEmpty());
    QCOMPARE(due(schedule, agenda, utc(2025, 2, 2, 8, 50), walks), QStringList{"late"});
}

void RemindersTest::sessionsNobodyPicked_areNeverDue()
{
    QVERIFY(due(programme().shared(), agendaOf({{"first", Interest::Must}, {"second", Interest::None}}), at(10, 55)).isEmpty());
}

void RemindersTest::withdrawn_isNeverDue()
{
    QVERIFY(due(programme().withdrawn().shared(), both(), at(10, 55)).isEmpty());
    QVERIFY(due(ScheduleBuilder().session("other", "Other").shared(), both(), at(10, 55)).isEmpty()); // lost altogether
}

void RemindersTest::pointInTime_isDueToo()
{
    const SchedulePtr schedule = ScheduleBuilder().session("bell", "Bell").at(11, 0, 0min).session("never", "Never").shared();
    const Agenda agenda = agendaOf({{"bell", Interest::Maybe}, {"never", Interest::Maybe}});
    QCOMPARE(due(schedule, agenda, at(10, 55)), QStringList{"bell"});
}

void RemindersTest::several_comeInOrderOfStart()
{
    const SchedulePtr schedule = programme().session("third", "Third").at(10, 58, 0min).in("Hall").shared();
    const Agenda agenda = agendaOf({{"second", Interest::Must}, {"third", Interest::Must}});
    QCOMPARE(due(schedule, agenda, at(10, 55)), QStringList({"third", "second"}));
}

QTEST_GUILESS_MAIN(RemindersTest)
#include "tst_reminders.moc"
