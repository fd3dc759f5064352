#include "core/model/interval.h"

#include "core/model/session.h"
#include "tests/support/schedulebuilder.h"

#include <QTest>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

sys_seconds at(int hour, int minute) { return utc(2025, 2, 1, hour, minute); }

Interval between(sys_seconds start, sys_seconds end) { return *Interval::between(start, end); }

} // namespace

class IntervalTest : public QObject
{
    Q_OBJECT

private slots:
    void between_needsAnEndAfterTheStart();
    void overlaps_data();
    void overlaps();
    void gapTo_countsWholeMinutes();
    void gapTo_isNegativeWhileTheyOverlap();
    void session_hasAnIntervalOnlyWithStartAndLength();
};

void IntervalTest::between_needsAnEndAfterTheStart()
{
    QVERIFY(!Interval::between(at(10, 0), at(10, 0)));
    QVERIFY(!Interval::between(at(10, 0), at(9, 0)));
    QCOMPARE(between(at(10, 0), at(11, 30)).length(), seconds(90min));
}

void IntervalTest::overlaps_data()
{
    QTest::addColumn<sys_seconds>("otherStart");
    QTest::addColumn<sys_seconds>("otherEnd");
    QTest::addColumn<int>("expected"); // shared minutes

    // Compared with 10:00 to 11:00.
    QTest::newRow("long before") << at(8, 0) << at(9, 0) << 0;
    QTest::newRow("ends as ours starts") << at(9, 0) << at(10, 0) << 0;
    QTest::newRow("reaches one minute in") << at(9, 0) << at(10, 1) << 1;
    QTest::newRow("lies inside") << at(10, 15) << at(10, 30) << 15;
    QTest::newRow("is the same") << at(10, 0) << at(11, 0) << 60;
    QTest::newRow("surrounds ours") << at(9, 0) << at(12, 0) << 60;
    QTest::newRow("starts in the last minute") << at(10, 59) << at(12, 0) << 1;
    QTest::newRow("starts as ours ends") << at(11, 0) << at(12, 0) << 0;
}

void IntervalTest::overlaps()
{
    QFETCH(sys_seconds, otherStart);
    QFETCH(sys_seconds, otherEnd);
    QFETCH(int, expected);
    const Interval ours = between(at(10, 0), at(11, 0));
    const Interval other = between(otherStart, otherEnd);

    QCOMPARE(ours.overlaps(other), expected > 0);
    QCOMPARE(other.overlaps(ours), expected > 0); // neither side comes first
    const auto shared = ours.intersection(other);
    QCOMPARE(shared ? duration_cast<minutes>(shared->length()).count() : 0, expected);
    QCOMPARE(other.intersection(ours), shared);
}

void IntervalTest::gapTo_countsWholeMinutes()
{
    const Interval ours = between(at(10, 0), at(11, 0));

    QCOMPARE(ours.gapTo(between(at(11, 0), at(12, 0))), 0min);
    QCOMPARE(ours.gapTo(between(at(11, 10), at(12, 0))), 10min);
    QCOMPARE(ours.gapTo(between(at(11, 10) + 59s, at(12, 0))), 10min);
}

void IntervalTest::gapTo_isNegativeWhileTheyOverlap()
{
    const Interval ours = between(at(10, 0), at(11, 0));

    QCOMPARE(ours.gapTo(between(at(10, 40), at(12, 0))), -20min);
    QCOMPARE(ours.gapTo(between(at(10, 59) + 30s, at(12, 0))), -1min); // rounded down
}

void IntervalTest::session_hasAnIntervalOnlyWithStartAndLength()
{
    Session session;
    QVERIFY(!session.interval());
    session.start = at(10, 0);
    QVERIFY(!session.interval());
    session.end = at(10, 0);
    QVERIFY(!session.interval());
    session.end = at(10, 30);
    QCOMPARE(session.interval(), Interval::between(at(10, 0), at(10, 30)));
}

QTEST_GUILESS_MAIN(IntervalTest)
#include "tst_interval.moc"
