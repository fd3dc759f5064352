#pragma once

#include "core/rules/allrules.h"
#include "core/rules/checkprogramme.h"
#include "tests/support/schedulebuilder.h"

#include <QRegularExpression>
#include <QTest>

/// What a test of one rule needs: the rule switched on, alone, and its findings as "a b; c".
class Checking
{
public:
    Checking() : Checking(ScheduleBuilder().shared()) {}
    explicit Checking(const ScheduleBuilder &builder) : Checking(builder.shared()) {}
    explicit Checking(SchedulePtr schedule) : m_schedule(std::move(schedule)) {}

    Companion companion;
    std::vector<SessionOrigin> origins;
    std::vector<qint32> textLengths;
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
                               .textLengths = textLengths,
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

    /// One row of a table: what the rule finds in the programme.
    static void row(const char *situation, const QString &rule, const Checking &checking, const QString &expected)
    {
        QTest::newRow(situation) << rule << checking << expected;
    }
    static void addColumns();
    /// Fetches a row and compares.
    static void compareRow();

private:
    SchedulePtr m_schedule;
};

Q_DECLARE_METATYPE(Checking)

inline void Checking::addColumns()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Checking>("checking");
    QTest::addColumn<QString>("expected");
}

inline void Checking::compareRow()
{
    QFETCH(QString, rule);
    QFETCH(Checking, checking);
    QFETCH(QString, expected);

    QCOMPARE(checking.notChecked(rule), QString());
    QCOMPARE(checking.found(rule), expected);
    for (const Finding &finding : checking.result(rule).findings) {
        const QString said = sentence(finding, checking.schedule());
        QVERIFY2(said.endsWith(u'.') && !said.contains(QRegularExpression("%[0-9L]")), qPrintable(said)); // every place is filled
    }
}
