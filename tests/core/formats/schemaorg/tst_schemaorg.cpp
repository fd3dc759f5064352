#include "tests/core/formats/samples.h"

/// Each sample in tests/data/schemaorg against the reading in `<sample>.expected`.
class SchemaOrgTest : public QObject
{
    Q_OBJECT

private slots:
    void sample_data();
    void sample();
    void pageOfTheConference_namesThatOfASession();
    void brokenPage_isReadOrRefused();
    void deepEvents_endInTime();
};

namespace {

QString folder() { return QStringLiteral(TEST_DATA "/schemaorg/"); }

ScheduleFile sampleFile(const QString &name)
{
    QFile file(folder() + name);
    return file.open(QIODevice::ReadOnly) ? ScheduleFile{file.readAll(), name} : ScheduleFile{{}, name};
}

} // namespace

void SchemaOrgTest::sample_data() { addSamples(folder(), {QStringLiteral("*.html"), QStringLiteral("*.json")}, 4); }

void SchemaOrgTest::sample()
{
    QFETCH(QString, file);
    compareSample(folder() + file, readFile(folder() + file, QTimeZone("Europe/Oslo")));
}

void SchemaOrgTest::pageOfTheConference_namesThatOfASession()
{
    std::vector<ScheduleFile> files;
    files.push_back(sampleFile(QStringLiteral("only-conference.html")));
    files.push_back(sampleFile(QStringLiteral("events.json")));
    const Reading reading = readTogether(std::move(files));
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QCOMPARE(reading.header.conference.title, QStringLiteral("Road & Wheel"));
    QCOMPARE(reading.sessions.size(), size_t(2));
}

void SchemaOrgTest::brokenPage_isReadOrRefused()
{
    const QByteArray whole = sampleFile(QStringLiteral("conference.html")).bytes;
    for (qsizetype size = 0; size <= whole.size(); size += 19) {
        const Reading reading = readBytes(whole.left(size), QStringLiteral("cut.html"));
        QVERIFY(reading.error || reading.sessions.size() <= 2);
    }
}

void SchemaOrgTest::deepEvents_endInTime()
{
    const QByteArray open = "{\"@type\":\"Event\",\"name\":\"a\",\"subEvent\":[";
    const QByteArray page = "<html><script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[" +
                            open.repeated(500) + QByteArray("]}").repeated(500) + "]}</script></html>";
    const Reading reading = readBytes(page, QStringLiteral("deep.html"));
    QVERIFY(reading.error || reading.sessions.size() <= 1);
}

QTEST_GUILESS_MAIN(SchemaOrgTest)
#include "tst_schemaorg.moc"
