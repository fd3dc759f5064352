#include "tests/app/checkprogram.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QXmlStreamReader>

namespace {

using Pairs = QSet<QString>; // "id id", the smaller first

QString pairOf(QStringList ids)
{
    ids.sort();
    return ids.join(u' ');
}

Pairs pairsOf(const QJsonObject &report, const QString &rule)
{
    Pairs pairs;
    for (const QJsonValue finding : report["findings"].toArray()) {
        if (finding["rule"].toString() == rule) {
            pairs.insert(pairOf(finding["sessions"].toVariant().toStringList()));
        }
    }
    return pairs;
}

QString number(const QJsonValue &value) { return QString::number(value.toInt()); }

/// The guid of each event by its number.
QHash<QString, QString> guidsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QHash<QString, QString> guids;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"event") {
            guids.insert(xml.attributes().value(QLatin1String("id")).toString(),
                         xml.attributes().value(QLatin1String("guid")).toString());
        }
    }
    return guids;
}

} // namespace

/// `check` against what other programs and the makers of files know.
class CliTruthTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CheckProgram>(); }
    void publishedFiles_haveTheOverlapsThatOthersCount_data();
    void publishedFiles_haveTheOverlapsThatOthersCount();
    void generatedFiles_haveExactlyTheInjectedConflicts_data();
    void generatedFiles_haveExactlyTheInjectedConflicts();

private:
    std::unique_ptr<CheckProgram> m_cli;
};

void CliTruthTest::publishedFiles_haveTheOverlapsThatOthersCount_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("roomOverlaps");

    const QString folder = qEnvironmentVariable("LECTERN_REAL_SCHEDULES");
    QFile expected(folder + "/expected.json");
    if (folder.isEmpty() || !expected.open(QIODevice::ReadOnly)) {
        QTest::newRow("not there") << QString() << 0;
        return;
    }
    const QJsonObject all = QJsonDocument::fromJson(expected.readAll()).object();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QString format = it.value()[QLatin1String("format")].toString();
        const bool isRead = format.contains("pentabarf") || format.contains("frab");
        if (isRead && it.value()[QLatin1String("room_overlaps")].isDouble() && (it.key().endsWith(".xml") || it.key().endsWith(".json"))) {
            QTest::newRow(qPrintable(it.key())) << folder + '/' + it.key() << it.value()[QLatin1String("room_overlaps")].toInt();
        }
    }
}

void CliTruthTest::publishedFiles_haveTheOverlapsThatOthersCount()
{
    QFETCH(QString, file);
    QFETCH(int, roomOverlaps);
    if (file.isEmpty()) {
        QSKIP("LECTERN_REAL_SCHEDULES does not name a folder with expected.json.");
    }

    const ProgramRun run = m_cli->check({file, "--format", "json"});

    QVERIFY2(run.exitCode == 0 || run.exitCode == 1, run.err.constData());
    QCOMPARE(pairsOf(run.json(), "room-overlap").size(), roomOverlaps);
}

void CliTruthTest::generatedFiles_haveExactlyTheInjectedConflicts_data()
{
    QTest::addColumn<int>("sessions");
    QTest::addColumn<int>("roomConflicts");
    QTest::addColumn<int>("speakerConflicts");

    QTest::newRow("none injected") << 300 << 0 << 0;
    QTest::newRow("some of both") << 800 << 12 << 9;
    QTest::newRow("many") << 3000 << 150 << 120;
}

void CliTruthTest::generatedFiles_haveExactlyTheInjectedConflicts()
{
    QFETCH(int, sessions);
    QFETCH(int, roomConflicts);
    QFETCH(int, speakerConflicts);
    const QString generator = qEnvironmentVariable("LECTERN_REAL_SCHEDULES") + "/../../tools/gen_schedule.py";
    if (!QFileInfo(generator).isFile()) {
        QSKIP("The generator of schedules does not lie beside LECTERN_REAL_SCHEDULES.");
    }
    const QString xml = m_cli->filePath("made.xml");
    const QString json = m_cli->filePath("made.json");
    const QString truthFile = m_cli->filePath("truth.json");
    QCOMPARE(QProcess::execute("python3", {generator, "--sessions", QString::number(sessions), "--xml", xml, "--json", json,
                                           "--truth", truthFile, "--room-conflicts", QString::number(roomConflicts),
                                           "--speaker-conflicts", QString::number(speakerConflicts)}), 0);
    QFile truth(truthFile);
    QVERIFY(truth.open(QIODevice::ReadOnly));
    const QJsonObject expected = QJsonDocument::fromJson(truth.readAll()).object();
    QCOMPARE(expected["room_pairs"].toArray().size(), roomConflicts);

    const QHash<QString, QString> guids = guidsOf(xml); // the truth names numbers
    Pairs roomPairs;
    for (const QJsonValue pair : expected["room_pairs"].toArray()) {
        roomPairs.insert(pairOf({guids[number(pair[0])], guids[number(pair[1])]}));
    }
    Pairs speakerPairs;
    for (const QJsonValue pair : expected["speaker_pairs"].toArray()) {
        speakerPairs.insert(pairOf({guids[number(pair["sessions"][0])], guids[number(pair["sessions"][1])]}));
    }
    QCOMPARE(roomPairs.size(), roomConflicts);
    for (const QString &file : {xml, json}) {
        const QJsonObject found = m_cli->report({file});
        QCOMPARE(pairsOf(found, "room-overlap"), roomPairs);
        QCOMPARE(pairsOf(found, "speaker-overlap"), speakerPairs);
    }
}

QTEST_GUILESS_MAIN(CliTruthTest)
#include "tst_clitruth.moc"
