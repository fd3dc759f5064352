#include "core/net/fetcher.h"
#include "tests/support/loopbackserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace std::chrono_literals;

Q_DECLARE_METATYPE(LoopbackServer::Answer)

class FetcherTest : public QObject
{
    Q_OBJECT

private slots:
    void addresses_data();
    void addresses();
    void bytes_areFetched();
    void request_saysNoMoreThanItMust();
    void badAnswer_fails_data();
    void badAnswer_fails();
    void redirects_areFollowed();
    void redirectToPlainHttpElsewhere_isRefused();
    void canceled_isNotAnswered();
    void many_areAskedFourAtOnce();
    void cached_isNotAskedAgain();
    void refusedConnection_fails();

private:
    static FetchLimits limits();
};

FetchLimits FetcherTest::limits()
{
    FetchLimits limits;
    limits.mostBytes = 1000;
    limits.time = 10s;
    limits.allowsLoopback = true;
    return limits;
}

void FetcherTest::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("expected");
    QTest::newRow("https") << "https://example.org/ada.png" << true;
    QTest::newRow("plain http") << "http://example.org/ada.png" << false;
    QTest::newRow("plain http on this machine") << "http://127.0.0.1/ada.png" << false;
    QTest::newRow("a file") << "file:///etc/passwd" << false;
    QTest::newRow("data") << "data:image/png;base64,AAAA" << false;
    QTest::newRow("a password") << "https://me:secret@example.org/" << false;
    QTest::newRow("a user") << "https://me@example.org/" << false;
    QTest::newRow("no host") << "https:///ada.png" << false;
    QTest::newRow("relative") << "ada.png" << false;
    QTest::newRow("nothing") << "" << false;
}

void FetcherTest::addresses()
{
    QFETCH(QString, address);
    QFETCH(bool, expected);
    QCOMPARE(isFetchable(QUrl(address)), expected);
}

void FetcherTest::bytes_areFetched()
{
    LoopbackServer server([](QTcpSocket &socket, const QByteArray &path) { LoopbackServer::sendBytes(socket, "got " + path); });
    Fetcher fetcher({}, limits());
    QSignalSpy fetched(&fetcher, &Fetcher::fetched);
    const quint64 number = fetcher.fetch(server.url("/ada.png"));
    QCOMPARE(fetched.count(), 0); // never within the call
    QVERIFY(fetched.wait());
    QCOMPARE(fetched.first().at(0).toULongLong(), number);
    QCOMPARE(fetched.first().at(1).toByteArray(), "got /ada.png");
}

void FetcherTest::request_saysNoMoreThanItMust()
{
    LoopbackServer server([](QTcpSocket &socket, const QByteArray &) {
        LoopbackServer::sendBytes(socket, "x", "Set-Cookie: spy=1; Path=/\r\nCache-Control: no-store\r\n");
    });
    Fetcher fetcher({}, limits());
    QSignalSpy fetched(&fetcher, &Fetcher::fetched);
    for (int time = 0; time < 2; ++time) {
        fetcher.fetch(server.url());
        QVERIFY(fetched.wait());
    }
    QCOMPARE(server.requests.size(), 2);
    const QByteArray second = server.requests.last().toLower();
    QVERIFY(second.contains("user-agent: lectern/"));
    for (const char *spoken : {"cookie:", "referer:", "authorization:"}) {
        QVERIFY2(!second.contains(spoken), spoken);
    }
}

