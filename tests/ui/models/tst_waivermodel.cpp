#include "tests/support/schedulebuilder.h"
#include "ui/models/roles.h"
#include "ui/models/waivermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;

namespace {

SchedulePtr programme()
{
    return ScheduleBuilder()
        .session("1", "One").at(10, 0, 30min).in("Main hall")
        .session("2", "Two").at(10, 15, 30min).in("Main hall")
        .session("3", "Three").at(10, 0, 30min).in("Annex")
        .session("4", "Four").at(10, 15, 30min).in("Annex")
        .shared();
}

Waiver waiver(const QString &fingerprint, const QString &rule, const QString &about = {}, const QDate &until = {})
{
    return {fingerprint, rule, about, "It is meant.", "Ada", QDate(2025, 1, 10), until};
}

} // namespace

class WaiverModelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void state_followsTheReport_data();
    void state_followsTheReport();
    void about_isTheSentenceOfToday();
    void rows_standInTheOrderOfRules();
    void change_keepsTheRows();

private:
    std::shared_ptr<const CheckReport> report(const std::vector<Waiver> &waivers, const RuleSet &rules = RuleSet()) const;

    SchedulePtr m_schedule;
    QString m_inMainHall; ///< the fingerprint of the overlap there
    QString m_inAnnex;
};

void WaiverModelTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_schedule = programme();
    const auto all = report({});
    for (const Finding &finding : all->findings) {
        if (QLatin1String(finding.rule->id) == "room-overlap") {
            const bool isMain = m_schedule->room(finding.rooms[0])->name == "Main hall";
            (isMain ? m_inMainHall : m_inAnnex) = fingerprint(finding, *m_schedule);
        }
    }
    QVERIFY(!m_inMainHall.isEmpty() && !m_inAnnex.isEmpty());
}

std::shared_ptr<const CheckReport> WaiverModelTest::report(const std::vector<Waiver> &waivers, const RuleSet &rules) const
{
    const Companion companion;
    return std::make_shared<const CheckReport>(
        reportOn({.schedule = *m_schedule, .companion = companion}, rules, waivers, QDate(2025, 2, 1)));
}

void WaiverModelTest::state_followsTheReport_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the finding is there") << "holds" << "holds";
    QTest::newRow("the finding is gone") << "0000000000000000" << "matches nothing";
    QTest::newRow("its last day is over") << "expired" << "expired";
    QTest::newRow("its rule has nothing to go by") << "1111111111111111" << "not checked";
}

void WaiverModelTest::state_followsTheReport()
{
    QFETCH(QString, which);
    QFETCH(QString, expected);
    const QHash<QString, QString> fingerprints{{"holds", m_inMainHall}, {"expired", m_inAnnex}};
    const std::vector<Waiver> waivers{waiver(m_inMainHall, "room-overlap"),
                                      waiver(m_inAnnex, "room-overlap", {}, QDate(2025, 1, 31)),
                                      waiver("0000000000000000", "room-overlap"), waiver("1111111111111111", "capacity")};
    WaiverModel model;
    QAbstractItemModelTester tester(&model);
    model.setWaivers(waivers);
    const QModelIndex row = model.indexOf(fingerprints.value(which, which));
    QCOMPARE(row.data().toString(), "not checked"); // not yet
    model.setReport(report(waivers), m_schedule);
    QCOMPARE(row.data().toString(), expected);
    QCOMPARE(row.data(InProgrammeRole).toBool(), expected != "matches nothing");
}

void WaiverModelTest::about_isTheSentenceOfToday()
{
    const std::vector<Waiver> waivers{waiver(m_inMainHall, "room-overlap", "How it read then."),
                                      waiver("0000000000000000", "room-overlap", "How it read then."),
                                      waiver("1111111111111111", "capacity"), waiver("2222222222222222", "of-later")};
    WaiverModel model;
    model.setWaivers(waivers);
    QCOMPARE(model.about(waivers[0]), "How it read then.");
    model.setReport(report(waivers), m_schedule);
    QVERIFY(model.about(waivers[0]).contains("One") && model.about(waivers[0]).contains("Two"));
    QCOMPARE(model.about(waivers[1]), "How it read then.");
    QVERIFY(!model.about(waivers[2]).isEmpty());
    QVERIFY(model.about(waivers[3]).contains("2222222222222222"));
}

void WaiverModelTest::rows_standInTheOrderOfRules()
{
    WaiverModel model;
    model.setWaivers({waiver("1", "of-later"), waiver("2", "capacity"), waiver("3", "room-overlap")});
    QStringList order;
    for (int row = 0; row < model.rowCount(); ++row) {
        order += model.waiverAt(model.index(row, 0))->rule;
    }
    QCOMPARE(order, QStringList({"room-overlap", "capacity", "of-later"}));
    QCOMPARE(model.index(2, WaiverModel::UntilColumn).data().toString(), "for good");
    QCOMPARE(model.index(2, WaiverModel::AuthorColumn).data().toString(), "Ada, 10/01/2025");
}

void WaiverModelTest::change_keepsTheRows()
{
    WaiverModel model;
    model.setWaivers({waiver("1", "capacity")});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    Waiver changed = waiver("1", "capacity");
    changed.reason = "Another.";
    model.setWaivers({changed});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.index(0, WaiverModel::ReasonColumn).data().toString(), "Another.");
}

QTEST_GUILESS_MAIN(WaiverModelTest)
#include "tst_waivermodel.moc"
