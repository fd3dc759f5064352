#include "app/lectern-cli/checking/diffjson.h"

#include "app/lectern-cli/checking/programmediff.h"
#include "app/lectern-cli/reports/reportformats.h"
#include "app/lectern-cli/sessions/changejson.h"
#include "app/lectern-cli/sessions/sessionjson.h"
#include "app/lectern-cli/sessions/times.h"

namespace {

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
    for (const auto &[kind, name] : changeKindNames()) {
        counts.insert(QLatin1String(name), diff.count(kind));
    }
    return counts;
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
                                         : jsonChange(change, diff.before.schedule, diff.after.schedule, diff.oldIds.value(change.id, change.id));
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
