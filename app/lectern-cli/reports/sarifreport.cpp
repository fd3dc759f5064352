#include "app/lectern-cli/reports/reportformats.h"
#include "app/lectern-cli/terminal/terminaltext.h"
#include "core/rules/allrules.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

// Static Analysis Results Interchange Format 2.1.0 (OASIS): what code hosts read to annotate a change.

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

QJsonObject message(const QString &text) { return {{key("text"), text}}; }

QString level(Severity severity) { return severity == Severity::Off ? key("none") : severityId(severity); }

QJsonObject json(const Rule &rule)
{
    return {{key("id"), QString::fromLatin1(rule.id)},
            {key("shortDescription"), message(rule.titleText())},
            {key("fullDescription"), message(rule.explanationText())},
            {key("help"), message(rule.explanationText())},
            {key("defaultConfiguration"), QJsonObject{{key("enabled"), rule.severityIn(Profile::Release) != Severity::Off},
                                                      {key("level"), level(rule.severityIn(Profile::Release))}}}};
}

/// A path as an address: relative ones stay relative, so that they count from the repository's root.
QString address(const QString &path)
{
    if (QFileInfo(path).isAbsolute()) {
        return QString::fromUtf8(QUrl::fromLocalFile(path).toEncoded());
    }
    return QString::fromUtf8(QUrl::toPercentEncoding(path, "/"));
}

QJsonObject location(const QString &path, int line)
{
    QJsonObject place{{key("artifactLocation"), QJsonObject{{key("uri"), address(path)}}}};
    if (line > 0) {
        place.insert(key("region"), QJsonObject{{key("startLine"), line}});
    }
    return {{key("physicalLocation"), place}};
}

QJsonObject json(const ReportedFinding &finding, const QString &path, const QHash<QString, int> &ruleIndexes)
{
    QJsonArray related;
    for (qsizetype i = 1; i < finding.lines.size(); ++i) {
        QJsonObject other = location(path, finding.lines[i]);
        other.insert(key("id"), int(i));
        other.insert(key("message"), message(Cli::tr("The other session, %1").arg(finding.sessions.value(i))));
        related += other;
    }
    QJsonObject result{{key("ruleId"), finding.rule},
                       {key("ruleIndex"), ruleIndexes.value(finding.rule)},
                       {key("level"), level(finding.severity)},
                       {key("message"), message(finding.message)},
                       {key("locations"), QJsonArray{location(path, finding.line())}},
                       {key("partialFingerprints"), QJsonObject{{key("lecternFinding/v1"), finding.fingerprint}}},
                       {key("properties"), QJsonObject{{key("sessions"), QJsonArray::fromStringList(finding.sessions)},
                                                       {key("rooms"), QJsonArray::fromStringList(finding.rooms)},
                                                       {key("speakers"), QJsonArray::fromStringList(finding.speakers)},
                                                       {key("minutes"), finding.minutes}}}};
    if (!related.isEmpty()) {
        result.insert(key("relatedLocations"), related);
    }
    if (finding.waiver) {
        result.insert(key("suppressions"), QJsonArray{QJsonObject{{key("kind"), key("external")},
                                                                  {key("status"), key("accepted")},
                                                                  {key("justification"), waiverText(*finding.waiver)}}});
    }
    if (finding.isKnown) {
        result.insert(key("baselineState"), key("unchanged"));
    }
    return result;
}

QJsonObject notification(const NotChecked &missing, const QString &path)
{
    return {{key("descriptor"), QJsonObject{{key("id"), QString::fromLatin1(missing.rule->id)}}},
            {key("level"), key("note")},
            {key("message"), message(Cli::tr("Not checked: %1.").arg(missing.reason))},
            {key("locations"), QJsonArray{location(path, 0)}}};
}

} // namespace

QByteArray sarifReport(const CheckedProgrammes &programmes, Severity)
{
    QJsonArray rules;
    QHash<QString, int> ruleIndexes;
    for (const Rule &rule : allRules()) {
        ruleIndexes.insert(QString::fromLatin1(rule.id), int(rules.size()));
        rules += json(rule);
    }
    QJsonArray results;
    QJsonArray notifications;
    for (const CheckedProgramme &programme : programmes) {
        for (const ReportedFinding &finding : programme.findings) {
            results += json(finding, programme.path, ruleIndexes);
        }
        for (const NotChecked &missing : programme.notChecked) {
            notifications += notification(missing, programme.path);
        }
    }
    const QJsonObject driver{{key("name"), key("Lectern")},
                             {key("version"), key(LECTERN_VERSION)},
                             {key("semanticVersion"), key(LECTERN_VERSION)},
                             {key("rules"), rules}};
    const QJsonObject invocation{{key("executionSuccessful"), true}, {key("toolConfigurationNotifications"), notifications}};
    const QJsonObject run{{key("tool"), QJsonObject{{key("driver"), driver}}},
                          {key("columnKind"), key("unicodeCodePoints")},
                          {key("invocations"), QJsonArray{invocation}},
                          {key("results"), results}};
    const QJsonObject document{{key("$schema"), key("https://json.schemastore.org/sarif-2.1.0.json")},
                               {key("version"), key("2.1.0")},
                               {key("runs"), QJsonArray{run}}};
    return terminalSafeJson(QJsonDocument(document).toJson());
}
