#include "core/planning/nowboard.h"

#include "tests/support/schedulebuilder.h"

#include <QTest>

using namespace std::chrono_literals;
using std::chrono::sys_seconds;
using Phase = NowBoard::Phase;

Q_DECLARE_METATYPE(NowBoard::Phase)

/// What is on at an instant. Days count from Saturday, 1 February 2025, UTC unless said otherwise.
class NowBoardTest : public QObject
{
    Q_OBJECT

private slots:
    void phase_followsTheConference_data();
    void phase_followsTheConference();
    void room_showsWhatRunsAndWhatIsNext();
    void sessionsOfOneRoomAtOnce_areAllShown();
    void sessionInSeveralRooms_standsInEach();
    void roomsWithNothingMore_areSummarised();
    void anotherDaysSessions_areNotNext();
    void sessionOverMidnight_runsInTheSmallHours();
    void pointInTime_isNextThenRunsAMinute();
    void openEnd_runsUntilTheRoomGoesOn();
    void openEnd_runsAnHourAtMost();
    void allDaySession_standsApart();
    void onlyAllDaySessions_areRunning();
    void withdrawnSession_isLeftOut();
    void sessionWithoutRoom_isShownLast();
    void picks_runningFirstThenTheNext();
    void leaveHint_countsTheWalk_data();
    void leaveHint_countsTheWalk();
    void lastPick_saysWhereThePersonIs();
    void betterPick_saysWhereThePersonIs();
    void nightOfTheClockChange_countsRealTime();

private:
    static NowBoard boardAt(const SchedulePtr &schedule, sys_seconds now, const Agenda &agenda = {},
                            const NowTable::Walks &walks = {})
    {
        return NowTable(schedule).board(plannedSessions(*schedule, agenda), walks, now);
    }
    static QString title(const SchedulePtr &schedule, int row) { return schedule->sessions[size_t(row)].title; }
    /// "Main hall: Opening > Columns, Panel".
    static QString said(const SchedulePtr &schedule, const NowRoom &room)
    {
        const auto titles = [&](const std::vector<int> &rows) {
            QStringList texts;
            for (const int row : rows) {
                texts += title(schedule, row);
            }
            return texts.join(QLatin1String(", "));
        };
        const Room *known = schedule->room(room.room);
        return (known ? known->name : QString("-")) + ": " + titles(room.running) + " > " + titles(room.next);
    }
    static QStringList said(const SchedulePtr &schedule, const NowBoard &board)
    {
        QStringList texts;
        for (const NowRoom &room : board.rooms) {
            texts += said(schedule, room);
        }
        return texts;
    }
};

static SchedulePtr twoDays()
{
    return ScheduleBuilder()
        .session("opening", "Opening").at(10, 0, 50min).in("Hall")
        .session("columns", "Columns").at(11, 0, 60min).in("Hall")
        .session("rust", "Rust").at(10, 30, 60min).in("Annex")
        .session("closing", "Closing").day(2).at(9, 0, 60min).in("Hall")
        .shared();
}

void NowBoardTest::phase_followsTheConference_data()
{
    QTest::addColumn<sys_seconds>("now");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<QDate>("day");

    const QDate first(2025, 2, 1);
    const QDate second(2025, 2, 2);
    QTest::newRow("weeks before") << utc(2024, 12, 1, 12) << Phase::Before << first;
    QTest::newRow("a minute before") << utc(2025, 2, 1, 9, 59) << Phase::Before << first;
    QTest::newRow("as the first begins") << utc(2025, 2, 1, 10, 0) << Phase::Running << first;
    QTest::newRow("as the last of the day is about to end") << utc(2025, 2, 1, 11, 59) << Phase::Running << first;
    QTest::newRow("as the last of the day ends") << utc(2025, 2, 1, 12, 0) << Phase::Between << second;
    QTest::newRow("the next day before its first") << utc(2025, 2, 2, 8, 0) << Phase::Running << second;
    QTest::newRow("as the very last ends") << utc(2025, 2, 2, 10, 0) << Phase::Over << QDate();
}

void NowBoardTest::phase_followsTheConference()
{
    QFETCH(sys_seconds, now);
    const NowBoard board = boardAt(twoDays(), now);
    QTEST(board.phase, "phase");
    QTEST(board.day, "day");
    const bool waits = board.phase == Phase::Before || board.phase == Phase::Between;
    QCOMPARE(board.begins.has_value(), waits);
    QCOMPARE(boardAt(ScheduleBuilder().session("a", "A").shared(), now).phase, Phase::Timeless);
}

