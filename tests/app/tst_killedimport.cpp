#include "core/store/database.h"
#include "tests/app/cliprogram.h"
#include "tests/support/required.h"

#include "core/store/agendastore.h"
#include "core/store/conferencestore.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

#include <csignal>
#include <thread>

using namespace std::chrono;

namespace {

constexpr int Kills = 200;
constexpr int FreshFolderEvery = 20; ///< the first open and the first import are killed too
constexpr int Sessions = 2000;
constexpr int DroppedFrom = 1990; ///< sessions from here on are missing in every second version

/// All that a person would miss if it were lost or mixed: read from the files as a new start of the program does.
struct State
{
    int conferences = 0;
    QString version; ///< of the programme; empty without one, "mixed" when its rows do not belong together
    Agenda agenda;

    friend bool operator==(const State &, const State &) = default;
};

} // namespace

/// Kills the real program at random moments of imports and edits: the last complete state is always there.
class KilledImportTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        writeVersion(QStringLiteral("A"), Sessions);
        writeVersion(QStringLiteral("B"), DroppedFrom);
    }

    void killedAtRandomMoments_leavesTheLastCompleteState()
    {
        QRandomGenerator random(20250202);
        CliProgram program;
        const microseconds importTime = timeOf(program, importOf(0));
        const microseconds editTime = timeOf(program, editOf(1));
        int unfinished = 0;
        int changed = 0;
        std::unique_ptr<CliProgram> target;
        State before;
        for (int kill = 0; kill < Kills; ++kill) {
            if (kill % FreshFolderEvery == 0) {
                target = std::make_unique<CliProgram>();
                before = {};
            }
            const bool edits = kill % 2 == 1 && before.conferences == 1;
            const QStringList arguments = edits ? editOf(kill) : importOf(kill);
            const auto moment = microseconds(random.bounded(qint64((edits ? editTime : importTime).count())));
            unfinished += killAfter(*target, arguments, moment);

            const State now = read(*target);
            const State after = edits ? edited(before, kill) : imported(before, kill);
            const QString where = QStringLiteral("kill %1 of “%2” after %3 µs: version %4, %5 conferences, %6 entries")
                                      .arg(kill)
                                      .arg(arguments.join(u' '))
                                      .arg(moment.count())
                                      .arg(now.version)
                                      .arg(now.conferences)
                                      .arg(now.agenda.size());
            QVERIFY2(now == before || now == after, qPrintable(where));
            changed += now != before;
            before = now;
        }
        qInfo() << Kills << "kills," << unfinished << "of a running program," << changed
                << "after its change was complete";
        QVERIFY(unfinished > Kills / 2);
        QVERIFY(changed > 0);
    }

