#include "ui/timetable/timetableframe.h"
#include "ui/timetable/timetablelayout.h"

#include <QTest>

#include <random>
#include <set>

using namespace std::chrono;

namespace {

sys_seconds at(int hour, int minute = 0)
{
    return sys_days(2025y / February / 1) + hours(hour) + minutes(minute);
}

struct Wanted
{
    int column;
    sys_seconds start, end;
};

GridContent contentOf(std::vector<Wanted> wanted, int columns)
{
    std::ranges::stable_sort(wanted, {}, &Wanted::start);
    GridContent content;
    content.columns.resize(size_t(columns));
    for (const Wanted &one : wanted) {
        content.columns[size_t(one.column)].items.push_back(int(content.items.size()));
        content.items.push_back({SessionId(QString::number(content.items.size())), one.start, one.end});
    }
    return content;
}

const TimetableMetrics Metrics{2, 100, 16, 30};

std::set<int> found(const TimetableLayout &layout, double from, double to, double acrossFrom, double acrossTo)
{
    std::set<int> items;
    layout.forEachIn(false, from, to, acrossFrom, acrossTo, [&](const TimetableLayout::Card &card) { items.insert(card.item); });
    return items;
}

} // namespace

class TimetableLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void card_hasItsTrueStartAndLength();
    void shortCards_areLegibleAndApart();
    void overMidnight_isOneWholeCard();
    void point_isACard();
    void longSession_leavesRoomForTheOthers();
    void longSession_onAnotherDayTakesNoRoom();
    void blocksWithoutText_keepTheirLength();
    void wideColumn_holdsAllItsLanes();
    void query_findsWhatALookAtAllFinds();
    void keys_walkInTimeAndByColumn();
    void frame_turnsAndMirrors();
    void frame_spotComesBackFromRect_data();
    void frame_spotComesBackFromRect();
};

void TimetableLayoutTest::card_hasItsTrueStartAndLength()
{
    const TimetableLayout layout(contentOf({{0, at(10), at(11)}, {1, at(10, 30), at(10, 50)}}, 2), Metrics);
    QCOMPARE(layout.cards()[1].along, 60.0);
    QCOMPARE(layout.cards()[1].length, 40.0);
    QCOMPARE(layout.cards()[1].trueLength, 40.0);
    QCOMPARE(layout.columns()[1].across, 100.0);
    QCOMPARE(layout.scrolledWidth(), 200.0);
}

void TimetableLayoutTest::shortCards_areLegibleAndApart()
{
    std::vector<Wanted> lightning;
    for (int i = 0; i < 6; ++i) {
        lightning.push_back({0, at(10, 5 * i), at(10, 5 * i + 5)});
    }
    const TimetableLayout layout(contentOf(lightning, 1), Metrics);
    for (const auto &card : layout.cards()) {
        QCOMPARE(card.length, 16.0);
        QCOMPARE(card.trueLength, 10.0);
        QVERIFY(card.width >= 50);
    }
    const auto &first = layout.cards()[0];
    const auto &second = layout.cards()[1];
    QVERIFY(first.across + first.width <= second.across || second.across + second.width <= first.across);
}

void TimetableLayoutTest::overMidnight_isOneWholeCard()
{
    const TimetableLayout layout(contentOf({{0, at(23), at(26)}}, 1), Metrics);
    QCOMPARE(layout.cards().size(), size_t(1));
    QCOMPARE(layout.cards()[0].length, 360.0);
}

void TimetableLayoutTest::point_isACard()
{
    const TimetableLayout layout(contentOf({{0, at(10), at(10)}}, 1), Metrics);
    QCOMPARE(layout.cards()[0].trueLength, 0.0);
    QCOMPARE(layout.cards()[0].length, 16.0);
}

void TimetableLayoutTest::longSession_leavesRoomForTheOthers()
{
    const TimetableLayout layout(contentOf({{0, at(9), at(18)}, {0, at(10), at(11)}}, 1), Metrics);
    const auto &wide = layout.cards()[size_t(layout.cardOf(1))];
    const auto &narrow = layout.cards()[size_t(layout.cardOf(0))];
    QCOMPARE(wide.width, 100.0);
    QVERIFY(narrow.width < wide.width);
    QVERIFY(narrow.across + narrow.width <= wide.across);
}

void TimetableLayoutTest::longSession_onAnotherDayTakesNoRoom()
{
    const TimetableLayout layout(contentOf({{0, at(9), at(18)}, {0, at(34), at(35)}}, 1), Metrics);
    const auto &other = layout.cards()[size_t(layout.cardOf(1))];
    QCOMPARE(other.across, 0.0);
    QCOMPARE(other.width, layout.columns()[0].width);
}