void NowBoardTest::room_showsWhatRunsAndWhatIsNext()
{
    const SchedulePtr schedule = twoDays();
    QCOMPARE(said(schedule, boardAt(schedule, utc(2025, 2, 1, 10, 0))), QStringList({"Hall: Opening > Columns", "Annex:  > Rust"}));
    QCOMPARE(said(schedule, boardAt(schedule, utc(2025, 2, 1, 10, 49))), QStringList({"Hall: Opening > Columns", "Annex: Rust > "}));
    QCOMPARE(said(schedule, boardAt(schedule, utc(2025, 2, 1, 10, 50))), QStringList({"Hall:  > Columns", "Annex: Rust > "}));
}

void NowBoardTest::sessionsOfOneRoomAtOnce_areAllShown()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session("a", "A").at(10, 0, 60min).in("Hall")
                                     .session("b", "B").at(10, 30, 60min).in("Hall")
                                     .session("c", "C").at(12, 0, 60min).in("Hall")
                                     .session("d", "D").at(12, 0, 30min).in("Hall")
                                     .session("e", "E").at(12, 30, 30min).in("Hall")
                                     .shared();
    QCOMPARE(said(schedule, boardAt(schedule, utc(2025, 2, 1, 10, 40))), QStringList{"Hall: A, B > C, D"});
}

void NowBoardTest::sessionInSeveralRooms_standsInEach()
{
    const SchedulePtr schedule = ScheduleBuilder().session("a", "A").at(10, 0, 60min).in("Hall").in("Annex").shared();
    QCOMPARE(said(schedule, boardAt(schedule, utc(2025, 2, 1, 10, 40))), QStringList({"Hall: A > ", "Annex: A > "}));
}

void NowBoardTest::roomsWithNothingMore_areSummarised()
{
    const SchedulePtr schedule = twoDays();
    const NowBoard board = boardAt(schedule, utc(2025, 2, 1, 11, 45));
    QCOMPARE(said(schedule, board), QStringList{"Hall: Columns > "});
    QCOMPARE(board.quiet, std::vector{RoomId(1)});
    QVERIFY(boardAt(schedule, utc(2025, 2, 1, 12, 45)).quiet.empty()); // another day is shown
}

void NowBoardTest::anotherDaysSessions_areNotNext()
{
    const SchedulePtr schedule = twoDays();
    QCOMPARE(said(schedule, boardAt(schedule, utc(2025, 2, 1, 11, 30))), QStringList{"Hall: Columns > "});
    QCOMPARE(said(schedule, boardAt(schedule, utc(2025, 2, 1, 12, 30))), QStringList{"Hall:  > Closing"});
}

void NowBoardTest::sessionOverMidnight_runsInTheSmallHours()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .clock(ConferenceClock(QTimeZone::utc(), 4h))
                                     .session("party", "Party").at(23, 0, 180min).in("Bar")
                                     .session("brunch", "Brunch").day(2).at(10, 0, 60min).in("Bar")
                                     .shared();
    const NowBoard party = boardAt(schedule, utc(2025, 2, 2, 1, 30));
    QCOMPARE(said(schedule, party), QStringList{"Bar: Party > "});
    QCOMPARE(party.day, QDate(2025, 2, 1)); // the night belongs to the evening before
    QCOMPARE(boardAt(schedule, utc(2025, 2, 2, 2, 30)).phase, Phase::Between);
    QCOMPARE(boardAt(schedule, utc(2025, 2, 2, 4, 30)).phase, Phase::Running); // a new day: its first is next
}

void NowBoardTest::pointInTime_isNextThenRunsAMinute()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session("bell", "Bell").at(10, 0, 0min).in("Hall")
                                     .session("talk", "Talk").at(11, 0, 30min).in("Hall")
                                     .shared();
    QCOMPARE(said(schedule, boardAt(schedule, utc(2025, 2, 1, 9, 59))), QStringList{"Hall:  > Bell"});
    QCOMPARE(said(schedule, boardAt(schedule, utc(2025, 2, 1, 10, 0))), QStringList{"Hall: Bell > Talk"});
    QCOMPARE(said(schedule, boardAt(schedule, utc(2025, 2, 1, 10, 1))), QStringList{"Hall:  > Talk"});
}

void NowBoardTest::openEnd_runsUntilTheRoomGoesOn()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session("a", "A").startsAt(utc(2025, 2, 1, 10)).in("Hall")
                                     .session("b", "B").startsAt(utc(2025, 2, 1, 10)).in("Hall")
                                     .session("c", "C").at(10, 20, 30min).in("Hall")
                                     .shared();
    QCOMPARE(said(schedule, boardAt(schedule, utc(2025, 2, 1, 10, 19))), QStringList{"Hall: A, B > C"});
    QCOMPARE(said(schedule, boardAt(schedule, utc(2025, 2, 1, 10, 20))), QStringList{"Hall: C > "});
}

