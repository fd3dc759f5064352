#include "ui/models/nowmodel.h"

#include "tests/support/schedulebuilder.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QTest>

using namespace std::chrono_literals;
using std::chrono::sys_seconds;

/// What the place Now lists and says. Saturday, 1 February 2025, UTC unless said otherwise.
class NowModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void rows_standRoomByRoom();
    void picks_comeFirst();
    void allDayAndQuietRooms_comeLast();
    void beforeTheDay_rowsStandByTheirStart();
    void minutes_areRoundedUp_data();
    void minutes_areRoundedUp();
    void progress_isThePartThatIsOver();
    void openEnd_countsNothing();
    void clockMovesOn_keepsTheRowsThatStay();
    void otherOrder_isToldRight();
    void otherProgramme_replacesAll();
    void summary_saysHowFarItIs_data();
    void summary_saysHowFarItIs();
    void spokenRow_isASentence_data();
    void spokenRow_isASentence();
    void hint_saysWhenToLeave_data();
    void hint_saysWhenToLeave();
    void timesAreShown_inTheChosenZone();

private:
    void show(const SchedulePtr &schedule, sys_seconds now, const Agenda &agenda = {}, const QTimeZone &zone = {},
              const NowTable::Walks &walks = {});
    /// "# Hall" for headings, titles for the rest.
    QStringList texts() const;
    QModelIndex rowOf(const QString &title) const;

    SchedulePtr m_schedule;
    std::unique_ptr<NowModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void NowModelTest::init()
{
    m_schedule = ScheduleBuilder()
                     .session("desk", "Desk").at(8, 0, 10h).in("Lobby")
                     .session("opening", "Opening").at(10, 0, 50min).in("Main hall").by("Ada Lovelace").on("Keynotes")
                     .session("early", "Early").at(9, 0, 30min).in("Cellar")
                     .session("columns", "Columns").at(11, 0, 60min).in("Annex").by("Alan Turing")
                     .session("rows", "Rows").at(11, 0, 60min).in("Main hall")
                     .session("closing", "Closing").day(2).at(9, 30, 30min).in("Annex")
                     .shared();
    m_tester.reset();
    m_model = std::make_unique<NowModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void NowModelTest::show(const SchedulePtr &schedule, sys_seconds now, const Agenda &agenda, const QTimeZone &zone,
                        const NowTable::Walks &walks)
{
    const std::vector<PlannedSession> planned = plannedSessions(*schedule, agenda);
    m_model->setBoard(schedule, NowTable(schedule).board(planned, walks, now), AgendaMarks(agenda, agendaClashes(planned)),
                      Formatting(schedule->conference.clock, zone));
}

QStringList NowModelTest::texts() const
{
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        const bool isHeading = index.data(RowKindRole).value<RowKind>() == RowKind::Heading;
        texts += (isHeading ? QStringLiteral("# ") : QString()) + index.data(TitleRole).toString();
    }
    return texts;
}

QModelIndex NowModelTest::rowOf(const QString &title) const
{
    const qsizetype row = texts().indexOf(title);
    return row < 0 ? QModelIndex() : m_model->index(int(row));
}

void NowModelTest::rows_standRoomByRoom()
{
    show(m_schedule, utc(2025, 2, 1, 9, 10));
    QCOMPARE(texts(), QStringList({"# Main hall", "Opening", "# Cellar", "Early", "# Annex", "Columns", "# All day", "Desk"}));
    QVERIFY(rowOf("Early").data(RunningRole).toBool());
    QVERIFY(!rowOf("Opening").data(RunningRole).toBool());
    QCOMPARE(rowOf("Early").data(RoomsRole).toString(), QString()); // the heading says it
    QCOMPARE(rowOf("Desk").data(RoomsRole).toString(), QStringLiteral("Lobby"));
}

void NowModelTest::picks_comeFirst()
{
    show(m_schedule, utc(2025, 2, 1, 10, 10), agendaOf({{"opening", Interest::Must}, {"rows", Interest::Maybe}}));
    QCOMPARE(texts().mid(0, 3), QStringList({"# My plan", "Opening", "Rows"}));
    QCOMPARE(m_model->index(1).data(RoomsRole).toString(), QStringLiteral("Main hall"));
    QCOMPARE(m_model->indexOf(SessionId("opening")).row(), 1); // it also stands in its room
}