private:
    static QString key(int session)
    {
        return QStringLiteral("00000000-0000-4000-8000-%1").arg(session, 12, 10, QLatin1Char('0'));
    }
    QString versionFile(const QString &version) const { return m_files.filePath(version + QStringLiteral(".xml")); }

    void writeVersion(const QString &version, int sessions)
    {
        QFile file(versionFile(version));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schedule><version>1</version><conference>"
                   "<acronym>kill31</acronym><title>Kill Days</title><time_zone_name>Europe/Lisbon</time_zone_name>"
                   "</conference><day index=\"1\" date=\"2031-05-03\" start=\"2031-05-03T06:00:00+01:00\" "
                   "end=\"2031-05-04T05:59:00+01:00\"><room name=\"Hall\">\n");
        const QByteArray text = (version + QStringLiteral(" words that fill a page. ")).toUtf8().repeated(40);
        for (int session = 0; session < sessions; ++session) {
            file.write(
                QStringLiteral("<event id=\"%1\" guid=\"%2\"><date>2031-05-03T09:00:00+01:00</date><start>09:00"
                               "</start><duration>00:30</duration><room>Hall</room><title>%3 %1</title><abstract>")
                    .arg(QString::number(session + 1), key(session), version)
                    .toUtf8());
            file.write(text + "</abstract><persons><person id=\"1\">Ada</person></persons></event>\n");
        }
        file.write("</room></day></schedule>\n");
    }

    /// Versions take turns, so that every import changes every session.
    static QString versionOf(int kill) { return kill / 2 % 2 == 0 ? QStringLiteral("A") : QStringLiteral("B"); }
    QStringList importOf(int kill) const { return {QStringLiteral("import"), versionFile(versionOf(kill))}; }

    static int editedSession(int kill) { return Sessions - 1 - kill % 40 / 2; } // among them some that B drops
    static bool isPick(int kill) { return kill % 4 == 1; }
    static QString note(int kill) { return QStringLiteral("note %1 ").arg(kill) + QString(500, u'n'); }
    static QStringList editOf(int kill)
    {
        const QString session = key(editedSession(kill));
        return isPick(kill) ? QStringList{QStringLiteral("pick"), session, QStringLiteral("must")}
                            : QStringList{QStringLiteral("note"), session, note(kill)};
    }

    static State imported(State state, int kill)
    {
        state.conferences = 1;
        state.version = versionOf(kill);
        return state;
    }

    static State edited(State state, int kill)
    {
        AgendaEntry &entry = state.agenda[SessionId(key(editedSession(kill)))];
        if (isPick(kill)) {
            entry.interest = Interest::Must;
        } else {
            entry.note = note(kill);
        }
        if (entry.isEmpty()) {
            state.agenda.remove(SessionId(key(editedSession(kill))));
        }
        return state;
    }

    microseconds timeOf(const CliProgram &program, const QStringList &arguments) const
    {
        QElapsedTimer timer;
        timer.start();
        const ProgramRun run = program.run(arguments);
        if (run.exitCode != 0) {
            qFatal("%s", run.err.constData());
        }
        return duration_cast<microseconds>(nanoseconds(timer.nsecsElapsed()));
    }

    /// Whether it was still running.
    static bool killAfter(const CliProgram &program, const QStringList &arguments, microseconds moment)
    {
        QProcess process;
        process.start(CliProgram::path(), QStringList{QStringLiteral("--data"), program.dataFolder()} + arguments);
        if (!process.waitForStarted()) {
            qFatal("%s", qPrintable(process.errorString()));
        }
        std::this_thread::sleep_for(moment);
        ::kill(pid_t(process.processId()), SIGKILL);
        process.waitForFinished();
        return process.exitStatus() == QProcess::CrashExit;
    }

    static void checkIntegrity(const QString &file)
    {
        const auto database = required(Database::open(file));
        for (const char *check : {"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
                                  "SELECT count(*) FROM pragma_foreign_key_check"}) {
            QCOMPARE(required(database->number(QLatin1String(check))), 0);
        }
    }

    static QString versionIn(const ConferenceStore &store, ConferenceId id, const Agenda &agenda)
    {
        const Schedule schedule = required(store.schedule(id));
        const auto folded = required(store.foldedTexts(schedule));
        QString version;
        size_t present = 0;
        for (size_t i = 0; i < schedule.sessions.size(); ++i) {
            const Session &session = schedule.sessions[i];
            if (session.withdrawn) {
                if (!agenda.contains(session.id)) {
                    return QStringLiteral("mixed: withdrawn without an entry");
                }
                continue;
            }
            ++present;
            const QString title = session.title.left(1);
            if (!version.isEmpty() && version != title) {
                return QStringLiteral("mixed: titles");
            }
            version = title;
            if (!folded[i].contains(QByteArray(version.toLower().toUtf8() + " words"))) {
                return QStringLiteral("mixed: folded texts");
            }
        }
        for (const Session &session : {schedule.sessions.front(), schedule.sessions.back()}) {
            if (!session.withdrawn &&
                !required(store.sessionText(id, session.id)).abstract.startsWith(QByteArray(version.toUtf8() + " words"))) {
                return QStringLiteral("mixed: texts");
            }
        }
        for (auto entry = agenda.begin(); entry != agenda.end(); ++entry) {
            if (!schedule.session(entry.key())) {
                return QStringLiteral("mixed: a session with an entry is gone");
            }
        }
        return present == size_t(version == QLatin1String("A") ? Sessions : DroppedFrom)
                   ? version
                   : QStringLiteral("mixed: %1 sessions").arg(present);
    }

    static State read(const CliProgram &program)
    {
        const auto folder = required(StoreFolder::open(program.dataFolder()));
        checkIntegrity(folder.programmesFile());
        checkIntegrity(folder.personalFile());
        const auto store = required(ConferenceStore::open(folder));
        const auto conferences = required(store->conferences());
        State state;
        state.conferences = int(conferences.size());
        if (state.conferences == 1) {
            const Conference conference = conferences.front().conference;
            state.agenda = required(required(AgendaStore::open(folder))->agenda(conference.uid));
            state.version = versionIn(*store, conference.id, state.agenda);
            for (AgendaEntry &entry : state.agenda) {
                entry.snapshot = {}; // tells the version, which is compared already
            }
        }
        return state;
    }

    QTemporaryDir m_files;
};

QTEST_GUILESS_MAIN(KilledImportTest)
#include "tst_killedimport.moc"
