#include "core/rules/finding.h"

#include "core/rules/rule.h"

#include <QCryptographicHash>

#include <algorithm>

namespace {

/// Adds one kind of party; sorted, because the order of a pair follows times.
void addParties(QCryptographicHash &hash, const char *kind, QStringList keys)
{
    std::ranges::sort(keys, std::less());
    hash.addData(QByteArrayView(kind));
    for (const QString &key : keys) {
        hash.addData(key.toUtf8());
        hash.addData(QByteArrayView("\x1f"));
    }
    hash.addData(QByteArrayView("\x1e"));
}

} // namespace

QString fingerprint(const Finding &finding, const Schedule &schedule)
{
    QStringList sessions;
    for (const qint32 row : finding.sessions) {
        sessions += schedule.sessions[size_t(row)].id.value();
    }
    QStringList rooms;
    for (const RoomId id : finding.rooms) {
        rooms += schedule.rooms[id.value()].name;
    }
    QStringList speakers;
    for (const SpeakerId id : finding.speakers) {
        const Speaker &speaker = schedule.speakers[id.value()];
        speakers += speaker.key.isEmpty() ? speaker.name : speaker.key;
    }
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArrayView(finding.rule->id));
    hash.addData(QByteArrayView("\x1e"));
    addParties(hash, "sessions:", sessions);
    addParties(hash, "rooms:", rooms);
    addParties(hash, "speakers:", speakers);
    return QString::fromLatin1(hash.result().first(8).toHex());
}

QString sentence(const Finding &finding, const Schedule &schedule) { return finding.rule->sentence(finding, schedule); }
