#include "tests/core/rules/checking.h"

#include <QTest>

using namespace std::chrono;
using namespace std::chrono_literals;

/// Rules about what is missing, too much, or there twice.
class CompletenessRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void placement_data();
    void placement() { Checking::compareRow(); }
    void missing_data();
    void missing() { Checking::compareRow(); }
    void twice_data();
    void twice() { Checking::compareRow(); }
    void nobodyHasIt_isNotChecked_data();
    void nobodyHasIt_isNotChecked();
};

void CompletenessRulesTest::placement_data()
{
    Checking::addColumns();
    const auto programme = [] { return ScheduleBuilder().session("ok", "OK").at(9, 0, 60min).in("Hall"); };
    const Checking nothing(programme().session("a", "A"));
    const Checking onlyRoom(programme().session("a", "A").in("Hall"));
    const Checking onlyStart(programme().session("a", "A").startsAt(utc(2025, 2, 1, 12)).in("Hall"));
    const Checking noRoom(programme().session("a", "A").at(12, 0, 30min));
    const Checking withdrawn(programme().session("a", "A").withdrawn());

    Checking::row("neither time nor room", "unscheduled", nothing, "a");
    Checking::row("only a room is another rule's", "unscheduled", onlyRoom, "");
    Checking::row("withdrawn ones need no place", "unscheduled", withdrawn, "");
    Checking::row("a room without a time", "incomplete-placement", onlyRoom, "a");
    Checking::row("a start without an end", "incomplete-placement", onlyStart, "a");
    Checking::row("nothing at all is another rule's", "incomplete-placement", nothing, "");
    Checking::row("a time without a room is another rule's", "incomplete-placement", noRoom, "");
    Checking::row("a time without a room", "missing-room", noRoom, "a");
    Checking::row("no time and no room", "missing-room", nothing, "");
    Checking::row("starts as it ends", "zero-length", Checking(programme().session("a", "A").at(12, 0, 0min)), "a");
    Checking::row("no end is not zero length", "zero-length", onlyStart, "");
    Checking::row("eight hours", "very-long", Checking(programme().session("a", "A").at(12, 0, 480min)), "");
    Checking::row("a minute more", "very-long", Checking(programme().session("a", "A").at(12, 0, 481min)), "a 481 min");
    Checking shorter(programme());
    QVERIFY(shorter.ruleSet.setParameter("very-long", "longest", 59));
    Checking::row("longer than what was set", "very-long", shorter, "ok 60 min");
}

void CompletenessRulesTest::missing_data()
{
    Checking::addColumns();
    const auto programme = [] { return ScheduleBuilder().session("ok", "OK").at(9, 0, 60min).by("Ada").on("Main"); };
    Checking lonely(programme().session("a", "A").at(10, 0, 60min));
    Checking::row("no speaker", "missing-speaker", lonely, "a");
    Checking::row("no track", "missing-track", lonely, "a");
    Checking::row("a track that says it is none", "missing-track",
                  Checking(programme().session("a", "A").at(10, 0, 60min).on("No Track")), "a");
    lonely.textLengths = {5, 0};
    Checking::row("no text", "missing-text", lonely, "a");
    lonely.textLengths = {5, 1};
    Checking::row("a short text is one", "missing-text", lonely, "");
    QVERIFY(lonely.ruleSet.setParameter("missing-text", "shortest", 5));
    lonely.textLengths = {5, 4};
    Checking::row("fewer characters than were set", "missing-text", lonely, "a");
    lonely.companion.sessions[SessionId("a")].service = true;
    Checking::row("a break needs no speaker", "missing-speaker", lonely, "");
    Checking::row("a break needs no track", "missing-track", lonely, "");
    Checking::row("a break needs no text", "missing-text", lonely, "");
}

void CompletenessRulesTest::twice_data()
{
    Checking::addColumns();
    const auto pair = [](const QString &id, const QString &title, int hour, const QString &speaker) {
        return ScheduleBuilder().session("a", "Talk").at(9, 0, 60min).by("Ada")
            .session(id, title).at(hour, 0, 60min).by(speaker);
    };
    Checking::row("title, speaker and start agree", "duplicate-session", Checking(pair("b", "talk", 9, "Ada")), "a b");
    Checking::row("a repetition later", "duplicate-session", Checking(pair("b", "Talk", 11, "Ada")), "");
    Checking::row("another speaker", "duplicate-session", Checking(pair("b", "Talk", 9, "Alan")), "");
    Checking::row("another title", "duplicate-session", Checking(pair("b", "Talks", 9, "Ada")), "");
    Checking::row("speakers in another order", "duplicate-session",
                  Checking(ScheduleBuilder().session("a", "T").at(9, 0, 5min).by("Ada").by("Alan")
                               .session("b", "T").at(9, 0, 5min).by("Alan").by("Ada")), "a b");
    Checking breaks(pair("b", "Talk", 9, "Ada"));
    breaks.companion.sessions[SessionId("a")].service = breaks.companion.sessions[SessionId("b")].service = true;
    Checking::row("breaks repeated a room", "duplicate-session", breaks, "");

    Checking::row("a numbered id, another title", "duplicate-id", Checking(pair("a#2", "Other", 11, "Ada")), "a a#2");
    Checking::row("a numbered id, the same title", "duplicate-id", Checking(pair("a#2", "Talk", 11, "Ada")), "");
    Checking::row("a number sign that is no numbering", "duplicate-id", Checking(pair("c#2", "C#", 11, "Ada")), "");
    Checking::row("the very same id", "duplicate-id", Checking(pair("a", "Other", 11, "Ada")), "a a");
    Checking written(pair("b", "Other", 11, "Ada"));
    written.origins.assign(2, SessionOrigin{0, {}, {}, {}, {}, "42"});
    Checking::row("one id in the file", "duplicate-id", written, "a b");
    written.origins.assign(2, SessionOrigin{});
    Checking::row("no ids in the file", "duplicate-id", written, "");

    Checking::row("two accounts of one name", "same-name-speakers", Checking(pair("b", "Talk", 9, "ADA ")), "no session");
    Checking::row("two names", "same-name-speakers", Checking(pair("b", "Talk", 9, "Adam")), "");
}

void CompletenessRulesTest::nobodyHasIt_isNotChecked_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("reason");

    QTest::newRow("no tracks at all") << "missing-track" << "no session has a track";
    QTest::newRow("no speakers at all") << "missing-speaker" << "no session has a speaker";
    QTest::newRow("texts not read") << "missing-text" << "the texts of the sessions were not read";
    QTest::newRow("no rooms at all") << "missing-room" << "no session has a room";
    QTest::newRow("origins not read") << "zone-slip" << "it is not known how the file writes days and times";
}

void CompletenessRulesTest::nobodyHasIt_isNotChecked()
{
    QFETCH(QString, rule);
    QFETCH(QString, reason);
    Checking checking(ScheduleBuilder().session("a", "A").at(9, 0, 60min));

    QCOMPARE(checking.notChecked(rule), reason);
}

QTEST_GUILESS_MAIN(CompletenessRulesTest)
#include "tst_completenessrules.moc"
