#include "core/formats/writtentime.h"

#include <QTest>

using namespace std::chrono;

class WrittenTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void dateTime_data();
    void dateTime();
    void badDateTime_isNothing_data();
    void badDateTime_isNothing();
    void clockTime_data();
    void clockTime();
    void duration_data();
    void duration();
};

namespace {

constexpr qint64 nothing = -1;

std::string text(const QByteArray &bytes) { return bytes.toStdString(); }

} // namespace

void WrittenTimeTest::dateTime_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<qint64>("sinceMidnight");
    QTest::addColumn<QByteArray>("offset");
    QTest::addColumn<qint64>("offsetSeconds");

    QTest::newRow("offset with a colon") << QByteArray("2019-12-27T11:00:00+01:00") << qint64(39600)
                                         << QByteArray("+01:00") << qint64(3600);
    QTest::newRow("Z") << QByteArray("2019-12-27T11:00:00Z") << qint64(39600) << QByteArray("Z") << qint64(0);
    QTest::newRow("no colon") << QByteArray("2019-12-27T11:00:00+0200") << qint64(39600) << QByteArray("+0200")
                              << qint64(7200);
    QTest::newRow("one digit hour") << QByteArray("2019-12-27T11:00:00+2:00") << qint64(39600) << QByteArray("+2:00")
                                    << qint64(7200);
    QTest::newRow("hours only") << QByteArray("2019-12-27T11:00+02") << qint64(39600) << QByteArray("+02")
                                << qint64(7200);
    QTest::newRow("west, half hours") << QByteArray("2019-12-27T11:00-03:30") << qint64(39600) << QByteArray("-03:30")
                                      << qint64(-12600);
    QTest::newRow("fractions of a second")
        << QByteArray("2019-12-27T11:00:05.250Z") << qint64(39605) << QByteArray("Z") << qint64(0);
    QTest::newRow("no seconds, a space") << QByteArray("2019-12-27 11:00") << qint64(39600) << QByteArray() << nothing;
    QTest::newRow("space before the offset")
        << QByteArray("2019-12-27T11:00:00 +0100") << qint64(39600) << QByteArray("+0100") << qint64(3600);
    QTest::newRow("white space around") << QByteArray("\n  2019-12-27T11:00:00  \n") << qint64(39600) << QByteArray()
                                        << nothing;
    QTest::newRow("date alone") << QByteArray("2019-12-27") << nothing << QByteArray() << nothing;
}

void WrittenTimeTest::dateTime()
{
    QFETCH(QByteArray, written);
    QFETCH(qint64, sinceMidnight);
    QFETCH(QByteArray, offset);
    QFETCH(qint64, offsetSeconds);
    const std::string source = text(written);
    const auto parsed = parseDateTime(source);
    QVERIFY(parsed);

    QVERIFY(parsed->date == sys_days(2019y / 12 / 27));
    QCOMPARE(parsed->time ? qint64(parsed->time->count()) : nothing, sinceMidnight);
    QCOMPARE(QByteArray::fromStdString(std::string(parsed->offsetText)), offset);
    QCOMPARE(parsed->offset.has_value(), !offset.isEmpty());
    if (parsed->offset) {
        QCOMPARE(qint64(parsed->offset->count()), offsetSeconds);
        QVERIFY(*parsed->instant() == sys_seconds(parsed->date) + seconds(sinceMidnight - offsetSeconds));
    } else {
        QVERIFY(!parsed->instant());
    }
}

void WrittenTimeTest::badDateTime_isNothing_data()
{
    QTest::addColumn<QByteArray>("written");
    for (const char *bad : {"", "today", "2019-13-01", "2019-02-30", "27.12.2019", "2019-12-27T", "2019-12-27T25:00",
                            "2019-12-27T11:60", "2019-12-27T11:00:00+", "2019-12-27T11:00:00+99:00",
                            "2019-12-27T11:00:00 CET", "2019-12-27 and more", "19-12-27"}) {
        QTest::newRow(*bad ? bad : "empty") << QByteArray(bad);
    }
}

