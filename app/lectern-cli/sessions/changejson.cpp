#include "app/lectern-cli/sessions/changejson.h"

#include "app/lectern-cli/sessions/sessionjson.h"

namespace {

/// In the order in which people read them.
constexpr std::pair<ChangeKind, const char *> kindNames[] = {
    {ChangeKind::Added, "added"}, {ChangeKind::Removed, "removed"}, {ChangeKind::Time, "time"},
    {ChangeKind::Room, "room"},   {ChangeKind::Length, "length"},   {ChangeKind::Speakers, "speakers"},
    {ChangeKind::Title, "title"}, {ChangeKind::Track, "track"},     {ChangeKind::Renumbered, "renumbered"},
};

QJsonArray jsonRenamed(const SessionChange &change)
{
    QJsonArray people;
    for (const auto &[before, after] : change.speakersRenamed) {
        people += QJsonObject{{QStringLiteral("before"), before}, {QStringLiteral("after"), after}};
    }
    return people;
}

} // namespace

std::span<const std::pair<ChangeKind, const char *>> changeKindNames()
{
    return kindNames;
}

QJsonObject jsonChange(const SessionChange &change, const Schedule &old, const Schedule &now, const SessionId &oldId)
{
    QJsonObject before = jsonSession(old, old.sessions[size_t(change.before)]);
    before[QStringLiteral("id")] = oldId.value();
    QJsonArray kinds;
    for (const auto &[kind, name] : kindNames) {
        if (change.kinds.testFlag(kind)) {
            kinds += QLatin1String(name);
        }
    }
    return {{QStringLiteral("id"), change.id.value()},
            {QStringLiteral("kinds"), kinds},
            {QStringLiteral("before"), before},
            {QStringLiteral("after"), jsonSession(now, now.sessions[size_t(change.after)])},
            {QStringLiteral("speakers_added"), QJsonArray::fromStringList(change.speakersAdded)},
            {QStringLiteral("speakers_removed"), QJsonArray::fromStringList(change.speakersRemoved)},
            {QStringLiteral("speakers_renamed"), jsonRenamed(change)}};
}
