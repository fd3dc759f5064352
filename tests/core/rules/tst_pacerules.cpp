#include "tests/core/rules/checking.h"

#include <QTest>

using namespace std::chrono;
using namespace std::chrono_literals;

/// Rules about gaps, load and cohesion: rooms, speakers, tracks, languages.
class PaceRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void gaps_data();
    void gaps() { Checking::compareRow(); }
    void load_data();
    void load() { Checking::compareRow(); }
    void tracks_data();
    void tracks() { Checking::compareRow(); }
    void audience_data();
    void audience() { Checking::compareRow(); }

private:
    static ScheduleBuilder inARow(int count, minutes length, minutes gap);
};

/// Sessions 0, 1, … of Ada in the hall from 9:00.
ScheduleBuilder PaceRulesTest::inARow(int count, minutes length, minutes gap)
{
    ScheduleBuilder builder;
    for (int i = 0; i < count; ++i) {
        const minutes start = 9h + i * (length + gap);
        builder.session(QString::number(i), "Talk").at(int(start / 1h), int((start % 1h).count()), length).in("Hall").by("Ada");
    }
    return builder;
}

void PaceRulesTest::gaps_data()
{
    Checking::addColumns();
    Checking::row("nine minutes to change", "room-turnaround", Checking(inARow(2, 60min, 9min)), "0 1 9 min");
    Checking::row("no minute to change", "room-turnaround", Checking(inARow(2, 60min, 0min)), "0 1");
    Checking::row("ten minutes to change", "room-turnaround", Checking(inARow(2, 60min, 10min)), "");
    Checking::row("an overlap is another rule's", "room-turnaround", Checking(inARow(2, 60min, -5min)), "");
    Checking::row("the one that ends last counts", "room-turnaround",
                  Checking(ScheduleBuilder().session("a", "A").at(9, 0, 120min).in("Hall").session("b", "B").at(9, 0, 30min)
                               .in("Hall").session("c", "C").at(11, 5, 30min).in("Hall")), "a c 5 min");
    Checking yard(inARow(2, 60min, 0min));
    yard.companion.rooms["Hall"].parallelAllowed = true;
    Checking::row("a yard needs no change", "room-turnaround", yard, "");

    Checking::row("nine minutes to rest", "speaker-pause", Checking(inARow(2, 60min, 9min)), "0 1 9 min");
    Checking::row("ten minutes to rest", "speaker-pause", Checking(inARow(2, 60min, 10min)), "");
    Checking longer(inARow(2, 60min, 10min));
    QVERIFY(longer.ruleSet.setParameter("speaker-pause", "pause", 11));
    Checking::row("eleven were asked for", "speaker-pause", longer, "0 1 10 min");
    Checking::row("two people are one finding", "speaker-pause",
                  Checking(ScheduleBuilder().session("a", "A").at(9, 0, 60min).by("Ada").by("Alan")
                               .session("b", "B").at(10, 5, 30min).by("Alan").by("Ada")), "a b 5 min");
    Checking group(inARow(2, 60min, 0min));
    group.companion.speakers["Ada"].isGroup = true;
    Checking::row("a group rests by turns", "speaker-pause", group, "");
}

void PaceRulesTest::load_data()
{
    Checking::addColumns();
    Checking::row("four hours at a stretch", "no-break", Checking(inARow(4, 60min, 0min)), "");
    Checking::row("with ten minutes between", "no-break", Checking(inARow(4, 60min, 10min)), "0 1 2 3 270 min");
    Checking::row("with a quarter of an hour between", "no-break", Checking(inARow(4, 60min, 15min)), "");
    Checking::row("a single long one", "no-break", Checking(inARow(1, 600min, 0min)), "");
    Checking lunch(inARow(6, 60min, 0min));
    lunch.companion.sessions[SessionId("2")].service = true;
    Checking::row("with lunch in between", "no-break", lunch, "");

    Checking::row("four sessions a day", "speaker-load", Checking(inARow(4, 30min, 60min)), "");
    Checking::row("five sessions a day", "speaker-load", Checking(inARow(5, 30min, 60min)), "0 1 2 3 4");
    Checking total(inARow(5, 30min, 60min));
    QVERIFY(total.ruleSet.setParameter("speaker-load", "total", 4));
    Checking::row("too many in all are reported once", "speaker-load", total, "0 1 2 3 4");
    const ScheduleBuilder night = ScheduleBuilder().clock(ConferenceClock(QTimeZone::utc(), 4h))
                                      .session("a", "A").at(22, 0, 60min).by("Ada")
                                      .session("b", "B").day(2).at(1, 0, 60min).by("Ada")
                                      .session("c", "C").at(9, 0, 60min).by("Ada");
    Checking nights(night);
    QVERIFY(nights.ruleSet.setParameter("speaker-load", "day", 1));
    Checking::row("the small hours belong to the evening", "speaker-load", nights, "a b");
}

