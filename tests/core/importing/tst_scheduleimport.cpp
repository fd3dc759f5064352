#include "core/importing/scheduleimport.h"
#include "core/search/foldedsession.h"
#include "core/store/database.h"
#include "tests/support/fakeopenedschedule.h"
#include "tests/support/schedulebuilder.h"
#include "tests/support/tempstore.h"

#include <QTest>

using namespace std::chrono;

class ScheduleImportTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<TempStore>();
        m_progress = std::make_unique<Progress>();
    }

    void newConference_isStoredAndSummedUp()
    {
        FakeOpenedSchedule file(schedule());
        const ImportOutcome outcome = import(file);
        QVERIFY(!outcome.updated);
        QCOMPARE(outcome.conference.title, QStringLiteral("Conference"));
        QVERIFY(!outcome.conference.id.isNull());
        QCOMPARE(outcome.sessions, 5);
        QCOMPARE(outcome.rooms, 2);
        QCOMPARE(outcome.tracks, 1);
        QCOMPARE(outcome.speakers, 2);
        QCOMPARE(outcome.days, 1);
        QCOMPARE(outcome.firstStart, utc(2025, 2, 1, 9));
        QCOMPARE(outcome.lastEnd, utc(2025, 2, 3, 1));
        QCOMPARE(outcome.issues, (ImportIssues{{1, QStringLiteral("Opened with a remark.")},
                                               {12, QStringLiteral("Read with a remark.")}}));
        QCOMPARE(m_progress->done(), 5);
        QCOMPARE(m_progress->total(), 5);

        const auto store = m_store->conferences();
        const Schedule stored = required(store->schedule(outcome.conference.id));
        Schedule expected = schedule();
        expected.arrange();
        QCOMPARE(stored.sessions, expected.sessions);
        QCOMPARE(stored.conference, outcome.conference);
        QCOMPARE(required(store->issues(outcome.conference.id)).size(), size_t(2));
        QCOMPARE(required(store->sessionText(outcome.conference.id, SessionId("b"))).abstract,
                 QByteArray("About <b>Größe</b>"));
    }

    void days_comeFromTheSessions()
    {
        Schedule built = schedule();
        built.conference.firstDay = QDate(2030, 1, 1);
        built.conference.lastDay = QDate(2030, 1, 9);
        FakeOpenedSchedule file(built);
        const ImportOutcome outcome = import(file);
        QCOMPARE(outcome.conference.firstDay, QDate(2025, 2, 1));
        QCOMPARE(outcome.conference.lastDay, QDate(2025, 2, 2)); // of the last start, not of the last end
    }

    void sessionsWithoutTimes_leaveTheDaysOfTheFile()
    {
        Schedule built = ScheduleBuilder().session("a", "A").build();
        built.conference.firstDay = QDate(2030, 1, 1);
        FakeOpenedSchedule file(built);
        QCOMPARE(import(file).conference.firstDay, QDate(2030, 1, 1));
    }

    void foldedTexts_areReadyForSearch()
    {
        FakeOpenedSchedule file(schedule());
        const ConferenceId id = import(file).conference.id;
        const auto store = m_store->conferences();
        const Schedule stored = required(store->schedule(id));
        const QByteArray folded = required(store->foldedTexts(stored))[size_t(stored.indexOf(SessionId("b")))];
        QCOMPARE(foldedField(folded, SearchField::Title), QByteArrayView("grosse"));
        QCOMPARE(foldedField(folded, SearchField::Speakers), QByteArrayView("ada countess engines lukasz"));
        QCOMPARE(foldedField(folded, SearchField::Track), QByteArrayView("main"));
        QCOMPARE(foldedField(folded, SearchField::Rooms), QByteArrayView("saal 1 saal 2"));
        QCOMPARE(foldedField(folded, SearchField::Texts), QByteArrayView("about grosse"));
    }

    void update_keepsWhatIsPersonal()
    {
        FakeOpenedSchedule first(schedule());
        const Conference conference = import(first).conference;
        const auto agendas = m_store->agendas();
        required(agendas->put(conference.uid, SessionId("a"), {Interest::Must, {}, {}}));
        required(agendas->put(conference.uid, SessionId("b"), {Interest::None, QStringLiteral("note"), {}}));

        FakeOpenedSchedule second(ScheduleBuilder("Conference").session("d", "Stays").at(9, 0, 1h).build());
        const auto outcome = importSchedule(second, {{}, conference.id, {}}, {}, m_store->folder(), *m_progress);
        QVERIFY(outcome && outcome->updated);
        QCOMPARE(outcome->conference.uid, conference.uid);
        QCOMPARE(outcome->sessions, 1);
        const Schedule stored = required(m_store->conferences()->schedule(conference.id));
        QCOMPARE(stored.sessions.size(), size_t(3));
        QVERIFY(stored.session(SessionId("a"))->withdrawn);
        QVERIFY(stored.session(SessionId("b"))->withdrawn);
        QVERIFY(!stored.session(SessionId("c")));
        QCOMPARE(required(agendas->agenda(conference.uid)).size(), 2);
    }

    void update_keepsTheAddressThatTheFileDoesNotGive()
    {
        Schedule built = schedule();
        built.conference.address = QStringLiteral("https://e.org");
        FakeOpenedSchedule first(built);
        const ConferenceId id = import(first).conference.id;
        FakeOpenedSchedule second(schedule());
        QCOMPARE(required(importSchedule(second, {{}, id, {}}, {}, m_store->folder(), *m_progress)).conference.address,
                 QStringLiteral("https://e.org"));
    }

    void zone_data()
    {
        QTest::addColumn<QByteArray>("ofFile");
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("the file's own") << QByteArray("Asia/Tokyo") << QByteArray("Europe/Rome")
                                        << QByteArray("Europe/Oslo") << QByteArray("Asia/Tokyo");
        QTest::newRow("the one asked for")
            << QByteArray() << QByteArray("Europe/Rome") << QByteArray("Europe/Oslo") << QByteArray("Europe/Rome");
        QTest::newRow("kept on update") << QByteArray() << QByteArray() << QByteArray("Europe/Oslo")
                                        << QByteArray("Europe/Oslo");
        QTest::newRow("none at all: UTC, not the machine's")
            << QByteArray() << QByteArray() << QByteArray() << QByteArray("UTC");
    }

    void zone()
    {
        QFETCH(QByteArray, ofFile);
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, stored);
        QFETCH(QByteArray, expected);
        const auto zoneOf = [](const QByteArray &name) { return name.isEmpty() ? QTimeZone() : QTimeZone(name); };
        ConferenceId into;
        if (!stored.isEmpty()) {
            Schedule before = schedule();
            before.conference.clock = ConferenceClock(QTimeZone(stored));
            into = m_store->import(before);
        }
        FakeOpenedSchedule file(schedule());
        file.changeHeader().zone = zoneOf(ofFile);
        const auto outcome = importSchedule(file, {zoneOf(asked), into, {}}, {}, m_store->folder(), *m_progress);
        QVERIFY(outcome);
        QCOMPARE(file.zoneGiven, QTimeZone(expected));
        QCOMPARE(outcome->conference.clock.zone(), QTimeZone(expected));
        const bool remark = outcome->issues.first().message.contains(QStringLiteral("UTC"));
        QCOMPARE(remark, ofFile.isEmpty() && asked.isEmpty() && stored.isEmpty());
    }

    void readingFails_nothingChanged()
    {
        const ConferenceId id = m_store->import(schedule());
        const Schedule before = required(m_store->conferences()->schedule(id));
        FakeOpenedSchedule file(ScheduleBuilder().session("x", "X").session("y", "Y").session("z", "Z").build(), 1);
        file.beforeBatch = [](int number) {
            return number == 2 ? Result<void>(failure(ErrorCode::Damaged, QStringLiteral("broken"))) : Result<void>();
        };
        for (const ConferenceId into : {id, ConferenceId()}) {
            const auto outcome = importSchedule(file, {{}, into, {}}, {}, m_store->folder(), *m_progress);
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().message, QStringLiteral("broken"));
            QCOMPARE(required(m_store->conferences()->schedule(id)).sessions, before.sessions);
            QCOMPARE(required(m_store->conferences()->conferences()).size(), size_t(1));
        }
    }

    void canceled_nothingChanged_data()
    {
        QTest::addColumn<int>("batch");
        QTest::newRow("before it begins") << -1;
        QTest::newRow("at the first batch") << 0;
        QTest::newRow("in the middle") << 5;
        QTest::newRow("at the last batch") << 9;
    }

    void canceled_nothingChanged()
    {
        QFETCH(int, batch);
        ScheduleBuilder builder;
        for (int i = 0; i < 10; ++i) {
            builder.session(QString::number(i), QStringLiteral("Talk"));
        }
        FakeOpenedSchedule file(builder.build(), 1);
        file.beforeBatch = [&](int number) {
            if (number == batch) {
                m_progress->cancel();
            }
            return Result<void>();
        };
        if (batch < 0) {
            m_progress->cancel();
        }
        const auto outcome = importSchedule(file, {{}, {}, {}}, {}, m_store->folder(), *m_progress);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Canceled);
        QVERIFY(required(m_store->conferences()->conferences()).empty());
    }

    void unknownConference_isNotFoundAndNothingIsRead()
    {
        FakeOpenedSchedule file(schedule());
        bool read = false;
        file.beforeBatch = [&](int) {
            read = true;
            return Result<void>();
        };
        const auto outcome = importSchedule(file, {{}, ConferenceId(7), {}}, {}, m_store->folder(), *m_progress);
        QCOMPARE(outcome.error().code, ErrorCode::NotFound);
        QVERIFY(!read);
    }

    void lockedStore_endsTheReadingWithTheReason()
    {
        const auto blocker = required(Database::open(m_store->folder().programmesFile()));
        required(blocker->run(QStringLiteral("BEGIN IMMEDIATE")));
        ScheduleBuilder builder;
        for (int i = 0; i < 50; ++i) { // more than the queue holds
            builder.session(QString::number(i), QStringLiteral("Talk"));
        }
        FakeOpenedSchedule file(builder.build(), 1);
        const auto outcome = importSchedule(file, {{}, {}, {}}, {}, m_store->folder(), *m_progress);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Store);
        QVERIFY(outcome.error().message.contains(QStringLiteral("Another program")));
    }

    void lostProgramme_importedAnewFindsItsPlan()
    {
        FakeOpenedSchedule file(schedule());
        const QString uid = import(file).conference.uid;
        required(m_store->agendas()->put(uid, SessionId("a"), {Interest::Must, {}, {}}));
        QVERIFY(QFile::remove(m_store->folder().programmesFile()));
        const auto folder = required(StoreFolder::open(m_store->path()));

        Schedule other = schedule();
        other.conference.title = QStringLiteral("Another conference");
        FakeOpenedSchedule otherFile(other);
        QVERIFY(required(importSchedule(otherFile, {{}, {}, {}}, {}, folder, *m_progress)).conference.uid != uid);
        FakeOpenedSchedule again(schedule());
        QCOMPARE(required(importSchedule(again, {{}, {}, {}}, {}, folder, *m_progress)).conference.uid, uid);
        // It is not lost any more: once more is a second conference.
        FakeOpenedSchedule third(schedule());
        QVERIFY(required(importSchedule(third, {{}, {}, {}}, {}, folder, *m_progress)).conference.uid != uid);
    }

private:
    static Schedule schedule()
    {
        return ScheduleBuilder("Conference")
            .session("a", "Opening")
            .at(9, 0, 1h)
            .in("Saal 1")
            .by("Ada")
            .on("Main")
            .session("b", "Größe")
            .at(10, 0, 1h)
            .in("Saal 1")
            .in("Saal 2")
            .by("Ada")
            .by("Łukasz")
            .on("Main")
            .session("c", "No end")
            .startsAt(utc(2025, 2, 1, 12))
            .session("d", "No time")
            .session("e", "Party")
            .between(utc(2025, 2, 2, 23), utc(2025, 2, 3, 1))
            .in("Saal 2")
            .speaker("Ada", "Countess", "Engines")
            .build();
    }

    ImportOutcome import(FakeOpenedSchedule &file)
    {
        return required(importSchedule(file, {{}, {}, {}}, {{1, QStringLiteral("Opened with a remark.")}}, m_store->folder(),
                                       *m_progress));
    }

    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Progress> m_progress;
};

QTEST_GUILESS_MAIN(ScheduleImportTest)
#include "tst_scheduleimport.moc"
