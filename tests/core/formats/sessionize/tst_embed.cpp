#include "tests/core/formats/samples.h"

/// Each sample in tests/data/embed against the reading in `<sample>.expected`.
class EmbedTest : public QObject
{
    Q_OBJECT

private slots:
    void sample_data();
    void sample();
    void brokenPage_isReadAsFarAsItGoes();
    void deepPage_endsInTime();
};

namespace {

QString folder() { return QStringLiteral(TEST_DATA "/embed/"); }

} // namespace

void EmbedTest::sample_data() { addSamples(folder(), {QStringLiteral("*.html")}, 2); }

void EmbedTest::sample()
{
    QFETCH(QString, file);
    compareSample(folder() + file, readFile(folder() + file));
}

void EmbedTest::brokenPage_isReadAsFarAsItGoes()
{
    QFile file(folder() + QStringLiteral("grid.html"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (qsizetype size = 0; size <= whole.size(); size += 13) {
        const Reading reading = readBytes(whole.left(size), QStringLiteral("cut.html"));
        QVERIFY(reading.error || reading.sessions.size() <= 2);
    }
}

void EmbedTest::deepPage_endsInTime()
{
    const QByteArray page = "<html><div data-sessionid=\"1\" class=\"sz-session\"><h3 class=\"sz-session__title\">T</h3></div>" +
                            QByteArray("<div>").repeated(200'000) + QByteArray("</b>").repeated(200'000);
    const Reading reading = readBytes(page, QStringLiteral("deep.html"));
    QVERIFY(reading.error || reading.sessions.size() == 1);
}

QTEST_GUILESS_MAIN(EmbedTest)
#include "tst_embed.moc"
