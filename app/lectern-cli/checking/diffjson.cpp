#include "app/lectern-cli/checking/diffjson.h"

#include "app/lectern-cli/checking/programmediff.h"
#include "app/lectern-cli/reports/reportformats.h"
#include "app/lectern-cli/sessions/sessionjson.h"
#include "app/lectern-cli/sessions/times.h"

namespace {

/// In the order in which people read them.
constexpr std::pair<ChangeKind, const char *> kindNames[] = {
    {ChangeKind::Added, "added"}, {ChangeKind::Removed, "removed"}, {ChangeKind::Time, "time"},
    {ChangeKind::Room, "room"},   {ChangeKind::Length, "length"},   {ChangeKind::Speakers, "speakers"},
    {ChangeKind::Title, "title"}, {ChangeKind::Track, "track"},     {ChangeKind::Renumbered, "renumbered"},
};

QJsonObject jsonVersion(const ProgrammeFile &file)
{
    const Schedule &schedule = file.schedule;
    QJsonArray remarks;
    for (const ImportIssue &issue : file.issues) {
        remarks += QJsonObject{{QStringLiteral("line"), issue.line}, {QStringLiteral("message"), issue.message}};
    }
    return {{QStringLiteral("file"), file.path},
            {QStringLiteral("title"), schedule.conference.title},
            {QStringLiteral("version"), schedule.conference.version},
            {QStringLiteral("zone"), zoneName(schedule.conference.clock)},
            {QStringLiteral("sessions"), qint64(schedule.sessions.size())},
            {QStringLiteral("remarks"), remarks}};
}

QJsonObject jsonCounts(const ScheduleDiff &diff)
{
    QJsonObject counts{{QStringLiteral("unchanged"), diff.unchanged}};
    for (const auto &[kind, name] : kindNames) {
        counts.insert(QLatin1String(name), diff.count(kind));
    }
    return counts;
}

QJsonArray jsonRenamed(const SessionChange &change)
{
    QJsonArray people;
    for (const auto &[before, after] : change.speakersRenamed) {
        people += QJsonObject{{QStringLiteral("before"), before}, {QStringLiteral("after"), after}};
    }
    return people;
}

QJsonObject jsonChange(const SessionChange &change, const ProgrammeDiff &diff)
{
    const QString oldId = diff.oldIds.value(change.id, change.id).value();
    QJsonObject before = jsonSession(diff.before.schedule, diff.sessionBefore(change));
    before[QStringLiteral("id")] = oldId;
    QJsonArray kinds;
    for (const auto &[kind, name] : kindNames) {
        if (change.kinds.testFlag(kind)) {
            kinds += QLatin1String(name);
        }
    }
    return {{QStringLiteral("id"), change.id.value()},
            {QStringLiteral("kinds"), kinds},
            {QStringLiteral("before"), before},
            {QStringLiteral("after"), jsonSession(diff.after.schedule, diff.sessionAfter(change))},
            {QStringLiteral("speakers_added"), QJsonArray::fromStringList(change.speakersAdded)},
            {QStringLiteral("speakers_removed"), QJsonArray::fromStringList(change.speakersRemoved)},
            {QStringLiteral("speakers_renamed"), jsonRenamed(change)}};
}

QJsonArray jsonFindings(const std::vector<ReportedFinding> &findings, const QString &path)
{
    QJsonArray all;
    for (const ReportedFinding &finding : findings) {
        all += jsonFinding(finding, path);
    }
    return all;
}

QJsonArray jsonNotCompared(const std::vector<NotCompared> &rules)
{
    QJsonArray all;
    for (const NotCompared &one : rules) {
        all += QJsonObject{{QStringLiteral("rule"), one.rule},
                           {QStringLiteral("version"), QLatin1String(one.isMissingBefore ? "old" : "new")},
                           {QStringLiteral("reason"), one.reason}};
    }
    return all;
}

QJsonValue jsonPeople(const std::optional<AffectedPeople> &people)
{
    if (!people) {
        return QJsonValue::Null;
    }
    return QJsonObject{{QStringLiteral("affected"), people->affected},
                       {QStringLiteral("known"), people->known ? QJsonValue(*people->known) : QJsonValue()}};
}

} // namespace

QJsonObject jsonDiff(const ProgrammeDiff &diff)
{
    QJsonArray added;
    QJsonArray removed;
    QJsonArray changed;
    for (size_t at = 0; at < diff.sessions.changes.size(); ++at) {
        const SessionChange &change = diff.sessions.changes[at];
        const bool isAdded = change.kinds.testFlag(ChangeKind::Added);
        const bool isRemoved = change.kinds.testFlag(ChangeKind::Removed);
        QJsonObject object = isAdded     ? jsonSession(diff.after.schedule, diff.sessionAfter(change))
                             : isRemoved ? jsonSession(diff.before.schedule, diff.sessionBefore(change))
                                         : jsonChange(change, diff);
        object[QStringLiteral("marked_by")] = diff.people ? QJsonValue(diff.people->marks[at]) : QJsonValue();
        (isAdded ? added : isRemoved ? removed : changed) += object;
    }
    return {
        {QStringLiteral("old"), jsonVersion(diff.before)},
        {QStringLiteral("new"), jsonVersion(diff.after)},
        {QStringLiteral("counts"), jsonCounts(diff.sessions)},
        {QStringLiteral("added"), added},
        {QStringLiteral("removed"), removed},
        {QStringLiteral("changed"), changed},
        {QStringLiteral("findings_fixed"), jsonFindings(diff.fixed, diff.before.path)},
        {QStringLiteral("findings_introduced"), jsonFindings(diff.introduced, diff.after.path)},
        {QStringLiteral("findings_kept"), diff.kept},
        {QStringLiteral("not_compared"), jsonNotCompared(diff.notCompared)},
        {QStringLiteral("people"), jsonPeople(diff.people)}};
}
