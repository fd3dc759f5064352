#include "tests/core/formats/samples.h"

/// Each sample in tests/data/pretalx against the reading in `<sample>.expected`.
class PretalxRestTest : public QObject
{
    Q_OBJECT

private slots:
    void sample_data();
    void sample();
    void pages_areOneConference();
};

namespace {

QString folder() { return QStringLiteral(TEST_DATA "/pretalx/"); }

} // namespace

void PretalxRestTest::sample_data() { addSamples(folder(), {QStringLiteral("*.json")}, 5); }

void PretalxRestTest::sample()
{
    QFETCH(QString, file);
    compareSample(folder() + file, readFile(folder() + file, QTimeZone("Europe/Vienna")));
}

void PretalxRestTest::pages_areOneConference()
{
    const Reading reading = readFilesTogether({folder() + QStringLiteral("submissions.json"), folder() + QStringLiteral("speakers.json")});
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QCOMPARE(reading.sessions.size(), size_t(3));
    QCOMPARE(reading.lists.speakers.size(), 2);
    QCOMPARE(reading.lists.speakers.at(1).name, QStringLiteral("Grace Hopper"));
    QCOMPARE(reading.lists.speakerTexts.at(1).biography, QByteArray("Compiles."));
}

QTEST_GUILESS_MAIN(PretalxRestTest)
#include "tst_pretalx.moc"
