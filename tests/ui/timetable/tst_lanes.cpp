#include "ui/timetable/lanes.h"

#include <QTest>

#include <random>

class LanesTest : public QObject
{
    Q_OBJECT

private slots:
    void apart_haveTheWholeWidth();
    void overlapping_standSideBySide();
    void touching_shareALane();
    void freeLaneBeside_isFilled();
    void clusters_areCounted();
    void randomSpans_neverOverlapAndUseTheFewestLanes();
};

void LanesTest::apart_haveTheWholeWidth()
{
    std::vector<LaneSpan> spans{{0, 10}, {20, 30}};
    QCOMPARE(assignLanes(spans), 1);
    QCOMPARE(spans[1].lane, 0);
    QCOMPARE(spans[1].of, 1);
}

void LanesTest::overlapping_standSideBySide()
{
    std::vector<LaneSpan> spans{{0, 10}, {5, 15}};
    QCOMPARE(assignLanes(spans), 2);
    QCOMPARE(spans[0].lane, 0);
    QCOMPARE(spans[1].lane, 1);
    QCOMPARE(spans[0].lanes, 1);
}

void LanesTest::touching_shareALane()
{
    std::vector<LaneSpan> spans{{0, 10}, {10, 20}};
    QCOMPARE(assignLanes(spans), 1);
}

void LanesTest::freeLaneBeside_isFilled()
{
    // Three at once in the beginning; the last one has two lanes for itself.
    std::vector<LaneSpan> spans{{0, 100}, {0, 20}, {0, 30}, {40, 60}};
    QCOMPARE(assignLanes(spans), 3);
    QCOMPARE(spans[3].lane, 1);
    QCOMPARE(spans[3].lanes, 2);
}

void LanesTest::clusters_areCounted()
{
    std::vector<LaneSpan> spans{{0, 10}, {5, 15}, {20, 30}};
    assignLanes(spans);
    QCOMPARE(spans[0].cluster, spans[1].cluster);
    QCOMPARE(spans[2].cluster, 1);
    QCOMPARE(spans[2].of, 1); // does not stay narrow because others were crowded
}

void LanesTest::randomSpans_neverOverlapAndUseTheFewestLanes()
{
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        std::vector<LaneSpan> spans;
        for (int i = 0, count = int(random() % 40); i < count; ++i) {
            const double start = double(random() % 200);
            spans.push_back({start, start + 1 + double(random() % 50)});
        }
        std::ranges::sort(spans, {}, &LaneSpan::start);
        const int lanes = assignLanes(spans);
        int deepest = 1;
        for (size_t i = 0; i < spans.size(); ++i) {
            int depth = 0;
            for (size_t j = 0; j < spans.size(); ++j) {
                depth += spans[j].start <= spans[i].start && spans[j].end > spans[i].start ? 1 : 0;
                const bool together = i != j && spans[i].start < spans[j].end && spans[j].start < spans[i].end;
                const bool apart = spans[i].lane + spans[i].lanes <= spans[j].lane || spans[j].lane + spans[j].lanes <= spans[i].lane;
                QVERIFY(!together || apart);
            }
            deepest = std::max(deepest, depth);
            QVERIFY(spans[i].lane >= 0 && spans[i].lanes >= 1 && spans[i].lane + spans[i].lanes <= spans[i].of);
        }
        QCOMPARE(lanes, deepest);
    }
}

QTEST_GUILESS_MAIN(LanesTest)
#include "tst_lanes.moc"
