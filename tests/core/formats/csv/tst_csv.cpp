#include "core/formats/csv/csvreader.h"
#include "core/formats/csv/mappingguess.h"
#include "tests/core/formats/samples.h"

#include <QJsonDocument>

using namespace std::chrono;

/// Each sample in tests/data/csv against the reading in `<sample>.expected`, and the steps from a table to sessions.
class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void sample_data();
    void sample();
    void speakersBesideSessions_completeThem();
    void mapping_survivesItsJson();
    void brokenMapping_isRefused_data();
    void brokenMapping_isRefused();
    void weekdays_countFromTheFirstDay();
    void anotherMapping_readsOtherColumns();
    void oneDate_asksForTheOrder();
    void garbage_isReadOrRefused_data();
    void garbage_isReadOrRefused();
    void tooManyCells_areRefused();
};

namespace {

QString folder() { return QStringLiteral(TEST_DATA "/csv/"); }

csv::CsvTable table(QByteArrayView bytes)
{
    auto parsed = csv::CsvTable::parse(bytes.toByteArray(), QStringLiteral("table.csv"));
    return parsed ? std::move(*parsed) : csv::CsvTable();
}

written::RawSchedule read(QByteArrayView bytes, const csv::CsvMapping &mapping)
{
    ImportIssues issues;
    IssueLog log(issues);
    auto raw = csv::readCsv(table(bytes), mapping, QStringLiteral("table.csv"), log);
    return raw ? std::move(*raw) : written::RawSchedule();
}

QString text(std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); }

} // namespace

void CsvTest::sample_data()
{
    addSamples(folder(), {QStringLiteral("*.csv"), QStringLiteral("*.tsv")}, 15);
}

void CsvTest::sample()
{
    QFETCH(QString, file);
    compareSample(folder() + file, readFile(folder() + file, QTimeZone("Europe/Brussels")));
}

void CsvTest::speakersBesideSessions_completeThem()
{
    std::vector<ScheduleFile> files;
    for (const char *name : {"plain.csv", "speakers-alone.csv"}) {
        QFile file(folder() + QLatin1String(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        files.push_back({file.readAll(), QLatin1String(name)});
    }
    const Reading reading = readTogether(std::move(files));
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QCOMPARE(reading.sessions.size(), size_t(3));
    const Speaker &ada = reading.lists.speakers.constFirst();
    QCOMPARE(ada.key, QStringLiteral("AAAAA1"));
    QCOMPARE(ada.company, QStringLiteral("Bridge & Co"));
    QCOMPARE(reading.lists.speakerTexts.constFirst().links.constFirst().title, QStringLiteral("LinkedIn"));
}

void CsvTest::mapping_survivesItsJson()
{
    csv::MappingGuess guess = csv::guessMapping(table("Titel;Raum;Notiz;Datum;Beginn\nA;B;;13.06.2025;10:00"));
    QVERIFY(guess.isUsable);
    guess.mapping.firstDay = sys_days(2025y / June / 13);
    guess.mapping.dateOrder = loose::DateOrder::MonthFirst;
    const auto copy = csv::CsvMapping::fromJson(QJsonDocument::fromJson(QJsonDocument(guess.mapping.toJson()).toJson()).object());
    QVERIFY(copy);
    QVERIFY(*copy == guess.mapping);
}

void CsvTest::brokenMapping_isRefused_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("another delimiter")
        << QByteArray(R"({"delimiter": "x", "heading": 1, "columns": ["title"], "dates": "unknown"})");
    QTest::newRow("another field")
        << QByteArray(R"({"delimiter": ",", "heading": 1, "columns": ["title", "shoes"], "dates": "unknown"})");
    QTest::newRow("a heading before the first row")
        << QByteArray(R"({"delimiter": ",", "heading": 0, "columns": ["title"], "dates": "unknown"})");
    QTest::newRow("another order")
        << QByteArray(R"({"delimiter": ",", "heading": 1, "columns": ["title"], "dates": "year-first"})");
    QTest::newRow("no titles") << QByteArray(R"({"delimiter": ",", "heading": 1, "columns": ["room"], "dates": "unknown"})");
}

void CsvTest::brokenMapping_isRefused()
{
    QFETCH(QByteArray, json);
    const auto mapping = csv::CsvMapping::fromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().code, ErrorCode::BadValue);
}

