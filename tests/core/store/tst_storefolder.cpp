#include "core/store/database.h"
#include "core/store/store.h"
#include "tests/support/fakeclock.h"
#include "tests/support/schedulebuilder.h"
#include "tests/support/tempstore.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace std::chrono;

class StoreFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void standardPath_isTheSameForEveryProgram()
    {
        QCoreApplication::setApplicationName(QStringLiteral("one"));
        const QString one = StoreFolder::standardPath();
        QCoreApplication::setApplicationName(QStringLiteral("other"));
        QCOMPARE(StoreFolder::standardPath(), one);
        QVERIFY(one.endsWith(QStringLiteral("/lectern")));
    }

    void firstOpen_makesFolderAndFiles()
    {
        const QTemporaryDir parent;
        const auto opened = StoreFolder::open(parent.filePath(QStringLiteral("a/b c/ü")));
        QVERIFY(opened);
        QCOMPARE(opened->programmesOutcome(), StoreFolder::Outcome::Created);
        QCOMPARE(opened->personalOutcome(), StoreFolder::Outcome::Created);
        QVERIFY(QFile::exists(opened->programmesFile()));
        QVERIFY(QFile::exists(opened->personalFile()));
        const QStringList left = QDir(opened->path()).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(left, QStringList({QStringLiteral("personal.sqlite"), QStringLiteral("programmes.sqlite")}));
    }

    void secondOpen_isUpToDate()
    {
        const TempStore store;
        const auto again = StoreFolder::open(store.path());
        QVERIFY(again);
        QCOMPARE(again->programmesOutcome(), StoreFolder::Outcome::UpToDate);
        QCOMPARE(again->personalOutcome(), StoreFolder::Outcome::UpToDate);
    }

    void newerButReadable_showsButDoesNotChange_data()
    {
        QTest::addColumn<QString>("newerFile");
        QTest::newRow("programmes") << QStringLiteral("programmes.sqlite");
        QTest::newRow("personal data") << QStringLiteral("personal.sqlite");
    }

    void newerButReadable_showsButDoesNotChange()
    {
        QFETCH(QString, newerFile);
        const TempStore store;
        const ConferenceId id = store.import(ScheduleBuilder().session("a", "Opening").build());
        required(required(Database::open(store.path() + QLatin1Char('/') + newerFile))
                     ->run(QStringLiteral("PRAGMA user_version = 99")));

        const auto folder = required(StoreFolder::open(store.path()));
        const auto conferences = required(ConferenceStore::open(folder));
        QCOMPARE(conferences->schedule(id)->sessions.size(), size_t(1));
        QVERIFY(conferences->markOpened(id)); // so that a programme can be shown
        const auto renamed = conferences->rename(id, QStringLiteral("Mine"));
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().code, ErrorCode::StoreTooNew);
        QVERIFY(renamed.error().message.contains(newerFile));
        const auto import = conferences->beginImport({});
        QVERIFY(!import);
        QCOMPARE(import.error().code, ErrorCode::StoreTooNew);

        const auto agendas = required(AgendaStore::open(folder));
        const auto put = agendas->put(QStringLiteral("u"), SessionId(QStringLiteral("a")), {Interest::Must, {}, {}});
        QCOMPARE(bool(put), newerFile != QLatin1String("personal.sqlite"));
    }

    void folderThatCannotBeMade_isNamed()
    {
        const QTemporaryDir parent;
        QFile file(parent.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto opened = StoreFolder::open(file.fileName() + QStringLiteral("/data"));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::FileAccess);
        QVERIFY(opened.error().message.contains(file.fileName()));
    }

    void readOnlyFolder_isNamed_data()
    {
        QTest::addColumn<bool>("hasFiles");
        QTest::newRow("empty") << false;
        QTest::newRow("with our files") << true;
    }

    void readOnlyFolder_isNamed()
    {
        QFETCH(bool, hasFiles);
        const QTemporaryDir parent;
        const QString path = parent.filePath(QStringLiteral("data"));
        if (hasFiles) {
            QVERIFY(StoreFolder::open(path));
        } else {
            QVERIFY(QDir().mkpath(path));
        }
        QVERIFY(chmod(parent.path().toLocal8Bit().constData(), 0755) == 0);
        QVERIFY(chmod(path.toLocal8Bit().constData(), 0555) == 0);
        const bool root = geteuid() == 0;
        if (root) {
            QVERIFY(seteuid(65534) == 0); // permissions do not bind root
        }
        const auto opened = StoreFolder::open(path);
        if (root) {
            QVERIFY(seteuid(0) == 0);
        }
        chmod(path.toLocal8Bit().constData(), 0755);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::FileAccess);
        QVERIFY2(opened.error().message.contains(path), qPrintable(opened.error().message));
    }

    void removedConference_isEmptiedAfterAWeek()
    {
        const TempStore store;
        const Schedule schedule = ScheduleBuilder().session("a", "Opening").in("Hall").by("Ada").on("Main").build();
        const ConferenceId gone = store.import(schedule);
        const ConferenceId kept = store.import(schedule);
        const QString uid = required(store.conferences()->conference(gone)).uid;
        required(store.agendas()->put(uid, SessionId(QStringLiteral("a")), {Interest::Must, {}, {}}));
        required(store.conferences()->remove(gone));

        const auto now = SystemClock().now();
        QVERIFY(StoreFolder::open(store.path(), FakeClock(now + days(6))));
        required(store.conferences()->restore(gone)); // still there
        QCOMPARE(store.conferences()->schedule(gone)->sessions.size(), size_t(1));

        required(store.conferences()->remove(gone));
        QVERIFY(StoreFolder::open(store.path(), FakeClock(now + days(8))));
        QVERIFY(!store.conferences()->restore(gone));
        QVERIFY(store.agendas()->agenda(uid)->isEmpty());
        const auto database = required(Database::open(store.folder().programmesFile()));
        for (const char *table :
             {"conference", "session", "session_text", "session_fold", "room", "track", "speaker", "speaker_text"}) {
            QCOMPARE(required(database->number(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table))), 1);
        }
        QCOMPARE(store.conferences()->schedule(kept)->sessions.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(StoreFolderTest)
#include "tst_storefolder.moc"
