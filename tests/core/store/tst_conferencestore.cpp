#include "tests/support/schedulebuilder.h"
#include "tests/support/tempstore.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono;

/// What was stored is what is read; names, order and removal of conferences.
class ConferenceStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_store = std::make_unique<TempStore>(); }

    void schedule_comesBackWhole()
    {
        Schedule schedule = richSchedule();
        const ConferenceId id = m_store->import(schedule);
        const auto read = m_store->conferences()->schedule(id);
        QVERIFY(read);
        QVERIFY(!read->conference.uid.isEmpty());
        schedule.conference.id = id;
        schedule.conference.uid = read->conference.uid;
        QCOMPARE(read->conference, schedule.conference);
        QCOMPARE(read->rooms, schedule.rooms);
        QCOMPARE(read->tracks, schedule.tracks);
        QCOMPARE(read->speakers, schedule.speakers);
        QCOMPARE(read->sessions.size(), schedule.sessions.size());
        for (size_t i = 0; i < schedule.sessions.size(); ++i) {
            QVERIFY2(read->sessions[i] == schedule.sessions[i], qPrintable(schedule.sessions[i].title));
        }
        QCOMPARE(read->index, schedule.index);
    }

    void conferenceFields_comeBack_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("dayChange");
        QTest::addColumn<bool>("html");
        QTest::newRow("a named zone, Markdown") << QByteArray("Europe/Zurich") << 240 << false;
        QTest::newRow("an offset, HTML") << QByteArray("UTC+05:30") << 0 << true;
        QTest::newRow("UTC, late day change") << QByteArray("UTC") << 359 << false;
    }

    void conferenceFields_comeBack()
    {
        QFETCH(QByteArray, zone);
        QFETCH(int, dayChange);
        QFETCH(bool, html);
        Schedule schedule = ScheduleBuilder().build();
        Conference &conference = schedule.conference;
        conference.title = QStringLiteral("Título");
        conference.subtitle = QStringLiteral("sub");
        conference.acronym = QStringLiteral("acro");
        conference.venue = QStringLiteral("venue");
        conference.city = QStringLiteral("Zürich");
        conference.address = QStringLiteral("https://example.org/");
        conference.version = QStringLiteral("0.9 ß");
        conference.source = QStringLiteral("/home/ada/Größe/schedule.xml");
        conference.clock = ConferenceClock(QTimeZone(zone), minutes(dayChange));
        conference.textFormat = html ? TextFormat::Html : TextFormat::Markdown;
        conference.firstDay = QDate(2025, 2, 1);
        conference.lastDay = QDate();
        conference.id = m_store->import(schedule);
        const Conference read = required(m_store->conferences()->conference(conference.id));
        conference.uid = read.uid;
        QCOMPARE(read, conference);
    }

    void sessionText_comesBack()
    {
        const Schedule schedule = ScheduleBuilder().session("a", "A").session("b", "B").build();
        SessionText text;
        text.abstract = "<p>Größe 日本語 'quoted'; -- \\</p>";
        text.description = QByteArray(100000, 'd');
        text.links = {
            {QStringLiteral("https://e.org/?a=1&b=\"2\""), QStringLiteral("Sl\\ides\n\tü\x01"), LinkKind::Slides},
            {QStringLiteral("https://e.org/v"), {}, LinkKind::Video}};
        text.address = QStringLiteral("https://e.org/a");
        text.feedbackAddress = QStringLiteral("https://e.org/f");
        text.license = QStringLiteral("CC BY");
        text.origin = {41, QDate(2025, 2, 1), QStringLiteral("10:30"), QStringLiteral("+01:00"),
                       QStringLiteral("small-talk"), QStringLiteral("42")};
        std::vector<SessionRecord> records = TempStore::records(schedule);
        records[0].text = text;
        records[1].text = {};

        const auto store = m_store->conferences();
        const auto import = required(store->beginImport({}));
        required(import->add(TempStore::packed(records)));
        const ConferenceId id = required(import->commit(schedule.conference, {}, {}, {}, {}, {}, {}));
        QCOMPARE(required(store->sessionText(id, SessionId("a"))), text);
        QCOMPARE(required(store->sessionText(id, SessionId("b"))), SessionText{});
        const QHash<SessionId, SessionText> all = required(store->sessionTexts(id));
        QCOMPARE(all.value(SessionId("a")), text);
        QCOMPARE(all.value(SessionId("b")), SessionText{});
        const auto missing = store->sessionText(id, SessionId("c"));
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }

    void textFacts_areInTheOrderOfTheSchedule()
    {
        // Stored in the opposite order of time; the third has no text at all.
        Schedule schedule = ScheduleBuilder().session("z", "Last").at(12, 0, 1h).session("a", "First").at(9, 0, 1h)
                                .session("m", "Mid").at(10, 0, 1h).build();
        std::vector<SessionRecord> records = TempStore::records(schedule);
        std::ranges::reverse(records);
        for (SessionRecord &record : records) {
            record.text = {};
        }
        const SessionOrigin first{12, QDate(2025, 2, 1), QStringLiteral("09:00"), QStringLiteral("Z"), {}, QStringLiteral("7")};
        records[2].text.abstract = "né";
        records[2].text.description = "日本";
        records[2].text.origin = first;
        records[0].text.abstract = "abc";
        const auto store = m_store->conferences();
        const auto import = required(store->beginImport({}));
        required(import->add(TempStore::packed(records)));
        schedule.conference.id = required(import->commit(schedule.conference, {}, {}, {}, {}, {}, {}));

        const TextFacts facts = required(store->textFacts(schedule));

        QCOMPARE(facts.lengths, (std::vector<qint32>{4, 0, 3}));
        QCOMPARE(facts.origins.size(), 3u);
        QCOMPARE(facts.origins[0], first);
        QCOMPARE(facts.origins[1], SessionOrigin{});
    }

    void speakerText_comesBack()
    {
        Schedule schedule = ScheduleBuilder().session("a", "A").by("Ada").by("Bob").build();
        const SpeakerText ada{"## Born 1815 ☺",
                              {{QStringLiteral("https://e.org"), QStringLiteral("Home"), LinkKind::Other}}};
        const auto store = m_store->conferences();
        const auto import = required(store->beginImport({}));
        required(import->add(TempStore::packed(TempStore::records(schedule))));
        const ConferenceId id = required(
            import->commit(schedule.conference, schedule.rooms, schedule.tracks, schedule.speakers, {ada, {}}, {}, {}));
        QCOMPARE(required(store->speakerText(id, schedule.speakers[0].key)), ada);
        QCOMPARE(required(store->speakerText(id, schedule.speakers[1].key)), SpeakerText{});
        QCOMPARE(required(store->speakerTexts(id)).value(schedule.speakers[0].key), ada);
        QCOMPARE(store->speakerText(id, QStringLiteral("nobody")).error().code, ErrorCode::NotFound);
    }

    void foldedTexts_areInTheOrderOfTheSchedule()
    {
        // Stored in the opposite order of time.
        Schedule schedule =
            ScheduleBuilder().session("z", "Last").at(12, 0, 1h).session("a", "First").at(9, 0, 1h).build();
        std::ranges::reverse(schedule.sessions);
        const ConferenceId id = m_store->import(schedule);
        const auto store = m_store->conferences();
        const Schedule read = required(store->schedule(id));
        QCOMPARE(required(store->foldedTexts(read)), (std::vector<QByteArray>{"first", "last"}));
        // A session that is not stored any more has none.
        Schedule older = read;
        older.sessions.push_back(ScheduleBuilder().session("gone", "Gone").build().sessions.front());
        older.arrange();
        const auto texts = required(store->foldedTexts(older));
        QCOMPARE(texts.size(), size_t(3));
        QVERIFY(texts[size_t(older.indexOf(SessionId("gone")))].isEmpty());
    }

    void issues_comeBackInOrder()
    {
        const auto store = m_store->conferences();
        const auto import = required(store->beginImport({}));
        const std::vector<StoredIssue> issues{{7, QStringLiteral("second line")}, {0, QStringLiteral("whole file")}};
        const ConferenceId id =
            required(import->commit(ScheduleBuilder().build().conference, {}, {}, {}, {}, issues, {}));
        const auto read = required(store->issues(id));
        QCOMPARE(read.size(), size_t(2));
        QCOMPARE(read[0].line, 7);
        QCOMPARE(read[0].message, issues[0].message);
        QCOMPARE(read[1].line, 0);
    }

    void conferences_lastOpenedOrImportedFirst()
    {
        const ConferenceId one = m_store->import(titled("One"));
        const ConferenceId two = m_store->import(titled("Two"));
        const ConferenceId three = m_store->import(titled("Three"));
        QCOMPARE(titles(), (QStringList{"Three", "Two", "One"}));
        required(m_store->conferences()->markOpened(one));
        QCOMPARE(titles(), (QStringList{"One", "Three", "Two"}));
        required(m_store->conferences()->markOpened(three));
        QCOMPARE(titles(), (QStringList{"Three", "One", "Two"}));
        m_store->import(titled("Two"), two);
        QCOMPARE(titles(), (QStringList{"Two", "Three", "One"}));
    }

    void conferencesSideBySide_doNotMix()
    {
        const ConferenceId one = m_store->import(ScheduleBuilder("One").session("a", "A1").in("R1").build());
        const ConferenceId two = m_store->import(ScheduleBuilder("Two").session("a", "A2").in("R2").by("Ada").build());
        const auto store = m_store->conferences();
        QCOMPARE(required(store->schedule(one)).sessions.front().title, QStringLiteral("A1"));
        QCOMPARE(required(store->schedule(one)).rooms.front().name, QStringLiteral("R1"));
        QVERIFY(required(store->schedule(one)).speakers.isEmpty());
        QCOMPARE(required(store->schedule(two)).sessions.front().title, QStringLiteral("A2"));
        QCOMPARE(required(store->sessionText(one, SessionId("a"))).abstract, QByteArray("About A1"));
        QVERIFY(required(store->conference(one)).uid != required(store->conference(two)).uid);
    }

    void rename_staysOverUpdatesAndEndsWithAnEmptyName()
    {
        const ConferenceId id = m_store->import(titled("Official"));
        required(m_store->conferences()->rename(id, QStringLiteral("Mine")));
        QCOMPARE(required(m_store->conferences()->conference(id)).name(), QStringLiteral("Mine"));
        m_store->import(titled("Official 2"), id);
        QCOMPARE(required(m_store->conferences()->conference(id)).name(), QStringLiteral("Mine"));
        QCOMPARE(required(m_store->conferences()->conference(id)).title, QStringLiteral("Official 2"));
        required(m_store->conferences()->rename(id, {}));
        QCOMPARE(required(m_store->conferences()->conference(id)).name(), QStringLiteral("Official 2"));
    }

    void remove_hidesAndRestoreBringsBackWhole()
    {
        const ConferenceId id = m_store->import(titled("Conference"));
        const auto store = m_store->conferences();
        const Schedule before = required(store->schedule(id));
        required(store->remove(id));
        QVERIFY(required(store->conferences()).empty());
        QCOMPARE(store->conference(id).error().code, ErrorCode::NotFound);
        QCOMPARE(store->schedule(id).error().code, ErrorCode::NotFound);
        QVERIFY(!store->beginImport(id));
        required(store->restore(id));
        QCOMPARE(required(store->schedule(id)).sessions, before.sessions);
    }

    void unknownConference_isNotFound()
    {
        const auto store = m_store->conferences();
        const ConferenceId nobody(99);
        QCOMPARE(store->conference(nobody).error().code, ErrorCode::NotFound);
        QCOMPARE(store->schedule(nobody).error().code, ErrorCode::NotFound);
        QCOMPARE(store->revision(nobody).error().code, ErrorCode::NotFound);
        QCOMPARE(store->rename(nobody, QStringLiteral("x")).error().code, ErrorCode::NotFound);
        QCOMPARE(store->remove(nobody).error().code, ErrorCode::NotFound);
        QCOMPARE(store->restore(nobody).error().code, ErrorCode::NotFound);
        QCOMPARE(store->markOpened(nobody).error().code, ErrorCode::NotFound);
        QCOMPARE(store->beginImport(nobody).error().code, ErrorCode::NotFound);
    }

    void removedId_isNotGivenAgain()
    {
        const ConferenceId first = m_store->import(titled("One"));
        const auto database = m_store->conferences();
        required(database->remove(first));
        QVERIFY(m_store->import(titled("Two")) != first);
    }

    void dataVersion_changesWithOthersWrites()
    {
        const auto ours = m_store->conferences();
        qint64 seen = ours->dataVersion();
        const auto changed = [&] { return std::exchange(seen, ours->dataVersion()) != seen; };
        const ConferenceId id = m_store->import(titled("One")); // by a connection of its own
        QVERIFY(changed());
        QVERIFY(!changed());
        required(m_store->conferences()->rename(id, QStringLiteral("Mine")));
        QVERIFY(changed());
        required(m_store->conferences()->remove(id));
        QVERIFY(changed());
        const QString uid = QStringLiteral("uid");
        required(m_store->agendas()->put(uid, SessionId("a"), {Interest::Must, {}, {}}));
        QVERIFY(!changed()); // picks are the agenda's business
    }

    void revision_growsWithEveryImport()
    {
        const ConferenceId id = m_store->import(titled("One"));
        const qint64 first = required(m_store->conferences()->revision(id));
        m_store->import(titled("One"), id);
        QVERIFY(required(m_store->conferences()->revision(id)) > first);
        QCOMPARE(required(m_store->conferences()->conferences()).front().revision,
                 required(m_store->conferences()->revision(id)));
    }

    void lostProgrammes_leaveTheirIdentityAndNeverTheirPlanToAnother()
    {
        Schedule schedule = titled("Quayside");
        schedule.conference.acronym = QStringLiteral("qd25");
        schedule.conference.address = QStringLiteral("https://e.org");
        const ConferenceId id = m_store->import(schedule);
        const Conference before = required(m_store->conferences()->conference(id));
        QVERIFY(required(m_store->conferences()->lostConferences()).empty());
        QVERIFY(QFile::remove(m_store->folder().programmesFile()));

        const auto folder = required(StoreFolder::open(m_store->path()));
        const auto store = required(ConferenceStore::open(folder));
        const auto lost = required(store->lostConferences());
        QCOMPARE(lost.size(), size_t(1));
        QCOMPARE(lost[0].uid, before.uid);
        QCOMPARE(lost[0].title, before.title);
        QCOMPARE(lost[0].acronym, before.acronym);
        QCOMPARE(lost[0].address, before.address);
        QCOMPARE(lost[0].firstDay, before.firstDay);
        QCOMPARE(lost[0].lastDay, before.lastDay);
        const ConferenceId other = m_store->import(titled("Another"));
        QVERIFY(required(store->conference(other)).uid != before.uid); // although its number is the same
        QCOMPARE(other, id);
    }

