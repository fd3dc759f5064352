#include "core/model/conferenceclock.h"

#include "tests/support/schedulebuilder.h"

#include <QDateTime>
#include <QTest>

using namespace std::chrono;
using namespace std::chrono_literals;

class ConferenceClockTest : public QObject
{
    Q_OBJECT

private slots:
    void wallTime_data();
    void wallTime();
    void skippedTime_liesAfterTheChange();
    void repeatedTime_isTheFirst();
    void everyInstantOfAYear_comesBackFromItsWallTime_data();
    void everyInstantOfAYear_comesBackFromItsWallTime();
    void dayOf_data();
    void dayOf();
    void invalidZone_isUtc();
    void dayChange_staysBelowOneDay();
    void machineZone_doesNotMatter();
};

void ConferenceClockTest::wallTime_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<sys_seconds>("instant");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("offset"); // minutes

    QTest::newRow("UTC") << QByteArray("UTC") << utc(2025, 2, 1, 10) << "2025-02-01 10:00" << 0;
    QTest::newRow("winter") << QByteArray("Europe/Brussels") << utc(2025, 2, 1, 10) << "2025-02-01 11:00" << 60;
    QTest::newRow("summer") << QByteArray("Europe/Brussels") << utc(2025, 8, 1, 10) << "2025-08-01 12:00" << 120;
    QTest::newRow("three quarters") << QByteArray("Asia/Kathmandu") << utc(2025, 2, 1, 20) << "2025-02-02 01:45" << 345;
    QTest::newRow("west") << QByteArray("America/New_York") << utc(2025, 2, 1, 3) << "2025-01-31 22:00" << -300;
    QTest::newRow("before 1970") << QByteArray("Europe/Brussels") << utc(1969, 1, 1, 10) << "1969-01-01 11:00" << 60;
}

void ConferenceClockTest::wallTime()
{
    QFETCH(QByteArray, zone);
    QFETCH(sys_seconds, instant);
    QFETCH(QString, expected);
    QFETCH(int, offset);
    const ConferenceClock clock{QTimeZone(zone)};

    const QDateTime wall = clock.local(instant);

    QCOMPARE(wall.toString(QStringLiteral("yyyy-MM-dd hh:mm")), expected);
    QCOMPARE(clock.offsetAt(instant), seconds(minutes(offset)));
    QCOMPARE(clock.instantOf(wall.date(), seconds(wall.time().msecsSinceStartOfDay() / 1000)), instant);
}

void ConferenceClockTest::skippedTime_liesAfterTheChange()
{
    const ConferenceClock berlin(QTimeZone("Europe/Berlin")); // 2025-03-30: 02:00 becomes 03:00, at 01:00 UTC
    const QDate day(2025, 3, 30);

    QCOMPARE(berlin.instantOf(day, 1h + 59min), utc(2025, 3, 30, 0, 59));
    QCOMPARE(berlin.instantOf(day, 2h), utc(2025, 3, 30, 1, 0));
    QCOMPARE(berlin.instantOf(day, 2h + 30min), utc(2025, 3, 30, 1, 30)); // 03:30 on the wall
    QCOMPARE(berlin.instantOf(day, 3h), utc(2025, 3, 30, 1, 0));
    QCOMPARE(berlin.instantOf(day, 12h), utc(2025, 3, 30, 10, 0));

    const ConferenceClock lordHowe(QTimeZone("Australia/Lord_Howe")); // half an hour: 02:00 becomes 02:30
    QCOMPARE(lordHowe.instantOf(QDate(2025, 10, 5), 2h + 15min), utc(2025, 10, 4, 15, 45));
    QCOMPARE(lordHowe.instantOf(QDate(2025, 10, 5), 2h + 30min), utc(2025, 10, 4, 15, 30));
}

void ConferenceClockTest::repeatedTime_isTheFirst()
{
    const ConferenceClock berlin(QTimeZone("Europe/Berlin")); // 2025-10-26: 03:00 becomes 02:00, at 01:00 UTC
    const QDate day(2025, 10, 26);

    QCOMPARE(berlin.instantOf(day, 1h + 59min), utc(2025, 10, 25, 23, 59));
    QCOMPARE(berlin.instantOf(day, 2h), utc(2025, 10, 26, 0, 0));
    QCOMPARE(berlin.instantOf(day, 2h + 30min), utc(2025, 10, 26, 0, 30));
    QCOMPARE(berlin.instantOf(day, 3h), utc(2025, 10, 26, 2, 0));

    const ConferenceClock newYork(QTimeZone("America/New_York")); // 2025-11-02: 02:00 becomes 01:00, at 06:00 UTC
    QCOMPARE(newYork.instantOf(QDate(2025, 11, 2), 1h + 30min), utc(2025, 11, 2, 5, 30));
}

