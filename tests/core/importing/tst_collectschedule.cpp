#include "core/importing/collectschedule.h"

#include "tests/support/fakeopenedschedule.h"
#include "tests/support/required.h"
#include "tests/support/schedulebuilder.h"

#include <QTest>

using namespace std::chrono;

class CollectScheduleTest : public QObject
{
    Q_OBJECT

private slots:
    void schedule_isReadArranged();
    void textFacts_areInTheOrderOfTheSchedule();
    void zone_isTheOneAskedForWhereTheFileNamesNone();
    void canceled_isAnError();

private:
    /// In the file the last session comes first.
    static Schedule schedule();
};

Schedule CollectScheduleTest::schedule()
{
    return ScheduleBuilder().session("z", "Größe").at(12, 0, 1h).in("Hall").session("a", "First").at(9, 0, 1h).in("Hall").build();
}

void CollectScheduleTest::schedule_isReadArranged()
{
    Schedule unarranged = schedule();
    std::ranges::reverse(unarranged.sessions);
    FakeOpenedSchedule file(unarranged);
    Progress progress;

    const CollectedSchedule collected = required(collectSchedule(file, {}, {{3, QStringLiteral("Odd.")}}, progress));

    QCOMPARE(collected.schedule.sessions, schedule().sessions);
    QCOMPARE(collected.schedule.rooms, schedule().rooms);
    QCOMPARE(collected.schedule.indexOf(SessionId("z")), 1);
    QCOMPARE(collected.issues.size(), 2); // the one from before and the file's own
}

void CollectScheduleTest::textFacts_areInTheOrderOfTheSchedule()
{
    Schedule unarranged = schedule();
    std::ranges::reverse(unarranged.sessions);
    FakeOpenedSchedule file(unarranged);
    Progress progress;

    const CollectedSchedule collected = required(collectSchedule(file, {}, {}, progress));

    // The texts are “About <b>First</b>” and “About <b>Größe</b>”: characters count, not bytes.
    QCOMPARE(collected.texts.lengths, (std::vector<qint32>{18, 18}));
    QCOMPARE(collected.texts.origins.size(), 2u);
}

void CollectScheduleTest::zone_isTheOneAskedForWhereTheFileNamesNone()
{
    FakeOpenedSchedule file(schedule());
    file.changeHeader().zone = QTimeZone();
    Progress progress;

    const CollectedSchedule asked = required(collectSchedule(file, QTimeZone("Europe/Brussels"), {}, progress));
    QCOMPARE(asked.schedule.conference.clock.zone().id(), "Europe/Brussels");
    QCOMPARE(asked.issues.size(), 1);

    const CollectedSchedule unasked = required(collectSchedule(file, {}, {}, progress));
    QCOMPARE(unasked.schedule.conference.clock.zone(), QTimeZone::utc());
    QCOMPARE(unasked.issues.size(), 2); // it says so
}

void CollectScheduleTest::canceled_isAnError()
{
    FakeOpenedSchedule file(schedule());
    Progress progress;
    progress.cancel();

    QCOMPARE(collectSchedule(file, {}, {}, progress).error().code, ErrorCode::Canceled);
}

QTEST_APPLESS_MAIN(CollectScheduleTest)
#include "tst_collectschedule.moc"
