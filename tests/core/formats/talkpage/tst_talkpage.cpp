#include "core/formats/talkpage/edition.h"
#include "tests/core/formats/samples.h"

using namespace std::chrono;

/// Each sample in tests/data/talkpage against the reading in `<sample>.expected`.
class TalkPageTest : public QObject
{
    Q_OBJECT

private slots:
    void sample_data();
    void sample();
    void severalPages_areOneConference();
    void weekday_isFoundOnAnotherPage();
    void brokenPage_isReadOrRefused();
    void edition_isInTheAddress_data();
    void edition_isInTheAddress();
    void conferenceDates_areFound_data();
    void conferenceDates_areFound();
};

namespace {

QString folder() { return QStringLiteral(TEST_DATA "/talkpage/"); }

ScheduleFile sampleFile(const QString &name)
{
    QFile file(folder() + name);
    return file.open(QIODevice::ReadOnly) ? ScheduleFile{file.readAll(), name} : ScheduleFile{{}, name};
}

} // namespace

void TalkPageTest::sample_data() { addSamples(folder(), {QStringLiteral("*.html"), QStringLiteral("*.txt")}, 4); }

void TalkPageTest::sample()
{
    QFETCH(QString, file);
    compareSample(folder() + file, readFile(folder() + file, QTimeZone("Europe/London")));
}

void TalkPageTest::severalPages_areOneConference()
{
    std::vector<ScheduleFile> files;
    files.push_back(sampleFile(QStringLiteral("newer.html")));
    files.push_back(sampleFile(QStringLiteral("copied.txt")));
    const Reading reading = readTogether(std::move(files), QTimeZone("Europe/Oslo"));
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QCOMPARE(reading.sessions.size(), size_t(2));
    QCOMPARE(reading.header.conference.title, QStringLiteral("BridgeCon Oslo 2022"));
    QCOMPARE(reading.header.likelyZone, QTimeZone("Europe/Oslo"));
    QCOMPARE(reading.lists.tracks.size(), 1);
    QCOMPARE(reading.lists.days, 2);
}

void TalkPageTest::weekday_isFoundOnAnotherPage()
{
    std::vector<ScheduleFile> files;
    files.push_back(sampleFile(QStringLiteral("no-date.txt")));
    files.push_back(sampleFile(QStringLiteral("older.html")));
    const Reading reading = readTogether(std::move(files));
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QCOMPARE(isoTime(*reading.sessions.front().session.start), QStringLiteral("2018-11-05T09:00:00Z"));
}

void TalkPageTest::brokenPage_isReadOrRefused()
{
    const QByteArray whole = sampleFile(QStringLiteral("older.html")).bytes;
    for (qsizetype size = 0; size <= whole.size(); size += 17) {
        const Reading reading = readBytes(whole.left(size), QStringLiteral("cut.html"));
        QVERIFY(reading.error || reading.sessions.size() == 1);
    }
}

void TalkPageTest::edition_isInTheAddress_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("year");

    QTest::newRow("month and year") << QByteArray("https://x.example/presentation/nov2025/slug") << QByteArray("nov2025/slug") << 2025;
    QTest::newRow("city and year") << QByteArray("https://x.example/london2022/presentation/slug?a=1") << QByteArray("london2022/slug")
                                   << 2022;
    QTest::newRow("archived") << QByteArray("https://x.example/sf2018/sf2018/presentation/slug.html") << QByteArray("sf2018/slug") << 2018;
    QTest::newRow("no edition") << QByteArray("https://x.example/presentation/slug") << QByteArray() << 0;
    QTest::newRow("another page") << QByteArray("https://x.example/about") << QByteArray() << 0;
    QTest::newRow("no address") << QByteArray() << QByteArray() << 0;
}

void TalkPageTest::edition_isInTheAddress()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, key);
    QFETCH(int, year);
    const talkpage::Edition edition = talkpage::editionOf(address.toStdString());
    QCOMPARE(QByteArray::fromStdString(edition.key), key);
    QCOMPARE(edition.year ? int(*edition.year) : 0, year);
}

void TalkPageTest::conferenceDates_areFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isFound");

    QTest::newRow("in a month") << QByteArray("QCon | November 5-9, 2018") << true;
    QTest::newRow("day before month") << QByteArray("5–9 Nov 2018, Lyon") << true;
    QTest::newRow("month on both sides") << QByteArray("Nov 5 - Nov 9, 2018") << true;
    QTest::newRow("one day") << QByteArray("November 5, 2018") << false;
    QTest::newRow("backwards") << QByteArray("November 9-5, 2018") << false;
    QTest::newRow("numbers") << QByteArray("5-9, 2018") << false;
}

void TalkPageTest::conferenceDates_areFound()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isFound);
    const auto dates = talkpage::conferenceDates(text.toStdString(), std::nullopt);
    QCOMPARE(dates.has_value(), isFound);
    if (dates) {
        QVERIFY(dates->first == sys_days(2018y / November / 5));
        QVERIFY(dates->last == sys_days(2018y / November / 9));
    }
}

QTEST_GUILESS_MAIN(TalkPageTest)
#include "tst_talkpage.moc"
