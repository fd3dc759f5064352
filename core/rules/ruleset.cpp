#include "core/rules/ruleset.h"

#include "core/rules/allrules.h"

#include <algorithm>

Severity RuleSet::severityOf(const Rule &rule) const
{
    if (m_severities.isEmpty()) {
        return rule.severityIn(m_profile);
    }
    return m_severities.value(QLatin1String(rule.id), rule.severityIn(m_profile));
}

bool RuleSet::needs(Need need) const
{
    return std::ranges::any_of(allRules(), [this, need](const Rule &rule) {
        return severityOf(rule) != Severity::Off && std::ranges::count(rule.needs, need) > 0;
    });
}

bool RuleSet::setSeverity(const QString &ruleId, Severity severity)
{
    if (!ruleOfId(ruleId)) {
        return false;
    }
    m_severities.insert(ruleId, severity);
    return true;
}

qint64 RuleSet::parameterOf(const Rule &rule, const RuleParameter &parameter) const
{
    if (m_parameters.isEmpty()) {
        return parameter.byDefault;
    }
    return m_parameters.value({QLatin1String(rule.id), QLatin1String(parameter.id)}, parameter.byDefault);
}

bool RuleSet::setParameter(const QString &ruleId, const QString &parameterId, qint64 value)
{
    const Rule *rule = ruleOfId(ruleId);
    const RuleParameter *parameter = rule ? rule->parameter(parameterId) : nullptr;
    if (!parameter || value < parameter->least || value > parameter->most) {
        return false;
    }
    m_parameters.insert({ruleId, parameterId}, value);
    return true;
}

qint64 RuleParameters::number(const char *id) const
{
    const RuleParameter *parameter = m_rule.parameter(QString::fromLatin1(id));
    Q_ASSERT(parameter);
    return m_ruleSet.parameterOf(m_rule, *parameter);
}
