#include "core/rules/allrules.h"
#include "tests/support/schedulebuilder.h"
#include "ui/models/roles.h"
#include "ui/models/rulemodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

class RuleModelTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRule_hasARow();
    void severity_isTheProfilesUnlessChanged();
    void changedNumber_isRemarked();
    void uncheckedRule_saysWhy();
};

void RuleModelTest::everyRule_hasARow()
{
    RuleModel model;
    QAbstractItemModelTester tester(&model);
    QCOMPARE(size_t(model.rowCount()), allRules().size());
    for (const Rule &rule : allRules()) {
        const QModelIndex row = model.indexOf(QString::fromLatin1(rule.id));
        QCOMPARE(model.ruleAt(row), &rule);
        QCOMPARE(row.data(FactKeyRole).toString(), QString::fromLatin1(rule.id));
        QCOMPARE(row.data().toString(), rule.titleText());
    }
    QVERIFY(!model.indexOf("of-later").isValid());
}

void RuleModelTest::severity_isTheProfilesUnlessChanged()
{
    RuleModel model;
    const QModelIndex unscheduled = model.indexOf("unscheduled").siblingAtColumn(RuleModel::SeverityColumn);
    const Rule *rule = ruleOfId(u"unscheduled");
    for (const Profile profile : allProfiles) {
        model.setRuleSet(RuleSet(profile));
        QCOMPARE(unscheduled.data().toString(), severityText(rule->severityIn(profile)));
    }
    QVERIFY(!model.isChanged(*rule));
    RuleSet changed;
    QVERIFY(changed.setSeverity("unscheduled", Severity::Error));
    model.setRuleSet(changed);
    QCOMPARE(unscheduled.data().toString(), "Error");
    QVERIFY(model.isChanged(*rule));
}

void RuleModelTest::changedNumber_isRemarked()
{
    const Rule *rule = ruleOfId(u"speaker-pause");
    QVERIFY(rule && !rule->parameters.empty());
    const RuleParameter &parameter = rule->parameters.front();
    RuleSet changed;
    QVERIFY(changed.setParameter("speaker-pause", QString::fromLatin1(parameter.id), parameter.most));
    RuleModel model;
    const QModelIndex remark = model.indexOf("speaker-pause").siblingAtColumn(RuleModel::NoteColumn);
    QCOMPARE(remark.data().toString(), "");
    model.setRuleSet(changed);
    QCOMPARE(remark.data().toString(), "changed");
}

void RuleModelTest::uncheckedRule_saysWhy()
{
    using namespace std::chrono_literals;
    const Schedule schedule = ScheduleBuilder().session("1", "One").at(10, 0, 30min).in("Hall").build();
    const Companion companion;
    RuleModel model;
    model.setReport(std::make_shared<const CheckReport>(
        reportOn({.schedule = schedule, .companion = companion}, RuleSet(), {}, QDate(2025, 2, 1))));
    const Rule *capacity = ruleOfId(u"capacity");
    QVERIFY(!model.notCheckedBecause(*capacity).isEmpty());
    QCOMPARE(model.indexOf("capacity").siblingAtColumn(RuleModel::NoteColumn).data().toString(),
             "not checked: " + model.notCheckedBecause(*capacity));
    QVERIFY(model.notCheckedBecause(*ruleOfId(u"room-overlap")).isEmpty());
}

QTEST_GUILESS_MAIN(RuleModelTest)
#include "tst_rulemodel.moc"
