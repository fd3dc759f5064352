#include "app/lectern-cli/checking/ruletable.h"

#include "app/lectern-cli/command.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/terminal/table.h"
#include "core/rules/allrules.h"

#include <QJsonArray>

namespace {

QJsonObject json(const Rule &rule)
{
    QJsonObject severities;
    for (const Profile profile : allProfiles) {
        severities.insert(profileId(profile), severityId(rule.severityIn(profile)));
    }
    QJsonArray parameters;
    for (const RuleParameter &parameter : rule.parameters) {
        parameters += QJsonObject{{QStringLiteral("id"), QString::fromLatin1(parameter.id)},
                                  {QStringLiteral("title"), rule.parameterText(parameter)},
                                  {QStringLiteral("unit"), unitText(parameter.unit)},
                                  {QStringLiteral("default"), parameter.byDefault},
                                  {QStringLiteral("least"), parameter.least},
                                  {QStringLiteral("most"), parameter.most}};
    }
    QJsonArray needs;
    for (const Need need : rule.needs) {
        needs += needText(need);
    }
    return {{QStringLiteral("id"), QString::fromLatin1(rule.id)}, {QStringLiteral("title"), rule.titleText()},
            {QStringLiteral("explanation"), rule.explanationText()}, {QStringLiteral("severities"), severities},
            {QStringLiteral("parameters"), parameters}, {QStringLiteral("needs"), needs}};
}

QString parameterLine(const Rule &rule, const RuleParameter &parameter)
{
    return Cli::tr("%1: %2, %3 %4 by default (%5 to %6)")
        .arg(QString::fromLatin1(parameter.id), rule.parameterText(parameter), QString::number(parameter.byDefault),
             unitText(parameter.unit), QString::number(parameter.least), QString::number(parameter.most));
}

} // namespace

void printRules(Output &output)
{
    if (output.isJson()) {
        QJsonArray rules;
        for (const Rule &rule : allRules()) {
            rules += json(rule);
        }
        output.setJson({{QStringLiteral("rules"), rules}});
        return;
    }
    Table table({0, 0, 0, 0, 0, 1});
    for (const Rule &rule : allRules()) {
        QStringList row{QString::fromLatin1(rule.id)};
        for (const Profile profile : allProfiles) {
            row += profileId(profile) + u'=' + severityId(rule.severityIn(profile));
        }
        table.addRow(row + QStringList(rule.titleText()));
    }
    table.print(output);
}

Result<void> explainRule(const QString &id, Output &output)
{
    const Rule *rule = ruleOfId(id);
    if (!rule) {
        return failure(ErrorCode::Usage, Cli::tr("There is no rule “%1”; “lectern-cli check --rules” lists them.").arg(id));
    }
    if (output.isJson()) {
        output.setJson(json(*rule));
        return {};
    }
    output.line(Cli::tr("%1: %2").arg(QString::fromLatin1(rule->id), rule->titleText()));
    output.line();
    output.text(rule->explanationText());
    output.line();
    QStringList severities;
    for (const Profile profile : allProfiles) {
        severities += Cli::tr("%1 in “%2”").arg(severityId(rule->severityIn(profile)), profileId(profile));
    }
    output.text(Cli::tr("Severity: %1.").arg(severities.join(QStringLiteral(", "))));
    QStringList needs;
    for (const Need need : rule->needs) {
        needs += needText(need);
    }
    if (!needs.isEmpty()) {
        output.text(Cli::tr("Not checked without: %1.").arg(needs.join(QStringLiteral(", "))));
    }
    if (!rule->parameters.empty()) {
        output.line();
        output.line(Cli::tr("Numbers, set in the companion under “parameters”:"));
    }
    for (const RuleParameter &parameter : rule->parameters) {
        output.text(parameterLine(*rule, parameter), 2);
    }
    return {};
}
