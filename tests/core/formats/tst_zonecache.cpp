#include "core/formats/zonecache.h"

#include <QTest>

using namespace std::chrono;

/// A cache may not answer otherwise than the clock that it saves from being asked.
class ZoneCacheTest : public QObject
{
    Q_OBJECT

private slots:
    void answers_equalTheClock_data();
    void answers_equalTheClock();
    void toDate_isTheSameDay();
};

void ZoneCacheTest::answers_equalTheClock_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("two clock changes a year") << QByteArray("Europe/Berlin");
    QTest::newRow("half an hour of summer time") << QByteArray("Australia/Lord_Howe");
    QTest::newRow("change at midnight") << QByteArray("America/Havana");
    QTest::newRow("no change") << QByteArray("Asia/Kolkata");
    QTest::newRow("UTC") << QByteArray("UTC");
}

void ZoneCacheTest::answers_equalTheClock()
{
    QFETCH(QByteArray, zone);
    const ConferenceClock clock{QTimeZone(zone)};
    ZoneCache cache{QTimeZone(zone)};
    const sys_days first = 2024y / 1 / 1;
    for (int half = 0; half < 366 * 48; ++half) {
        const sys_days date = first + days(half / 48);
        const minutes time(half % 48 * 30);
        const sys_seconds instant = sys_seconds(date) + time;
        QVERIFY2(cache.offsetAt(instant) == clock.offsetAt(instant), qPrintable(toDate(date).toString(Qt::ISODate)));
        QVERIFY2(cache.instantOf(date, time) == clock.instantOf(toDate(date), time),
                 qPrintable(toDate(date).toString(Qt::ISODate)));
    }
}

void ZoneCacheTest::toDate_isTheSameDay()
{
    QCOMPARE(toDate(sys_days(1970y / 1 / 1)), QDate(1970, 1, 1));
    QCOMPARE(toDate(sys_days(2024y / 2 / 29)), QDate(2024, 2, 29));
    QCOMPARE(toDate(sys_days(1999y / 12 / 31)), QDate(1999, 12, 31));
}

QTEST_GUILESS_MAIN(ZoneCacheTest)
#include "tst_zonecache.moc"