void NowBoardTest::openEnd_runsAnHourAtMost()
{
    const SchedulePtr schedule = ScheduleBuilder().session("a", "A").startsAt(utc(2025, 2, 1, 10)).in("Hall").shared();
    QCOMPARE(boardAt(schedule, utc(2025, 2, 1, 10, 59)).phase, Phase::Running);
    QCOMPARE(boardAt(schedule, utc(2025, 2, 1, 11, 0)).phase, Phase::Over);
}

void NowBoardTest::allDaySession_standsApart()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session("desk", "Desk").at(8, 0, 8h).in("Hall")
                                     .session("early", "Early").at(8, 0, 30min).in("Lobby")
                                     .session("wall", "Wall").at(8, 0, 9h).in("Lobby")
                                     .session("long", "Long").at(9, 0, 8h - 1min).in("Hall")
                                     .shared();
    const NowBoard board = boardAt(schedule, utc(2025, 2, 1, 10));
    QCOMPARE(said(schedule, board), QStringList{"Hall: Long > "});
    QCOMPARE(board.allDay.size(), size_t(2));
    QCOMPARE(title(schedule, board.allDay.front()), QStringLiteral("Desk"));
    QVERIFY(board.quiet.empty()); // the lobby has its wall
}

void NowBoardTest::onlyAllDaySessions_areRunning()
{
    const SchedulePtr schedule = ScheduleBuilder().session("desk", "Desk").at(8, 0, 10h).in("Hall").shared();
    QCOMPARE(boardAt(schedule, utc(2025, 2, 1, 7)).phase, Phase::Before);
    const NowBoard board = boardAt(schedule, utc(2025, 2, 1, 17));
    QCOMPARE(board.phase, Phase::Running);
    QVERIFY(board.rooms.empty() && board.quiet.empty());
    QCOMPARE(boardAt(schedule, utc(2025, 2, 1, 18)).phase, Phase::Over);
}

void NowBoardTest::withdrawnSession_isLeftOut()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session("a", "A").at(10, 0, 60min).in("Hall").withdrawn()
                                     .session("b", "B").at(10, 0, 60min).in("Annex")
                                     .shared();
    const NowBoard board = boardAt(schedule, utc(2025, 2, 1, 10, 30), agendaOf({{"a", Interest::Must}}));
    QCOMPARE(said(schedule, board), QStringList{"Annex: B > "});
    QVERIFY(board.mine.empty());
    QVERIFY(board.quiet.empty());
}

void NowBoardTest::sessionWithoutRoom_isShownLast()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session("walk", "Walk").at(10, 0, 60min)
                                     .session("a", "A").at(10, 0, 60min).in("Hall")
                                     .shared();
    QCOMPARE(said(schedule, boardAt(schedule, utc(2025, 2, 1, 10, 30))), QStringList({"Hall: A > ", "-: Walk > "}));
}

void NowBoardTest::picks_runningFirstThenTheNext()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session("now", "Now").at(10, 0, 60min).in("Hall")
                                     .session("gone", "Gone").at(9, 0, 60min).in("Hall")
                                     .session("next", "Next").at(11, 0, 60min).in("Hall")
                                     .session("other", "Other").at(11, 0, 60min).in("Annex")
                                     .session("later", "Later").at(12, 0, 60min).in("Hall")
                                     .shared();
    const Agenda agenda = agendaOf({{"now", Interest::Maybe}, {"gone", Interest::Must}, {"next", Interest::Must},
                                    {"other", Interest::Fallback}, {"later", Interest::Must}});
    const NowBoard board = boardAt(schedule, utc(2025, 2, 1, 10, 30), agenda);
    QStringList mine;
    for (const NowPick &pick : board.mine) {
        mine += title(schedule, pick.row) + (pick.isRunning ? " runs" : " is next");
    }
    QCOMPARE(mine, QStringList({"Now runs", "Next is next", "Other is next"}));
}

void NowBoardTest::leaveHint_countsTheWalk_data()
{
    QTest::addColumn<QString>("nextRoom");
    QTest::addColumn<int>("leaveAtMinute"); // before 11:00; 0: no hint
    QTest::addColumn<bool>("isAssumed");

    QTest::newRow("stays in the room") << "Hall" << 0 << false;
    QTest::newRow("goes where the walk is known") << "Annex" << 12 << false;
    QTest::newRow("the walk is known the other way round") << "Tower" << 7 << false;
    QTest::newRow("nobody said how far it is") << "Yard" << 5 << true;
    QTest::newRow("wall to wall") << "Lobby" << 0 << false;
}