void FetcherTest::badAnswer_fails_data()
{
    QTest::addColumn<LoopbackServer::Answer>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("said");
    using Answer = LoopbackServer::Answer;
    QTest::newRow("nothing ever comes") << Answer([](QTcpSocket &, const QByteArray &) {}) << ErrorCode::LimitExceeded << "too long";
    QTest::newRow("it stops in the middle")
        << Answer([](QTcpSocket &socket, const QByteArray &) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nabc"); })
        << ErrorCode::LimitExceeded << "too long";
    QTest::newRow("less than announced, then closed") << Answer([](QTcpSocket &socket, const QByteArray &) {
        LoopbackServer::send(socket, "200 OK", "Content-Length: 500\r\n", "abc");
    }) << ErrorCode::FileAccess << "sent less|cannot be reached";
    QTest::newRow("too large, and says so") << Answer([](QTcpSocket &socket, const QByteArray &) {
        LoopbackServer::sendBytes(socket, QByteArray(2000, 'x'));
    }) << ErrorCode::LimitExceeded << "too large";
    QTest::newRow("too large, and does not say so") << Answer([](QTcpSocket &socket, const QByteArray &) {
        LoopbackServer::send(socket, "200 OK", {}, QByteArray(2000, 'x'));
    }) << ErrorCode::LimitExceeded << "too large";
    QTest::newRow("a header only: huge") << Answer([](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx");
    }) << ErrorCode::LimitExceeded << "too large";
    QTest::newRow("not there") << Answer([](QTcpSocket &socket, const QByteArray &) {
        LoopbackServer::send(socket, "404 Not Found", "Content-Length: 0\r\n", {});
    }) << ErrorCode::NotFound << "any more";
    QTest::newRow("wants a password") << Answer([](QTcpSocket &socket, const QByteArray &) {
        LoopbackServer::send(socket, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n", {});
    }) << ErrorCode::FileAccess << "cannot be reached";
    QTest::newRow("broken server") << Answer([](QTcpSocket &socket, const QByteArray &) {
        LoopbackServer::send(socket, "500 Oh", "Content-Length: 0\r\n", {});
    }) << ErrorCode::FileAccess << "cannot be reached";
    QTest::newRow("no HTTP") << Answer([](QTcpSocket &socket, const QByteArray &) {
        socket.write("SSH-2.0-Other\r\n");
        socket.disconnectFromHost();
    }) << ErrorCode::FileAccess << "cannot be reached";
    QTest::newRow("a circle") << Answer([](QTcpSocket &socket, const QByteArray &) {
        LoopbackServer::send(socket, "302 Found", "Location: /again\r\nContent-Length: 0\r\n", {});
    }) << ErrorCode::LimitExceeded << "without end";
    QTest::newRow("leads to a file") << Answer([](QTcpSocket &socket, const QByteArray &) {
        LoopbackServer::send(socket, "302 Found", "Location: file:///etc/passwd\r\nContent-Length: 0\r\n", {});
    }) << ErrorCode::BadValue << "only https";
    QTest::newRow("leads nowhere") << Answer([](QTcpSocket &socket, const QByteArray &) {
        LoopbackServer::send(socket, "302 Found", "Location: https://me:pw@example.org/\r\nContent-Length: 0\r\n", {});
    }) << ErrorCode::BadValue << "only https";
}

void FetcherTest::badAnswer_fails()
{
    QFETCH(LoopbackServer::Answer, answer);
    QFETCH(ErrorCode, code);
    QFETCH(QString, said);
    LoopbackServer server(answer);
    FetchLimits bounds = limits();
    if (said == "too long") {
        bounds.time = 300ms;
    }
    Fetcher fetcher({}, bounds);
    QSignalSpy fetched(&fetcher, &Fetcher::fetched);
    QSignalSpy failed(&fetcher, &Fetcher::failed);
    fetcher.fetch(server.url());
    QVERIFY(failed.wait());
    QCOMPARE(failed.count(), 1);
    const Error error = failed.first().at(1).value<Error>();
    QCOMPARE(error.code, code);
    QVERIFY2(error.message.contains(QRegularExpression(said)), qPrintable(error.message));
    QCOMPARE(fetched.count(), 0);
}

void FetcherTest::redirects_areFollowed()
{
    LoopbackServer server([](QTcpSocket &socket, const QByteArray &path) {
        const int hop = path.mid(1).toInt();
        if (hop < 5) {
            LoopbackServer::send(socket, "301 Moved", "Location: /" + QByteArray::number(hop + 1) + "\r\nContent-Length: 0\r\n", {});
        } else {
            LoopbackServer::sendBytes(socket, "here");
        }
    });
    Fetcher fetcher({}, limits());
    QSignalSpy fetched(&fetcher, &Fetcher::fetched);
    fetcher.fetch(server.url("/0"));
    QVERIFY(fetched.wait());
    QCOMPARE(fetched.first().at(1).toByteArray(), "here");
    QCOMPARE(server.requests.size(), 6);
}

void FetcherTest::redirectToPlainHttpElsewhere_isRefused()
{
    LoopbackServer server([](QTcpSocket &socket, const QByteArray &) {
        LoopbackServer::send(socket, "302 Found", "Location: http://example.org/\r\nContent-Length: 0\r\n", {});
    });
    Fetcher fetcher({}, limits());
    QSignalSpy failed(&fetcher, &Fetcher::failed);
    fetcher.fetch(server.url());
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().at(1).value<Error>().code, ErrorCode::BadValue);
}

void FetcherTest::canceled_isNotAnswered()
{
    LoopbackServer server([](QTcpSocket &socket, const QByteArray &path) { LoopbackServer::sendBytes(socket, path); });
    Fetcher fetcher({}, limits());
    QSignalSpy fetched(&fetcher, &Fetcher::fetched);
    QSignalSpy failed(&fetcher, &Fetcher::failed);
    const quint64 first = fetcher.fetch(server.url("/first"));
    const quint64 second = fetcher.fetch(server.url("/second"));
    fetcher.cancel(first);
    QVERIFY(fetched.wait());
    QCOMPARE(fetched.count(), 1);
    QCOMPARE(fetched.first().at(0).toULongLong(), second);
    QCOMPARE(server.requests.size(), 1);
    QCOMPARE(failed.count(), 0);
}

void FetcherTest::many_areAskedFourAtOnce()
{
    QList<QTcpSocket *> open;
    LoopbackServer server([&open](QTcpSocket &socket, const QByteArray &) { open += &socket; });
    Fetcher fetcher({}, limits());
    QSignalSpy fetched(&fetcher, &Fetcher::fetched);
    for (int i = 0; i < 10; ++i) {
        fetcher.fetch(server.url(QString("/%1").arg(i)));
    }
    QTRY_COMPARE(open.size(), 4);
    for (int answered = 0; answered < 10; ++answered) {
        QTRY_VERIFY(!open.isEmpty());
        QVERIFY(open.size() <= 4);
        LoopbackServer::sendBytes(*open.takeFirst(), "x");
    }
    QTRY_COMPARE(fetched.count(), 10);
}

void FetcherTest::cached_isNotAskedAgain()
{
    QTemporaryDir folder;
    LoopbackServer server([](QTcpSocket &socket, const QByteArray &) {
        LoopbackServer::sendBytes(socket, "x", "Cache-Control: max-age=3600\r\n");
    });
    for (int start = 0; start < 2; ++start) { // also after a restart
        Fetcher fetcher(folder.path(), limits());
        QSignalSpy fetched(&fetcher, &Fetcher::fetched);
        fetcher.fetch(server.url());
        QVERIFY(fetched.wait());
        QCOMPARE(fetched.first().at(1).toByteArray(), "x");
    }
    QCOMPARE(server.requests.size(), 1);
    Fetcher forgetful(folder.path(), limits());
    forgetful.clearCache();
    QSignalSpy fetched(&forgetful, &Fetcher::fetched);
    forgetful.fetch(server.url());
    QVERIFY(fetched.wait());
    QCOMPARE(server.requests.size(), 2);
}

void FetcherTest::refusedConnection_fails()
{
    QUrl url;
    {
        LoopbackServer server([](QTcpSocket &, const QByteArray &) {});
        url = server.url();
    }
    Fetcher fetcher({}, limits());
    QSignalSpy failed(&fetcher, &Fetcher::failed);
    fetcher.fetch(url);
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().at(1).value<Error>().code, ErrorCode::FileAccess);
}

QTEST_GUILESS_MAIN(FetcherTest)
#include "tst_fetcher.moc"
