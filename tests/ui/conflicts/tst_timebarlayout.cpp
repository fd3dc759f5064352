#include "ui/conflicts/timebarlayout.h"

#include "tests/support/schedulebuilder.h"

#include <QTest>

using namespace std::chrono_literals;

namespace {

Interval from(int hour, int minute, std::chrono::minutes length)
{
    const auto start = utc(2025, 2, 1, hour, minute);
    return *Interval::between(start, start + length);
}

constexpr TimeBarLayout::Measures measures{.width = 440, .line = 20, .tickLabel = 40};

TimeBarLayout layout(const std::vector<Interval> &lanes, const std::vector<Interval> &marked,
                     std::optional<Interval> window = {}, std::chrono::seconds offset = 0s)
{
    return {{.lanes = lanes, .marked = marked, .window = window, .zoneOffset = offset}, measures};
}

} // namespace

/// Where the parts of a time bar stand.
class TimeBarLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void twoSessions_areDrawnToScale();
    void sharedTime_coversBothBars();
    void gap_liesBetweenTheBars();
    void moment_isStillSeen();
    void oneSession_isNotDrawnAlone();
    void window_isCutWhereTheScaleEnds();
    void laterWindow_isReached();
    void ticks_standAtFullTimesOfTheZone();
    void ticks_leaveRoomForTheirWords_data();
    void ticks_leaveRoomForTheirWords();
    void everything_staysInside();
};

void TimeBarLayoutTest::twoSessions_areDrawnToScale()
{
    const TimeBarLayout bar = layout({from(10, 0, 60min), from(10, 30, 120min)}, {from(10, 30, 30min)});

    QCOMPARE(bar.lanes().size(), size_t(2));
    const QRect first = bar.lanes()[0].bar;
    const QRect second = bar.lanes()[1].bar;
    QVERIFY(std::abs(2 * first.width() - second.width()) <= 2); // twice as long
    QVERIFY(std::abs(second.left() - first.left() - first.width() / 2) <= 1); // begins at half of it
    QVERIFY(first.bottom() < bar.lanes()[1].text.top());
    QVERIFY(bar.lanes()[0].text.bottom() < first.top());
}

void TimeBarLayoutTest::sharedTime_coversBothBars()
{
    const TimeBarLayout bar = layout({from(10, 0, 60min), from(10, 30, 60min)}, {from(10, 30, 30min)});

    QCOMPARE(bar.marked().size(), size_t(1));
    const QRect marked = bar.marked()[0];
    QCOMPARE(marked.left(), bar.lanes()[1].bar.left());
    QVERIFY(std::abs(marked.right() - bar.lanes()[0].bar.right()) <= 1);
    QCOMPARE(marked.top(), bar.lanes()[0].bar.top());
    QCOMPARE(marked.bottom(), bar.lanes()[1].bar.bottom());
}

void TimeBarLayoutTest::gap_liesBetweenTheBars()
{
    const TimeBarLayout bar = layout({from(10, 0, 60min), from(11, 5, 60min)}, {from(11, 0, 5min)});

    QVERIFY(bar.marked()[0].left() >= bar.lanes()[0].bar.right());
    QVERIFY(bar.marked()[0].right() <= bar.lanes()[1].bar.left());
}

void TimeBarLayoutTest::moment_isStillSeen()
{
    const TimeBarLayout bar = layout({from(10, 0, 600min), from(12, 0, 1min)}, {from(12, 0, 1min)});
    QVERIFY(bar.lanes()[1].bar.width() >= 3);
    QVERIFY(bar.marked()[0].width() >= 3);
}

void TimeBarLayoutTest::oneSession_isNotDrawnAlone()
{
    QVERIFY(layout({from(10, 0, 60min)}, {from(10, 0, 60min)}).isEmpty()); // nothing to compare it with
    QVERIFY(layout({}, {}).isEmpty());
    QVERIFY(!layout({from(10, 0, 60min)}, {}, from(9, 0, 90min)).isEmpty());
}

void TimeBarLayoutTest::window_isCutWhereTheScaleEnds()
{
    const TimeBarLayout bar = layout({from(10, 0, 60min)}, {from(10, 30, 30min)}, from(0, 0, 630min));

    QVERIFY(bar.window());
    QVERIFY(bar.window()->bar.left() < bar.lanes()[0].bar.left());
    QVERIFY(bar.window()->bar.left() >= 0);
    QVERIFY(std::abs(bar.window()->bar.right() + 1 - bar.marked()[0].left()) <= 1); // what is outside begins where it ends
    QVERIFY(bar.lanes()[0].bar.width() > 100); // a long window does not make the session small
}

void TimeBarLayoutTest::laterWindow_isReached()
{
    const TimeBarLayout bar = layout({from(10, 0, 60min)}, {from(10, 0, 60min)}, from(12, 0, 300min));
    QVERIFY(bar.window()->bar.left() > bar.lanes()[0].bar.right());
    QVERIFY(bar.window()->bar.width() > 10);
}

void TimeBarLayoutTest::ticks_standAtFullTimesOfTheZone()
{
    const TimeBarLayout bar = layout({from(10, 0, 300min), from(11, 0, 300min)}, {}, {}, 5h + 45min); // Kathmandu
    QVERIFY(bar.ticks().size() >= 3);
    for (const TimeBarLayout::Tick &tick : bar.ticks()) {
        QCOMPARE((tick.instant.time_since_epoch() + 5h + 45min) % 30min, 0s);
        QVERIFY(std::abs(tick.label.center().x() - tick.x) <= 1); // its time stands below it
    }
}

void TimeBarLayoutTest::ticks_leaveRoomForTheirWords_data()
{
    QTest::addColumn<int>("minutes");
    for (const int minutes : {1, 5, 20, 45, 90, 240, 1000, 3000, 20000}) {
        QTest::addRow("%d minutes", minutes) << minutes;
    }
}

void TimeBarLayoutTest::ticks_leaveRoomForTheirWords()
{
    QFETCH(int, minutes);
    const std::chrono::minutes length(minutes);
    const TimeBarLayout bar = layout({from(10, 0, length), from(10, 0, length)}, {});
    for (size_t i = 1; i < bar.ticks().size(); ++i) {
        QVERIFY(bar.ticks()[i].label.left() > bar.ticks()[i - 1].label.right());
    }
}

void TimeBarLayoutTest::everything_staysInside()
{
    const TimeBarLayout bar = layout({from(9, 7, 61min), from(9, 50, 200min)}, {from(9, 50, 18min)}, from(8, 0, 60min));
    const QRect whole(0, 0, measures.width, bar.height());
    for (const TimeBarLayout::Lane &lane : bar.lanes()) {
        QVERIFY(whole.contains(lane.bar) && whole.contains(lane.text));
    }
    for (const TimeBarLayout::Tick &tick : bar.ticks()) {
        QVERIFY(whole.contains(tick.label));
    }
    QVERIFY(whole.contains(bar.window()->bar) && whole.contains(bar.marked()[0]));
}

QTEST_GUILESS_MAIN(TimeBarLayoutTest)
#include "tst_timebarlayout.moc"
