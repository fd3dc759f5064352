#include "core/workspace/programmecheck.h"

#include "core/companion/companionfile.h"
#include "core/rules/allrules.h"
#include "tests/support/fakeclock.h"
#include "tests/support/required.h"
#include "tests/support/schedulebuilder.h"
#include "tests/support/tempstore.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

/// The check that the window shows.
class ProgrammeCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void programme_isCheckedWhenOpened();
    void companion_liesBesideTheScheduleFile();
    void companion_ofNoFileLiesInTheDataFolder();
    void edit_isWrittenAndCheckedAnew();
    void inverseEdit_takesItBack();
    void fileWrittenElsewhere_isNoticed();
    void damagedFile_isToldAndNotOverwritten();
    void copy_isSavedElsewhere();
    void favourites_areReadFromATable();
    void closed_hasNothing();

private:
    /// Two sessions in one room at once, stored, read from that file.
    SchedulePtr open(const QString &source);
    void waitForReport();
    int roomOverlaps() const;
    int waived() const { return m_check->report()->waivedCount(); }
    Waiver waiverOfTheOverlap() const;

    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeClock m_clock{utc(2025, 1, 1)};
    std::unique_ptr<ProgrammeCheck> m_check;
    SchedulePtr m_schedule;
};

void ProgrammeCheckTest::init()
{
    m_check.reset();
    m_store = std::make_unique<TempStore>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_check = std::make_unique<ProgrammeCheck>(m_store->folder(), m_clock);
}

SchedulePtr ProgrammeCheckTest::open(const QString &source)
{
    Schedule schedule = ScheduleBuilder().session("a", "A").at(9, 0, 60min).in("Hall").by("Ada")
                            .session("b", "B").at(9, 30, 60min).in("Hall").by("Bob").build();
    schedule.conference.source = source;
    const ConferenceId id = m_store->import(schedule);
    m_schedule = std::make_shared<const Schedule>(required(m_store->conferences()->schedule(id)));
    m_check->setSchedule(m_schedule);
    return m_schedule;
}

void ProgrammeCheckTest::waitForReport()
{
    QTRY_VERIFY(m_check->report() && !m_check->isChecking());
}

int ProgrammeCheckTest::roomOverlaps() const
{
    return int(std::ranges::count(m_check->report()->findings, ruleOfId(u"room-overlap"), &Finding::rule));
}

Waiver ProgrammeCheckTest::waiverOfTheOverlap() const
{
    const auto &findings = m_check->report()->findings;
    const auto overlap = std::ranges::find(findings, ruleOfId(u"room-overlap"), &Finding::rule);
    return {fingerprint(*overlap, *m_schedule), "room-overlap", {}, "It is meant.", {}, {}, {}};
}

void ProgrammeCheckTest::programme_isCheckedWhenOpened()
{
    open({});
    QVERIFY(!m_check->report());

    waitForReport();

    QCOMPARE(roomOverlaps(), 1);
    QCOMPARE(m_check->schedule(), m_schedule);
}

void ProgrammeCheckTest::companion_liesBesideTheScheduleFile()
{
    const QString source = m_folder->filePath("schedule.xml");
    QVERIFY(QFile(source).open(QIODevice::WriteOnly));

    open(source);

    QVERIFY(m_check->isBesideSchedule());
    QCOMPARE(m_check->companionPath(), source + ".lectern.json");
}

void ProgrammeCheckTest::companion_ofNoFileLiesInTheDataFolder()
{
    open(m_folder->filePath("gone.xml"));
    waitForReport();

    QVERIFY(!m_check->isBesideSchedule());
    QVERIFY(m_check->companionPath().startsWith(m_store->folder().path()));
    QVERIFY(m_check->apply(m_check->document().waiverEdit(waiverOfTheOverlap())));
    QVERIFY(QFile::exists(m_check->companionPath()));
}

