#include "core/rules/checkreport.h"

#include "tests/core/rules/checking.h"

using namespace std::chrono_literals;

/// How waivers are laid over findings.
class CheckReportTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findings_startWithErrors();
    void waiver_coversItsFindingOnly();
    void waiver_survivesAShiftAndDiesWithAParty();
    void waiver_holdsThroughItsLastDay();
    void waiver_thatMatchesNothingIsUnused();
    void waiver_ofARuleThatDidNotRunIsNotUnused_data();
    void waiver_ofARuleThatDidNotRunIsNotUnused();

private:
    static ScheduleBuilder pair(int minute, const QString &room = QStringLiteral("Hall"));
    static CheckReport report(const ScheduleBuilder &builder, const std::vector<Waiver> &waivers, QDate today = QDate(2025, 1, 1));
    /// One that covers the room overlap of `pair`.
    Waiver m_waiver;
};

ScheduleBuilder CheckReportTest::pair(int minute, const QString &room)
{
    return ScheduleBuilder().session("a", "A").at(9, 0, 60min).in(room).by("Ada")
        .session("b", "B").at(9, minute, 60min).in(room).by("Ada");
}

CheckReport CheckReportTest::report(const ScheduleBuilder &builder, const std::vector<Waiver> &waivers, QDate today)
{
    const SchedulePtr schedule = builder.shared();
    const Companion companion;
    return reportOn({.schedule = *schedule, .companion = companion}, RuleSet(), waivers, today);
}

void CheckReportTest::init()
{
    const SchedulePtr schedule = pair(30).shared();
    const CheckReport found = report(pair(30), {});
    const auto overlap = std::ranges::find(found.findings, ruleOfId(u"room-overlap"), &Finding::rule);
    QVERIFY(overlap != found.findings.end());
    m_waiver = {fingerprint(*overlap, *schedule), "room-overlap", {}, "It is meant.", {}, {}, {}};
}

void CheckReportTest::findings_startWithErrors()
{
    // A session without a place and one of no length beside the two errors, the room and Ada.
    const CheckReport found = report(pair(30).session("c", "C").at(9, 0, 60min).session("d", "D").at(12, 0, 0min), {});

    QVERIFY(std::ranges::is_sorted(found.findings, std::ranges::greater(), &Finding::severity));
    QCOMPARE(found.count(Severity::Error), 2);
    QVERIFY(found.count(Severity::Warning) + found.count(Severity::Note) > 0);
    QCOMPARE(found.waivedCount(), 0);
}

void CheckReportTest::waiver_coversItsFindingOnly()
{
    const CheckReport found = report(pair(30), {m_waiver});

    QCOMPARE(found.count(Severity::Error), 1);
    QCOMPARE(found.waivedCount(), 1);
    for (size_t i = 0; i < found.findings.size(); ++i) {
        QCOMPARE(found.isWaived(i), found.findings[i].rule == ruleOfId(u"room-overlap"));
    }
    QVERIFY(found.unused.empty());
}

void CheckReportTest::waiver_survivesAShiftAndDiesWithAParty()
{
    QCOMPARE(report(pair(45), {m_waiver}).waivedCount(), 1);
    QCOMPARE(report(pair(45, "Annex"), {m_waiver}).waivedCount(), 0);
}

void CheckReportTest::waiver_holdsThroughItsLastDay()
{
    m_waiver.until = QDate(2025, 1, 10);

    QCOMPARE(report(pair(30), {m_waiver}, QDate(2025, 1, 10)).waivedCount(), 1);
    const CheckReport later = report(pair(30), {m_waiver}, QDate(2025, 1, 11));
    QCOMPARE(later.waivedCount(), 0);
    QCOMPARE(later.expired, std::vector{0});
    QVERIFY(later.unused.empty());
}

void CheckReportTest::waiver_thatMatchesNothingIsUnused()
{
    const Waiver other{"0000000000000000", {}, {}, "No reason.", {}, {}, {}};

    const CheckReport found = report(pair(30), {other, m_waiver});

    QCOMPARE(found.unused, std::vector{0});
    QCOMPARE(report(pair(60), {m_waiver}).unused, std::vector{0}); // they only touch now
}

void CheckReportTest::waiver_ofARuleThatDidNotRunIsNotUnused_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("isUnused");

    QTest::newRow("a rule that is off by default") << "room-turnaround" << false;
    QTest::newRow("a rule that lacks its data") << "capacity" << false;
    QTest::newRow("a rule that ran") << "room-overlap" << true;
    QTest::newRow("a rule that no longer exists") << "no-such-rule" << true;
}

void CheckReportTest::waiver_ofARuleThatDidNotRunIsNotUnused()
{
    QFETCH(QString, rule);
    QFETCH(bool, isUnused);

    const CheckReport found = report(pair(30), {{"0000000000000000", rule, {}, "A reason.", {}, {}, {}}});

    QCOMPARE(!found.unused.empty(), isUnused);
}

QTEST_APPLESS_MAIN(CheckReportTest)
#include "tst_checkreport.moc"
