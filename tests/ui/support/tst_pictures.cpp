#include "ui/support/pictures.h"

#include <QBuffer>
#include <QtEndian>
#include <QtTest>

class PicturesTest : public QObject
{
    Q_OBJECT

private slots:
    void kinds_areReadByContent_data();
    void kinds_areReadByContent();
    void middle_isKept();
    void noPicture_givesNone_data();
    void noPicture_givesNone();
};

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

QImage redImage(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320 : 0);
        }
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, 0);
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// A PNG that claims to be that large, and has next to nothing in it.
QByteArray pngClaiming(quint32 width, quint32 height)
{
    const QByteArray header = "IHDR" + bigEndian(width) + bigEndian(height) + QByteArray("\x08\x06\x00\x00\x00", 5);
    const QByteArray data = "IDAT" + QByteArray("\x78\x9c\x03\x00\x00\x00\x00\x01", 8);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + bigEndian(13) + header + bigEndian(crcOf(header)) + bigEndian(8) + data
           + bigEndian(crcOf(data)) + bigEndian(0) + "IEND" + bigEndian(crcOf("IEND"));
}

} // namespace

void PicturesTest::kinds_areReadByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PNG") << encoded(redImage(300, 200), "PNG");
    QTest::newRow("JPEG") << encoded(redImage(300, 200), "JPEG");
    QTest::newRow("a large JPEG") << encoded(redImage(4000, 3000), "JPEG");
    QTest::newRow("smaller than shown") << encoded(redImage(8, 8), "PNG");
    QTest::newRow("one pixel high") << encoded(redImage(500, 1), "PNG");
}

void PicturesTest::kinds_areReadByContent()
{
    QFETCH(QByteArray, bytes);
    const QImage picture = decodedPicture(bytes, 64);
    QCOMPARE(picture.size(), QSize(64, 64));
    const QColor color = picture.pixelColor(32, 32);
    QVERIFY(color.red() > 245 && color.green() < 10 && color.blue() < 10);
}

void PicturesTest::middle_isKept()
{
    QImage wide = redImage(300, 100);
    for (int y = 0; y < 100; ++y) {
        for (int x = 100; x < 200; ++x) {
            wide.setPixelColor(x, y, Qt::blue);
        }
    }
    const QImage picture = decodedPicture(encoded(wide, "PNG"), 50);
    QCOMPARE(picture.pixelColor(5, 25), QColor(Qt::blue));
    QCOMPARE(picture.pixelColor(45, 25), QColor(Qt::blue));
}

void PicturesTest::noPicture_givesNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray png = encoded(redImage(300, 200), "PNG");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page that says it is not here") << QByteArray("<html><img src='https://spy.example/'></html>");
    QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    QTest::newRow("an end too early, right after the kind") << png.left(20);
    QTest::newRow("a hundred megapixels in a header") << pngClaiming(10'000, 10'000);
    QTest::newRow("larger than any number of pixels") << pngClaiming(0x7FFFFFFF, 0x7FFFFFFF);
    QTest::newRow("no pixels at all") << pngClaiming(0, 0);
    QTest::newRow("PNG by name only") << QByteArray("\x89PNG\r\n\x1a\nrubbish rubbish rubbish");
}

void PicturesTest::noPicture_givesNone()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(decodedPicture(bytes, 64).isNull());
}

QTEST_MAIN(PicturesTest)
#include "tst_pictures.moc"