void ProgrammeCheckTest::edit_isWrittenAndCheckedAnew()
{
    open({});
    waitForReport();

    QVERIFY(m_check->apply(m_check->document().roomEdit("Hall", {{}, true, false, {}, {}}, ConferenceClock())));

    waitForReport();
    QCOMPARE(roomOverlaps(), 0); // sessions beside each other are meant there now
    QVERIFY(required(readCompanion(m_check->companionPath())) == m_check->document());
}

void ProgrammeCheckTest::inverseEdit_takesItBack()
{
    open({});
    waitForReport();
    const CompanionEdit edit = m_check->document().waiverEdit(waiverOfTheOverlap());
    QVERIFY(m_check->apply(edit));
    waitForReport();
    QCOMPARE(waived(), 1);

    QVERIFY(m_check->apply(edit.inverse()));

    waitForReport();
    QCOMPARE(waived(), 0);
}

void ProgrammeCheckTest::fileWrittenElsewhere_isNoticed()
{
    const QString source = m_folder->filePath("schedule.xml");
    QVERIFY(QFile(source).open(QIODevice::WriteOnly));
    open(source);
    waitForReport();

    // The first makes the file, the second replaces it.
    (void)required(editCompanion(source + ".lectern.json", m_check->document().waiverEdit(waiverOfTheOverlap())));
    QTRY_COMPARE(m_check->document().waivers().size(), 1u);
    waitForReport();
    QCOMPARE(waived(), 1);
    (void)required(editCompanion(source + ".lectern.json", m_check->document().profileEdit(Profile::Draft)));
    QTRY_COMPARE(m_check->ruleSet().profile(), Profile::Draft);
}

void ProgrammeCheckTest::damagedFile_isToldAndNotOverwritten()
{
    const QString source = m_folder->filePath("schedule.xml");
    QVERIFY(QFile(source).open(QIODevice::WriteOnly));
    QFile companion(source + ".lectern.json");
    QVERIFY(companion.open(QIODevice::WriteOnly));
    companion.write("{\"rooms\": ");
    companion.close();
    QSignalSpy failed(m_check.get(), &ProgrammeCheck::failed);

    open(source);
    waitForReport();

    QCOMPARE(failed.size(), 1);
    QVERIFY(m_check->documentError().has_value());
    QVERIFY(!m_check->apply(m_check->document().profileEdit(Profile::Draft)));
    QCOMPARE(failed.size(), 2);
    QCOMPARE(QFileInfo(companion).size(), 10);
    QCOMPARE(roomOverlaps(), 1); // it is checked without its facts
}

void ProgrammeCheckTest::copy_isSavedElsewhere()
{
    open({});
    waitForReport();
    QVERIFY(m_check->apply(m_check->document().waiverEdit(waiverOfTheOverlap())));
    const QString copy = m_folder->filePath("copy.lectern.json");

    QVERIFY(m_check->saveCopy(copy));

    QVERIFY(required(readCompanion(copy)) == m_check->document());
    QVERIFY(!m_check->saveCopy(m_folder->filePath("no/such/folder/copy.json")));
}

void ProgrammeCheckTest::favourites_areReadFromATable()
{
    open({});
    waitForReport();
    QFile table(m_folder->filePath("marks.csv"));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("session,count\na,12\n");
    table.close();

    QVERIFY(m_check->apply(m_check->favouritesFrom(table.fileName())));

    QCOMPARE(m_check->facts().favouriteCounts.value(SessionId("a")), 12);
    QVERIFY(m_check->favouritesFrom(m_folder->filePath("none.csv")).isEmpty());
}

void ProgrammeCheckTest::closed_hasNothing()
{
    open({});
    waitForReport();

    m_check->setSchedule(nullptr);

    QVERIFY(!m_check->report());
    QVERIFY(m_check->document().isEmpty());
    QVERIFY(m_check->companionPath().isEmpty());
}

QTEST_GUILESS_MAIN(ProgrammeCheckTest)
#include "tst_programmecheck.moc"
