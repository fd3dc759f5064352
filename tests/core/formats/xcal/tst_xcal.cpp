#include "tests/core/formats/samples.h"

/// Each sample in tests/data/xcal against the reading in `<sample>.expected`.
class XcalTest : public QObject
{
    Q_OBJECT

private slots:
    void sample_data();
    void sample();
    void deepElements_areRefused();
    void rfc6321_isReadAsTheCalendarItStandsFor();
};

namespace {

QString folder() { return QStringLiteral(TEST_DATA "/xcal/"); }

} // namespace

void XcalTest::sample_data() { addSamples(folder(), {QStringLiteral("*.xcal")}, 7); }

void XcalTest::sample()
{
    QFETCH(QString, file);
    compareSample(folder() + file, readFile(folder() + file, QTimeZone("Europe/Brussels")));
}

void XcalTest::deepElements_areRefused()
{
    const QByteArray deep = "<iCalendar><vcalendar>" + QByteArray("<a>").repeated(100'000) + QByteArray("</a>").repeated(100'000) +
                            "</vcalendar></iCalendar>";
    const Reading reading = readBytes(deep, QStringLiteral("deep.xcal"));
    QVERIFY(reading.error);
    QCOMPARE(reading.error->code, ErrorCode::LimitExceeded);
}

void XcalTest::rfc6321_isReadAsTheCalendarItStandsFor()
{
    const Reading typed = readBytes("<icalendar><vcalendar><properties><name><text>A, B</text></name></properties><components><vevent>"
                                    "<properties><uid><text>1</text></uid><dtstart><date-time>2031-07-01T10:00:00Z</date-time></dtstart>"
                                    "<summary><text>One; two</text></summary></properties></vevent></components></vcalendar></icalendar>",
                                    QStringLiteral("a.xml"));
    const Reading plain = readBytes("BEGIN:VCALENDAR\nNAME:A\\, B\nBEGIN:VEVENT\nUID:1\nDTSTART:20310701T100000Z\n"
                                    "SUMMARY:One\\; two\nEND:VEVENT\nEND:VCALENDAR\n",
                                    QStringLiteral("a.ics"));
    QVERIFY(!typed.error && !plain.error);
    QCOMPARE(typed.header.conference.title, plain.header.conference.title);
    QCOMPARE(typed.sessions.size(), size_t(1));
    QVERIFY(typed.sessions.front().session == plain.sessions.front().session);
}

QTEST_GUILESS_MAIN(XcalTest)
#include "tst_xcal.moc"
