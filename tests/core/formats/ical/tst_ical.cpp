#include "tests/core/formats/samples.h"

#include <QElapsedTimer>

/// Each sample in tests/data/ical against the reading in `<sample>.expected`.
class IcalTest : public QObject
{
    Q_OBJECT

private slots:
    void sample_data();
    void sample();
    void hostileText_isReadInTime_data();
    void hostileText_isReadInTime();
    void manyRepetitions_areBoundedWithARemark();
    void everyCut_isRefused();
};

namespace {

QString folder() { return QStringLiteral(TEST_DATA "/ical/"); }

QByteArray calendar(const QByteArray &inside) { return "BEGIN:VCALENDAR\r\n" + inside + "END:VCALENDAR\r\n"; }

QByteArray oneEvent(const QByteArray &inside)
{
    return calendar("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20310701T100000Z\r\nSUMMARY:One\r\n" + inside + "END:VEVENT\r\n");
}

} // namespace

void IcalTest::sample_data() { addSamples(folder(), {QStringLiteral("*.ics")}, 15); }

void IcalTest::sample()
{
    QFETCH(QString, file);
    compareSample(folder() + file, readFile(folder() + file, QTimeZone("Europe/Brussels")));
}

void IcalTest::hostileText_isReadInTime_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("a description of 8 MB in one line") << oneEvent("DESCRIPTION:" + QByteArray(8 << 20, 'x') + "\r\n");
    QTest::newRow("a description of a million folds") << oneEvent("DESCRIPTION:" + QByteArray("\r\n x").repeated(1'000'000) + "\r\n");
    QTest::newRow("a million raw lines") << oneEvent("DESCRIPTION:x\r\n" + QByteArray("words\r\n").repeated(1'000'000));
    QTest::newRow("a million nested components") << oneEvent(QByteArray("BEGIN:X\r\n").repeated(1'000'000));
    QTest::newRow("a million persons") << oneEvent(QByteArray("ATTENDEE;CN=Ada Byron:x\r\n").repeated(1'000'000));
    QTest::newRow("a million excluded dates")
        << oneEvent("RRULE:FREQ=DAILY;COUNT=300\r\nEXDATE:" + QByteArray("20310702T100000Z,").repeated(1'000'000) + "\r\n");
    QTest::newRow("a zone that changes each second")
        << calendar("BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\n"
                    "TZOFFSETTO:+0100\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\n"
                    "DTSTART;TZID=X:99991231T235959\r\nSUMMARY:One\r\nEND:VEVENT\r\n");
    QByteArray zones;
    for (int i = 0; i < 20'000; ++i) {
        zones += "BEGIN:VEVENT\r\nSUMMARY:One\r\nDTSTART;TZID=/a/b/Zone" + QByteArray::number(i) +
                 ":20310701T100000\r\nEND:VEVENT\r\n";
    }
    QTest::newRow("thousands of unknown zones") << calendar(zones);
    QTest::newRow("a quote that nothing closes") << oneEvent("ATTENDEE;CN=\"Ada Byron" + QByteArray(1 << 20, ';') + ":x\r\n");
}

void IcalTest::hostileText_isReadInTime()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const Reading reading = readBytes(bytes, QStringLiteral("hostile.ics"));
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QVERIFY(reading.sessions.size() >= 1);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void IcalTest::manyRepetitions_areBoundedWithARemark()
{
    const Reading reading = readBytes(oneEvent("RRULE:FREQ=DAILY;COUNT=100000\r\n"), QStringLiteral("often.ics"));
    QVERIFY(!reading.error);
    QCOMPARE(reading.sessions.size(), size_t(366));
    QVERIFY2(reading.issues.constFirst().message.contains(QStringLiteral("366")), qPrintable(reading.issues.constFirst().message));
}

void IcalTest::everyCut_isRefused()
{
    QFile file(folder() + QStringLiteral("repeated.ics"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (qsizetype size = qsizetype(qstrlen("BEGIN:VCALENDAR")); size < whole.size() - 5; ++size) {
        const Reading reading = readBytes(whole.first(size), QStringLiteral("cut.ics"));
        QVERIFY2(reading.error, qPrintable(QString::number(size)));
        QCOMPARE(reading.error->code, ErrorCode::Damaged);
    }
}

QTEST_GUILESS_MAIN(IcalTest)
#include "tst_ical.moc"