void TimetableLayoutTest::blocksWithoutText_keepTheirLength()
{
    const TimetableLayout layout(contentOf({{0, at(10), at(10, 30)}, {0, at(10, 30), at(11)}}, 1), {0.5, 20, 16, 30});
    QCOMPARE(layout.cards()[0].length, 15.0);
    QCOMPARE(layout.cards()[1].across, 0.0);
}

void TimetableLayoutTest::wideColumn_holdsAllItsLanes()
{
    std::vector<Wanted> crowd;
    for (int i = 0; i < 20; ++i) {
        crowd.push_back({0, at(10), at(11)});
    }
    const TimetableLayout layout(contentOf(crowd, 1), Metrics);
    for (const auto &card : layout.cards()) {
        QVERIFY(card.width > 60); // each stays readable
        QVERIFY(card.across + card.width <= layout.columns()[0].width + 1);
    }
}

void TimetableLayoutTest::query_findsWhatALookAtAllFinds()
{
    std::mt19937 random(3);
    std::vector<Wanted> wanted;
    for (int i = 0; i < 800; ++i) {
        const sys_seconds start = at(0) + minutes(random() % 4000);
        wanted.push_back({int(random() % 9), start, start + minutes(random() % 900)});
    }
    const TimetableLayout layout(contentOf(wanted, 9), Metrics);
    for (int round = 0; round < 300; ++round) {
        const double from = double(random() % 8000);
        const double to = from + double(random() % 900) + 1;
        const double acrossFrom = double(random() % 900);
        const double acrossTo = acrossFrom + double(random() % 600) + 1;
        std::set<int> all;
        for (const auto &card : layout.cards()) {
            const auto &column = layout.columns()[size_t(card.column)];
            const bool inColumn = column.across < acrossTo && column.across + column.width > acrossFrom;
            if (inColumn && card.along < to && card.along + card.length > from) {
                all.insert(card.item);
            }
        }
        QCOMPARE(found(layout, from, to, acrossFrom, acrossTo), all);
    }
}

void TimetableLayoutTest::keys_walkInTimeAndByColumn()
{
    const TimetableLayout layout(contentOf({{0, at(10), at(11)}, {0, at(12), at(13)}, {1, at(12), at(12, 30)}, {3, at(10), at(10, 30)}}, 4), Metrics);
    const int first = layout.cardOf(0);
    const int second = layout.nextInTime(first, 1);
    QCOMPARE(layout.nextInTime(second, 1), second); // at an end
    QCOMPARE(layout.nextInTime(second, -1), first);
    const int beside = layout.nextColumn(second, 1);
    QCOMPARE(layout.cards()[size_t(beside)].column, 1);
    const int beyond = layout.nextColumn(beside, 1); // over the empty column
    QCOMPARE(layout.cards()[size_t(beyond)].column, 3);
    QCOMPARE(layout.lastOfColumn(first), second);
}

void TimetableLayoutTest::frame_turnsAndMirrors()
{
    TimetableFrame frame;
    frame.size = {400, 300};
    QCOMPARE(frame.rect(false, 10, 20, 100, 50), QRect(100, 10, 50, 20));
    frame.mirrored = true;
    QCOMPARE(frame.rect(false, 10, 20, 100, 50), QRect(250, 10, 50, 20));
    frame.mirrored = false;
    frame.timeAcross = true;
    QCOMPARE(frame.rect(false, 10, 20, 100, 50), QRect(10, 100, 20, 50));
}

void TimetableLayoutTest::frame_spotComesBackFromRect_data()
{
    QTest::addColumn<bool>("timeAcross");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("time down") << false << false;
    QTest::newRow("time down, right to left") << false << true;
    QTest::newRow("time sideways") << true << false;
    QTest::newRow("time sideways, right to left") << true << true;
}

void TimetableLayoutTest::frame_spotComesBackFromRect()
{
    QFETCH(bool, timeAcross);
    QFETCH(bool, mirrored);
    const TimetableFrame frame{{400, 300}, timeAcross, mirrored, 33, 44, 60};
    for (const bool pinned : {false, true}) {
        const double across = pinned ? 20 : 80;
        const QPoint middle = frame.rect(pinned, 100, 20, across, 30).center();
        const TimetableFrame::Spot spot = frame.spot(middle);
        QCOMPARE(spot.pinned, pinned);
        QVERIFY(spot.along >= 100 && spot.along < 120);
        QVERIFY(spot.across >= across && spot.across < across + 30);
    }
}

QTEST_GUILESS_MAIN(TimetableLayoutTest)
#include "tst_timetablelayout.moc"
