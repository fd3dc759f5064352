#pragma once

#include "core/rules/rule.h"

#include <QHash>

#include <chrono>

/// Which rules run, how severe each is and with which numbers: a profile and what a person changed of it.
class RuleSet
{
public:
    explicit RuleSet(Profile profile = Profile::Release) : m_profile(profile) {}

    Profile profile() const { return m_profile; }
    void setProfile(Profile profile) { m_profile = profile; } ///< changed severities stay

    Severity severityOf(const Rule &rule) const;
    /// Whether a rule that is on needs this kind of data.
    bool needs(Need need) const;
    /// False, and nothing changed, when there is no such rule.
    [[nodiscard]] bool setSeverity(const QString &ruleId, Severity severity);
    void resetSeverity(const QString &ruleId) { m_severities.remove(ruleId); }
    const QHash<QString, Severity> &changedSeverities() const { return m_severities; }

    qint64 parameterOf(const Rule &rule, const RuleParameter &parameter) const;
    /// False, and nothing changed, when the rule, the parameter or a value in range is missing.
    [[nodiscard]] bool setParameter(const QString &ruleId, const QString &parameterId, qint64 value);

    friend bool operator==(const RuleSet &, const RuleSet &) = default;

private:
    Profile m_profile;
    QHash<QString, Severity> m_severities;
    QHash<std::pair<QString, QString>, qint64> m_parameters;
};

/// The numbers of one rule.
class RuleParameters
{
public:
    RuleParameters(const Rule &rule, const RuleSet &ruleSet) : m_rule(rule), m_ruleSet(ruleSet) {}

    /// @param id must be one of the rule's parameters.
    qint64 number(const char *id) const;
    std::chrono::minutes minutes(const char *id) const { return std::chrono::minutes(number(id)); }

private:
    const Rule &m_rule;
    const RuleSet &m_ruleSet;
};
