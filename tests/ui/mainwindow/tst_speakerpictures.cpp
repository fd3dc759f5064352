#include "core/net/fetcher.h"
#include "tests/support/loopbackserver.h"
#include "ui/mainwindow/speakerpictures.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QtTest>

class SpeakerPicturesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void picture_isFetchedAndScaled();
    void knownPicture_isShownWithoutAsking();
    void onlyWhoIsLookedAt_isAskedFor();
    void page_isNoPicture();
    void plainHttp_isNotAsked();

private:
    static FetchLimits limits();

    QByteArray m_png;
};

void SpeakerPicturesTest::initTestCase()
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer buffer(&m_png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
}

FetchLimits SpeakerPicturesTest::limits()
{
    FetchLimits limits;
    limits.allowsLoopback = true;
    return limits;
}

void SpeakerPicturesTest::picture_isFetchedAndScaled()
{
    LoopbackServer server([this](QTcpSocket &socket, const QByteArray &) { LoopbackServer::sendBytes(socket, m_png); });
    SpeakerPictures pictures({}, limits());
    QSignalSpy ready(&pictures, &SpeakerPictures::ready);
    pictures.want("Ada", server.url("/ada.png").toString(), 48);
    QVERIFY(ready.wait());
    QCOMPARE(ready.first().at(0).toString(), "Ada");
    QCOMPARE(ready.first().at(1).value<QImage>().size(), QSize(48, 48));
}

void SpeakerPicturesTest::knownPicture_isShownWithoutAsking()
{
    LoopbackServer server([this](QTcpSocket &socket, const QByteArray &) { LoopbackServer::sendBytes(socket, m_png); });
    SpeakerPictures pictures({}, limits());
    QSignalSpy ready(&pictures, &SpeakerPictures::ready);
    pictures.want("Ada", server.url().toString(), 48);
    QVERIFY(ready.wait());
    pictures.want("Ada", server.url().toString(), 48);
    QCOMPARE(ready.count(), 2); // at once
    QCOMPARE(server.requests.size(), 1);
}

void SpeakerPicturesTest::onlyWhoIsLookedAt_isAskedFor()
{
    LoopbackServer server([this](QTcpSocket &socket, const QByteArray &) { LoopbackServer::sendBytes(socket, m_png); });
    SpeakerPictures pictures({}, limits());
    QSignalSpy ready(&pictures, &SpeakerPictures::ready);
    pictures.want("Ada", server.url("/ada.png").toString(), 48);
    pictures.want("Grace", server.url("/grace.png").toString(), 48);
    QVERIFY(ready.wait());
    QCOMPARE(ready.first().at(0).toString(), "Grace");
    QCOMPARE(server.requests.size(), 1);
}

void SpeakerPicturesTest::page_isNoPicture()
{
    LoopbackServer server([this](QTcpSocket &socket, const QByteArray &path) {
        LoopbackServer::sendBytes(socket, path == "/ada.png" ? QByteArray("<html>Not here</html>") : m_png,
                                  "Content-Type: image/png\r\n");
    });
    SpeakerPictures pictures({}, limits());
    QSignalSpy ready(&pictures, &SpeakerPictures::ready);
    pictures.want("Ada", server.url("/ada.png").toString(), 48);
    QTRY_COMPARE(server.requests.size(), 1);
    pictures.want("Grace", server.url("/grace.png").toString(), 48);
    QVERIFY(ready.wait());
    QCOMPARE(ready.count(), 1);
    QCOMPARE(ready.first().at(0).toString(), "Grace");
}

void SpeakerPicturesTest::plainHttp_isNotAsked()
{
    LoopbackServer server([this](QTcpSocket &socket, const QByteArray &) { LoopbackServer::sendBytes(socket, m_png); });
    SpeakerPictures strict({}, FetchLimits());
    SpeakerPictures lenient({}, limits());
    QSignalSpy ready(&lenient, &SpeakerPictures::ready);
    strict.want("Ada", server.url("/strict.png").toString(), 48);
    lenient.want("Ada", server.url("/lenient.png").toString(), 48); // asked later than the other would have been
    QVERIFY(ready.wait());
    QCOMPARE(server.requests.size(), 1);
    QVERIFY(server.requests.first().contains("/lenient.png"));
}

QTEST_MAIN(SpeakerPicturesTest)
#include "tst_speakerpictures.moc"
