#pragma once

#include "core/base/error.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

/// How much of a stranger's server is put up with.
struct FetchLimits
{
    qint64 mostBytes = 4 * 1024 * 1024;
    std::chrono::milliseconds time{20'000}; ///< for all of it, redirects too
    int mostRedirects = 5;
    int atOnce = 4;              ///< the others wait
    bool allowsLoopback = false; ///< plain http to this machine, which only tests have a use for
};

/// True for https without a user's name or password in the address: all that is ever asked for.
bool isFetchable(const QUrl &url, const FetchLimits &limits = {});

/// Gets what stands at an address: no cookies, no logins, no referrer, redirects only to addresses that are fetchable
/// themselves. Nothing of the network is made before the first address. Lives in one thread; answers by signals, never
/// within the call.
class Fetcher : public QObject
{
    Q_OBJECT

public:
    /// @param cacheFolder keeps what was got, as far as the servers let it, within a bound; empty: nothing is kept
    explicit Fetcher(const QString &cacheFolder, const FetchLimits &limits = {}, QObject *parent = nullptr);
    ~Fetcher() override;

    /// Answered once, by `fetched` or `failed` with this number, unless it is canceled.
    quint64 fetch(const QUrl &url);
    void cancel(quint64 number);
    /// Forgets what was kept.
    void clearCache();

signals:
    void fetched(quint64 number, const QByteArray &bytes);
    void failed(quint64 number, const Error &error); ///< codes: FileAccess, LimitExceeded, NotFound, BadValue

private:
    struct Job;

    QNetworkAccessManager &network();
    void startWaiting();
    void ask(quint64 number, const QUrl &url);
    void takeBytes(quint64 number);
    void takeEnd(quint64 number);
    void fail(quint64 number, ErrorCode code, const QString &message);
    void drop(quint64 number);

    QString m_cacheFolder;
    FetchLimits m_limits;
    QNetworkAccessManager *m_network = nullptr;
    quint64 m_last = 0;
    QHash<quint64, std::shared_ptr<Job>> m_running;
    QList<std::pair<quint64, QUrl>> m_waiting;
};
