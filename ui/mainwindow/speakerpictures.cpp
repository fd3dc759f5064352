#include "ui/mainwindow/speakerpictures.h"

#include "core/net/fetcher.h"
#include "ui/support/pictures.h"

#include <QtConcurrent>

using namespace std::chrono_literals;

namespace {

constexpr auto Rest = 150ms;
constexpr int MostKnown = 100;

QString knownAs(const QString &address, int side)
{
    return QString::number(side) + u' ' + address;
}

} // namespace

SpeakerPictures::SpeakerPictures(const QString &cacheFolder, const FetchLimits &limits, QObject *parent)
    : QObject(parent), m_fetcher(new Fetcher(cacheFolder, limits, this)), m_known(MostKnown)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(Rest);
    connect(&m_rest, &QTimer::timeout, this, &SpeakerPictures::fetchWanted);
    connect(m_fetcher, &Fetcher::fetched, this, [this](quint64 number, const QByteArray &bytes) {
        if (number == m_number) {
            decode(bytes);
        }
    });
    connect(m_fetcher, &Fetcher::failed, this, [this](quint64 number) {
        if (number == m_number) {
            m_known.insert(knownAs(m_wanted.address, m_wanted.side), new QImage); // not asked again today
        }
    });
}

void SpeakerPictures::want(const QString &speaker, const QString &address, int side)
{
    wantNothing();
    m_wanted = {speaker, address, side};
    if (const QImage *known = m_known.object(knownAs(address, side))) {
        tell(*known);
    } else {
        m_rest.start();
    }
}

void SpeakerPictures::wantNothing()
{
    m_rest.stop();
    m_fetcher->cancel(m_number);
    m_number = 0;
    m_wanted = {};
}

void SpeakerPictures::forget()
{
    wantNothing();
    m_known.clear();
    m_fetcher->clearCache();
}

void SpeakerPictures::fetchWanted()
{
    m_number = m_fetcher->fetch(QUrl(m_wanted.address));
}

void SpeakerPictures::decode(const QByteArray &bytes)
{
    const Wanted decoded = m_wanted;
    QtConcurrent::run(decodedPicture, bytes, decoded.side).then(this, [this, decoded](const QImage &picture) {
        m_known.insert(knownAs(decoded.address, decoded.side), new QImage(picture));
        if (m_wanted.speaker == decoded.speaker && m_wanted.address == decoded.address) {
            tell(picture);
        }
    });
}

void SpeakerPictures::tell(const QImage &picture)
{
    if (!picture.isNull()) {
        emit ready(m_wanted.speaker, picture);
    }
}
