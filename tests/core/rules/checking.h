#pragma once

#include "core/rules/allrules.h"
#include "core/rules/checkprogramme.h"
#include "tests/support/schedulebuilder.h"

#include <QTest>

/// What a test of one rule needs: the rule switched on, alone, and its findings as "a b; c".
class Checking
{
public:
    explicit Checking(SchedulePtr schedule) : m_schedule(std::move(schedule)) {}

    Companion companion;
    std::vector<SessionOrigin> origins;
    std::vector<SessionText> texts;
    std::vector<QString> writtenIds;
    std::optional<std::vector<SimilarPair>> similar;
    RuleSet ruleSet;

    const Schedule &schedule() const { return *m_schedule; }

    CheckResult result(const QString &ruleId)
    {
        for (const Rule &rule : allRules()) {
            const QString id = QString::fromLatin1(rule.id);
            if (!ruleSet.setSeverity(id, id == ruleId ? Severity::Warning : Severity::Off)) {
                qFatal("a rule of the table is not found by its id");
            }
        }
        return checkProgramme({.schedule = *m_schedule,
                               .companion = companion,
                               .origins = origins,
                               .texts = texts,
                               .writtenIds = writtenIds,
                               .similar = similar ? &*similar : nullptr},
                              ruleSet);
    }

    /// The parties of each finding: "a b, c d 30 min" with the minutes where they are not 0.
    QString found(const QString &ruleId)
    {
        QStringList all;
        for (const Finding &finding : result(ruleId).findings) {
            QStringList words;
            for (const qint32 row : finding.sessions) {
                words += m_schedule->sessions[size_t(row)].id.value();
            }
            if (words.isEmpty()) {
                words += QStringLiteral("no session");
            }
            if (finding.minutes.count() != 0) {
                words += QString::number(finding.minutes.count()) + QStringLiteral(" min");
            }
            all += words.join(' ');
        }
        return all.join(QStringLiteral(", "));
    }

    /// The sentence of the first finding; empty without one.
    QString firstSentence(const QString &ruleId)
    {
        const auto findings = result(ruleId).findings;
        return findings.empty() ? QString() : sentence(findings.front(), *m_schedule);
    }

    /// Why the rule was not checked; empty when it was.
    QString notChecked(const QString &ruleId)
    {
        const auto missing = result(ruleId).notChecked;
        return missing.empty() ? QString() : missing.front().reason;
    }

private:
    SchedulePtr m_schedule;
};
