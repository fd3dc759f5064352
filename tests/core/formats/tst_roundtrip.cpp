#include "tests/core/formats/exporting.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// import(export(x)) = x for all that schedule.xml and schedule.json can hold, and both are valid by their public schemas.
class RoundTripTest : public QObject
{
    Q_OBJECT

private slots:
    void programme_survives_data() { addFiles(); }
    void programme_survives();
    void xml_isValid_data() { addFiles(); }
    void xml_isValid();
    void json_isValid();

private:
    static void addFiles()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : exportSources()) {
            QTest::newRow(qPrintable(path.section(u'/', -2))) << path;
        }
    }
    static StoredReading read(const QString &path)
    {
        const QTimeZone assumed("Europe/Brussels");
        return StoredReading(readFile(path, assumed), assumed);
    }
    /// Where the schemas lie: beside the published schedules. Empty without them.
    static QString schema(const char *name)
    {
        const QString folder = qEnvironmentVariable("LECTERN_REAL_SCHEDULES");
        const QString path = folder + QStringLiteral("/../schema/") + QLatin1String(name);
        return !folder.isEmpty() && QFile::exists(path) ? path : QString();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
};

void RoundTripTest::programme_survives()
{
    QFETCH(QString, path);
    const StoredReading before = read(path);
    static const QRegularExpression uuid(QStringLiteral("\\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\z"));
    static const QRegularExpression xmlCode(QStringLiteral("\\A[0-9A-Z]{6}\\z"));
    static const QRegularExpression jsonCode(QStringLiteral("\\A[0-9A-Z]{1,16}\\z"));

    for (const char *format : {"schedule.xml", "schedule.json"}) {
        const bool isXml = qstrcmp(format, "schedule.xml") == 0;
        const WrittenProgramme written = writerOfId(QString::fromLatin1(format))->write(before.exported());
        const QStringList expected = before.outline();
        QCOMPARE(written.sessions, int(expected.size()));
        if (written.sessions == 0) {
            continue; // nothing has a time: there is nothing to read
        }
        const Reading reading = readBytes(written.bytes, QString::fromLatin1(format));
        QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
        const StoredReading after(reading);

        const QStringList found = after.outline();
        QCOMPARE(found.size(), expected.size());
        for (qsizetype i = 0; i < found.size(); ++i) {
            QCOMPARE(found.at(i), expected.at(i));
        }
        for (const Session &session : before.schedule.sessions) {
            const QString key = session.id.value();
            const bool holds = uuid.match(key).hasMatch() || (isXml ? xmlCode : jsonCode).match(key).hasMatch();
            if (holds && session.start && key != u"0") {
                QVERIFY2(after.schedule.indexOf(session.id) >= 0, qPrintable(key));
            }
        }
        QCOMPARE(after.schedule.conference.title, before.schedule.conference.title);
        QCOMPARE(after.schedule.conference.version, before.schedule.conference.version);
    }
}

void RoundTripTest::xml_isValid()
{
    QFETCH(QString, path);
    const QString xsd = schema("schedule.xml.xsd");
    const QString judge = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
    if (xsd.isEmpty() || judge.isEmpty()) {
        QSKIP("xmllint is not there, or the schema does not lie beside LECTERN_REAL_SCHEDULES.");
    }
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("schedule.xml"));
    write(file, writerOfId(u"schedule.xml")->write(read(path).exported()).bytes);

    QProcess process;
    process.start(judge, {"--noout", "--huge", "--schema", xsd, file});
    QVERIFY(process.waitForFinished(120000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().left(2000).constData());
}

/// All files by one judge, which takes long to start.
void RoundTripTest::json_isValid()
{
    const QString schemaFile = schema("schedule.schema.json");
    if (schemaFile.isEmpty()) {
        QSKIP("The schema does not lie beside LECTERN_REAL_SCHEDULES.");
    }
    const QTemporaryDir folder;
    QStringList files;
    for (const QString &path : exportSources()) {
        files += folder.filePath(QFileInfo(path).fileName() + QStringLiteral(".json"));
        write(files.constLast(), writerOfId(u"schedule.json")->write(read(path).exported()).bytes);
    }
    const QString program = QStringLiteral(
        "import json, sys\n"
        "try:\n"
        "    from jsonschema import Draft6Validator, FormatChecker\n"
        "except ImportError:\n"
        "    sys.exit(77)\n"
        "judge = Draft6Validator(json.load(open(sys.argv[1])), format_checker=FormatChecker())\n"
        "bad = 0\n"
        "for path in sys.argv[2:]:\n"
        "    for error in list(judge.iter_errors(json.load(open(path))))[:3]:\n"
        "        bad += 1\n"
        "        print(path, list(error.path), error.message[:300], file=sys.stderr)\n"
        "sys.exit(1 if bad else 0)\n");

    QProcess process;
    process.start(QStringLiteral("python3"), QStringList{"-c", program, schemaFile} + files);
    QVERIFY(process.waitForFinished(240000));
    if (process.exitCode() == 77) {
        QSKIP("python3-jsonschema is not installed.");
    }
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().left(4000).constData());
}

QTEST_GUILESS_MAIN(RoundTripTest)
#include "tst_roundtrip.moc"
