#include "tests/core/rules/checking.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace std::chrono_literals;

/// The table of rules, the rule set, and running them all.
class CheckProgrammeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRule_isComplete_data();
    void everyRule_isComplete();
    void ids_areUnique();
    void severity_ofTheProfile_data();
    void severity_ofTheProfile();
    void changedSeverity_staysWithAnotherProfile();
    void parameter_outOfRangeIsRefused();
    void emptyProgramme_isNotCheckedInsteadOfClean();
    void missingData_isSaid();
    void equalInput_givesEqualOutput();
};

void CheckProgrammeTest::everyRule_isComplete_data()
{
    QTest::addColumn<const Rule *>("rule");
    for (const Rule &rule : allRules()) {
        QTest::newRow(rule.id) << &rule;
    }
}

void CheckProgrammeTest::everyRule_isComplete()
{
    QFETCH(const Rule *, rule);

    QVERIFY(QRegularExpression("^[a-z]+(-[a-z]+)*$").match(QString::fromLatin1(rule->id)).hasMatch());
    QVERIFY(!rule->titleText().isEmpty() && rule->titleText().size() <= 60);
    QVERIFY(rule->explanationText().size() > 60 && rule->explanationText().endsWith('.'));
    QVERIFY(rule->check && rule->sentence);
    QCOMPARE(ruleOfId(QString::fromLatin1(rule->id)), rule);
    for (const RuleParameter &parameter : rule->parameters) {
        QVERIFY(*parameter.title);
        QVERIFY(parameter.least <= parameter.byDefault && parameter.byDefault <= parameter.most);
        QCOMPARE(rule->parameter(QString::fromLatin1(parameter.id)), &parameter);
    }
}

void CheckProgrammeTest::ids_areUnique()
{
    QSet<QString> ids;
    for (const Rule &rule : allRules()) {
        ids.insert(QString::fromLatin1(rule.id));
    }

    QCOMPARE(size_t(ids.size()), allRules().size());
    QCOMPARE(ruleOfId(u"no-such-rule"), nullptr);
}

void CheckProgrammeTest::severity_ofTheProfile_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<Severity>("expected");

    for (const char *rule : {"track-overlap", "room-turnaround", "off-grid"}) {
        for (const Profile profile : allProfiles) {
            QTest::addRow("%s is off in %s", rule, qPrintable(profileId(profile))) << rule << profile << Severity::Off;
        }
    }
    QTest::newRow("unscheduled is fine in a draft") << "unscheduled" << Profile::Draft << Severity::Off;
    for (const char *rule : {"room-overlap", "speaker-overlap", "duplicate-id"}) {
        QTest::addRow("%s warns in a draft", rule) << rule << Profile::Draft << Severity::Warning;
        for (const Profile profile : {Profile::Release, Profile::Released, Profile::OnSite}) {
            QTest::addRow("%s is an error in %s", rule, qPrintable(profileId(profile)))
                << rule << profile << Severity::Error;
        }
    }
}

void CheckProgrammeTest::severity_ofTheProfile()
{
    QFETCH(QString, rule);
    QFETCH(Profile, profile);
    QFETCH(Severity, expected);
    QVERIFY(ruleOfId(rule));

    QCOMPARE(RuleSet(profile).severityOf(*ruleOfId(rule)), expected);
}

void CheckProgrammeTest::changedSeverity_staysWithAnotherProfile()
{
    RuleSet ruleSet;
    QVERIFY(ruleSet.setSeverity("room-overlap", Severity::Note));
    QVERIFY(!ruleSet.setSeverity("no-such-rule", Severity::Note));

    ruleSet.setProfile(Profile::OnSite);
    QCOMPARE(ruleSet.severityOf(*ruleOfId(u"room-overlap")), Severity::Note);
    ruleSet.resetSeverity("room-overlap");
    QCOMPARE(ruleSet.severityOf(*ruleOfId(u"room-overlap")), Severity::Error);
}

void CheckProgrammeTest::parameter_outOfRangeIsRefused()
{
    RuleSet ruleSet;
    for (const Rule &rule : allRules()) {
        const QString id = QString::fromLatin1(rule.id);
        QVERIFY(!ruleSet.setParameter(id, "no-such-parameter", 1));
        for (const RuleParameter &parameter : rule.parameters) {
            QVERIFY(!ruleSet.setParameter(id, QString::fromLatin1(parameter.id), parameter.least - 1));
            QVERIFY(ruleSet.setParameter(id, QString::fromLatin1(parameter.id), parameter.most));
            QCOMPARE(ruleSet.parameterOf(rule, parameter), parameter.most);
        }
    }
}

void CheckProgrammeTest::emptyProgramme_isNotCheckedInsteadOfClean()
{
    Checking checking(ScheduleBuilder().shared());

    QCOMPARE(checking.notChecked("room-overlap"), QString("no session has a time"));
}

void CheckProgrammeTest::missingData_isSaid()
{
    Checking checking(ScheduleBuilder().session("a", "A").at(9, 0, 60min).shared());

    QCOMPARE(checking.notChecked("room-overlap"), QString("no session has a room"));
    QCOMPARE(checking.notChecked("speaker-overlap"), QString("no session has a speaker"));
    QCOMPARE(checking.result("room-overlap").notChecked.front().need, Need::Rooms);
}

void CheckProgrammeTest::equalInput_givesEqualOutput()
{
    ScheduleBuilder builder;
    for (int i = 0; i < 40; ++i) {
        builder.session(QString::number(i), "Talk").at(9 + i % 5, 0, 90min).in(i % 2 ? "Hall" : "Annex").by(i % 3 ? "Ada" : "Alan");
    }
    const Schedule schedule = builder.build();
    const Companion companion;
    const CheckInput input{.schedule = schedule, .companion = companion};

    const CheckResult once = checkProgramme(input, RuleSet());
    QVERIFY(once.findings.size() > 20);
    QVERIFY(once.findings == checkProgramme(input, RuleSet()).findings);
}

QTEST_GUILESS_MAIN(CheckProgrammeTest)
#include "tst_checkprogramme.moc"
