#include "tests/core/formats/samples.h"

/// Each sample in tests/data/pycon against the reading in `<sample>.expected`.
class PyConTest : public QObject
{
    Q_OBJECT

private slots:
    void sample_data();
    void sample();
};

namespace {

QString folder() { return QStringLiteral(TEST_DATA "/pycon/"); }

} // namespace

void PyConTest::sample_data() { addSamples(folder(), {QStringLiteral("*.json")}, 3); }

void PyConTest::sample()
{
    QFETCH(QString, file);
    compareSample(folder() + file, readFile(folder() + file, QTimeZone("Europe/Vienna")));
}

QTEST_GUILESS_MAIN(PyConTest)
#include "tst_pycon.moc"