private:
    static Schedule titled(const QString &title)
    {
        return ScheduleBuilder(title).session("a", "Opening").at(10, 0, 1h).in("Hall").by("Ada").on("Main").build();
    }

    QStringList titles() const
    {
        QStringList titles;
        for (const ConferenceSummary &summary : required(m_store->conferences()->conferences())) {
            titles += summary.conference.title;
        }
        return titles;
    }

    static Schedule richSchedule()
    {
        return ScheduleBuilder(QStringLiteral("Conférence"))
            .clock(ConferenceClock(QTimeZone("Europe/Zurich")))
            .room("Empty room")
            .track("Main", 0x00ff7f)
            .session("1", "Opening “quoted” 'x'")
            .subtitle("sub")
            .at(10, 0, 50min)
            .in("Saal 1")
            .in("Saal 2")
            .by("Ada Lovelace")
            .by("Łukasz", "chair of the day")
            .on("Main")
            .type("Talk")
            .language("de")
            .recording(Recording::OptedOut)
            .session("2", "日本語")
            .at(23, 30, 2h)
            .in("Saal 1")
            .on("Other")
            .type("Talk")
            .recording(Recording::Allowed)
            .session("3", "No time, no room")
            .session("4", "A point in time")
            .at(12, 0, 0min)
            .session("5", "No end")
            .startsAt(utc(2025, 2, 1, 15))
            .session("6", "Withdrawn")
            .at(9, 0, 1h)
            .withdrawn()
            .session("7", "Before 1970")
            .between(utc(1965, 1, 1), utc(1965, 1, 2))
            .speaker("Ada Lovelace", "Countess", "Analytical Engines")
            .build();
    }

    std::unique_ptr<TempStore> m_store;
};

QTEST_GUILESS_MAIN(ConferenceStoreTest)
#include "tst_conferencestore.moc"
