#include "core/formats/gunzip.h"

#include "tests/core/formats/reading.h"

#include <QTest>

class GunzipTest : public QObject
{
    Q_OBJECT

private slots:
    void schedule_isReadThroughIt_data();
    void schedule_isReadThroughIt();
    void damage_isReported_data();
    void damage_isReported();
    void bomb_isRefused();
};

namespace {

const QByteArray schedule = "<schedule><conference><title>Packed</title></conference><day date=\"2024-07-01\"><event "
                            "id=\"1\"><start>10:00</start>"
                            "<duration>01:00</duration><title>One</title></event></day></schedule>";

/// A gzip file without real compression is simple: qCompress() makes the middle, the frame is ours.
QByteArray gzip(const QByteArray &text)
{
    const auto littleEndian = [](quint32 number) {
        QByteArray bytes(4, '\0');
        for (int i = 0; i < 4; ++i) {
            bytes[i] = char(number >> (8 * i));
        }
        return bytes;
    };
    quint32 sum = 0xFFFFFFFF;
    for (const char c : text) {
        sum ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum >> 1) ^ (0xEDB88320 & (0 - (sum & 1)));
        }
    }
    const QByteArray compressed = qCompress(text, 9); // its length, a header of zlib, deflated bytes, another sum
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + compressed.mid(6, compressed.size() - 10) +
           littleEndian(~sum) + littleEndian(quint32(text.size()));
}

} // namespace

void GunzipTest::schedule_isReadThroughIt_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("one part") << gzip(schedule);
    QTest::newRow("two parts") << gzip(schedule.left(70)) + gzip(schedule.mid(70));
    QTest::newRow("padding behind it") << gzip(schedule) + QByteArray(512, '\0');
}

void GunzipTest::schedule_isReadThroughIt()
{
    QFETCH(QByteArray, file);
    const Reading reading = readBytes(file, QStringLiteral("schedule.xml.gz"));
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    QCOMPARE(reading.header.conference.title, QStringLiteral("Packed"));
    QCOMPARE(reading.sessions.size(), size_t(1));
}

void GunzipTest::damage_isReported_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray whole = gzip(schedule);
    QByteArray wrongSum = whole;
    wrongSum[wrongSum.size() - 5] = char(wrongSum[wrongSum.size() - 5] ^ 1);

    QTest::newRow("head alone") << whole.left(2);
    QTest::newRow("cut off") << whole.left(whole.size() / 2);
    QTest::newRow("without its sum") << whole.chopped(8);
    QTest::newRow("wrong sum") << wrongSum;
    QTest::newRow("no gzip behind the mark") << QByteArray("\x1f\x8bnonsense that goes on");
}

void GunzipTest::damage_isReported()
{
    QFETCH(QByteArray, file);
    const Reading reading = readBytes(file, QStringLiteral("schedule.xml.gz"));
    QVERIFY(reading.error);
    QCOMPARE(reading.error->code, ErrorCode::Damaged);
    QCOMPARE(reading.error->where.file, QStringLiteral("schedule.xml.gz"));
}

void GunzipTest::bomb_isRefused()
{
    const QByteArray part = gzip(QByteArray(qsizetype(4) << 20, ' '));
    const qsizetype limit = qsizetype(16) << 20;
    const auto text = gunzip(part.repeated(5), QStringLiteral("bomb.gz"), limit);
    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::LimitExceeded);
    QVERIFY(gunzip(part.repeated(4), QStringLiteral("large.gz"), limit));
}

QTEST_GUILESS_MAIN(GunzipTest)
#include "tst_gunzip.moc"