void CsvTest::weekdays_countFromTheFirstDay()
{
    constexpr QByteArrayView bytes = "Title,Day,Start\nA,Friday,10:00\nB,Sunday,11:00\nC,2,12:00\nD,14.6.,13:00\n";
    csv::CsvMapping mapping = csv::guessMapping(table(bytes)).mapping;
    mapping.firstDay = sys_days(2025y / June / 13); // a Friday
    const written::RawSchedule raw = read(bytes, mapping);
    QStringList dates;
    for (const written::RawSession &session : raw.sessions) {
        dates += text(session.date);
    }
    QCOMPARE(dates, (QStringList{QStringLiteral("2025-06-13"), QStringLiteral("2025-06-15"), QStringLiteral("2025-06-14"),
                                 QStringLiteral("2025-06-14")}));
}

void CsvTest::anotherMapping_readsOtherColumns()
{
    constexpr QByteArrayView bytes = "a,b,c\nRoom 1,Words,2025-06-13 10:00\n";
    QVERIFY(!csv::guessMapping(table(bytes)).isUsable);
    csv::CsvMapping mapping;
    mapping.columns = {csv::CsvField::Room, csv::CsvField::Title, csv::CsvField::Start};
    const written::RawSchedule raw = read(bytes, mapping);
    QCOMPARE(raw.sessions.size(), size_t(1));
    QCOMPARE(text(raw.sessions.front().title), QStringLiteral("Words"));
    QCOMPARE(text(raw.sessions.front().room), QStringLiteral("Room 1"));
    QCOMPARE(raw.sessions.front().line, 2);
}

void CsvTest::oneDate_asksForTheOrder()
{
    QVERIFY(csv::guessMapping(table("Title,Date,Start\nA,04/05/2025,10:00\n")).asksForDates);
    QVERIFY(!csv::guessMapping(table("Title,Date,Start\nA,04/05/2025,10:00\nB,05/05/2025,10:00\n")).asksForDates);
    QVERIFY(!csv::guessMapping(table("Title,Date,Start\nA,04.05.2025,10:00\n")).asksForDates);
    QVERIFY(!csv::guessMapping(table("Title,Date,Start\nA,2025-05-04,10:00\n")).asksForDates);
}

void CsvTest::garbage_isReadOrRefused_data()
{
    QTest::addColumn<QByteArray>("rows");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("empty rows") << QByteArray(",,,\n\n,\n");
    QTest::newRow("ragged rows") << QByteArray("a\nb,c,d,e,f,g,h\n,\n");
    QTest::newRow("zero bytes") << QByteArray("A,R,\0\0,\xff\xfe\n", 10);
    QTest::newRow("numbers") << QByteArray("1,2,99999999999999999999:99,-5\n0,0,24:60,1e9\n");
    QTest::newRow("dates that do not exist") << QByteArray("A,R,2025-02-30 10:00,\nB,R,31/31/31,\nC,R,99.99.9999 99:99,x\n");
    QTest::newRow("quotes everywhere") << QByteArray("\"\"\"a\"\"\",b\"c\"d,\"\",\"x\"y\n");
    QTest::newRow("a cell of signs") << QByteArray("A,R,") + QByteArray("-:").repeated(10'000) + QByteArray(",\n");
    QTest::newRow("a long list of persons") << QByteArray("A,R,10:00,\"") + QByteArray("x,").repeated(10'000) + "\"\n";
}

void CsvTest::garbage_isReadOrRefused()
{
    QFETCH(QByteArray, rows);
    const Reading reading = readBytes("Title,Room,Start,Speakers\n" + rows, QStringLiteral("garbage.csv"));
    QVERIFY(reading.error || !reading.sessions.empty());
}

void CsvTest::tooManyCells_areRefused()
{
    const Reading reading = readBytes("Title,Room,Start\n" + QByteArray(5'100'000, ','), QStringLiteral("wide.csv"));
    QVERIFY(reading.error);
    QCOMPARE(reading.error->code, ErrorCode::LimitExceeded);
}

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