void NowModelTest::allDayAndQuietRooms_comeLast()
{
    show(m_schedule, utc(2025, 2, 1, 11, 30));
    QCOMPARE(texts(), QStringList({"# Main hall", "Rows", "# Annex", "Columns", "# All day", "Desk", "# Nothing more today", "1 room"}));
    const QModelIndex quiet = m_model->index(m_model->rowCount() - 1);
    QCOMPARE(quiet.data(RoomsRole).toString(), QStringLiteral("Cellar"));
    QCOMPARE(quiet.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Nothing more today in 1 room: Cellar"));
    QVERIFY(m_model->sessionAt(quiet).isNull());
}

void NowModelTest::beforeTheDay_rowsStandByTheirStart()
{
    show(m_schedule, utc(2025, 1, 30, 12));
    QCOMPARE(texts(), QStringList({"# Sat 1 Feb 09:00", "Early", "# Sat 1 Feb 10:00", "Opening", "# Sat 1 Feb 11:00", "Columns",
                                   "# All day", "Desk"}));
    QCOMPARE(rowOf("Opening").data(RoomsRole).toString(), QStringLiteral("Main hall"));
    QCOMPARE(rowOf("Opening").data(RemainingRole).toString(), QString());
}

void NowModelTest::minutes_areRoundedUp_data()
{
    QTest::addColumn<sys_seconds>("now");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("remaining");

    QTest::newRow("runs, whole minutes") << utc(2025, 2, 1, 10, 38) << "Opening" << QStringLiteral("12 min left");
    QTest::newRow("runs, seconds into one") << utc(2025, 2, 1, 10, 38) + 1s << "Opening" << QStringLiteral("12 min left");
    QTest::newRow("runs its last second") << utc(2025, 2, 1, 10, 50) - 1s << "Opening" << QStringLiteral("1 min left");
    QTest::newRow("is next") << utc(2025, 2, 1, 10, 38) << "Columns" << QStringLiteral("in 22 min");
    QTest::newRow("is next in hours") << utc(2025, 2, 1, 9, 0) << "Columns" << QStringLiteral("in 2 h");
}

void NowModelTest::minutes_areRoundedUp()
{
    QFETCH(sys_seconds, now);
    QFETCH(QString, title);
    show(m_schedule, now);
    QString said = rowOf(title).data(RemainingRole).toString();
    QTEST(said.replace(QChar(0x00A0), u' '), "remaining");
}

void NowModelTest::progress_isThePartThatIsOver()
{
    show(m_schedule, utc(2025, 2, 1, 10, 0));
    QCOMPARE(rowOf("Opening").data(ProgressRole).toInt(), 0);
    show(m_schedule, utc(2025, 2, 1, 10, 40));
    QCOMPARE(rowOf("Opening").data(ProgressRole).toInt(), 800);
    QVERIFY(!rowOf("Rows").data(ProgressRole).isValid());
}

void NowModelTest::openEnd_countsNothing()
{
    show(ScheduleBuilder().session("a", "A").startsAt(utc(2025, 2, 1, 10)).in("Hall").shared(), utc(2025, 2, 1, 10, 5));
    const QModelIndex row = rowOf("A");
    QVERIFY(row.data(RunningRole).toBool());
    QVERIFY(!row.data(ProgressRole).isValid());
    QCOMPARE(row.data(RemainingRole).toString(), QString());
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Running since 10:00: A, Hall"));
}

void NowModelTest::clockMovesOn_keepsTheRowsThatStay()
{
    const Agenda agenda = agendaOf({{"opening", Interest::Must}, {"rows", Interest::Must}});
    show(m_schedule, utc(2025, 2, 1, 9, 20), agenda);
    const QPersistentModelIndex columns = rowOf("Columns");
    const QPersistentModelIndex early = rowOf("Early");
    const QPersistentModelIndex mine = m_model->index(1);
    QVERIFY(columns.isValid() && early.isValid());
    QCOMPARE(mine.data(TitleRole).toString(), QStringLiteral("Opening"));

    show(m_schedule, utc(2025, 2, 1, 10, 20), agenda); // Early and its room go, Rows joins my plan

    QVERIFY(!early.isValid());
    QCOMPARE(columns.data(TitleRole).toString(), QStringLiteral("Columns"));
    QVERIFY(mine.isValid());
    QVERIFY(mine.data(RunningRole).toBool());
    QCOMPARE(texts(), QStringList({"# My plan", "Opening", "Rows", "# Main hall", "Opening", "Rows", "# Annex", "Columns",
                                   "# All day", "Desk", "# Nothing more today", "1 room"}));
}

void NowModelTest::otherOrder_isToldRight()
{
    // Day after day every row is another, back and forth; the tester watches what is told.
    for (const sys_seconds now : {utc(2025, 2, 1, 8), utc(2025, 2, 1, 11, 30), utc(2025, 1, 1), utc(2025, 2, 1, 20),
                                  utc(2025, 2, 1, 9, 10), utc(2025, 2, 2, 11), utc(2025, 2, 1, 10)}) {
        show(m_schedule, now);
        const QStringList shown = texts();
        NowModel fresh;
        const NowBoard board = NowTable(m_schedule).board({}, {}, now);
        fresh.setBoard(m_schedule, board, {}, Formatting(m_schedule->conference.clock));
        QCOMPARE(m_model->rowCount(), fresh.rowCount());
        for (int row = 0; row < fresh.rowCount(); ++row) {
            QCOMPARE(shown[row].section("# ", -1), fresh.index(row).data(TitleRole).toString());
        }
    }
}

void NowModelTest::otherProgramme_replacesAll()
{
    show(m_schedule, utc(2025, 2, 1, 10, 10));
    const QPersistentModelIndex opening = rowOf("Opening");
    show(ScheduleBuilder().session("x", "Other").at(10, 0, 60min).in("Hall").shared(), utc(2025, 2, 1, 10, 10));
    QVERIFY(!opening.isValid());
    QCOMPARE(texts(), QStringList({"# Hall", "Other"}));
    m_model->setBoard({}, {}, {}, {});
    QCOMPARE(m_model->rowCount(), 0);
}

void NowModelTest::summary_saysHowFarItIs_data()
{
    QTest::addColumn<sys_seconds>("now");
    QTest::addColumn<QString>("summary");

    QTest::newRow("weeks before") << utc(2025, 1, 28, 23) << QStringLiteral("The conference begins in 4 day(s): 1 February 2025, 08:00.");
    QTest::newRow("the evening before") << utc(2025, 1, 31, 22) << QStringLiteral("The conference begins tomorrow at 08:00.");
    QTest::newRow("that morning") << utc(2025, 2, 1, 7, 15) << QStringLiteral("The conference begins at 08:00, in 45 min.");
    QTest::newRow("between two sessions") << utc(2025, 2, 1, 9, 45) << QStringLiteral("Nothing runs until 10:00, in 15 min.");
    QTest::newRow("one runs") << utc(2025, 2, 1, 10, 10) << QStringLiteral("1 session is on.");
    QTest::newRow("two run") << utc(2025, 2, 1, 11, 10) << QStringLiteral("2 sessions are on in 2 rooms.");
    QTest::newRow("the evening") << utc(2025, 2, 1, 20) << QStringLiteral("Nothing more today. The programme goes on tomorrow at 09:30.");
    QTest::newRow("afterwards") << utc(2025, 2, 3, 20) << QStringLiteral("The last session was on 2 February 2025.");
}

void NowModelTest::summary_saysHowFarItIs()
{
    QFETCH(sys_seconds, now);
    show(m_schedule, now);
    QString said = m_model->summary();
    said.replace(QChar(0x00A0), u' ');
    QFETCH(QString, summary);
    said.replace(QLatin1String("Saturday, "), QString()).replace(QLatin1String("Sunday, "), QString());
    QCOMPARE(said, summary);
}

void NowModelTest::spokenRow_isASentence_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("runs and is picked")
        << "Opening" << "Running until 10:50, 12 minute(s) left: Opening, by Ada Lovelace, Main hall, track Keynotes, picked as must";
    QTest::newRow("is next") << "Columns" << "Next at 11:00, in 22 minute(s): Columns, by Alan Turing, Annex";
}