void ConferenceClockTest::everyInstantOfAYear_comesBackFromItsWallTime_data()
{
    QTest::addColumn<QByteArray>("zone");

    for (const char *zone : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo",
                             "Africa/Casablanca", "Pacific/Apia"}) {
        QTest::newRow(zone) << QByteArray(zone);
    }
}

void ConferenceClockTest::everyInstantOfAYear_comesBackFromItsWallTime()
{
    QFETCH(QByteArray, zone);
    const ConferenceClock clock{QTimeZone(zone)};
    for (sys_seconds instant = utc(2025, 1, 1); instant < utc(2026, 1, 1); instant += 30min) {
        const QDateTime wall = clock.local(instant);
        const sys_seconds back = clock.instantOf(wall.date(), seconds(wall.time().msecsSinceStartOfDay() / 1000));
        if (back == instant) {
            continue;
        }
        // Only the second pass of a repeated hour: the first shows the same on the wall.
        QVERIFY2(back < instant && instant - back <= 1h, qPrintable(wall.toString(Qt::ISODate)));
        QCOMPARE(clock.local(back).toString(Qt::ISODate).left(19), wall.toString(Qt::ISODate).left(19));
    }
}

void ConferenceClockTest::dayOf_data()
{
    QTest::addColumn<sys_seconds>("instant");
    QTest::addColumn<QDate>("expected");

    // Berlin, days beginning at 04:00.
    QTest::newRow("noon") << utc(2025, 2, 1, 11) << QDate(2025, 2, 1);
    QTest::newRow("23:59") << utc(2025, 2, 1, 22, 59) << QDate(2025, 2, 1);
    QTest::newRow("02:00 belongs to the evening before") << utc(2025, 2, 2, 1) << QDate(2025, 2, 1);
    QTest::newRow("03:59") << utc(2025, 2, 2, 2, 59) << QDate(2025, 2, 1);
    QTest::newRow("04:00") << utc(2025, 2, 2, 3) << QDate(2025, 2, 2);
    QTest::newRow("04:00 on the first day of summer time") << utc(2025, 3, 30, 2) << QDate(2025, 3, 30);
    QTest::newRow("03:30 on that day") << utc(2025, 3, 30, 1, 30) << QDate(2025, 3, 29);
    QTest::newRow("04:00 on the first day of winter time") << utc(2025, 10, 26, 3) << QDate(2025, 10, 26);
    QTest::newRow("before 1970") << utc(1969, 12, 31, 12) << QDate(1969, 12, 31);
}

void ConferenceClockTest::dayOf()
{
    QFETCH(sys_seconds, instant);
    QFETCH(QDate, expected);

    QCOMPARE(ConferenceClock(QTimeZone("Europe/Berlin"), 4h).dayOf(instant), expected);
}

void ConferenceClockTest::invalidZone_isUtc()
{
    const ConferenceClock clock{QTimeZone("Mars/Olympus_Mons")};

    QCOMPARE(clock.zone(), QTimeZone::utc());
    QCOMPARE(clock.local(utc(2025, 2, 1, 10)).time(), QTime(10, 0));
}

void ConferenceClockTest::dayChange_staysBelowOneDay()
{
    QCOMPARE(ConferenceClock(QTimeZone::utc(), 28h).dayChange(), minutes(4h));
    QCOMPARE(ConferenceClock().dayChange(), 0min);
    QCOMPARE(ConferenceClock(QTimeZone::utc()).dayChange(), minutes(4h));
}

void ConferenceClockTest::machineZone_doesNotMatter()
{
    const ConferenceClock clock(QTimeZone("Europe/Berlin"));
    const QByteArray before = qgetenv("TZ");
    for (const char *zone : {"America/Los_Angeles", "Asia/Tokyo", "UTC"}) {
        qputenv("TZ", zone);
        QCOMPARE(clock.local(utc(2025, 2, 1, 10)).time(), QTime(11, 0));
        QCOMPARE(clock.dayOf(utc(2025, 2, 1, 23)), QDate(2025, 2, 1));
        QCOMPARE(clock.instantOf(QDate(2025, 2, 1), 11h), utc(2025, 2, 1, 10));
    }
    before.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", before);
}

QTEST_GUILESS_MAIN(ConferenceClockTest)
#include "tst_conferenceclock.moc"
