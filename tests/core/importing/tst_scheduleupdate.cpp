#include "core/importing/scheduleimport.h"
#include "core/importing/scheduleupdate.h"
#include "tests/support/fakeopenedschedule.h"
#include "tests/support/schedulebuilder.h"
#include "tests/support/tempstore.h"

#include <QRandomGenerator>
#include <QTest>

using namespace std::chrono;

namespace {

/// A session that keeps its identity whatever the producer calls it.
struct Known
{
    QString id;
    QString title;
    QString speaker;
    int hour = 9;
    int room = 0;
    bool isPublished = true;
};

/// Where the session with that id stands; -1 for one that got another id while it was not published.
int place(const std::vector<Known> &sessions, const SessionId &id)
{
    const auto found = std::ranges::find(sessions, id.value(), &Known::id);
    return found == sessions.end() ? -1 : int(found - sessions.begin());
}

Schedule published(const std::vector<Known> &sessions)
{
    ScheduleBuilder builder;
    for (const Known &session : sessions) {
        if (session.isPublished) {
            builder.session(session.id, session.title).at(session.hour, 0, 30min);
            builder.in(QStringLiteral("Room %1").arg(session.room)).by(session.speaker);
        }
    }
    return builder.build();
}

} // namespace

class ScheduleUpdateTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_store = std::make_unique<TempStore>(); }

    void moved_isToldWithWhatWasBefore()
    {
        const auto update = plan(one("a", 9), one("a", 11));
        QCOMPARE(update.changes.size(), size_t(1));
        QCOMPARE(update.changes[0].session, SessionId("a"));
        QCOMPARE(update.changes[0].before->start, one("a", 9).sessions[0].start);
    }

    void movedTwiceUnseen_keepsTheOldestBefore()
    {
        const auto first = plan(one("a", 9), one("a", 11));
        const auto second = plan(one("a", 11), one("a", 14), first.changes);
        QCOMPARE(second.changes.size(), size_t(1));
        QCOMPARE(second.changes[0].before->start, one("a", 9).sessions[0].start);
    }

    void movedBack_isNoChange()
    {
        const auto first = plan(one("a", 9), one("a", 11));
        QVERIFY(plan(one("a", 11), one("a", 9), first.changes).changes.empty());
    }

    void otherChange_leavesOpenOnesAlone()
    {
        const Schedule old = two();
        Schedule moved = two();
        *moved.sessions[0].start += 1h;
        Schedule both = moved;
        both.sessions[1].title = QStringLiteral("Another");
        const auto first = plan(old, moved);
        const auto second = plan(moved, both, first.changes);
        QCOMPARE(second.changes.size(), size_t(2));
        QVERIFY(std::ranges::find(second.changes, first.changes[0]) != second.changes.end());
    }

    void cameAndWentUnseen_isToldOnlyWhenItWasPicked()
    {
        const Schedule none = ScheduleBuilder().build();
        const auto added = plan(none, one("a", 9));
        QVERIFY(!added.changes.at(0).before);
        QVERIFY(plan(one("a", 9), none, added.changes).changes.empty());
        const auto picked = plan(one("a", 9), none, added.changes, {}, {SessionId("a")});
        QCOMPARE(picked.changes.at(0).before->title, QStringLiteral("A Talk on Ropes"));
    }

    void renumbered_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("speaker");
        QTest::addColumn<int>("hour");
        QTest::addColumn<bool>("samePage");
        QTest::addColumn<bool>("isKnown");

        QTest::newRow("same title and speaker") << "A Talk on Ropes" << "Ada" << 14 << false << true;
        QTest::newRow("same page, all else is new") << "Knots" << "Bo" << 14 << true << true;
        QTest::newRow("same room and start, similar title") << "A Talk on Old Ropes" << "Bo" << 9 << false << true;
        QTest::newRow("same room and start, same speaker") << "Knots" << "Ada" << 9 << false << true;
        QTest::newRow("same room and start, nothing else") << "Knots" << "Bo" << 9 << false << false;
        QTest::newRow("same title, another speaker, another time") << "A Talk on Ropes" << "Bo" << 14 << false << false;
    }

    void renumbered()
    {
        QFETCH(QString, title);
        QFETCH(QString, speaker);
        QFETCH(int, hour);
        QFETCH(bool, samePage);
        QFETCH(bool, isKnown);
        const Schedule after = ScheduleBuilder().session("n", title).at(hour, 0, 30min).in("Hall").by(speaker).build();
        MatchHints hints;
        if (samePage) {
            hints.before[SessionId("a")] = hints.after[SessionId("n")] = {QStringLiteral("https://e.example/talk/1")};
        }
        const auto update = plan(one("a", 9), after, {}, hints);
        QCOMPARE(update.renumbered.value(SessionId("a")), isKnown ? SessionId("n") : SessionId());
    }

    void exchangedIds_areNotTakenForTheSameSessions()
    {
        ScheduleBuilder before;
        ScheduleBuilder after;
        const QStringList titles{"Ropes and Knots", "Tides", "Lamps of the Coast", "Storm Glass"};
        for (int i = 0; i < 4; ++i) {
            before.session(QString::number(i), titles[i]).at(9 + i, 0, 30min).in("Hall").by("Speaker of " + titles[i]);
            after.session(QString::number((i + 1) % 4), titles[i]).at(9 + i, 0, 30min).in("Hall").by("Speaker of " + titles[i]);
        }
        const auto update = plan(before.build(), after.build());
        QVERIFY(update.isNumberedAnew);
        QVERIFY(update.changes.empty());
        QCOMPARE(update.renumbered.size(), 4);
        QCOMPARE(update.renumbered.value(SessionId("3")), SessionId("0"));
    }

    void pickAndNote_goAlongWithTheNewId()
    {
        const Conference conference = import(one("a", 9));
        put(conference, "a", {Interest::Must, QStringLiteral("front row"), {}});
        import(ScheduleBuilder().session("n", "A Talk on Ropes").at(12, 0, 30min).in("Hall").by("Ada").build(), conference.id);

        const Agenda agenda = required(m_store->agendas()->agenda(conference.uid));
        QCOMPARE(agenda.size(), 1);
        QCOMPARE(agenda.value(SessionId("n")).note, QStringLiteral("front row"));
        const auto changes = required(m_store->conferences()->changes(conference.id));
        QCOMPARE(changes.size(), size_t(1));
        QCOMPARE(changes[0].session, SessionId("n"));
        QCOMPARE(changes[0].before->id, SessionId("a"));
        QCOMPARE(required(m_store->conferences()->schedule(conference.id)).sessions.size(), size_t(1)); // no withdrawn twin
    }

    void withdrawnPickThatComesBackUnderAnotherId_getsItsPickBack()
    {
        const Conference conference = import(one("a", 9));
        put(conference, "a", {Interest::Maybe, {}, {}});
        import(ScheduleBuilder().session("x", "Something else").at(12, 0, 30min).build(), conference.id);
        QVERIFY(required(m_store->conferences()->schedule(conference.id)).session(SessionId("a"))->withdrawn);
        import(one("n", 10), conference.id);
        const Agenda agenda = required(m_store->agendas()->agenda(conference.uid));
        QCOMPARE(agenda.value(SessionId("n")).interest, Interest::Maybe);
    }

    void acknowledged_isNotToldAgain()
    {
        const Conference conference = import(one("a", 9));
        import(one("a", 11), conference.id);
        const auto changes = required(m_store->conferences()->changes(conference.id));
        QCOMPARE(changes.size(), size_t(1));
        const auto agendas = m_store->agendas();
        required(agendas->acknowledge(conference.uid, {{SessionId("a"), changes[0].revision}}));
        QVERIFY(required(m_store->conferences()->changes(conference.id)).empty());
        required(agendas->acknowledge(conference.uid, {{SessionId("a"), 0}}));
        QCOMPARE(required(m_store->conferences()->changes(conference.id)), changes);

        required(agendas->acknowledge(conference.uid, {{SessionId("a"), changes[0].revision}}));
        import(one("a", 11), conference.id);
        QVERIFY(required(m_store->conferences()->changes(conference.id)).empty());
        import(one("a", 15), conference.id);
        const auto later = required(m_store->conferences()->changes(conference.id));
        QCOMPARE(later.size(), size_t(1));
        QCOMPARE(later[0].before->start, one("a", 11).sessions[0].start);
    }

    void sequence_growsWithEachUpdateThatChangesASession()
    {
        const Conference conference = import(one("a", 9));
        import(one("a", 9), conference.id);
        QVERIFY(required(m_store->conferences()->sequences(conference.id)).isEmpty());
        import(one("a", 11), conference.id);
        import(one("n", 12), conference.id);
        const auto sequences = required(m_store->conferences()->sequences(conference.id));
        QCOMPARE(sequences, (QHash<SessionId, int>{{SessionId("n"), 2}}));
    }

    void interruptedAfterTheImport_movesWhenTheFolderIsOpened()
    {
        const Conference conference = import(one("a", 9));
        put(conference, "a", {Interest::Must, {}, {}});
        {
            const auto store = m_store->conferences();
            const auto transaction = required(store->beginImport(conference.id));
            const Schedule next = one("n", 9);
            required(transaction->add(TempStore::packed(TempStore::records(next))));
            required(transaction->recordUpdate({}, {{SessionId("a"), SessionId("n")}}, {}));
            const auto reader = m_store->agendas(); // holds the personal file, as a window would
            required(transaction->commit(next.conference, next.rooms, next.tracks, next.speakers, TempStore::speakerTexts(next), {}, {}));
        }
        required(StoreFolder::open(m_store->path()));
        QVERIFY(required(m_store->agendas()->agenda(conference.uid)).contains(SessionId("n")));
    }

    /// Whatever a producer does between versions: each entry of the plan is there with its level and its note, under
    /// the id that its session has now, and what was acknowledged stays so until something else happens to it.
    void randomUpdates_loseNothing_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 8; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void randomUpdates_loseNothing()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        std::vector<Known> sessions;
        int numbers = 0;
        const auto begin = [&] {
            const int n = numbers++;
            sessions.push_back({QStringLiteral("id%1").arg(n), QStringLiteral("Title of %1").arg(QString(3, QChar('a' + n % 26)) + QString::number(n)),
                                QStringLiteral("Speaker %1").arg(n), int(8 + random.bounded(12)), n, true});
        };
        for (int i = 0; i < 12; ++i) {
            begin();
        }
        const Conference conference = import(published(sessions));
        QHash<int, QString> notes; // of the session at that place in `sessions`
        QSet<int> acknowledged;
        for (int round = 0; round < 8; ++round) {
            const int picked = random.bounded(int(sessions.size()));
            if (sessions[size_t(picked)].isPublished) {
                notes[picked] = QStringLiteral("note %1").arg(round);
                put(conference, sessions[size_t(picked)].id, {Interest(1 + random.bounded(3)), notes[picked], {}});
            }
            QSet<int> touched;
            for (int change = random.bounded(1, 5); change > 0; --change) {
                const int which = random.bounded(int(sessions.size()));
                if (touched.contains(which)) {
                    continue; // one thing at a time can be recognised
                }
                touched += which;
                Known &session = sessions[size_t(which)];
                switch (random.bounded(6)) {
                case 0: session.hour = int(8 + random.bounded(12)); break;
                case 1: session.title += QStringLiteral(" II"); break;
                case 2: session.isPublished = !session.isPublished; break;
                case 3: session.id = QStringLiteral("id%1").arg(100 * (round + 1) + which); break;
                case 4: session.room += 50; break;
                case 5: begin(); break;
                }
            }
            import(published(sessions), conference.id);

            const Agenda agenda = required(m_store->agendas()->agenda(conference.uid));
            QCOMPARE(agenda.size(), notes.size());
            for (auto note = notes.cbegin(); note != notes.cend(); ++note) {
                const Known &session = sessions[size_t(note.key())];
                if (session.isPublished) {
                    QCOMPARE(agenda.value(SessionId(session.id)).note, note.value());
                } else { // under whatever id it was last
                    QVERIFY(std::ranges::any_of(agenda, [&](const AgendaEntry &entry) { return entry.note == note.value(); }));
                }
            }
            const auto changes = required(m_store->conferences()->changes(conference.id));
            for (const RecordedChange &change : changes) {
                const int whose = place(sessions, change.session);
                QVERIFY2(!acknowledged.contains(whose) || touched.contains(whose), qPrintable(change.session.value()));
            }
            acknowledged.clear();
            QHash<SessionId, qint64> revisions;
            for (const RecordedChange &change : changes) {
                if (const int whose = place(sessions, change.session); whose >= 0 && random.bounded(2) == 0) {
                    revisions.insert(change.session, change.revision);
                    acknowledged += whose;
                }
            }
            required(m_store->agendas()->acknowledge(conference.uid, revisions));
        }
    }