void NowModelTest::spokenRow_isASentence()
{
    QFETCH(QString, title);
    show(m_schedule, utc(2025, 2, 1, 10, 38), agendaOf({{"opening", Interest::Must}}));
    QTEST(rowOf(title).data(Qt::AccessibleTextRole).toString(), "sentence");
}

void NowModelTest::hint_saysWhenToLeave_data()
{
    QTest::addColumn<sys_seconds>("now");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<QString>("hint");

    QTest::newRow("in time") << utc(2025, 2, 1, 10, 38) << true << QStringLiteral("Leave by 10:52 for Annex (8 min walk)");
    QTest::newRow("it is time") << utc(2025, 2, 1, 10, 52) << true << QStringLiteral("Leave now for Annex (8 min walk)");
    QTest::newRow("nobody said how far it is")
        << utc(2025, 2, 1, 10, 38) << false << QStringLiteral("Leave by 10:55 for Annex (about 5 min walk)");
}

void NowModelTest::hint_saysWhenToLeave()
{
    QFETCH(sys_seconds, now);
    QFETCH(bool, isKnown);
    const NowTable::Walks walks{{{"Main hall", "Annex"}, 8min}};
    show(m_schedule, now, agendaOf({{"opening", Interest::Must}, {"columns", Interest::Must}}), {}, isKnown ? walks : NowTable::Walks());
    QString hint = rowOf("Columns").data(HintRole).toString();
    QTEST(hint.replace(QChar(0x00A0), u' '), "hint");
    QVERIFY(rowOf("Columns").data(Qt::AccessibleTextRole).toString().endsWith(rowOf("Columns").data(HintRole).toString()));
}

void NowModelTest::timesAreShown_inTheChosenZone()
{
    show(m_schedule, utc(2025, 2, 1, 10, 38), {}, QTimeZone("Asia/Tokyo"));
    QVERIFY2(m_model->headline().endsWith("1 February 2025, 19:38"), qPrintable(m_model->headline()));
    QCOMPARE(rowOf("Opening").data(EndTextRole).toString(), QStringLiteral("19:50"));
}

QTEST_GUILESS_MAIN(NowModelTest)
#include "tst_nowmodel.moc"
