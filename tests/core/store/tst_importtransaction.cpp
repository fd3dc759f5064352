#include "core/store/database.h"
#include "tests/support/schedulebuilder.h"
#include "tests/support/tempstore.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <set>
#include <sys/mount.h>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono;

/// All or nothing, and nothing personal is ever lost.
class ImportTransactionTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_store = std::make_unique<TempStore>(); }

    void withoutCommit_nothingChanged_data()
    {
        QTest::addColumn<bool>("update");
        QTest::newRow("a new conference") << false;
        QTest::newRow("an update") << true;
    }

    void withoutCommit_nothingChanged()
    {
        QFETCH(bool, update);
        const ConferenceId id = m_store->import(version1());
        const Schedule before = read(id);
        const auto store = m_store->conferences();
        {
            const auto import = required(store->beginImport(update ? id : ConferenceId()));
            required(import->add(TempStore::packed(TempStore::records(version2()))));
        }
        QCOMPARE(required(store->conferences()).size(), size_t(1));
        expectSame(read(id), before);
        m_store->import(version2(), id); // and nothing is locked
    }

    void update_replacesListsAndTexts()
    {
        const ConferenceId id = m_store->import(version1());
        QCOMPARE(m_store->import(version2(), id), id);
        Schedule expected = version2();
        expected.arrange();
        const Schedule now = read(id);
        QCOMPARE(now.sessions, expected.sessions);
        QCOMPARE(now.rooms, expected.rooms);
        QCOMPARE(now.tracks, expected.tracks);
        QCOMPARE(now.speakers, expected.speakers);
        const auto store = m_store->conferences();
        QCOMPARE(required(store->sessionText(id, SessionId("moved"))).abstract, QByteArray("About Moved talk"));
        QCOMPARE(store->sessionText(id, SessionId("dropped")).error().code, ErrorCode::NotFound);
        QCOMPARE(required(store->foldedTexts(now)).size(), now.sessions.size());
        const auto database = required(Database::open(m_store->folder().programmesFile()));
        QCOMPARE(required(database->number(QStringLiteral("SELECT count(*) FROM session_text"))), 3);
        QCOMPARE(required(database->number(QStringLiteral("SELECT count(*) FROM session_fold"))), 3);
    }

    void sameProgrammeAgain_writesHardlyAnything()
    {
        const ConferenceId id = required(importLarge(*m_store->conferences()));
        const auto watcher = m_store->conferences(); // keeps the write-ahead log from being removed
        const auto before = required(watcher->schedule(id));
        required(importLarge(*m_store->conferences(), id));
        const qint64 stored = QFileInfo(m_store->folder().programmesFile()).size();
        const qint64 written = QFileInfo(m_store->folder().programmesFile() + QStringLiteral("-wal")).size();
        QVERIFY2(written < stored / 20, qPrintable(QStringLiteral("%1 of %2").arg(written).arg(stored)));
        QCOMPARE(required(watcher->schedule(id)).sessions, before.sessions);
    }

    void droppedButKept_staysWithdrawnWithItsPlacesAndPeople()
    {
        const ConferenceId id = m_store->import(version1());
        const Session before = *read(id).session(SessionId("dropped"));
        m_store->import(version2(), id, {SessionId("dropped")});

        const Schedule now = read(id);
        const Session *kept = now.session(SessionId("dropped"));
        QVERIFY(kept);
        QVERIFY(kept->withdrawn);
        QCOMPARE(kept->start, before.start);
        QCOMPARE(now.roomNames(*kept), QStringLiteral("Old annex, Hall"));
        QCOMPARE(now.speakerNames(*kept), QStringLiteral("Grace, Ada"));
        QCOMPARE(kept->speakers[0].part, QStringLiteral("host"));
        QCOMPARE(now.track(kept->track)->name, QStringLiteral("Legacy"));
        for (qsizetype i = 0; i < now.speakers.size(); ++i) {
            QCOMPARE(now.speakers[i].id.value(), qint32(i));
        }
        const auto store = m_store->conferences();
        QCOMPARE(required(store->sessionText(id, SessionId("dropped"))).abstract, QByteArray("About Dropped talk"));
        const QString graceKey = now.speaker(kept->speakers[0].speaker)->key;
        QCOMPARE(required(store->speakerText(id, graceKey)).biography, QByteArray("Life of Grace"));
        QCOMPARE(required(store->conferences()).front().sessions, 3); // withdrawn ones not counted
        // Once more, from lists that already hold what was carried over.
        m_store->import(version2(), id, {SessionId("dropped")});
        expectSame(read(id), now);
    }

    void withdrawnThenReturned_isWholeAgain()
    {
        const ConferenceId id = m_store->import(version1());
        const Schedule before = read(id);
        m_store->import(version2(), id, {SessionId("dropped")});
        m_store->import(version1(), id, {SessionId("dropped")});
        const Schedule now = read(id);
        QCOMPARE(now.sessions, before.sessions);
        QCOMPARE(now.rooms, before.rooms);
        QCOMPARE(now.speakers, before.speakers);
    }

    void withdrawnAndNotKeptAnyMore_isGone()
    {
        const ConferenceId id = m_store->import(version1());
        m_store->import(version2(), id, {SessionId("dropped")});
        m_store->import(version2(), id);
        QVERIFY(!read(id).session(SessionId("dropped")));
    }

    void pickDuringAnImport_isStoredAtOnce()
    {
        const ConferenceId id = m_store->import(version1());
        const auto store = m_store->conferences();
        const auto import = required(store->beginImport(id));
        required(import->add(TempStore::packed(TempStore::records(version2()))));
        QElapsedTimer timer;
        timer.start();
        required(m_store->agendas()->put(QStringLiteral("u"), SessionId("a"), {Interest::Must, {}, {}}));
        required(m_store->conferences()->rename(id, QStringLiteral("Mine")));
        required(m_store->conferences()->markOpened(id));
        QVERIFY2(timer.elapsed() < 2000, "waited for the import");
        QCOMPARE(required(m_store->conferences()->schedule(id)).sessions.size(),
                 size_t(3)); // readers do not wait either
        const Schedule next = version2();
        required(import->commit(next.conference, next.rooms, next.tracks, next.speakers, {}, {}, {}));
    }

    void secondImport_waitsForTheFirst()
    {
        const auto store = m_store->conferences();
        auto first = required(store->beginImport({}));
        std::thread other([this] { m_store->import(version2()); });
        QTest::qWait(200);
        const Schedule schedule = version1();
        required(first->add(TempStore::packed(TempStore::records(schedule))));
        required(first->commit(schedule.conference, schedule.rooms, schedule.tracks, schedule.speakers, {}, {}, {}));
        other.join();
        QCOMPARE(required(store->conferences()).size(), size_t(2));
    }

    void anotherWriterThatDoesNotEnd_isReported()
    {
        const auto blocker = required(Database::open(m_store->folder().programmesFile()));
        required(blocker->run(QStringLiteral("BEGIN IMMEDIATE")));
        const auto refused = m_store->conferences()->beginImport({});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Store);
        QVERIFY2(refused.error().message.contains(QStringLiteral("Another program")),
                 qPrintable(refused.error().message));
        required(blocker->run(QStringLiteral("ROLLBACK")));
    }

    void fullDisk_isReportedAndNothingChanged()
    {
        if (geteuid() != 0 || !mountSmallDisk()) {
            QSKIP("no small disk can be mounted here (needs root and the right to mount)");
        }
        const QString path = m_disk->path() + QStringLiteral("/data");
        {
            const auto folder = required(StoreFolder::open(path));
            const auto store = required(ConferenceStore::open(folder));
            const auto failed = importLarge(*store);
            QVERIFY(!failed);
            QCOMPARE(failed.error().code, ErrorCode::FileAccess);
            QVERIFY2(failed.error().message.contains(QStringLiteral("disk is full")),
                     qPrintable(failed.error().message));
            QVERIFY(required(store->conferences()).empty());
        }
        const auto again = StoreFolder::open(path);
        QVERIFY(again);
        QVERIFY(required(required(ConferenceStore::open(*again))->conferences()).empty());
    }

    void writeThatFails_isReportedAndNothingChanged()
    {
        std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow answers with an error then
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{rlim_t(300000), before.rlim_max};
        const auto store = m_store->conferences();
        setrlimit(RLIMIT_FSIZE, &small);
        const auto failed = importLarge(*store);
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::FileAccess);
        QVERIFY2(failed.error().message.contains(m_store->folder().programmesFile()),
                 qPrintable(failed.error().message));
        QVERIFY(required(store->conferences()).empty());
        QVERIFY(importLarge(*store)); // once there is room
    }

    void damagedFile_isReported()
    {
        const ConferenceId id = m_store->import(version1());
        {
            QFile file(m_store->folder().programmesFile());
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.seek(16384);
            file.write(QByteArray(int(file.size()) - 16384, 'x'));
        }
        const auto schedule = m_store->conferences()->schedule(id);
        QVERIFY(!schedule);
        QCOMPARE(schedule.error().code, ErrorCode::Store);
        QVERIFY2(schedule.error().message.contains(QStringLiteral("damaged")), qPrintable(schedule.error().message));
    }

    void randomUpdates_loseNoEntry()
    {
        QRandomGenerator random(20250201);
        const ConferenceId id = m_store->import(randomVersion(random));
        const QString uid = required(m_store->conferences()->conference(id)).uid;
        std::set<QString> personal;
        for (int round = 0; round < 60; ++round) {
            const Schedule before = read(id);
            for (const Session &session : before.sessions) {
                if (random.bounded(8) == 0) {
                    required(m_store->agendas()->put(uid, session.id, {Interest::Must, session.title, {}}));
                    personal.insert(session.id.value());
                }
            }
            const auto agenda = required(m_store->agendas()->agenda(uid));
            const Schedule next = randomVersion(random);
            m_store->import(next, id, QSet<SessionId>(agenda.keyBegin(), agenda.keyEnd()));
            const Schedule now = read(id);
            QCOMPARE(size_t(agenda.size()), personal.size());
            for (const Session &session : next.sessions) {
                const Session *stored = now.session(session.id);
                QVERIFY(stored && !stored->withdrawn);
                QCOMPARE(now.roomNames(*stored), next.roomNames(session));
                QCOMPARE(now.speakerNames(*stored), next.speakerNames(session));
            }
            size_t withdrawn = 0;
            for (const QString &key : personal) {
                const Session *stored = now.session(SessionId(key));
                QVERIFY2(stored, qPrintable(key));
                QCOMPARE(stored->withdrawn, next.indexOf(SessionId(key)) < 0);
                withdrawn += stored->withdrawn;
                if (stored->withdrawn) {
                    const Session *last = before.session(SessionId(key));
                    QCOMPARE(now.roomNames(*stored), before.roomNames(*last));
                    QCOMPARE(now.speakerNames(*stored), before.speakerNames(*last));
                }
            }
            QCOMPARE(now.sessions.size(), next.sessions.size() + withdrawn);
        }
    }

