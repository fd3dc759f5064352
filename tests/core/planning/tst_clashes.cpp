#include "core/planning/clashes.h"

#include "tests/support/schedulebuilder.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

PlannedSession planned(const QString &id, sys_seconds start, sys_seconds end)
{
    return {SessionId(id), Interest::Must, Interval::between(start, end), false};
}

QString described(const std::vector<Clash> &clashes)
{
    QStringList parts;
    for (const Clash &clash : clashes) {
        parts += u"%1-%2 %3 min"_s.arg(clash.first.value(), clash.second.value()).arg(clash.minutes().count());
    }
    return parts.join(u", "_s);
}

QString ids(const std::vector<PlannedSession> &sessions)
{
    QString text;
    for (const PlannedSession &session : sessions) {
        text += session.id.value();
    }
    return text;
}

sys_seconds at(int hour, int minute = 0)
{
    return utc(2025, 2, 1, hour, minute);
}

} // namespace

Q_DECLARE_METATYPE(std::vector<PlannedSession>)

class ClashesTest : public QObject
{
    Q_OBJECT

private slots:
    void planned_areInOrderOfStart();
    void lostSession_keepsThePlaceOfItsSnapshot();
    void unscheduledSession_hasNoTimeWhateverTheSnapshotSays();
    void notedOnly_isNotPlanned();
    void clashes_data();
    void clashes();
    void overlap_isExact();
    void withdrawn_doesNotClash();
    void clashesWith_leavesItselfOut();
    void clashesWith_ordersThePairByStart();
    void clashesWith_nothingWithoutTimeOrWhenWithdrawn();
    void randomProgrammes_agreeWithComparingAllPairs_data();
    void randomProgrammes_agreeWithComparingAllPairs();
};

void ClashesTest::planned_areInOrderOfStart()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session(u"a"_s, u"A"_s).at(11, 0, 30min)
                                     .session(u"b"_s, u"B"_s).at(9, 0, 30min)
                                     .session(u"c"_s, u"C"_s)
                                     .session(u"d"_s, u"D"_s).at(10, 0, 0min)
                                     .session(u"e"_s, u"E"_s).startsAt(at(10, 30))
                                     .shared();
    const auto sessions = plannedSessions(*schedule, agendaOf({{u"a"_s, Interest::Must},
                                                               {u"b"_s, Interest::Maybe},
                                                               {u"c"_s, Interest::Must},
                                                               {u"d"_s, Interest::Fallback},
                                                               {u"e"_s, Interest::Must}}));

    QCOMPARE(ids(sessions), u"bdeac"_s);
    QCOMPARE(sessions[0].interest, Interest::Maybe);
    QVERIFY(sessions[0].interval.has_value());
    QVERIFY(!sessions[1].interval.has_value());
    QVERIFY(!sessions[2].interval.has_value());
}

void ClashesTest::lostSession_keepsThePlaceOfItsSnapshot()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session(u"a"_s, u"A"_s).at(9, 0, 30min)
                                     .session(u"c"_s, u"C"_s).at(11, 0, 30min)
                                     .shared();
    Agenda agenda = agendaOf({{u"a"_s, Interest::Must}, {u"b"_s, Interest::Must}, {u"c"_s, Interest::Must}});
    agenda[SessionId(u"b"_s)].snapshot.start = at(10);
    agenda[SessionId(u"b"_s)].snapshot.end = at(12);
    const auto sessions = plannedSessions(*schedule, agenda);

    QCOMPARE(ids(sessions), u"abc"_s);
    QVERIFY(sessions[1].withdrawn);
    QCOMPARE(sessions[1].interval, Interval::between(at(10), at(12)));
    QCOMPARE(described(agendaClashes(sessions)), QString());
}

