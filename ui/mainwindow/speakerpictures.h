#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QTimer>

class Fetcher;
struct FetchLimits;

/// Fetches the portraits that are looked at, one at a time: what is asked for replaces what was asked for before. What
/// cannot be shown is not told: initials stand in its place. Does nothing with the network before it is asked.
class SpeakerPictures : public QObject
{
    Q_OBJECT

public:
    SpeakerPictures(const QString &cacheFolder, const FetchLimits &limits, QObject *parent = nullptr);

    /// Answered by `ready`, at once where the picture is known. @param side in pixels
    void want(const QString &speaker, const QString &address, int side);
    void wantNothing();
    /// Also what is on the disk.
    void forget();

signals:
    void ready(const QString &speaker, const QImage &picture);

private:
    /// The picture that is looked at now.
    struct Wanted
    {
        QString speaker;
        QString address;
        int side = 0;
    };
    void fetchWanted();
    void decode(const QByteArray &bytes);
    void tell(const QImage &picture);

    Fetcher *m_fetcher;
    QTimer m_rest; ///< whoever runs through the list asks no server
    Wanted m_wanted;
    quint64 m_number = 0;
    QCache<QString, QImage> m_known; ///< by address and side
};
