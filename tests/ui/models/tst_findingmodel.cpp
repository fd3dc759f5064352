#include "ui/models/findingmodel.h"

#include "core/rules/allrules.h"
#include "core/search/markhits.h"
#include "tests/support/schedulebuilder.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace {

const QDate today(2025, 1, 20);

/// Two room overlaps (one also of a speaker), a session without a room, one without a time.
ScheduleBuilder programme()
{
    return ScheduleBuilder()
        .session("opening", "Opening").at(10, 0, 60min).in("Main hall").by("Ada Lovelace").on("Keynotes")
        .session("columns", "Columns").at(10, 30, 60min).in("Main hall").by("Ada Lovelace").on("Databases")
        .session("lunch", "Lunch").at(12, 0, 60min).in("Annex").by("Grace Hopper").on("Breaks")
        .session("poster", "Poster").day(2).at(9, 0, 60min).in("Annex").by("Alan Turing").on("Databases")
        .session("tables", "Tables").at(9, 30, 60min).in("Annex").by("Grace Hopper").on("Databases");
}

/// The rules that these tests speak of; all others are off.
RuleSet fewRules()
{
    RuleSet ruleSet;
    for (const Rule &rule : allRules()) {
        const QString id = QString::fromLatin1(rule.id);
        const bool isOn = QStringList{"room-overlap", "speaker-overlap", "capacity", "off-grid"}.contains(id);
        const Severity severity = !isOn ? Severity::Off : id == "off-grid" ? Severity::Note : rule.severityIn(Profile::Release);
        if (!ruleSet.setSeverity(id, severity)) {
            qFatal("a rule of the table is not found by its id");
        }
    }
    return ruleSet;
}

QString fingerprintOf(const SchedulePtr &schedule, int finding)
{
    const CheckReport report = reportOn({.schedule = *schedule, .companion = Companion()}, fewRules(), {}, today);
    return fingerprint(report.findings[size_t(finding)], *schedule);
}

Waiver waiverOf(const QString &fingerprint, const QString &reason, QDate until = {})
{
    return {.fingerprint = fingerprint, .rule = "room-overlap", .about = {}, .reason = reason, .author = "Eve", .date = today, .until = until};
}

} // namespace

/// The Conflicts place's list over the real rules.
class FindingModelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init()
    {
        m_model = std::make_unique<FindingModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void report_readsAsRulesThenWhatWasNotChecked();
    void headings_cannotBeSelected();
    void filters_leaveWhatTheySay_data();
    void filters_leaveWhatTheySay();
    void facets_countUnderTheOtherFacets();
    void filter_isKeptByNames();
    void waivedFinding_isListedOnRequestWithItsReason();
    void expiredAndUnusedWaivers_haveGroups();
    void partyFilter_hidesWhatIsNoFinding();
    void key_findsTheSameFindingInAnotherVersion();
    void spokenRows_areSentences();
    void titles_standOutInTheSentence();
    void aHundredThousandFindings_listAtOnce();

private:
    void check(const SchedulePtr &schedule, const std::vector<Waiver> &waivers = {})
    {
        m_schedule = schedule;
        m_model->setFormatting(Formatting(schedule->conference.clock));
        m_model->setReport(std::make_shared<CheckReport>(
                               reportOn({.schedule = *schedule, .companion = Companion()}, fewRules(), waivers, today)),
                           schedule);
    }
    QStringList lines() const
    {
        QStringList lines;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex index = m_model->index(row);
            const QString title = index.data(TitleRole).toString();
            const QString reason = index.data(ReasonRole).toString();
            switch (index.data(FindingKindRole).value<FindingRowKind>()) {
            case FindingRowKind::Heading: lines += QStringLiteral("# %1 (%2)").arg(title, reason); break;
            case FindingRowKind::Finding: {
                QStringList ids;
                for (const SessionId &id : m_model->sessionsAt(index)) {
                    ids += id.value();
                }
                lines += ids.join(' ') + (index.data(WaivedRole).toBool() ? " waived: " + reason : QString());
                break;
            }
            case FindingRowKind::NotChecked:
            case FindingRowKind::Waiver: lines += title + " | " + reason; break;
            }
        }
        return lines;
    }

    SchedulePtr m_schedule;
    std::unique_ptr<FindingModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void FindingModelTest::report_readsAsRulesThenWhatWasNotChecked()
{
    check(programme().shared());

    QCOMPARE(lines(), QStringList({"# Two sessions in one room (2 error(s))", "opening columns", "poster tables",
                                   "# One person in two places (1 error(s))", "opening columns",
                                   "# Not checked (1 rule(s))",
                                   "More people than seats | Not checked: no room has a capacity."}));
    QCOMPARE(m_model->findingCount(), 3);
    QCOMPARE(m_model->index(1).data(WhenRole).toString(), QString::fromUtf8("Sat 1 Feb 10:30–11:00"));
    QCOMPARE(m_model->index(1).data(EndTextRole).toString(), "30 min");
}