private:
    static Schedule version1()
    {
        return ScheduleBuilder("Conference")
            .session("same", "Same talk")
            .at(9, 0, 1h)
            .in("Hall")
            .by("Ada")
            .on("Main")
            .session("moved", "Moving talk")
            .at(10, 0, 1h)
            .in("Hall")
            .by("Bob")
            .on("Main")
            .session("dropped", "Dropped talk")
            .at(11, 0, 1h)
            .in("Old annex")
            .in("Hall")
            .by("Grace", "host")
            .by("Ada")
            .on("Legacy")
            .build();
    }

    static Schedule version2()
    {
        return ScheduleBuilder("Conference")
            .session("new", "New talk")
            .at(8, 0, 1h)
            .in("New hall")
            .by("Cleo")
            .on("Fresh")
            .session("same", "Same talk")
            .at(9, 0, 1h)
            .in("Hall")
            .by("Ada")
            .on("Main")
            .session("moved", "Moved talk")
            .at(15, 0, 1h)
            .in("New hall")
            .by("Bob")
            .by("Cleo")
            .build();
    }

    static Schedule randomVersion(QRandomGenerator &random)
    {
        ScheduleBuilder builder("Conference");
        const auto name = [&random](const char *kind, int count) {
            return QString(QLatin1String(kind) + QString::number(random.bounded(count)));
        };
        for (int key = 0; key < 30; ++key) {
            if (random.bounded(3) > 0) {
                builder.session(QString::number(key), QStringLiteral("Talk %1").arg(key))
                    .at(random.bounded(24), random.bounded(60), minutes(random.bounded(90)))
                    .in(name("Room ", 6))
                    .by(name("Speaker ", 9))
                    .on(name("Track ", 4));
            }
        }
        return builder.build();
    }

    /// 9,000 sessions, 20 MB.
    static Result<ConferenceId> importLarge(ConferenceStore &store, ConferenceId into = {})
    {
        const Schedule schedule = version1();
        const auto import = store.beginImport(into);
        if (!import) {
            return failure(import.error());
        }
        std::vector<SessionRecord> records = TempStore::records(schedule);
        for (int i = 0; i < 3000; ++i) {
            for (SessionRecord &record : records) {
                record.session.id = SessionId(QStringLiteral("%1-%2").arg(i).arg(record.session.title));
                record.text.description = QByteArray(2000, 'x');
            }
            if (const auto done = (*import)->add(TempStore::packed(records)); !done) {
                return failure(done.error());
            }
        }
        return (*import)->commit(schedule.conference, schedule.rooms, schedule.tracks, schedule.speakers, {}, {}, {});
    }

    /// A file system of a few MB that is gone with the test.
    struct SmallDisk
    {
        QTemporaryDir folder;
        bool mounted = mount("tmpfs", folder.path().toLocal8Bit().constData(), "tmpfs", 0, "size=4m") == 0;
        ~SmallDisk()
        {
            if (mounted) {
                umount2(folder.path().toLocal8Bit().constData(), MNT_DETACH);
            }
        }
        QString path() const { return folder.path(); }
    };

    bool mountSmallDisk()
    {
        m_disk = std::make_unique<SmallDisk>();
        return m_disk->mounted;
    }

    Schedule read(ConferenceId id) const { return required(m_store->conferences()->schedule(id)); }

    static void expectSame(const Schedule &now, const Schedule &before)
    {
        QCOMPARE(now.conference, before.conference);
        QCOMPARE(now.sessions, before.sessions);
        QCOMPARE(now.rooms, before.rooms);
        QCOMPARE(now.tracks, before.tracks);
        QCOMPARE(now.speakers, before.speakers);
    }

    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<SmallDisk> m_disk;
};

QTEST_GUILESS_MAIN(ImportTransactionTest)
#include "tst_importtransaction.moc"