void ClashesTest::unscheduledSession_hasNoTimeWhateverTheSnapshotSays()
{
    const SchedulePtr schedule = ScheduleBuilder().session(u"a"_s, u"A"_s).shared();
    Agenda agenda = agendaOf({{u"a"_s, Interest::Must}});
    agenda[SessionId(u"a"_s)].snapshot.start = at(10);
    agenda[SessionId(u"a"_s)].snapshot.end = at(12);
    const auto sessions = plannedSessions(*schedule, agenda);

    QVERIFY(!sessions.at(0).interval.has_value());
    QVERIFY(!sessions.at(0).withdrawn);
}

void ClashesTest::notedOnly_isNotPlanned()
{
    const SchedulePtr schedule = ScheduleBuilder().session(u"a"_s, u"A"_s).at(9, 0, 30min).shared();
    Agenda agenda;
    agenda[SessionId(u"a"_s)].note = u"ask"_s;

    QVERIFY(plannedSessions(*schedule, agenda).empty());
}

void ClashesTest::clashes_data()
{
    QTest::addColumn<std::vector<PlannedSession>>("sessions");
    QTest::addColumn<QString>("expected");
    using Sessions = std::vector<PlannedSession>;

    QTest::newRow("none") << Sessions{} << "";
    QTest::newRow("one") << Sessions{planned(u"a"_s, at(9), at(10))} << "";
    QTest::newRow("touching") << Sessions{planned(u"a"_s, at(9), at(10)), planned(u"b"_s, at(10), at(11))} << "";
    QTest::newRow("overlapping") << Sessions{planned(u"a"_s, at(9), at(10)), planned(u"b"_s, at(9, 40), at(11))}
                                 << "a-b 20 min";
    QTest::newRow("given in another order")
        << Sessions{planned(u"b"_s, at(9, 40), at(11)), planned(u"a"_s, at(9), at(10))} << "a-b 20 min";
    QTest::newRow("nested") << Sessions{planned(u"a"_s, at(9), at(12)), planned(u"b"_s, at(10), at(10, 30)),
                                        planned(u"c"_s, at(11), at(11, 30))}
                            << "a-b 30 min, a-c 30 min";
    QTest::newRow("same time") << Sessions{planned(u"b"_s, at(9), at(10)), planned(u"a"_s, at(9), at(10))}
                               << "a-b 60 min";
    QTest::newRow("three at once") << Sessions{planned(u"a"_s, at(9), at(11)), planned(u"b"_s, at(9, 30), at(11)),
                                               planned(u"c"_s, at(10), at(10, 15))}
                                   << "a-b 90 min, a-c 15 min, b-c 15 min";
    QTest::newRow("zero length") << Sessions{planned(u"a"_s, at(9), at(11)), planned(u"b"_s, at(10), at(10))} << "";
    QTest::newRow("over midnight") << Sessions{planned(u"a"_s, at(22), at(26)), planned(u"b"_s, at(25), at(27))}
                                   << "a-b 60 min";
    QTest::newRow("seconds round up") << Sessions{planned(u"a"_s, at(9), at(10) + 1s), planned(u"b"_s, at(10), at(11))}
                                      << "a-b 1 min";
}

void ClashesTest::clashes()
{
    QFETCH(std::vector<PlannedSession>, sessions);
    QFETCH(QString, expected);

    QCOMPARE(described(agendaClashes(sessions)), expected);
}

void ClashesTest::overlap_isExact()
{
    const auto clashes = agendaClashes({planned(u"a"_s, at(9), at(10, 5)), planned(u"b"_s, at(9, 45), at(11))});

    QCOMPARE(clashes.at(0).overlap, *Interval::between(at(9, 45), at(10, 5)));
}

void ClashesTest::withdrawn_doesNotClash()
{
    std::vector<PlannedSession> sessions{planned(u"a"_s, at(9), at(10)), planned(u"b"_s, at(9), at(10))};
    sessions[0].withdrawn = true;

    QVERIFY(agendaClashes(sessions).empty());
}