void FindingModelTest::headings_cannotBeSelected()
{
    check(programme().shared());
    QVERIFY(!m_model->flags(m_model->index(0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(m_model->flags(m_model->index(1)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(m_model->flags(m_model->index(6)).testFlag(Qt::ItemIsSelectable)); // what was not checked is read, too
}

void FindingModelTest::filters_leaveWhatTheySay_data()
{
    QTest::addColumn<FindingFacet>("facet");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, FindingFacet facet, const QString &value, const QString &expected) {
        QTest::newRow(name) << facet << value << QString() << expected;
    };
    const QString all = "opening columns; poster tables; opening columns";
    row("a room", FindingFacet::Room, "Annex", "poster tables");
    row("a day", FindingFacet::Day, "2025-02-02", "poster tables");
    row("a track of one side", FindingFacet::Track, "Keynotes", "opening columns; opening columns");
    row("a person of one side", FindingFacet::Person, "Grace Hopper", "poster tables");
    row("a rule", FindingFacet::Rule, "speaker-overlap", "opening columns");
    row("a severity", FindingFacet::Severity, "error", all);
    row("a severity that nothing has", FindingFacet::Severity, "note", "");
    row("a room that is gone", FindingFacet::Room, "Attic", "");
    const auto words = [](const char *name, const QString &typed, const QString &expected) {
        QTest::newRow(name) << FindingFacet::Room << QString() << typed << expected;
    };
    words("a word of a title, without case", "COLUMNS", "opening columns; opening columns");
    words("a part of a name", "turin", "poster tables");
    words("two words of two sides", "poster grace", "poster tables");
    words("two words that do not meet", "poster ada", "");
    words("a rule's title", "one room", "opening columns; poster tables");
    words("a rule's id", "speaker-overlap", "opening columns");
    words("a fingerprint", fingerprintOf(programme().shared(), 1), "poster tables");
    words("blanks alone", "   ", all);
}

void FindingModelTest::filters_leaveWhatTheySay()
{
    QFETCH(FindingFacet, facet);
    QFETCH(QString, value);
    QFETCH(QString, words);
    QFETCH(QString, expected);
    check(programme().shared());
    FindingFilter filter;
    filter.words = words;
    if (!value.isEmpty()) {
        filter.of(facet).insert(value);
    }

    m_model->setFilter(filter);

    QStringList found;
    for (const QString &line : lines()) {
        if (!line.startsWith('#') && !line.contains('|')) {
            found += line;
        }
    }
    QCOMPARE(found.join("; "), expected);
}

void FindingModelTest::facets_countUnderTheOtherFacets()
{
    check(programme().shared());
    FindingFilter filter;
    filter.of(FindingFacet::Room).insert("Annex");
    m_model->setFilter(filter);

    const auto counts = [this](FindingFacet facet) {
        QStringList texts;
        for (const FacetValue<QString> &value : m_model->facets()[size_t(facet)]) {
            texts += value.label + ' ' + QString::number(value.count);
        }
        return texts.join(", ");
    };
    QCOMPARE(counts(FindingFacet::Room), "Main hall 2, Annex 1"); // what another room would give
    QCOMPARE(counts(FindingFacet::Rule), "Two sessions in one room 1, One person in two places 0");
    QCOMPARE(counts(FindingFacet::Person), "Ada Lovelace 0, Alan Turing 1, Grace Hopper 1");
    QCOMPARE(counts(FindingFacet::Day), "Sat 1 Feb 0, Sun 2 Feb 1");
}

void FindingModelTest::filter_isKeptByNames()
{
    FindingFilter filter;
    filter.of(FindingFacet::Room) = {"Annex", "Main hall"};
    filter.of(FindingFacet::Severity) = {"error"};
    filter.words = "ada";
    filter.withWaived = true;

    QCOMPARE(FindingFilter::fromMap(filter.toMap()), filter);
    QCOMPARE(FindingFilter::fromMap({}), FindingFilter());
}

void FindingModelTest::waivedFinding_isListedOnRequestWithItsReason()
{
    const SchedulePtr schedule = programme().shared();
    check(schedule, {waiverOf(fingerprintOf(schedule, 0), "One talk in two parts")});
    QCOMPARE(lines().mid(0, 2), QStringList({"# Two sessions in one room (1 error(s))", "poster tables"}));

    FindingFilter filter;
    filter.withWaived = true;
    m_model->setFilter(filter);

    QCOMPARE(lines().mid(0, 3), QStringList({"# Two sessions in one room (2 error(s))",
                                             "opening columns waived: One talk in two parts", "poster tables"}));
    const FindingDetails details = m_model->detailsAt(m_model->index(1));
    QVERIFY(details.waiver);
    QCOMPARE(details.waiver->author, "Eve");
}

void FindingModelTest::expiredAndUnusedWaivers_haveGroups()
{
    const SchedulePtr schedule = programme().shared();
    check(schedule, {waiverOf("0000000000000000", "Long gone"), waiverOf(fingerprintOf(schedule, 0), "For a week", today.addDays(-1))});

    QCOMPARE(lines().mid(1, 1), QStringList{"opening columns"}); // it holds no longer
    QCOMPARE(lines().mid(7), QStringList({"# Waivers that have expired (1 waiver(s))",
                                          QString("A finding with the fingerprint %1. | Waived: For a week").arg(fingerprintOf(schedule, 0)),
                                          "# Waivers that match nothing (1 waiver(s))",
                                          "A finding with the fingerprint 0000000000000000. | Waived: Long gone"}));
    QVERIFY(m_model->detailsAt(m_model->index(8)).isExpired);
    QVERIFY(!m_model->detailsAt(m_model->index(10)).isExpired);
}

void FindingModelTest::partyFilter_hidesWhatIsNoFinding()
{
    check(programme().shared());
    FindingFilter filter;
    filter.of(FindingFacet::Rule).insert("capacity");
    m_model->setFilter(filter);
    QCOMPARE(lines().size(), 2); // the rule was asked for, and it was not checked

    filter.of(FindingFacet::Room).insert("Annex");
    m_model->setFilter(filter);
    QCOMPARE(lines(), QStringList());
}

void FindingModelTest::key_findsTheSameFindingInAnotherVersion()
{
    check(programme().shared());
    const FindingKey poster = m_model->keyAt(m_model->index(2));
    const FindingKey notChecked = m_model->keyAt(m_model->index(6));

    check(programme().session("early", "Early").day(1).at(8, 0, 60min).in("Attic").session("late", "Late").at(8, 30, 60min).in("Attic").shared());

    QCOMPARE(m_model->rowCount(), 8);
    QCOMPARE(m_model->sessionsAt(m_model->indexOf(poster)), QList<SessionId>({SessionId("poster"), SessionId("tables")}));
    QCOMPARE(m_model->indexOf(poster).row(), 3);
    QCOMPARE(m_model->indexOf(notChecked).row(), 7);

    check(ScheduleBuilder().session("poster", "Poster").at(9, 0, 60min).in("Annex").shared());
    QVERIFY(!m_model->indexOf(poster).isValid());
    QVERIFY(m_model->details(poster).isEmpty());
}

void FindingModelTest::spokenRows_areSentences()
{
    check(programme().shared());
    const auto spoken = [this](int row) { return m_model->index(row).data(Qt::AccessibleTextRole).toString(); };
    QCOMPARE(spoken(0), "Two sessions in one room, 2 error(s)");
    QVERIFY2(spoken(1).startsWith(QString::fromUtf8("Error: “Opening” and “Columns” are both in Main hall for 30 min")),
             qPrintable(spoken(1)));
    QCOMPARE(spoken(6), "More people than seats. Not checked: no room has a capacity.");
}

void FindingModelTest::titles_standOutInTheSentence()
{
    check(programme().shared());
    const QModelIndex index = m_model->index(1);
    const auto ranges = index.data(StrongRole).value<std::vector<TextRange>>();
    QStringList titles;
    for (const TextRange &range : ranges) {
        titles += index.data(TitleRole).toString().mid(range.start, range.length);
    }
    QCOMPARE(titles, QStringList({"Opening", "Columns"}));
}

void FindingModelTest::aHundredThousandFindings_listAtOnce()
{
    ScheduleBuilder builder;
    for (int i = 0; i < 450; ++i) { // all at once in one room
        builder.session(QString::number(i), "Session " + QString::number(i)).at(10, 0, 60min).in("Main hall").by("Speaker " + QString::number(i));
    }
    const SchedulePtr schedule = builder.shared();
    const auto report = std::make_shared<CheckReport>(
        reportOn({.schedule = *schedule, .companion = Companion()}, fewRules(), {}, today));
    QVERIFY(report->findings.size() > 100000);
    m_tester.reset(); // looks at every row
    QElapsedTimer timer;
    timer.start();

    m_model->setReport(report, schedule);
    const qint64 listed = timer.restart();
    FindingFilter filter;
    filter.words = "speaker 17";
    m_model->setFilter(filter);
    const qint64 filtered = timer.elapsed();

    qInfo("listed in %lld ms, filtered by words in %lld ms", listed, filtered);
    QVERIFY(m_model->findingCount() > 1000);
    QVERIFY2(listed < 1000 && filtered < 1000, "a person waits"); // far above what it takes; a machine may be busy
}

QTEST_GUILESS_MAIN(FindingModelTest)
#include "tst_findingmodel.moc"