void NowBoardTest::leaveHint_countsTheWalk()
{
    QFETCH(QString, nextRoom);
    QFETCH(int, leaveAtMinute);
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session("now", "Now").at(10, 0, 60min).in("Hall")
                                     .session("next", "Next").at(11, 0, 60min).in(nextRoom)
                                     .shared();
    const NowTable::Walks walks{{{"Hall", "Annex"}, 12min}, {{"Tower", "Hall"}, 7min}, {{"Hall", "Lobby"}, 0min}};
    const NowBoard board =
        boardAt(schedule, utc(2025, 2, 1, 10, 30), agendaOf({{"now", Interest::Must}, {"next", Interest::Must}}), walks);

    QCOMPARE(board.mine.size(), size_t(2));
    QVERIFY(!board.mine[0].leave);
    QCOMPARE(board.mine[1].leave.has_value(), leaveAtMinute > 0);
    if (board.mine[1].leave) {
        QCOMPARE(board.mine[1].leave->by, utc(2025, 2, 1, 11) - std::chrono::minutes(leaveAtMinute));
        QCOMPARE(board.mine[1].leave->walk, std::chrono::minutes(leaveAtMinute));
        QCOMPARE(schedule->room(board.mine[1].leave->room)->name, nextRoom);
        QTEST(board.mine[1].leave->isAssumed, "isAssumed");
    }
}

void NowBoardTest::lastPick_saysWhereThePersonIs()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session("last", "Last").at(9, 0, 60min).in("Hall")
                                     .session("next", "Next").at(11, 0, 60min).in("Annex")
                                     .session("tomorrow", "Tomorrow").day(2).at(9, 0, 60min).in("Hall")
                                     .shared();
    const Agenda agenda = agendaOf({{"last", Interest::Must}, {"next", Interest::Must}, {"tomorrow", Interest::Must}});
    QVERIFY(boardAt(schedule, utc(2025, 2, 1, 10, 30), agenda).mine.at(0).leave);
    QVERIFY(!boardAt(schedule, utc(2025, 2, 1, 13), agenda).mine.at(0).leave); // nobody waits there overnight
    QVERIFY(!boardAt(schedule, utc(2025, 2, 1, 8), agenda).mine.at(0).leave);
}

void NowBoardTest::betterPick_saysWhereThePersonIs()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session("must", "Must").at(10, 0, 60min).in("Hall")
                                     .session("maybe", "Maybe").at(10, 10, 60min).in("Annex")
                                     .session("next", "Next").at(12, 0, 60min).in("Hall")
                                     .shared();
    const Agenda agenda = agendaOf({{"must", Interest::Must}, {"maybe", Interest::Maybe}, {"next", Interest::Must}});
    const NowBoard board = boardAt(schedule, utc(2025, 2, 1, 10, 30), agenda);
    QCOMPARE(board.mine.size(), size_t(3));
    QVERIFY(!board.mine.back().leave);
}

void NowBoardTest::nightOfTheClockChange_countsRealTime()
{
    // In Brussels 2:00 to 3:00 comes twice on 26 October 2025; the day has 25 hours.
    const ConferenceClock brussels(QTimeZone("Europe/Brussels"), 4h);
    const SchedulePtr schedule = ScheduleBuilder()
                                     .clock(brussels)
                                     .session("night", "Night")
                                     .between(utc(2025, 10, 25, 23, 30), utc(2025, 10, 26, 1, 30)) // 1:30 to 2:30 again
                                     .in("Bar")
                                     .session("morning", "Morning")
                                     .between(utc(2025, 10, 26, 8), utc(2025, 10, 26, 9))
                                     .in("Bar")
                                     .shared();
    const NowBoard firstHalfPastTwo = boardAt(schedule, utc(2025, 10, 26, 0, 30));
    QCOMPARE(said(schedule, firstHalfPastTwo), QStringList{"Bar: Night > "});
    QCOMPARE(firstHalfPastTwo.day, QDate(2025, 10, 25));
    const NowBoard secondHalfPastTwo = boardAt(schedule, utc(2025, 10, 26, 1, 30));
    QCOMPARE(secondHalfPastTwo.phase, Phase::Between);
    QCOMPARE(secondHalfPastTwo.begins, std::optional(utc(2025, 10, 26, 8)));
    QCOMPARE(boardAt(schedule, utc(2025, 10, 26, 2, 59)).day, QDate(2025, 10, 26)); // 3:59 by now: still Between
    QCOMPARE(boardAt(schedule, utc(2025, 10, 26, 2, 59)).phase, Phase::Between);
    QCOMPARE(boardAt(schedule, utc(2025, 10, 26, 3, 0)).phase, Phase::Running); // 4:00: the new day
}

QTEST_APPLESS_MAIN(NowBoardTest)
#include "tst_nowboard.moc"