void ClashesTest::clashesWith_leavesItselfOut()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session(u"a"_s, u"A"_s).at(9, 0, 60min)
                                     .session(u"b"_s, u"B"_s).at(9, 30, 60min)
                                     .session(u"c"_s, u"C"_s).at(12, 0, 60min)
                                     .shared();
    const auto sessions = plannedSessions(*schedule, agendaOf({{u"a"_s, Interest::Must}, {u"c"_s, Interest::Must}}));

    QCOMPARE(described(clashesWith(schedule->sessions[0], sessions)), QString());
    QCOMPARE(described(clashesWith(schedule->sessions[1], sessions)), u"a-b 30 min"_s);
}

void ClashesTest::clashesWith_ordersThePairByStart()
{
    const SchedulePtr schedule = ScheduleBuilder().session(u"x"_s, u"X"_s).at(9, 30, 60min).shared();
    const std::vector<PlannedSession> sessions{planned(u"a"_s, at(9), at(10)), planned(u"b"_s, at(10), at(11)),
                                               planned(u"z"_s, at(9, 30), at(9, 40))};

    QCOMPARE(described(clashesWith(schedule->sessions[0], sessions)), u"a-x 30 min, x-z 10 min, x-b 30 min"_s);
}

void ClashesTest::clashesWith_nothingWithoutTimeOrWhenWithdrawn()
{
    const std::vector<PlannedSession> sessions{planned(u"a"_s, at(9), at(10))};
    Session session;
    session.id = SessionId(u"x"_s);

    QVERIFY(clashesWith(session, sessions).empty());
    session.start = at(9, 30);
    QVERIFY(clashesWith(session, sessions).empty());
    session.end = at(9, 45);
    QCOMPARE(clashesWith(session, sessions).size(), size_t(1));
    session.withdrawn = true;
    QVERIFY(clashesWith(session, sessions).empty());
}

void ClashesTest::randomProgrammes_agreeWithComparingAllPairs_data()
{
    QTest::addColumn<sys_seconds>("around");

    QTest::newRow("an ordinary evening, over midnight") << utc(2025, 2, 1, 18);
    QTest::newRow("around the change to summer time") << utc(2025, 3, 29, 20);
    QTest::newRow("around the change to winter time") << utc(2025, 10, 25, 20);
    QTest::newRow("before 1970") << utc(1969, 12, 31, 20);
}

void ClashesTest::randomProgrammes_agreeWithComparingAllPairs()
{
    QFETCH(sys_seconds, around);
    QRandomGenerator random(quint32(around.time_since_epoch().count()));
    for (int round = 0; round < 200; ++round) {
        // Quarters of an hour make touching, nested and equal times likely; some have no length.
        std::vector<PlannedSession> sessions;
        for (int i = 0; i < 30; ++i) {
            const sys_seconds start = around + 15min * random.bounded(50);
            sessions.push_back(planned(QString::number(i), start, start + 15min * random.bounded(9)));
            sessions.back().withdrawn = random.bounded(10) == 0;
        }
        QSet<std::pair<QString, QString>> expected;
        for (size_t i = 0; i < sessions.size(); ++i) {
            for (size_t j = i + 1; j < sessions.size(); ++j) {
                const PlannedSession &a = sessions[i];
                const PlannedSession &b = sessions[j];
                if (a.interval && b.interval && !a.withdrawn && !b.withdrawn && a.interval->overlaps(*b.interval)) {
                    expected.insert(std::minmax(a.id.value(), b.id.value()));
                }
            }
        }
        QSet<std::pair<QString, QString>> found;
        const std::vector<Clash> clashes = agendaClashes(sessions);
        for (const Clash &clash : clashes) {
            found.insert(std::minmax(clash.first.value(), clash.second.value()));
        }

        QCOMPARE(found, expected);
        QCOMPARE(size_t(found.size()), clashes.size()); // each pair once
        QVERIFY(std::ranges::is_sorted(clashes, {}, [](const Clash &clash) { return clash.overlap.start(); }));
    }
}

QTEST_GUILESS_MAIN(ClashesTest)
#include "tst_clashes.moc"
