#include "core/companion/companionfile.h"

#include "tests/support/required.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#endif

/// The companion on a disk.
class CompanionFileTest : public QObject
{
    Q_OBJECT

private slots:
    void path_isBesideTheSchedule();
    void newerFile_isRememberedUnlessOnlyTheOlderHasACompanion();
    void missingFile_readsAsNothingSaid();
    void edit_isInTheFile();
    void edit_keepsWhatAnotherWroteMeanwhile();
    void damagedFile_isNeverOverwritten();
    void unwritableFolder_isReported();
    void fullDisk_leavesTheOldFile();
    void manyWriters_loseNothing();
    void favouritesFile_isReadFromBeside();
    void missingFavouritesFile_isReported();

private:
    static void write(const QString &path, const QByteArray &bytes);
    static CompanionEdit waive(const QString &fingerprint);
};

void CompanionFileTest::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

CompanionEdit CompanionFileTest::waive(const QString &fingerprint)
{
    return CompanionDocument().waiverEdit({fingerprint, {}, {}, QStringLiteral("It is meant."), {}, {}, {}});
}

void CompanionFileTest::path_isBesideTheSchedule()
{
    const QTemporaryDir folder;
    const QString schedule = folder.filePath("schedule.xml");
    QCOMPARE(companionPathFor(schedule), folder.filePath("schedule.xml.lectern.json"));

    write(folder.filePath("schedule.lectern.json"), "{}");
    QCOMPARE(companionPathFor(schedule), folder.filePath("schedule.lectern.json"));

    write(folder.filePath("schedule.xml.lectern.json"), "{}");
    QCOMPARE(companionPathFor(schedule), folder.filePath("schedule.xml.lectern.json"));
}

void CompanionFileTest::newerFile_isRememberedUnlessOnlyTheOlderHasACompanion()
{
    const QTemporaryDir folder;
    const QString older = folder.filePath("v1.xml");
    const QString newer = folder.filePath("v2.xml");
    QCOMPARE(scheduleToRemember(older, newer), newer);

    write(older + ".lectern.json", "{}");
    QCOMPARE(scheduleToRemember(older, newer), older);
    QCOMPARE(scheduleToRemember({}, newer), newer);

    write(newer + ".lectern.json", "{}");
    QCOMPARE(scheduleToRemember(older, newer), newer);
}

void CompanionFileTest::missingFile_readsAsNothingSaid()
{
    const QTemporaryDir folder;

    QVERIFY(required(readCompanion(folder.filePath("none.json"))).isEmpty());
}

void CompanionFileTest::edit_isInTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("schedule.xml.lectern.json");

    const CompanionDocument changed = required(editCompanion(path, waive("0011")));

    QCOMPARE(changed.waivers().size(), 1u);
    QVERIFY(required(readCompanion(path)) == changed);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"schedule.xml.lectern.json"}); // nothing is left lying about
}

void CompanionFileTest::edit_keepsWhatAnotherWroteMeanwhile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("schedule.xml.lectern.json");
    (void)required(editCompanion(path, waive("0011")));
    write(path, R"({"rooms": {"Hall": {"capacity": 40}}})");

    const CompanionDocument changed = required(editCompanion(path, waive("0022")));

    QCOMPARE(changed.waivers().size(), 1u);
    QCOMPARE(changed.facts(ConferenceClock()).rooms.value("Hall").capacity, 40);
}

void CompanionFileTest::damagedFile_isNeverOverwritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("schedule.xml.lectern.json");
    write(path, "{\"waivers\": {");

    const auto changed = editCompanion(path, waive("0011"));

    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::Damaged);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "{\"waivers\": {");
}

void CompanionFileTest::unwritableFolder_isReported()
{
    const auto changed = editCompanion(QStringLiteral("/proc/no/such/folder/facts.json"), waive("0011"));

    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::FileAccess);
    QCOMPARE(changed.error().where.file, "/proc/no/such/folder/facts.json");
}

void CompanionFileTest::fullDisk_leavesTheOldFile()
{
#ifdef Q_OS_LINUX
    const QTemporaryDir folder;
    const QString path = folder.filePath("schedule.xml.lectern.json");
    const CompanionDocument before = required(editCompanion(path, waive("0011")));
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{8, RLIM_INFINITY}; // no file of ours grows beyond these bytes
    rlimit usual;
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = writeCompanion(path, required(before.with(waive("0022"))));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);

    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileAccess);
    QVERIFY(required(readCompanion(path)) == before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"schedule.xml.lectern.json"});
#else
    QSKIP("There is no way to fill a disk here.");
#endif
}

void CompanionFileTest::manyWriters_loseNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("schedule.xml.lectern.json");
    std::vector<std::unique_ptr<QThread>> writers;
    std::atomic<int> failures = 0;
    for (int writer = 0; writer < 4; ++writer) {
        writers.emplace_back(QThread::create([&, writer] {
            for (int i = 0; i < 10; ++i) {
                failures += !editCompanion(path, waive(QString::number(writer * 10 + i)));
            }
        }));
        writers.back()->start();
    }
    for (const auto &writer : writers) {
        QVERIFY(writer->wait());
    }

    QCOMPARE(failures, 0);
    QCOMPARE(required(readCompanion(path)).waivers().size(), 40u);
}

void CompanionFileTest::favouritesFile_isReadFromBeside()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("facts.json");
    write(path, R"({"favourites": {"file": "marks.csv", "counts": {"b": 2}}})");
    write(folder.filePath("marks.csv"), "session,count\na,12\n");

    const Companion facts = required(completeFacts(required(readCompanion(path)), path, ConferenceClock()));

    QCOMPARE(facts.favouriteCounts, (QHash<SessionId, int>{{SessionId("a"), 12}, {SessionId("b"), 2}}));
}

void CompanionFileTest::missingFavouritesFile_isReported()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("facts.json");
    write(path, R"({"favourites": {"file": "marks.csv"}})");

    const auto facts = completeFacts(required(readCompanion(path)), path, ConferenceClock());

    QVERIFY(!facts);
    QCOMPARE(facts.error().where.file, folder.filePath("marks.csv"));
}

QTEST_GUILESS_MAIN(CompanionFileTest)
#include "tst_companionfile.moc"