void PaceRulesTest::tracks_data()
{
    Checking::addColumns();
    const auto track = [](const QStringList &rooms) {
        ScheduleBuilder builder;
        for (int i = 0; i < int(rooms.size()); ++i) {
            builder.session(QString::number(i), "Talk").at(9 + i, 0, 60min).in(rooms[i]).on("Main");
        }
        return builder;
    };
    Checking::row("three changes", "track-scattered", Checking(track({"A", "B", "A", "B"})), "");
    Checking::row("four changes", "track-scattered", Checking(track({"A", "B", "A", "B", "A"})), "0 1 2 3 4");
    Checking::row("one room", "track-scattered", Checking(track({"A", "A", "A", "A", "A", "A"})), "");
    ScheduleBuilder parallel;
    for (int i = 0; i < 12; ++i) {
        parallel.session(QString::number(i), "Talk").at(9 + i / 2, 0, 60min).in(i % 2 ? "A" : "B").on("Main");
    }
    Checking::row("two rooms beside each other", "track-scattered", Checking(parallel), "");

    Checking::row("one after the other", "track-overlap", Checking(track({"A", "B"})), "");
    Checking::row("at once", "track-overlap",
                  Checking(track({"A"}).session("x", "X").at(9, 30, 60min).in("B").on("Main")), "0 x 30 min");
    Checking::row("other tracks", "track-overlap",
                  Checking(track({"A"}).session("x", "X").at(9, 30, 60min).in("B").on("Other")), "");
}

void PaceRulesTest::audience_data()
{
    Checking::addColumns();
    const auto pair = [](Recording first, Recording second, int hour) {
        return Checking(ScheduleBuilder().session("a", "A").at(9, 0, 60min).recording(first)
                            .session("b", "B").at(hour, 30, 60min).recording(second));
    };
    Checking::row("both opted out", "optouts-parallel", pair(Recording::OptedOut, Recording::OptedOut, 9), "a b 30 min");
    Checking::row("one after the other", "optouts-parallel", pair(Recording::OptedOut, Recording::OptedOut, 10), "");
    Checking::row("one opted out", "optouts-parallel", pair(Recording::OptedOut, Recording::Allowed, 9), "");
    Checking::row("unknown is no opt-out", "optouts-parallel", pair(Recording::OptedOut, Recording::Unknown, 9), "");

    const auto languages = [](const QString &a, const QString &b) {
        return ScheduleBuilder().session("a", "A").at(9, 0, 60min).language(a).session("b", "B").at(9, 0, 60min).language(b)
            .session("c", "C").at(12, 0, 60min).language("en").session("d", "D").at(12, 0, 60min).language("de");
    };
    Checking::row("both languages are offered", "language-gap", Checking(languages("en", "de-AT")), "");
    Checking::row("two in one language", "language-gap", Checking(languages("en", "en-GB")), "a b 60 min");
    Checking::row("one is for everybody", "language-gap", Checking(languages("en", "")), "");
    Checking::row("one language in all", "language-gap",
                  Checking(ScheduleBuilder().session("a", "A").at(9, 0, 60min).language("en").session("b", "B").at(9, 0, 60min)
                               .language("en")), "");
    Checking::row("a choice of one is none", "language-gap",
                  Checking(languages("en", "de").session("e", "E").at(15, 0, 60min).language("en")), "");
    Checking::row("whatever runs meanwhile is named", "language-gap",
                  Checking(languages("en", "en").session("x", "X").at(9, 30, 60min).language("en")), "a b x 60 min");
    Checking::row("ends when the language begins", "language-gap",
                  Checking(languages("en", "en").session("x", "X").at(9, 40, 60min).language("de")), "a b 40 min");
    Checking::row("shorter than half an hour", "language-gap",
                  Checking(languages("en", "en").session("x", "X").at(9, 20, 60min).language("de")), "");
}

QTEST_GUILESS_MAIN(PaceRulesTest)
#include "tst_pacerules.moc"
