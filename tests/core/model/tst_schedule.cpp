#include "core/model/schedule.h"

#include "tests/support/schedulebuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ScheduleTest : public QObject
{
    Q_OBJECT

private slots:
    void arrange_ordersByStartThenRoomThenTitle();
    void arrange_findsSessionsById();
    void arrangeAgain_forgetsWhatIsGone();
    void names_areJoinedInTheProducersOrder();
    void idsOutsideTheLists_areNobody();
};

void ScheduleTest::arrange_ordersByStartThenRoomThenTitle()
{
    const Schedule schedule = ScheduleBuilder()
                                  .room(u"First"_s).room(u"Second"_s)
                                  .session(u"no time"_s, u"A"_s).in(u"First"_s)
                                  .session(u"later"_s, u"A"_s).at(11, 0, 10min).in(u"First"_s)
                                  .session(u"no room"_s, u"A"_s).at(10, 0, 10min)
                                  .session(u"second room"_s, u"A"_s).at(10, 0, 10min).in(u"Second"_s)
                                  .session(u"title b"_s, u"b"_s).at(10, 0, 10min).in(u"First"_s)
                                  .session(u"title A, id 2"_s, u"A"_s).at(10, 0, 10min).in(u"First"_s)
                                  .session(u"title A, id 1"_s, u"A"_s).at(10, 0, 10min).in(u"First"_s)
                                  .session(u"earlier"_s, u"Z"_s).at(9, 0, 10min).in(u"Second"_s)
                                  .build();
    QStringList order;
    for (const Session &session : schedule.sessions) {
        order += session.id.value();
    }

    QCOMPARE(order, (QStringList{u"earlier"_s, u"title A, id 1"_s, u"title A, id 2"_s, u"title b"_s, u"second room"_s,
                                 u"no room"_s, u"later"_s, u"no time"_s}));
}

void ScheduleTest::arrange_findsSessionsById()
{
    const Schedule schedule = ScheduleBuilder()
                                  .session(u"b"_s, u"B"_s).at(11, 0, 10min)
                                  .session(u"a"_s, u"A"_s).at(10, 0, 10min)
                                  .build();

    QCOMPARE(schedule.indexOf(SessionId(u"a"_s)), 0);
    QCOMPARE(schedule.indexOf(SessionId(u"b"_s)), 1);
    QCOMPARE(schedule.session(SessionId(u"b"_s))->title, u"B"_s);
    QCOMPARE(schedule.indexOf(SessionId(u"c"_s)), -1);
    QVERIFY(schedule.session(SessionId(u"c"_s)) == nullptr);
}

void ScheduleTest::arrangeAgain_forgetsWhatIsGone()
{
    Schedule schedule =
        ScheduleBuilder().session(u"a"_s, u"A"_s).at(10, 0, 10min).session(u"b"_s, u"B"_s).at(11, 0, 10min).build();
    schedule.sessions.erase(schedule.sessions.begin());
    schedule.arrange();

    QCOMPARE(schedule.indexOf(SessionId(u"a"_s)), -1);
    QCOMPARE(schedule.indexOf(SessionId(u"b"_s)), 0);
}

void ScheduleTest::names_areJoinedInTheProducersOrder()
{
    const Schedule schedule = ScheduleBuilder()
                                  .room(u"Annex"_s)
                                  .session(u"a"_s, u"A"_s).in(u"Hall"_s).in(u"Annex"_s).by(u"Zoë"_s).by(u"Ada"_s)
                                  .session(u"b"_s, u"B"_s)
                                  .build();

    QCOMPARE(schedule.roomNames(schedule.sessions[0]), u"Hall, Annex"_s);
    QCOMPARE(schedule.speakerNames(schedule.sessions[0]), u"Zoë, Ada"_s);
    QCOMPARE(schedule.roomNames(schedule.sessions[1]), QString());
}

void ScheduleTest::idsOutsideTheLists_areNobody()
{
    const Schedule schedule = ScheduleBuilder().room(u"Hall"_s).build();

    QVERIFY(schedule.room(RoomId()) == nullptr);
    QVERIFY(schedule.room(RoomId(1)) == nullptr);
    QCOMPARE(schedule.room(RoomId(0))->name, u"Hall"_s);
    QVERIFY(schedule.track(TrackId(0)) == nullptr);
    QVERIFY(schedule.speaker(SpeakerId(-5)) == nullptr);
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
