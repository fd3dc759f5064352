#include "tests/core/formats/samples.h"

/// Each sample in tests/data/conclar against the reading in `<sample>.expected`.
class ConClarTest : public QObject
{
    Q_OBJECT

private slots:
    void sample_data();
    void sample();
    void peopleFile_completesTheProgramme_data();
    void peopleFile_completesTheProgramme();
};

namespace {

QString folder() { return QStringLiteral(TEST_DATA "/conclar/"); }

} // namespace

void ConClarTest::sample_data() { addSamples(folder(), {QStringLiteral("*.json"), QStringLiteral("*.js")}, 7); }

void ConClarTest::sample()
{
    QFETCH(QString, file);
    compareSample(folder() + file, readFile(folder() + file, QTimeZone("Europe/Vienna")));
}

void ConClarTest::peopleFile_completesTheProgramme_data()
{
    QTest::addColumn<QStringList>("files");

    const QString people = folder() + QStringLiteral("people.json");
    const QString program = folder() + QStringLiteral("program.json");
    QTest::newRow("programme first") << QStringList{program, people};
    QTest::newRow("people first") << QStringList{people, program};
}

void ConClarTest::peopleFile_completesTheProgramme()
{
    QFETCH(QStringList, files);
    const Reading reading = readFilesTogether(files);
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QStringList names;
    for (const Speaker &speaker : reading.lists.speakers) {
        names += speaker.name;
    }
    QCOMPARE(names, (QStringList{QStringLiteral("Ada Lovelace"), QStringLiteral("Grace Hopper"), QStringLiteral("Alan Turing")}));
    QCOMPARE(reading.lists.speakerTexts.first().biography, QByteArray("<p>Counts.</p>"));
    const Links links = reading.lists.speakerTexts.first().links;
    QCOMPARE(links.size(), 2);
    QCOMPARE(links.at(0).address, QStringLiteral("https://twitter.com/ada"));
    QCOMPARE(links.at(1).address, QStringLiteral("https://ada.example/"));
    QCOMPARE(reading.header.conference.textFormat, TextFormat::Html);
}

QTEST_GUILESS_MAIN(ConClarTest)
#include "tst_conclar.moc"