private:
    static Schedule one(const QString &id, int hour)
    {
        return ScheduleBuilder().session(id, "A Talk on Ropes").at(hour, 0, 30min).in("Hall").by("Ada").build();
    }
    static Schedule two()
    {
        return ScheduleBuilder().session("a", "Ropes").at(9, 0, 30min).session("b", "Tides").at(10, 0, 30min).build();
    }

    static ScheduleUpdate plan(const Schedule &before, const Schedule &after, const std::vector<RecordedChange> &open = {},
                               const MatchHints &hints = {}, const QSet<SessionId> &personal = {})
    {
        return planUpdate(before, after, hints, open, personal, 2, utc(2025, 1, 1));
    }

    Conference import(const Schedule &schedule, ConferenceId into = {}) const
    {
        FakeOpenedSchedule file(schedule);
        Progress progress;
        return required(importSchedule(file, {{}, into, {}}, {}, m_store->folder(), progress)).conference;
    }

    void put(const Conference &conference, const QString &session, const AgendaEntry &entry) const
    {
        required(m_store->agendas()->put(conference.uid, SessionId(session), entry));
    }

    std::unique_ptr<TempStore> m_store;
};

QTEST_GUILESS_MAIN(ScheduleUpdateTest)
#include "tst_scheduleupdate.moc"
