#include "app/lectern-cli/reports/reportformats.h"
#include "app/lectern-cli/terminal/terminaltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue json(const std::optional<Waiver> &waiver)
{
    if (!waiver) {
        return {};
    }
    return QJsonObject{{QStringLiteral("reason"), waiver->reason},
                       {QStringLiteral("author"), textOrNull(waiver->author)},
                       {QStringLiteral("date"), textOrNull(waiver->date.toString(Qt::ISODate))},
                       {QStringLiteral("until"), textOrNull(waiver->until.toString(Qt::ISODate))}};
}

QJsonArray fingerprints(const std::vector<Waiver> &waivers)
{
    QJsonArray all;
    for (const Waiver &waiver : waivers) {
        all += waiver.fingerprint;
    }
    return all;
}

} // namespace

QJsonObject jsonFinding(const ReportedFinding &finding, const QString &path)
{
    return {{QStringLiteral("file"), path},
            {QStringLiteral("line"), finding.line() > 0 ? QJsonValue(finding.line()) : QJsonValue()},
            {QStringLiteral("rule"), finding.rule},
            {QStringLiteral("severity"), severityId(finding.severity)},
            {QStringLiteral("sessions"), QJsonArray::fromStringList(finding.sessions)},
            {QStringLiteral("rooms"), QJsonArray::fromStringList(finding.rooms)},
            {QStringLiteral("speakers"), QJsonArray::fromStringList(finding.speakers)},
            {QStringLiteral("overlap_start"), textOrNull(finding.overlapStart)},
            {QStringLiteral("overlap_end"), textOrNull(finding.overlapEnd)},
            {QStringLiteral("minutes"), finding.minutes},
            {QStringLiteral("fingerprint"), finding.fingerprint},
            {QStringLiteral("message"), finding.message},
            {QStringLiteral("waived"), finding.waiver.has_value()},
            {QStringLiteral("waiver"), json(finding.waiver)},
            {QStringLiteral("known"), finding.isKnown}};
}

QByteArray jsonReport(const CheckedProgrammes &programmes, Severity)
{
    QJsonArray findings;
    QJsonArray notChecked;
    QJsonArray files;
    for (const CheckedProgramme &programme : programmes) {
        for (const ReportedFinding &finding : programme.findings) {
            findings += jsonFinding(finding, programme.path);
        }
        for (const NotChecked &missing : programme.notChecked) {
            notChecked += QJsonObject{{QStringLiteral("file"), programme.path},
                                      {QStringLiteral("rule"), QString::fromLatin1(missing.rule->id)},
                                      {QStringLiteral("reason"), missing.reason}};
        }
        QJsonArray remarks;
        for (const ImportIssue &issue : programme.issues) {
            remarks += QJsonObject{{QStringLiteral("line"), issue.line}, {QStringLiteral("message"), issue.message}};
        }
        files += QJsonObject{{QStringLiteral("file"), programme.path},
                             {QStringLiteral("title"), programme.title},
                             {QStringLiteral("zone"), programme.zone},
                             {QStringLiteral("profile"), programme.profile},
                             {QStringLiteral("unused_waivers"), fingerprints(programme.unusedWaivers)},
                             {QStringLiteral("expired_waivers"), fingerprints(programme.expiredWaivers)},
                             {QStringLiteral("remarks"), remarks}};
    }
    const QJsonObject document{{QStringLiteral("findings"), findings},
                               {QStringLiteral("not_checked"), notChecked},
                               {QStringLiteral("files"), files}};
    return terminalSafeJson(QJsonDocument(document).toJson());
}
