#include "tests/core/formats/samples.h"

/// Each sample in tests/data/indico against the reading in `<sample>.expected`.
class IndicoTest : public QObject
{
    Q_OBJECT

private slots:
    void sample_data();
    void sample();
};

namespace {

QString folder() { return QStringLiteral(TEST_DATA "/indico/"); }

} // namespace

void IndicoTest::sample_data() { addSamples(folder(), {QStringLiteral("*.json")}, 4); }

void IndicoTest::sample()
{
    QFETCH(QString, file);
    compareSample(folder() + file, readFile(folder() + file, QTimeZone("Europe/Vienna")));
}

QTEST_GUILESS_MAIN(IndicoTest)
#include "tst_indico.moc"
