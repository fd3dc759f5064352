#include "ui/timetable/ticks.h"
#include "ui/timetable/timeaxis.h"

#include <QTest>

using namespace std::chrono;

namespace {

sys_seconds at(int hour, int minute = 0)
{
    return sys_days(2025y / February / 1) + hours(hour) + minutes(minute);
}

} // namespace

class TimeAxisTest : public QObject
{
    Q_OBJECT

private slots:
    void positions_areProportional();
    void longIdleStretch_isFolded();
    void shortBreak_isNotFolded();
    void everyInstant_comesBackFromItsPosition();
    void outside_liesAtTheEnds();
    void pointInTime_hasRoom();
    void ticks_areRoundOnTheWall();
    void clockChange_keepsTicksRound();
};

void TimeAxisTest::positions_areProportional()
{
    TimeAxis axis({{at(10), at(12)}});
    axis.setScale(2, 30);
    QCOMPARE(axis.length(), 240.0);
    QCOMPARE(axis.position(at(10)), 0.0);
    QCOMPARE(axis.position(at(11)), 120.0);
    QCOMPARE(axis.position(at(10, 5)), 10.0);
}

void TimeAxisTest::longIdleStretch_isFolded()
{
    TimeAxis axis({{at(10), at(12)}, {at(18), at(19)}});
    axis.setScale(1, 30);
    QCOMPARE(axis.foldCount(), 1);
    QCOMPARE(axis.length(), 120.0 + 30 + 60);
    QVERIFY(axis.stretches()[1].folded);
    QCOMPARE(axis.position(at(18)), 150.0);
    QCOMPARE(axis.busyTime(), minutes(180));
}

void TimeAxisTest::shortBreak_isNotFolded()
{
    const TimeAxis axis({{at(10), at(12)}, {at(13), at(14)}});
    QCOMPARE(axis.foldCount(), 0);
    QCOMPARE(axis.stretches().size(), size_t(1));
}

void TimeAxisTest::everyInstant_comesBackFromItsPosition()
{
    TimeAxis axis({{at(10), at(12)}, {at(18), at(19)}, {at(30), at(31)}});
    axis.setScale(1.7, 33);
    for (sys_seconds instant = at(10); instant <= at(31); instant += 7min) {
        QVERIFY(abs(axis.instantAt(axis.position(instant)) - instant) <= 1s);
    }
}

void TimeAxisTest::outside_liesAtTheEnds()
{
    const TimeAxis axis({{at(10), at(12)}});
    QCOMPARE(axis.position(at(1)), 0.0);
    QCOMPARE(axis.position(at(23)), axis.length());
    QCOMPARE(axis.instantAt(-50), at(10));
    QCOMPARE(axis.instantAt(1e6), at(12));
}

void TimeAxisTest::pointInTime_hasRoom()
{
    const TimeAxis axis({{at(10), at(10)}});
    QCOMPARE(axis.busyTime(), minutes(30));
}

void TimeAxisTest::ticks_areRoundOnTheWall()
{
    TimeAxis axis({{at(10, 10), at(13)}});
    axis.setScale(1, 30);
    const auto ticks = ticksBetween(axis, 0, 1000, 50, QTimeZone("Asia/Kathmandu")); // 5:45 ahead
    QVERIFY(ticks.front().isStart);
    QCOMPARE(ticks[1].instant, at(11, 15)); // 17:00 there
    QCOMPARE(ticks[2].instant, at(12, 15));
}

void TimeAxisTest::clockChange_keepsTicksRound()
{
    // In Berlin 3:00 comes twice on 26 October 2025: at 0:00 and at 1:00 UTC the wall shows 2:00.
    const sys_seconds midnight = sys_days(2025y / October / 26);
    TimeAxis axis({{midnight - 2h, midnight + 4h}});
    axis.setScale(1, 30);
    const auto ticks = ticksBetween(axis, 0, 1000, 50, QTimeZone("Europe/Berlin"));
    QCOMPARE(ticks.size(), size_t(7));
    for (size_t i = 0; i < ticks.size(); ++i) {
        QCOMPARE(ticks[i].instant, midnight - 2h + hours(i));
    }
}

QTEST_GUILESS_MAIN(TimeAxisTest)
#include "tst_timeaxis.moc"
