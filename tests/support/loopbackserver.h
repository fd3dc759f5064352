#pragma once

#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QUrl>

#include <functional>

/// A web server on this machine that answers as a test wants: also wrongly, late, or not at all.
class LoopbackServer : public QTcpServer
{
public:
    /// @param socket gets the whole answer; nothing is closed or added by the server
    using Answer = std::function<void(QTcpSocket &socket, const QByteArray &path)>;

    explicit LoopbackServer(Answer answer) : m_answer(std::move(answer))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray request = socket->readAll();
                requests += request;
                m_answer(*socket, request.split(' ').value(1));
            });
        });
    }

    QUrl url(const QString &path = QStringLiteral("/")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }

    static void send(QTcpSocket &socket, const QByteArray &status, const QByteArray &headers, const QByteArray &body)
    {
        socket.write("HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\n\r\n" + body);
        socket.disconnectFromHost();
    }
    static void sendBytes(QTcpSocket &socket, const QByteArray &body, const QByteArray &headers = {})
    {
        send(socket, "200 OK", "Content-Length: " + QByteArray::number(body.size()) + "\r\n" + headers, body);
    }

    QList<QByteArray> requests;

private:
    Answer m_answer;
};
