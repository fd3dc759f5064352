#include "core/formats/frab/publishedvalues.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>

using namespace std::chrono;

namespace frab {
namespace {

bool isUri(const QString &text)
{
    static const QRegularExpression pattern([] {
        const QString letters = QStringLiteral("(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*+");
        const QString more = QStringLiteral("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*+");
        return QString(QStringLiteral("\\Ahttps?://[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]{1,5})?(?:/") + letters +
                       QStringLiteral(")?(?:\\?") + more + QStringLiteral(")?(?:#") + more + QStringLiteral(")?\\z"));
    }());
    return pattern.match(text).hasMatch();
}

} // namespace

QString instantText(const ConferenceClock &clock, sys_seconds instant)
{
    const qint64 seconds = instant.time_since_epoch().count();
    const auto offset = clock.offsetAt(instant);
    if (offset == std::chrono::seconds(0) || offset % minutes(1) != std::chrono::seconds(0)) {
        return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
    }
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::OffsetFromUTC, int(offset.count())).toString(Qt::ISODate);
}

minutes lengthOf(const Session &session)
{
    return session.start && session.end ? floor<minutes>(*session.end - *session.start) : minutes(0);
}

QString hoursText(minutes length)
{
    return QStringLiteral("%1:%2").arg(length.count() / 60, 2, 10, QChar(u'0')).arg(length.count() % 60, 2, 10, QChar(u'0'));
}

QString webAddress(const QString &address)
{
    if (isUri(address)) {
        return address;
    }
    const QString encoded = QString::fromLatin1(QUrl(address, QUrl::TolerantMode).toEncoded());
    return isUri(encoded) ? encoded : QString();
}

QString linkWord(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Slides: return QStringLiteral("slides");
    case LinkKind::Video: return QStringLiteral("video");
    case LinkKind::Transcript: return QStringLiteral("transcript");
    case LinkKind::Attachment:
    case LinkKind::Other: break;
    }
    return {};
}

qint64 personNumber(const QString &key)
{
    bool isNumber = false;
    const qint64 number = key.startsWith(u"id:") ? QStringView(key).sliced(3).toLongLong(&isNumber) : 0;
    return isNumber && number > 0 && QString::number(number) == QStringView(key).sliced(3) ? number : 0;
}

} // namespace frab
