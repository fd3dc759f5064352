#include "core/rules/finding.h"

#include "core/base/stablehash.h"
#include "core/rules/rule.h"

#include <algorithm>

namespace {

constexpr QChar endOfKey(0x1f);
constexpr QChar endOfKind(0x1e);

/// Adds one kind of party; sorted, because the order of a pair follows times.
template<class Parties, class KeyOf>
void addParties(StableHash &hash, QStringView kind, const Parties &parties, KeyOf keyOf)
{
    QVarLengthArray<QStringView, 4> keys;
    for (const auto party : parties) {
        keys.append(keyOf(party));
    }
    std::ranges::sort(keys, std::less());
    hash.add(kind);
    for (const QStringView key : keys) {
        hash.add(key);
        hash.add(endOfKey);
    }
    hash.add(endOfKind);
}

} // namespace

QString fingerprint(const Finding &finding, const Schedule &schedule)
{
    StableHash hash;
    hash.add(QLatin1String(finding.rule->id));
    hash.add(endOfKind);
    addParties(hash, u"sessions:", finding.sessions,
               [&](qint32 row) { return QStringView(schedule.sessions[size_t(row)].id.value()); });
    addParties(hash, u"rooms:", finding.rooms, [&](RoomId id) { return QStringView(schedule.rooms[id.value()].name); });
    addParties(hash, u"speakers:", finding.speakers, [&](SpeakerId id) {
        const Speaker &speaker = schedule.speakers[id.value()];
        return QStringView(speaker.key.isEmpty() ? speaker.name : speaker.key);
    });
    return QString::number(hash.value(), 16).rightJustified(16, u'0');
}

QString sentence(const Finding &finding, const Schedule &schedule) { return finding.rule->sentence(finding, schedule); }