void WrittenTimeTest::badDateTime_isNothing()
{
    QFETCH(QByteArray, written);
    QVERIFY(!parseDateTime(text(written)));
}

void WrittenTimeTest::clockTime_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<qint64>("sinceMidnight");

    QTest::newRow("two digits") << QByteArray("09:30") << qint64(34200);
    QTest::newRow("one digit") << QByteArray("9:30") << qint64(34200);
    QTest::newRow("seconds") << QByteArray("09:30:15") << qint64(34215);
    QTest::newRow("midnight") << QByteArray("00:00") << qint64(0);
    QTest::newRow("end of the day") << QByteArray("24:00") << qint64(86400);
    QTest::newRow("past the day") << QByteArray("24:01") << nothing;
    QTest::newRow("hour alone") << QByteArray("9") << nothing;
    QTest::newRow("colon alone") << QByteArray(":") << nothing;
    QTest::newRow("minute 60") << QByteArray("09:60") << nothing;
    QTest::newRow("words behind") << QByteArray("09:30 am") << nothing;
}

void WrittenTimeTest::clockTime()
{
    QFETCH(QByteArray, written);
    QFETCH(qint64, sinceMidnight);
    const auto parsed = parseClockTime(text(written));
    QCOMPARE(parsed ? qint64(parsed->count()) : nothing, sinceMidnight);
}

void WrittenTimeTest::duration_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<qint64>("minutes");

    QTest::newRow("H:MM") << QByteArray("1:30") << qint64(90);
    QTest::newRow("HH:MM") << QByteArray("01:30") << qint64(90);
    QTest::newRow("zero") << QByteArray("00:00") << qint64(0);
    QTest::newRow("more than 59 minutes") << QByteArray("00:90") << qint64(90);
    QTest::newRow("more than a day") << QByteArray("48:00") << qint64(2880);
    QTest::newRow("three fields are days first") << QByteArray("1:00:00") << qint64(1440);
    QTest::newRow("days, hours, minutes") << QByteArray("6944:11:40") << qint64(6944 * 1440 + 700);
    QTest::newRow("bare minutes") << QByteArray("30") << qint64(30);
    QTest::newRow("old pretalx") << QByteArray("135.0:00") << qint64(135);
    QTest::newRow("a decimal") << QByteArray("90.0") << qint64(90);
    QTest::newRow("ISO minutes") << QByteArray("PT45M") << qint64(45);
    QTest::newRow("ISO hours and minutes") << QByteArray("PT1H30M") << qint64(90);
    QTest::newRow("ISO days and hours") << QByteArray("P1DT2H") << qint64(1560);
    QTest::newRow("ISO week") << QByteArray("P1W") << qint64(10080);
    QTest::newRow("empty") << QByteArray("") << nothing;
    QTest::newRow("colon alone") << QByteArray(":") << nothing;
    QTest::newRow("words") << QByteArray("an hour") << nothing;
    QTest::newRow("negative") << QByteArray("-1:00") << nothing;
    QTest::newRow("four fields") << QByteArray("1:00:00:00") << nothing;
    QTest::newRow("ISO months") << QByteArray("P1M") << nothing;
    QTest::newRow("ISO without a value") << QByteArray("PT") << nothing;
    QTest::newRow("a huge number") << QByteArray("99999999999") << nothing;
}

void WrittenTimeTest::duration()
{
    QFETCH(QByteArray, written);
    QFETCH(qint64, minutes);
    const auto parsed = parseDuration(text(written));
    QCOMPARE(parsed ? qint64(parsed->count()) : nothing, minutes == nothing ? nothing : minutes * 60);
}

QTEST_GUILESS_MAIN(WrittenTimeTest)
#include "tst_writtentime.moc"
