#include "core/planning/clashes.h"

#include "tests/support/schedulebuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

/// Gaps of a plan that picks every session whose id is a capital letter.
QString gapsOf(const SchedulePtr &schedule, minutes shortest = 15min)
{
    Agenda agenda;
    for (const Session &session : schedule->sessions) {
        if (session.id.value().front().isUpper()) {
            agenda[session.id].interest = Interest::Maybe;
        }
    }
    QStringList parts;
    for (const Gap &gap : agendaGaps(*schedule, plannedSessions(*schedule, agenda), shortest)) {
        const ConferenceClock &clock = schedule->conference.clock;
        parts += clock.local(gap.interval.start()).toString(u"d. hh:mm"_s) +
                 clock.local(gap.interval.end()).toString(u"-hh:mm"_s) + u" fit %1"_s.arg(gap.fitting);
    }
    return parts.join(u", "_s);
}

ScheduleBuilder inBerlin()
{
    ScheduleBuilder builder;
    builder.clock(ConferenceClock(QTimeZone("Europe/Berlin"), 4h));
    return builder;
}

} // namespace

class GapsTest : public QObject
{
    Q_OBJECT

private slots:
    void betweenPicks_isFree();
    void shortGaps_areLeftOut();
    void touchingAndOverlappingPicks_leaveNoGap();
    void pickInsideAnother_doesNotEndIt();
    void fitting_countsWhatLiesWhollyInside();
    void nightBetweenDays_isNoGap();
    void afterMidnight_isStillTheSameDay();
    void pickOverManyDays_countsOnItsLastToo();
    void withdrawnPick_leavesItsTimeFree();
    void nothingPicked_hasNoGaps();
};

void GapsTest::betweenPicks_isFree()
{
    QCOMPARE(gapsOf(ScheduleBuilder()
                        .session(u"A"_s, u"A"_s).at(9, 0, 30min)
                        .session(u"B"_s, u"B"_s).at(10, 0, 30min)
                        .session(u"C"_s, u"C"_s).at(12, 0, 30min)
                        .shared()),
             u"1. 09:30-10:00 fit 0, 1. 10:30-12:00 fit 0"_s);
}

void GapsTest::shortGaps_areLeftOut()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session(u"A"_s, u"A"_s).at(9, 0, 30min)
                                     .session(u"B"_s, u"B"_s).at(10, 0, 30min)
                                     .shared();

    QCOMPARE(gapsOf(schedule, 30min), u"1. 09:30-10:00 fit 0"_s);
    QCOMPARE(gapsOf(schedule, 31min), QString());
}

void GapsTest::touchingAndOverlappingPicks_leaveNoGap()
{
    QCOMPARE(gapsOf(ScheduleBuilder()
                        .session(u"A"_s, u"A"_s).at(9, 0, 60min)
                        .session(u"B"_s, u"B"_s).at(10, 0, 60min)
                        .session(u"C"_s, u"C"_s).at(10, 30, 60min)
                        .shared(),
                    0min),
             QString());
}

void GapsTest::pickInsideAnother_doesNotEndIt()
{
    QCOMPARE(gapsOf(ScheduleBuilder()
                        .session(u"A"_s, u"A"_s).at(9, 0, 180min)
                        .session(u"B"_s, u"B"_s).at(10, 0, 30min)
                        .session(u"C"_s, u"C"_s).at(13, 0, 30min)
                        .shared()),
             u"1. 12:00-13:00 fit 0"_s);
}

void GapsTest::fitting_countsWhatLiesWhollyInside()
{
    QCOMPARE(gapsOf(ScheduleBuilder()
                        .session(u"A"_s, u"A"_s).at(9, 0, 60min)
                        .session(u"exactly"_s, u"X"_s).at(10, 0, 60min)
                        .session(u"inside"_s, u"X"_s).at(10, 10, 10min)
                        .session(u"before"_s, u"X"_s).at(9, 50, 20min)
                        .session(u"beyond"_s, u"X"_s).at(10, 50, 20min)
                        .session(u"point"_s, u"X"_s).at(10, 30, 0min)
                        .session(u"gone"_s, u"X"_s).at(10, 30, 10min).withdrawn()
                        .session(u"no time"_s, u"X"_s)
                        .session(u"B"_s, u"B"_s).at(11, 0, 60min)
                        .shared()),
             u"1. 10:00-11:00 fit 2"_s);
}

void GapsTest::nightBetweenDays_isNoGap()
{
    QCOMPARE(gapsOf(inBerlin()
                        .session(u"A"_s, u"A"_s).at(22, 0, 60min)
                        .session(u"B"_s, u"B"_s).day(2).at(9, 0, 60min)
                        .shared()),
             QString());
}

void GapsTest::afterMidnight_isStillTheSameDay()
{
    QCOMPARE(gapsOf(inBerlin()
                        .session(u"A"_s, u"A"_s).at(22, 0, 60min)
                        .session(u"B"_s, u"B"_s).day(2).at(1, 0, 60min)
                        .session(u"C"_s, u"C"_s).at(4, 0, 60min)
                        .shared()),
             u"1. 23:00-01:00 fit 0"_s);
}

void GapsTest::pickOverManyDays_countsOnItsLastToo()
{
    QCOMPARE(gapsOf(inBerlin()
                        .session(u"A"_s, u"Assembly"_s).at(9, 0, 51h)
                        .session(u"B"_s, u"B"_s).day(3).at(10, 0, 30min)
                        .session(u"C"_s, u"C"_s).at(13, 0, 30min)
                        .shared()),
             u"3. 12:00-13:00 fit 0"_s);
}

void GapsTest::withdrawnPick_leavesItsTimeFree()
{
    QCOMPARE(gapsOf(ScheduleBuilder()
                        .session(u"A"_s, u"A"_s).at(9, 0, 60min)
                        .session(u"B"_s, u"B"_s).at(10, 0, 60min).withdrawn()
                        .session(u"C"_s, u"C"_s).at(11, 0, 60min)
                        .shared()),
             u"1. 10:00-11:00 fit 0"_s);
}

void GapsTest::nothingPicked_hasNoGaps()
{
    QCOMPARE(gapsOf(ScheduleBuilder().session(u"a"_s, u"A"_s).at(9, 0, 60min).shared()), QString());
}

QTEST_GUILESS_MAIN(GapsTest)
#include "tst_gaps.moc"
