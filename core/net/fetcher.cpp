#include "core/net/fetcher.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkDiskCache>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>

namespace {

constexpr qint64 MostCached = 64 * 1024 * 1024;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::PreferCache);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Lectern/" LECTERN_VERSION));
    request.setRawHeader("Accept-Encoding", "identity"); // what arrives is what is counted
    return request;
}

} // namespace

bool isFetchable(const QUrl &url, const FetchLimits &limits)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        return false;
    }
    const bool isLoopback = QHostAddress(url.host()).isLoopback();
    return url.scheme() == QLatin1String("https")
           || (limits.allowsLoopback && isLoopback && url.scheme() == QLatin1String("http"));
}

/// One address on its way.
struct Fetcher::Job
{
    QNetworkReply *reply = nullptr;
    QByteArray bytes;
    QTimer *deadline = nullptr;
    int redirects = 0;
};

Fetcher::Fetcher(const QString &cacheFolder, const FetchLimits &limits, QObject *parent)
    : QObject(parent), m_cacheFolder(cacheFolder), m_limits(limits)
{
}

Fetcher::~Fetcher()
{
    m_waiting.clear();
    const QList<quint64> running = m_running.keys();
    for (const quint64 number : running) {
        drop(number);
    }
}

QNetworkAccessManager &Fetcher::network()
{
    if (!m_network) {
        m_network = new QNetworkAccessManager(this);
        if (!m_cacheFolder.isEmpty()) {
            auto *cache = new QNetworkDiskCache(m_network);
            cache->setCacheDirectory(m_cacheFolder);
            cache->setMaximumCacheSize(MostCached);
            m_network->setCache(cache);
        }
    }
    return *m_network;
}

void Fetcher::clearCache()
{
    if (!m_cacheFolder.isEmpty() && network().cache()) {
        network().cache()->clear();
    }
}

quint64 Fetcher::fetch(const QUrl &url)
{
    const quint64 number = ++m_last;
    m_waiting.emplace_back(number, url);
    QMetaObject::invokeMethod(this, &Fetcher::startWaiting, Qt::QueuedConnection);
    return number;
}

void Fetcher::startWaiting()
{
    while (!m_waiting.isEmpty() && m_running.size() < m_limits.atOnce) {
        const auto [number, url] = m_waiting.takeFirst();
        auto job = std::make_shared<Job>();
        job->deadline = new QTimer(this);
        job->deadline->setSingleShot(true);
        connect(job->deadline, &QTimer::timeout, this, [this, number = number] {
            fail(number, ErrorCode::LimitExceeded, tr("The server takes too long to answer. Try again later."));
        });
        job->deadline->start(m_limits.time);
        m_running.insert(number, job);
        ask(number, url);
    }
}

void Fetcher::ask(quint64 number, const QUrl &url)
{
    if (!isFetchable(url, m_limits)) {
        fail(number, ErrorCode::BadValue, tr("“%1” is no address that Lectern fetches: only https without a password in it.")
                                              .arg(url.toDisplayString(QUrl::RemoveUserInfo)));
        return;
    }
    QNetworkReply *reply = network().get(requestFor(url));
    m_running[number]->reply = reply;
    connect(reply, &QNetworkReply::readyRead, this, [this, number] { takeBytes(number); });
    connect(reply, &QNetworkReply::finished, this, [this, number] { takeEnd(number); });
}

void Fetcher::takeBytes(quint64 number)
{
    const auto job = m_running.value(number);
    if (!job) {
        return;
    }
    const qint64 announced = job->reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    job->bytes += job->reply->read(m_limits.mostBytes + 1 - job->bytes.size());
    if (std::max<qint64>(job->bytes.size(), announced) > m_limits.mostBytes) {
        fail(number, ErrorCode::LimitExceeded, tr("What the server sends is too large for a picture."));
    }
}

void Fetcher::takeEnd(quint64 number)
{
    takeBytes(number);
    const auto job = m_running.value(number);
    if (!job) {
        return;
    }
    QNetworkReply *reply = job->reply;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray announced = reply->rawHeader("Content-Length");
    if (isRedirect(status)) {
        const QUrl next = reply->url().resolved(QUrl::fromEncoded(reply->rawHeader("Location")));
        reply->disconnect(this);
        reply->deleteLater();
        job->reply = nullptr;
        job->bytes.clear();
        if (++job->redirects > m_limits.mostRedirects) {
            fail(number, ErrorCode::LimitExceeded, tr("The server sends from one address to the next without end."));
        } else {
            ask(number, next);
        }
    } else if (status == 404 || status == 410) {
        fail(number, ErrorCode::NotFound, tr("There is nothing at “%1” any more.").arg(reply->url().toDisplayString()));
    } else if (reply->error() != QNetworkReply::NoError || status < 200 || status > 299) {
        fail(number, ErrorCode::FileAccess, tr("“%1” cannot be reached: %2").arg(reply->url().host(), reply->errorString()));
    } else if (!announced.isEmpty() && announced.toLongLong() != job->bytes.size()) {
        fail(number, ErrorCode::FileAccess, tr("“%1” sent less than it said. Try again later.").arg(reply->url().host()));
    } else {
        const QByteArray bytes = job->bytes;
        drop(number);
        emit fetched(number, bytes);
    }
}

void Fetcher::cancel(quint64 number)
{
    m_waiting.removeIf([number](const auto &waiting) { return waiting.first == number; });
    drop(number);
}

void Fetcher::fail(quint64 number, ErrorCode code, const QString &message)
{
    drop(number);
    emit failed(number, {code, message, {}});
}

/// Ends a job without an answer; the next that waits begins.
void Fetcher::drop(quint64 number)
{
    const auto job = m_running.take(number);
    if (!job) {
        return;
    }
    job->deadline->disconnect(this);
    job->deadline->deleteLater();
    if (job->reply) {
        job->reply->disconnect(this);
        job->reply->abort();
        job->reply->deleteLater();
    }
    QMetaObject::invokeMethod(this, &Fetcher::startWaiting, Qt::QueuedConnection);
}
