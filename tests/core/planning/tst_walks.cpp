#include "core/planning/walks.h"

#include "tests/support/schedulebuilder.h"

#include <QTest>

using namespace std::chrono_literals;

class WalksTest : public QObject
{
    Q_OBJECT

private slots:
    void sameRoom_isNoWalk();
    void unknownWalk_isAssumed();
    void knownWalk_servesBothDirections();
    void severalRooms_theNearestCounts();
    void withoutARoom_nothingIsSaid();
};

namespace {

const SchedulePtr &schedule()
{
    static const SchedulePtr made = ScheduleBuilder()
                                        .session("hall", "A").at(10, 0, 30min).in("Hall")
                                        .session("attic", "B").at(11, 0, 30min).in("Attic")
                                        .session("both", "C").at(12, 0, 30min).in("Attic").in("Barn")
                                        .session("nowhere", "D").at(13, 0, 30min)
                                        .shared();
    return made;
}

std::optional<Walk> walk(const QString &from, const QString &to, const decltype(Companion::walks) &walks = {})
{
    return walkBetween(*schedule()->session(SessionId(from)), *schedule()->session(SessionId(to)), *schedule(), walks);
}

} // namespace

void WalksTest::sameRoom_isNoWalk()
{
    QVERIFY(!walk("attic", "both"));
    QVERIFY(!walk("hall", "hall"));
}

void WalksTest::unknownWalk_isAssumed()
{
    QCOMPARE(walk("hall", "attic"), (Walk{AssumedWalk, RoomId(1), true}));
}

void WalksTest::knownWalk_servesBothDirections()
{
    const decltype(Companion::walks) walks{{{"Attic", "Hall"}, 9min}};
    QCOMPARE(walk("hall", "attic", walks), (Walk{9min, RoomId(1), false}));
    QCOMPARE(walk("attic", "hall", walks), (Walk{9min, RoomId(0), false}));
}

void WalksTest::severalRooms_theNearestCounts()
{
    const decltype(Companion::walks) walks{{{"Hall", "Attic"}, 9min}, {{"Hall", "Barn"}, 2min}};
    QCOMPARE(walk("hall", "both", walks), (Walk{2min, RoomId(2), false}));
}

void WalksTest::withoutARoom_nothingIsSaid()
{
    QVERIFY(!walk("hall", "nowhere"));
}

QTEST_GUILESS_MAIN(WalksTest)
#include "tst_walks.moc"
