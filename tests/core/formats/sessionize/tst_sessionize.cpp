#include "tests/core/formats/samples.h"

/// Each sample in tests/data/sessionize against the reading in `<sample>.expected`.
class SessionizeTest : public QObject
{
    Q_OBJECT

private slots:
    void sample_data();
    void sample();
    void speakersFile_completesTheProgramme();
    void thousandsOfRepeats_areOneSession();
};

namespace {

QString folder() { return QStringLiteral(TEST_DATA "/sessionize/"); }

} // namespace

void SessionizeTest::sample_data() { addSamples(folder(), {QStringLiteral("*.json")}, 7); }

void SessionizeTest::sample()
{
    QFETCH(QString, file);
    compareSample(folder() + file, readFile(folder() + file, QTimeZone("Europe/Vienna")));
}

void SessionizeTest::speakersFile_completesTheProgramme()
{
    const Reading reading = readFilesTogether({folder() + QStringLiteral("speakers.json"), folder() + QStringLiteral("gridsmart.json")});
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QCOMPARE(reading.lists.speakers.size(), 1);
    QCOMPARE(reading.lists.speakers.first().role, QStringLiteral("Engineer"));
    QCOMPARE(reading.lists.speakerTexts.first().biography, QByteArray("Wrote the first programme."));
    QCOMPARE(reading.lists.speakerTexts.first().links.size(), 1);
}

void SessionizeTest::thousandsOfRepeats_areOneSession()
{
    QByteArray rooms;
    for (int i = 0; i < 20'000; ++i) {
        rooms += (i > 0 ? "," : "") + QByteArray("{\"id\": 1, \"name\": \"R\", \"sessions\": [{\"id\": \"1\", \"title\": \"T\", \"startsAt\": "
                                             "\"2024-05-02T10:00:00\", \"room\": \"R") +
                 QByteArray::number(i) + "\"}]}";
    }
    const Reading reading = readBytes("[{\"date\": \"2024-05-02T00:00:00\", \"rooms\": [" + rooms + "]}]", QStringLiteral("many.json"));
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QCOMPARE(reading.sessions.size(), size_t(1));
}

QTEST_GUILESS_MAIN(SessionizeTest)
#include "tst_sessionize.moc"
