#include "tests/core/formats/reading.h"

#include <QStringEncoder>
#include <QTest>

class FormatRegistryTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFormat_hasAnIdAndAName();
    void content_decides_data();
    void content_decides();
    void wideEncoding_isRecoded_data();
    void wideEncoding_isRecoded();
    void otherContent_isRefused_data();
    void otherContent_isRefused();
};

namespace {

const QByteArray smallXml =
    "<schedule><conference><title>Grüße</title></conference><day date=\"2024-07-01\"><room name=\"A\"><event id=\"1\">"
    "<start>10:00</start><duration>01:00</duration><title>Löwe</title></event></room></day></schedule>";
const QByteArray smallJson =
    "{\"schedule\": {\"conference\": {\"title\": \"Grüße\", \"days\": [{\"date\": \"2024-07-01\", \"rooms\": {\"A\": "
    "[{\"id\": 1, \"start\": \"10:00\", \"duration\": \"01:00\", \"title\": \"Löwe\"}]}}]}}}";

} // namespace

void FormatRegistryTest::everyFormat_hasAnIdAndAName()
{
    QStringList ids;
    for (const auto &format : allFormats()) {
        QVERIFY(!format->info().id.isEmpty());
        QVERIFY(!format->info().name.isEmpty());
        QVERIFY(!ids.contains(format->info().id));
        ids.append(format->info().id);
    }
    QVERIFY(ids.size() >= 2);
}

void FormatRegistryTest::content_decides_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("xml") << smallXml;
    QTest::newRow("xml with a declaration") << "<?xml version='1.0' encoding='utf-8' ?>\n" + smallXml;
    QTest::newRow("xml behind a comment") << "<!-- <schedule> by <nobody> -->\n" + smallXml;
    QTest::newRow("xml behind a long comment") << "<!--" + QByteArray(100'000, '.') + "-->\n" + smallXml;
    QTest::newRow("xml behind a document type") << "<!DOCTYPE schedule [<!ENTITY a \"]>\">]>\n" + smallXml;
    QTest::newRow("xml behind white space") << "\r\n\t " + smallXml;
    QTest::newRow("xml behind a byte-order mark") << "\xEF\xBB\xBF" + smallXml;
    QTest::newRow("json") << smallJson;
    QTest::newRow("json behind white space") << "\n\n  " + smallJson;
    QTest::newRow("json behind a byte-order mark") << "\xEF\xBB\xBF" + smallJson;
}

void FormatRegistryTest::content_decides()
{
    QFETCH(QByteArray, bytes);
    const Reading reading = readBytes(bytes, QStringLiteral("misleading.html"));
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QCOMPARE(reading.header.conference.title, QStringLiteral("Grüße"));
    QCOMPARE(reading.sessions.size(), size_t(1));
    QCOMPARE(reading.sessions.front().session.title, QStringLiteral("Löwe"));
}

void FormatRegistryTest::wideEncoding_isRecoded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<bool>("mark");

    for (const bool mark : {true, false}) {
        const char *how = mark ? "with a mark" : "without a mark";
        QTest::addRow("xml, UTF-16 little, %s", how) << smallXml << int(QStringConverter::Utf16LE) << mark;
        QTest::addRow("xml, UTF-16 big, %s", how) << smallXml << int(QStringConverter::Utf16BE) << mark;
        QTest::addRow("json, UTF-16 little, %s", how) << smallJson << int(QStringConverter::Utf16LE) << mark;
        QTest::addRow("json, UTF-32 big, %s", how) << smallJson << int(QStringConverter::Utf32BE) << mark;
    }
}

void FormatRegistryTest::wideEncoding_isRecoded()
{
    QFETCH(QByteArray, text);
    QFETCH(int, encoding);
    QFETCH(bool, mark);
    QStringEncoder encode(QStringConverter::Encoding(encoding),
                          mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    const Reading reading = readBytes(encode(QString::fromUtf8(text)), QStringLiteral("wide"));
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QCOMPARE(reading.sessions.front().session.title, QStringLiteral("Löwe"));
}

void FormatRegistryTest::otherContent_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");

    QTest::newRow("nothing") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("white space") << QByteArray(" \n\t ") << QStringLiteral("empty");
    QTest::newRow("zero bytes") << QByteArray(512, '\0') << QStringLiteral("empty");
    QTest::newRow("web page") << QByteArray("<!DOCTYPE html>\n<html><body><schedule/></body></html>")
                              << QStringLiteral("web page");
    QTest::newRow("web page in capitals") << QByteArray("<HTML><BODY>") << QStringLiteral("web page");
    QTest::newRow("feed") << QByteArray("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"/>")
                          << QStringLiteral("news feed");
    QTest::newRow("rss") << QByteArray("<rss version=\"2.0\"></rss>") << QStringLiteral("news feed");
    QTest::newRow("other XML") << QByteArray("<svg:svg xmlns:svg=\"s\"></svg:svg>") << QStringLiteral("“svg”");
    QTest::newRow("schedule of another kind")
        << QByteArray("<schedule><day date=\"2014-07-21\"><entry id=\"1\"/></day></schedule>")
        << QStringLiteral("another export");
    QTest::newRow("comment alone") << QByteArray("<!-- nothing -->") << QStringLiteral("no element");
    QTest::newRow("front matter") << QByteArray("---\nlayout: null\n---\n<schedule><conference/></schedule>")
                                  << QStringLiteral("template");
    QTest::newRow("template") << QByteArray("{% include head %}<schedule>") << QStringLiteral("template");
    QTest::newRow("spreadsheet") << QByteArray("PK\x03\x04 xl/workbook.xml") << QStringLiteral("spreadsheet");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7") << QStringLiteral("PDF");
    QTest::newRow("program") << QByteArray("\x7f"
                                           "ELF\0\0\0",
                                           7)
                             << QStringLiteral("no text file");
    QTest::newRow("table of other things") << QByteArray("Talk;Mood;Colour\r\n1;good;red") << QStringLiteral("CSV");
    QTest::newRow("words") << QByteArray("10:00 Opening, Ada") << QStringLiteral("no schedule");
    QTest::newRow("JSON without keys") << QByteArray("[1, 2]") << QStringLiteral("JSON");
    QTest::newRow("JSON of another kind")
        << QByteArray("{\"sessions\": [{\"id\": \"\\\"}\"}], \"speakers\": {\"a\": 1}, \"rooms\": []}")
        << QStringLiteral("(it holds: sessions, speakers, rooms)");
    QTest::newRow("JSON list") << QByteArray("[{\"id\": 1, \"title\": \"x\"}, {\"other\": 2}]")
                               << QStringLiteral("(it holds: id, title)");
    QTest::newRow("JSON with a schedule that is a list")
        << QByteArray("{\"conference\": {\"x\": 1}, \"schedule\": [{\"kind\": \"talk\"}]}")
        << QStringLiteral("(it holds: conference, schedule)");
}

void FormatRegistryTest::otherContent_isRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const Reading reading = readBytes(bytes, QStringLiteral("thing.xml"));
    QVERIFY(reading.error);
    QCOMPARE(reading.error->code, ErrorCode::UnknownFormat);
    QCOMPARE(reading.error->where.file, QStringLiteral("thing.xml"));
    QVERIFY2(reading.error->message.contains(says), qPrintable(reading.error->message));
}

QTEST_GUILESS_MAIN(FormatRegistryTest)
#include "tst_formatregistry.moc"
