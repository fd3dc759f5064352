#include "tests/core/rules/checking.h"

#include <QTest>

using namespace std::chrono;
using namespace std::chrono_literals;

/// Rules that need facts beside the schedule: availability, walks, seats, order, recording.
class CompanionRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void availability_data();
    void availability() { Checking::compareRow(); }
    void together_data();
    void together() { Checking::compareRow(); }
    void rooms_data();
    void rooms() { Checking::compareRow(); }
    void walks_data();
    void walks() { Checking::compareRow(); }
    void pairs_data();
    void pairs() { Checking::compareRow(); }
    void withoutTheFact_isNotChecked_data();
    void withoutTheFact_isNotChecked();

private:
    static Interval hours(int from, int to) { return *Interval::between(utc(2025, 2, 1, from), utc(2025, 2, 1, to)); }
    static ScheduleBuilder talk() { return ScheduleBuilder().session("a", "A").at(9, 30, 60min).in("Hall").by("Ada"); }
};

void CompanionRulesTest::availability_data()
{
    Checking::addColumns();
    const auto available = [](std::vector<Interval> windows) {
        Checking checking(talk());
        checking.companion.rooms["Hall"].available = windows;
        checking.companion.speakers["Ada"].available = windows;
        checking.companion.openingHours = windows;
        return checking;
    };
    for (const char *rule : {"room-unavailable", "speaker-unavailable", "outside-opening-hours"}) {
        const auto row = [&](const char *situation, const Checking &checking, const QString &expected) {
            QTest::addRow("%s: %s", rule, situation) << QString::fromLatin1(rule) << checking << expected;
        };
        row("inside", available({hours(9, 11)}), "");
        row("half of it", available({hours(10, 12)}), "a 30 min");
        row("two times that touch", available({hours(10, 12), hours(9, 10)}), "");
        row("all before", available({hours(7, 9)}), "a 60 min");
        row("in the gap of two", available({hours(8, 9), hours(11, 12)}), "a 60 min");
    }
    Checking someone = available({});
    someone.companion.rooms["Hall"].available.clear();
    someone.companion.rooms["Annex"].available = {hours(7, 8)};
    Checking::row("a room that says nothing is always available", "room-unavailable", someone, "");
    Checking group = available({hours(7, 9)});
    group.companion.speakers["Ada"].isGroup = true;
    Checking::row("a group is always available", "speaker-unavailable", group, "");
}

void CompanionRulesTest::together_data()
{
    Checking::addColumns();
    const auto programme = [](std::vector<Interval> ada, std::vector<Interval> alan) {
        Checking checking(ScheduleBuilder().session("a", "A").by("Ada").by("Alan").by("Grace"));
        checking.companion.speakers["Ada"].available = ada;
        checking.companion.speakers["Alan"].available = alan;
        return checking;
    };
    Checking::row("an hour in common", "speakers-never-together", programme({hours(9, 11)}, {hours(10, 12)}), "");
    Checking::row("the times only touch", "speakers-never-together", programme({hours(9, 10)}, {hours(10, 12)}), "a");
    Checking::row("one of them says nothing", "speakers-never-together", programme({hours(9, 10)}, {}), "");
    Checking::row("in common among several", "speakers-never-together",
                  programme({hours(8, 9), hours(14, 16)}, {hours(10, 12), hours(15, 18)}), "");
}

void CompanionRulesTest::rooms_data()
{
    Checking::addColumns();
    Checking checking(talk());
    checking.companion.sessions[SessionId("a")].neededTags = {"Projector"};
    Checking::row("nothing known of the room", "room-unsuitable", checking, "a");
    checking.companion.rooms["Hall"].tags = {"projector", "step-free"};
    Checking::row("the room has it", "room-unsuitable", checking, "");

    checking.companion.rooms["Hall"].capacity = 100;
    checking.companion.sessions[SessionId("a")].expectedAudience = 100;
    Checking::row("every seat is taken", "capacity", checking, "");
    checking.companion.sessions[SessionId("a")].expectedAudience = 101;
    Checking::row("one seat short", "capacity", checking, "a");
    checking.companion.sessions[SessionId("a")].expectedAudience.reset();
    checking.companion.favouriteCounts[SessionId("a")] = 150;
    Checking::row("favourites count", "capacity", checking, "a");
    QVERIFY(checking.ruleSet.setParameter("capacity", "share", 60));
    Checking::row("of whom only some come", "capacity", checking, "");

    Checking two(talk().session("b", "B").at(9, 30, 60min).in("Annex"));
    two.companion.rooms["Hall"].capacity = 50;
    two.companion.rooms["Annex"].capacity = 200;
    two.companion.favouriteCounts = {{SessionId("a"), 150}, {SessionId("b"), 100}};
    Checking::row("the popular one in the smaller room", "popular-in-small-room", two, "a b 60 min");
    two.companion.sessions[SessionId("b")].pinned = true;
    Checking::row("but the other is pinned", "popular-in-small-room", two, "");
    two.companion.sessions.clear();
    two.companion.favouriteCounts[SessionId("a")] = 149;
    Checking::row("not much more popular", "popular-in-small-room", two, "");
    two.companion.favouriteCounts[SessionId("a")] = 150;
    two.companion.rooms["Annex"].capacity = 50;
    Checking::row("rooms of one size", "popular-in-small-room", two, "");

    Checking optOut(ScheduleBuilder().session("a", "A").in("Hall").recording(Recording::OptedOut).session("b", "B").in("Hall")
                        .recording(Recording::Allowed).session("c", "C").in("Annex").recording(Recording::OptedOut));
    optOut.companion.rooms["Hall"].streamed = true;
    Checking::row("opted out in a streamed room", "optout-streamed", optOut, "a");
}

