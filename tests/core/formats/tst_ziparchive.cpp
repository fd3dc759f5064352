#include "core/formats/ziparchive.h"
#include "tests/core/formats/reading.h"

#include <QTest>

#include <zip.h>

class ZipArchiveTest : public QObject
{
    Q_OBJECT

private slots:
    void severalFiles_areOneConference();
    void otherFiles_areLeftOutWithARemark();
    void folders_areLeftOut();
    void bomb_isRefused();
    void tooManyFiles_areRefused();
    void archiveInside_isRefused();
    void damage_isRefused_data();
    void damage_isRefused();
    void spreadsheet_isRefusedWithAHint_data();
    void spreadsheet_isRefusedWithAHint();
    void nothingReadable_isTheFirstError();
};

namespace {

using Entries = std::vector<std::pair<QByteArray, QByteArray>>;

QByteArray archiveOf(const Entries &entries)
{
    zip_source_t *const source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    zip_t *const archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (const auto &[name, content] : entries) {
        if (name.endsWith('/')) {
            zip_dir_add(archive, name.constData(), 0);
            continue;
        }
        zip_source_t *const file = zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        zip_file_add(archive, name.constData(), file, 0);
    }
    zip_close(archive);
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    QByteArray bytes(qsizetype(zip_source_tell(source)), Qt::Uninitialized);
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

const QByteArray sessions = "ID,Title,Room,Start,Speakers\n1,Opening,Hall,2025-06-12 10:00,Ada Brook\n";
const QByteArray speakers = "ID,Name,Biography\nA1,Ada Brook,Builds bridges.\n";
const QString zipName = QStringLiteral("conf.zip");

} // namespace

void ZipArchiveTest::severalFiles_areOneConference()
{
    const Reading reading = readBytes(archiveOf({{"sessions.csv", sessions}, {"speakers.csv", speakers}}), zipName);
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QCOMPARE(reading.sessions.size(), size_t(1));
    QCOMPARE(reading.lists.speakerTexts.constFirst().biography, QByteArray("Builds bridges."));
}

void ZipArchiveTest::otherFiles_areLeftOutWithARemark()
{
    const Reading reading = readBytes(archiveOf({{"readme.txt", "Hello."}, {"sessions.csv", sessions}}), zipName);
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QCOMPARE(reading.sessions.size(), size_t(1));
    QVERIFY2(reading.issues.constFirst().message.contains(QStringLiteral("readme.txt")),
             qPrintable(reading.issues.constFirst().message));
}

void ZipArchiveTest::folders_areLeftOut()
{
    const QByteArray archive = archiveOf({{"a/", {}}, {"a/../../b/sessions.csv", sessions}, {"__MACOSX/x.csv", "?"}, {".x", "?"}});
    const auto files = unzip(archive, zipName);
    QVERIFY2(files, files ? "" : qPrintable(files.error().text()));
    QCOMPARE(files->size(), size_t(1));
    QCOMPARE(files->front().name, QStringLiteral("conf.zip: sessions.csv"));
    QCOMPARE(files->front().bytes, sessions);
}

void ZipArchiveTest::bomb_isRefused()
{
    const auto files = unzip(archiveOf({{"a.csv", QByteArray(3 << 20, 'a')}}), zipName, {1 << 20, 10});
    QVERIFY(!files);
    QCOMPARE(files.error().code, ErrorCode::LimitExceeded);
}

void ZipArchiveTest::tooManyFiles_areRefused()
{
    Entries entries;
    for (int i = 0; i < 11; ++i) {
        entries.emplace_back(QByteArray::number(i), "x");
    }
    const auto files = unzip(archiveOf(entries), zipName, {1 << 20, 10});
    QVERIFY(!files);
    QCOMPARE(files.error().code, ErrorCode::LimitExceeded);
}

void ZipArchiveTest::archiveInside_isRefused()
{
    const Reading reading = readBytes(archiveOf({{"inner.zip", archiveOf({{"sessions.csv", sessions}})}}), zipName);
    QVERIFY(reading.error);
    QVERIFY2(reading.error->message.contains(QStringLiteral("inner.zip")), qPrintable(reading.error->message));
}

void ZipArchiveTest::damage_isRefused_data()
{
    QTest::addColumn<QByteArray>("archive");
    const QByteArray whole = archiveOf({{"sessions.csv", sessions.repeated(200)}});
    QByteArray flipped = whole;
    for (qsizetype i = 60; i < 90; ++i) {
        flipped[i] = char(~flipped.at(i));
    }
    QTest::newRow("cut off") << whole.left(whole.size() / 2);
    QTest::newRow("bytes flipped") << flipped;
    QTest::newRow("the mark alone") << QByteArray("PK\x03\x04 something");
}

void ZipArchiveTest::damage_isRefused()
{
    QFETCH(QByteArray, archive);
    const Reading reading = readBytes(archive, zipName);
    QVERIFY(reading.error);
    QCOMPARE(reading.error->code, ErrorCode::Damaged);
}

void ZipArchiveTest::spreadsheet_isRefusedWithAHint_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::newRow("xlsx") << archiveOf({{"[Content_Types].xml", "<x/>"}, {"xl/workbook.xml", "<x/>"}});
    QTest::newRow("ods") << archiveOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}});
}

void ZipArchiveTest::spreadsheet_isRefusedWithAHint()
{
    QFETCH(QByteArray, archive);
    const Reading reading = readBytes(archive, QStringLiteral("plan.xlsx"));
    QVERIFY(reading.error);
    QCOMPARE(reading.error->code, ErrorCode::UnknownFormat);
    QVERIFY2(reading.error->message.contains(QStringLiteral("save it as CSV")), qPrintable(reading.error->message));
}

void ZipArchiveTest::nothingReadable_isTheFirstError()
{
    const Reading reading = readBytes(archiveOf({{"readme.txt", "Hello."}, {"more.txt", "World."}}), zipName);
    QVERIFY(reading.error);
    QCOMPARE(reading.error->where.file, QStringLiteral("conf.zip: readme.txt"));
}

QTEST_GUILESS_MAIN(ZipArchiveTest)
#include "tst_ziparchive.moc"
