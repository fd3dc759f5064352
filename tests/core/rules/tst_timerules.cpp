#include "tests/core/rules/checking.h"

#include <QTest>

using namespace std::chrono;
using namespace std::chrono_literals;

/// Rules about days, zones and the grid.
class TimeRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void days_data();
    void days() { Checking::compareRow(); }
    void zoneSlip_data();
    void zoneSlip() { Checking::compareRow(); }
    void offGrid_data();
    void offGrid() { Checking::compareRow(); }

private:
    static Checking listed(const QDate &day, int hour);
    static Checking written(sys_seconds start, const QString &wallTime, const QString &offset);
};

/// A session of 2025-02-02 at that hour, listed under a day; days change at 4:00.
Checking TimeRulesTest::listed(const QDate &day, int hour)
{
    Checking checking(
        ScheduleBuilder().clock(ConferenceClock(QTimeZone::utc(), 4h)).session("a", "A").day(2).at(hour, 0, 60min));
    checking.origins = {{.line = 0, .listedDay = day, .wallTime = {}, .offset = {}, .slug = {}, .repeatedId = {}}};
    return checking;
}

void TimeRulesTest::days_data()
{
    Checking::addColumns();
    Checking::row("under its date", "day-boundary", listed(QDate(2025, 2, 2), 12), "");
    Checking::row("under the day before", "day-boundary", listed(QDate(2025, 2, 1), 12), "a");
    Checking::row("small hours under the evening", "day-boundary", listed(QDate(2025, 2, 1), 2), "");
    Checking::row("small hours under their date", "day-boundary", listed(QDate(2025, 2, 2), 2), "");
    Checking::row("small hours under the next day", "day-boundary", listed(QDate(2025, 2, 3), 2), "a");
    Checking::row("under no day", "day-boundary", listed(QDate(), 12), "");

    const auto programme = [](int lastDay) {
        return Checking(ScheduleBuilder().session("a", "A").at(9, 0, 60min).session("b", "B").day(3).at(9, 0, 60min)
                            .session("c", "C").day(lastDay).at(9, 0, 60min));
    };
    Checking::row("a week later still belongs to it", "outside-conference", programme(10), "");
    Checking::row("more than a week later", "outside-conference", programme(11), "c");
    Checking::row("in the wrong year", "outside-conference", programme(366), "c");
    Checking announced = programme(4);
    announced.companion.firstDay = QDate(2025, 2, 2);
    announced.companion.lastDay = QDate(2025, 2, 3);
    Checking::row("before and after the announced days", "outside-conference", announced, "a, c");
}

Checking TimeRulesTest::written(sys_seconds start, const QString &wallTime, const QString &offset)
{
    Checking checking(ScheduleBuilder().clock(ConferenceClock(QTimeZone("Europe/Berlin"))).session("a", "A")
                          .between(start, start + 1h));
    checking.origins = {{.line = 0, .listedDay = {}, .wallTime = wallTime, .offset = offset, .slug = {}, .repeatedId = {}}};
    return checking;
}

void TimeRulesTest::zoneSlip_data()
{
    Checking::addColumns();
    const sys_seconds winter = utc(2025, 2, 1, 9);
    const sys_seconds summer = utc(2025, 7, 1, 9);
    Checking::row("as the clocks show", "zone-slip", written(winter, "10:00", "+01:00"), "");
    Checking::row("without a colon", "zone-slip", written(summer, "11:00:00", "+0200"), "");
    Checking::row("summer time in winter", "zone-slip", written(winter, "11:00", "+02:00"), "a 60 min");
    Checking::row("local time stamped as UTC", "zone-slip", written(winter, "09:00", "Z"), "a 60 min");
    Checking::row("a wall time of its own", "zone-slip", written(winter, "10:09", "+01:00"), "a 9 min");
    Checking::row("no offset, wrong wall time", "zone-slip", written(summer, "10:00", ""), "a 60 min");
    Checking::row("around midnight the short way counts", "zone-slip",
                  written(utc(2025, 2, 1, 23, 30), "23:30", "+01:00"), "a 60 min");
    Checking::row("nothing was written", "zone-slip", written(winter, "", ""), "");
    Checking::row("words nobody understands", "zone-slip", written(winter, "noon", "CET"), "");
    Checking::row("after the end of summer time", "zone-slip", written(utc(2025, 10, 26, 13), "15:00", "+02:00"), "a 60 min");
}

void TimeRulesTest::offGrid_data()
{
    Checking::addColumns();
    const auto at = [](int minute, minutes length) {
        return Checking(ScheduleBuilder().clock(ConferenceClock(QTimeZone("Asia/Kathmandu"))).session("a", "A")
                            .at(9, minute, length));
    };
    Checking::row("fits", "off-grid", at(5, 55min), "");
    Checking::row("starts off the grid", "off-grid", at(3, 55min), "a 55 min");
    Checking::row("lasts off the grid", "off-grid", at(5, 54min), "a 54 min");
    Checking quarters = at(20, 60min);
    QVERIFY(quarters.ruleSet.setParameter("off-grid", "grid", 15));
    Checking::row("off the quarters of local time", "off-grid", quarters, "a 60 min");
    Checking halfHours = at(30, 30min);
    QVERIFY(halfHours.ruleSet.setParameter("off-grid", "grid", 30));
    Checking::row("the zone's odd offset plays no part", "off-grid", halfHours, "");
}

QTEST_GUILESS_MAIN(TimeRulesTest)
#include "tst_timerules.moc"