void CompanionRulesTest::walks_data()
{
    Checking::addColumns();
    const auto walk = [](minutes gap, minutes length, const QString &room) {
        Checking checking(talk().session("b", "B").at(10, 30 + int(gap.count()), 30min).in(room).by("Ada"));
        checking.companion.walks[{"Hall", "Annex"}] = length;
        return checking;
    };
    Checking::row("just enough time", "speaker-travel", walk(10min, 10min, "Annex"), "");
    Checking::row("a minute short", "speaker-travel", walk(10min, 11min, "Annex"), "a b 10 min");
    Checking::row("no time at all", "speaker-travel", walk(0min, 1min, "Annex"), "a b");
    Checking::row("the same room", "speaker-travel", walk(0min, 11min, "Hall"), "");
    Checking::row("an unknown distance", "speaker-travel", walk(0min, 11min, "Tent"), "");
    Checking back = walk(5min, 10min, "Annex");
    back.companion.walks = {{{"Annex", "Hall"}, 10min}};
    Checking::row("the way back is as long", "speaker-travel", back, "a b 5 min");
    Checking group = walk(0min, 11min, "Annex");
    group.companion.speakers["Ada"].isGroup = true;
    Checking::row("a group need not walk", "speaker-travel", group, "");
}

void CompanionRulesTest::pairs_data()
{
    Checking::addColumns();
    const auto programme = [](int minuteOfB) {
        return Checking(ScheduleBuilder().session("a", "A").at(9, 0, 60min).session("b", "B").at(9, minuteOfB, 30min)
                            .session("c", "C").at(12, 0, 60min));
    };
    Checking plenary = programme(45);
    plenary.companion.sessions[SessionId("a")].plenary = true;
    Checking::row("beside a plenary session", "plenary-overlap", plenary, "a b 15 min");
    plenary.companion.sessions[SessionId("b")].plenary = true;
    Checking::row("two plenary sessions", "plenary-overlap", plenary, "a b 15 min");
    plenary.companion.sessions[SessionId("a")].plenary = false;
    Checking::row("the later one is plenary", "plenary-overlap", plenary, "a b 15 min");
    plenary.companion.sessions[SessionId("a")].mirrors = SessionId("b");
    Checking::row("a stream of the plenary session", "plenary-overlap", plenary, "");
    plenary = programme(45);
    plenary.companion.sessions[SessionId("c")].plenary = true;
    Checking::row("nothing beside it", "plenary-overlap", plenary, "");

    Checking against = programme(30);
    against.companion.sessions[SessionId("b")].notAgainst = {SessionId("a"), SessionId("c"), SessionId("unknown")};
    Checking::row("not against, but at once", "declared-pair", against, "a b 30 min");
    against.companion.sessions[SessionId("a")].notAgainst = {SessionId("b")};
    Checking::row("said by both, found once", "declared-pair", against, "a b 30 min");

    Checking order = programme(45);
    order.companion.sessions[SessionId("b")].prerequisites = {SessionId("a")};
    Checking::row("starts before its prerequisite ends", "prerequisite-order", order, "a b 15 min");
    order.companion.sessions[SessionId("b")].prerequisites = {SessionId("c")};
    Checking::row("starts before its prerequisite starts", "prerequisite-order", order, "b c 195 min");
    order.companion.sessions = {};
    order.companion.sessions[SessionId("c")].prerequisites = {SessionId("a")};
    Checking::row("in order", "prerequisite-order", order, "");

    Checking similar = programme(45);
    similar.similar = {{0, 1, 0.5, {"compiler"}}, {0, 2, 0.9, {"rust"}}};
    Checking::row("alike and at once", "similar-overlap", similar, "a b 15 min");
    similar.similar->front().score = 0.29;
    Checking::row("not alike enough", "similar-overlap", similar, "");
}

void CompanionRulesTest::withoutTheFact_isNotChecked_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("reason");

    QTest::newRow("capacities") << "capacity" << "no room has a capacity";
    QTest::newRow("walks") << "speaker-travel" << "no walking time between two rooms is known";
    QTest::newRow("rooms' times") << "room-unavailable" << "for no room is it known when it is available";
    QTest::newRow("speakers' times") << "speaker-unavailable" << "for no speaker is it known when they are available";
    QTest::newRow("hours") << "outside-opening-hours" << "the opening hours are not known";
    QTest::newRow("plenaries") << "plenary-overlap" << "no session is marked as plenary";
    QTest::newRow("wishes") << "optout-streamed" << "no session says whether it may be recorded";
    QTest::newRow("texts") << "similar-overlap" << "the texts of the sessions were not compared";
    QTest::newRow("favourites") << "co-favourite" << "nobody's list of favourites is known";
}

void CompanionRulesTest::withoutTheFact_isNotChecked()
{
    QFETCH(QString, rule);
    QFETCH(QString, reason);

    QCOMPARE(Checking(talk()).notChecked(rule), reason);
}

QTEST_GUILESS_MAIN(CompanionRulesTest)
#include "tst_companionrules.moc"
