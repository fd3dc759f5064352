#include "core/importing/schedulediff.h"
#include "tests/support/schedulebuilder.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

QStringList words(ChangeKinds kinds)
{
    static const std::pair<ChangeKind, const char *> names[] = {
        {ChangeKind::Added, "added"},       {ChangeKind::Removed, "removed"}, {ChangeKind::Renumbered, "renumbered"},
        {ChangeKind::Time, "time"},         {ChangeKind::Length, "length"},   {ChangeKind::Room, "room"},
        {ChangeKind::Speakers, "speakers"}, {ChangeKind::Title, "title"},     {ChangeKind::Track, "track"},
    };
    QStringList found;
    for (const auto &[kind, name] : names) {
        if (kinds.testFlag(kind)) {
            found += QLatin1String(name);
        }
    }
    return found;
}

/// "a: time room, b: added"
QString told(const ScheduleDiff &diff)
{
    QStringList lines;
    for (const SessionChange &change : diff.changes) {
        lines += change.id.value() + u": " + words(change.kinds).join(u' ');
    }
    return lines.join(QStringLiteral(", "));
}

/// The one session of a programme; what a row does not name is as in "Opening" below.
struct Talk
{
    QString title = QStringLiteral("Opening");
    int day = 1;
    int minutesAfterTen = 0;
    minutes length = 60min;
    QStringList rooms = {"Main hall", "Annex"};
    QStringList track = {"Keynotes"};
    QStringList speakers = {"Ada", "Bob"};
};

/// Without a time.
ScheduleBuilder untimed(const Talk &talk = {})
{
    ScheduleBuilder builder;
    builder.session("a", talk.title);
    for (const QString &room : talk.rooms) {
        builder.in(room);
    }
    for (const QString &track : talk.track) {
        builder.on(track);
    }
    for (const QString &speaker : talk.speakers) {
        builder.by(speaker);
    }
    return builder;
}

ScheduleBuilder opening(const Talk &talk = {})
{
    return untimed(talk).day(talk.day).at(10, talk.minutesAfterTen, talk.length);
}

/// What a random update does with one of its sessions.
struct Fate
{
    int number = 0;
    ChangeKinds kinds;

    QString id() const { return QString::number(kinds.testFlag(ChangeKind::Renumbered) ? number + 1000 : number); }
};

Fate drawnFate(int number, std::mt19937 &random)
{
    const auto isDrawn = [&random] { return random() % 4 == 0; };
    if (isDrawn()) {
        return {number, isDrawn() ? ChangeKind::Added : ChangeKind::Removed};
    }
    Fate fate{number, {}};
    for (const ChangeKind kind : {ChangeKind::Time, ChangeKind::Length, ChangeKind::Room, ChangeKind::Speakers,
                                  ChangeKind::Track, ChangeKind::Title, ChangeKind::Renumbered}) {
        fate.kinds.setFlag(kind, isDrawn());
    }
    if (fate.kinds.testFlag(ChangeKind::Title)) {
        fate.kinds.setFlag(ChangeKind::Renumbered, false); // both together are another session
    }
    return fate;
}

void addSession(ScheduleBuilder &to, const Fate &fate)
{
    const auto becomes = [&fate](ChangeKind kind) { return fate.kinds.testFlag(kind); };
    const int number = fate.number;
    to.session(fate.id(), QStringLiteral("%1 %2").arg(becomes(ChangeKind::Title) ? "Talk" : "Session").arg(number))
        .at(becomes(ChangeKind::Time) ? 15 : 10, number, becomes(ChangeKind::Length) ? 30min : 45min)
        .in(QStringLiteral("Hall %1").arg(becomes(ChangeKind::Room) ? number % 7 + 1 : number % 7))
        .on(QStringLiteral("Track %1").arg(becomes(ChangeKind::Track) ? number % 5 + 1 : number % 5))
        .by(QStringLiteral("Speaker %1").arg(number % 9));
    if (becomes(ChangeKind::Speakers)) {
        to.by(QStringLiteral("Guest"));
    }
}

} // namespace

Q_DECLARE_METATYPE(Schedule)

class ScheduleDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void oneSession_data();
    void oneSession();
    void listsInAnotherOrder_areNoChange();
    void speakers_areNamed();
    void speakerUnderAnotherKey_isTheSamePerson();
    void speakerUnderAnotherName_isRenamed();
    void namesakeWhoJoins_isAnotherPerson();
    void zoneOfTheConference_movesNothing();
    void wallTimeInAnotherZone_movesTheInstant();
    void added_removed_unchanged_areCounted();
    void withdrawnSession_isNotInTheProgramme_data();
    void withdrawnSession_isNotInTheProgramme();
    void order_followsTheNewVersion();
    void rows_leadToTheSessions();
    void renumbered_data();
    void renumbered();
    void wholeProgrammeRenumbered_isRecognised();
    void randomEdits_areFoundAndNothingElse();
    void names_ofEachKind();
    void lengths();
};

void ScheduleDiffTest::oneSession_data()
{
    QTest::addColumn<Schedule>("before");
    QTest::addColumn<Schedule>("after");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const ScheduleBuilder &after, const char *expected) {
        QTest::newRow(name) << opening().build() << after.build() << QString::fromLatin1(expected);
    };
    const auto talk = [row](const char *name, const Talk &after, const char *expected) {
        row(name, opening(after), expected);
    };
    talk("nothing", {}, "");
    talk("starts later", {.minutesAfterTen = 1}, "a: time");
    talk("starts on another day", {.day = 2}, "a: time");
    talk("ends later", {.length = 61min}, "a: length");
    talk("starts later and ends as before", {.minutesAfterTen = 30, .length = 30min}, "a: time length");
    talk("another room", {.rooms = {"Main hall", "Garden"}}, "a: room");
    talk("one room less", {.rooms = {"Main hall"}}, "a: room");
    talk("no room", {.rooms = {}}, "a: room");
    talk("rooms in another order", {.rooms = {"Annex", "Main hall"}}, "");
    talk("another track", {.track = {"Web"}}, "a: track");
    talk("no track", {.track = {}}, "a: track");
    talk("another title", {.title = "Welcome"}, "a: title");
    talk("a title in another case", {.title = "opening"}, "a: title");
    talk("a speaker more", {.speakers = {"Ada", "Bob", "Cyd"}}, "a: speakers");
    talk("a speaker less", {.speakers = {"Bob"}}, "a: speakers");
    talk("nobody", {.speakers = {}}, "a: speakers");
    talk("speakers in another order", {.speakers = {"Bob", "Ada"}}, "");
    talk("a speaker listed twice", {.speakers = {"Ada", "Bob", "Ada"}}, "");
    talk("everything at once",
         {.title = "Welcome",
          .minutesAfterTen = 60,
          .length = 30min,
          .rooms = {},
          .track = {"Web"},
          .speakers = {"Cyd"}},
         "a: time length room speakers title track");
    row("lost its time", untimed(), "a: time");
    row("lost its end", untimed().startsAt(utc(2025, 2, 1, 10)), "a: length");
    row("a speaker in another part", opening({.speakers = {"Ada"}}).by("Bob", "moderator"), "");
    row("a subtitle, a type, a language, a wish",
        opening().subtitle("x").type("talk").language("en").recording(Recording::OptedOut), "");

    QTest::newRow("got its time") << untimed().build() << opening().build() << "a: time";
    QTest::newRow("never had a time") << untimed().build() << untimed().build() << "";
    QTest::newRow("was not there") << ScheduleBuilder().build() << opening().build() << "a: added";
    QTest::newRow("is no longer there") << opening().build() << ScheduleBuilder().build() << "a: removed";
    QTest::newRow("two empty programmes") << ScheduleBuilder().build() << ScheduleBuilder().build() << "";
}

void ScheduleDiffTest::oneSession()
{
    QFETCH(Schedule, before);
    QFETCH(Schedule, after);
    QFETCH(QString, expected);

    const ScheduleDiff diff = diffSchedules(before, after);
    QCOMPARE(told(diff), expected);
    QCOMPARE(diff.unchanged + int(diff.changes.size()), int(std::max(before.sessions.size(), after.sessions.size())));
    QString reversed = told(diffSchedules(after, before));
    if (expected.endsWith(u"added") || expected.endsWith(u"removed")) {
        QVERIFY(reversed != expected);
    } else {
        QCOMPARE(reversed, expected);
    }
}

void ScheduleDiffTest::listsInAnotherOrder_areNoChange()
{
    const Schedule before = ScheduleBuilder()
                                .room("Annex")
                                .track("Web")
                                .session("b", "Break")
                                .at(9, 0, 30min)
                                .by("Bob")
                                .session("a", "Opening")
                                .at(10, 0, 60min)
                                .in("Hall")
                                .on("Keynotes")
                                .by("Ada")
                                .build();
    const Schedule after = ScheduleBuilder()
                               .session("a", "Opening")
                               .at(10, 0, 60min)
                               .in("Hall")
                               .on("Keynotes")
                               .by("Ada")
                               .session("b", "Break")
                               .at(9, 0, 30min)
                               .by("Bob")
                               .build();
    QVERIFY(before.speaker(SpeakerId(0))->name != after.speaker(SpeakerId(0))->name);

    QCOMPARE(told(diffSchedules(before, after)), QString());
}

void ScheduleDiffTest::speakers_areNamed()
{
    const Schedule after = opening({.speakers = {"Dan", "Bob", "Cyd", "Dan"}}).build();
    const ScheduleDiff diff = diffSchedules(opening().build(), after);
    QCOMPARE(diff.changes.size(), size_t(1));
    QCOMPARE(diff.changes[0].speakersAdded, QStringList({"Dan", "Cyd"}));
    QCOMPARE(diff.changes[0].speakersRemoved, QStringList({"Ada"}));
}

void ScheduleDiffTest::speakerUnderAnotherKey_isTheSamePerson()
{
    Schedule after = opening().build();
    after.speakers[0].key = QStringLiteral("17");
    QCOMPARE(told(diffSchedules(opening().build(), after)), QString());
}

void ScheduleDiffTest::speakerUnderAnotherName_isRenamed()
{
    Schedule after = opening().build();
    after.speakers[0].name = QStringLiteral("Ada Lovelace");
    const ScheduleDiff diff = diffSchedules(opening().build(), after);
    QCOMPARE(told(diff), QStringLiteral("a: speakers"));
    QVERIFY(diff.changes[0].speakersRenamed == (QList<std::pair<QString, QString>>{{"Ada", "Ada Lovelace"}}));
    QCOMPARE(diff.changes[0].speakersAdded + diff.changes[0].speakersRemoved, QStringList());
}

void ScheduleDiffTest::namesakeWhoJoins_isAnotherPerson()
{
    Schedule after = opening().by("Cyd").build();
    after.speakers[2].name = QStringLiteral("Ada");
    const ScheduleDiff diff = diffSchedules(opening().build(), after);
    QCOMPARE(told(diff), QStringLiteral("a: speakers"));
    QCOMPARE(diff.changes[0].speakersAdded, QStringList({"Ada"}));
}

void ScheduleDiffTest::zoneOfTheConference_movesNothing()
{
    Schedule after = opening().build();
    after.conference.clock = ConferenceClock(QTimeZone("Asia/Tokyo"));
    QCOMPARE(told(diffSchedules(opening().build(), after)), QString());
}

void ScheduleDiffTest::wallTimeInAnotherZone_movesTheInstant()
{
    const auto tenOClockIn = [](const char *zone) {
        return ScheduleBuilder().clock(ConferenceClock(QTimeZone(zone))).session("a", "A").at(10, 0, 60min).build();
    };
    QCOMPARE(told(diffSchedules(tenOClockIn("Europe/Paris"), tenOClockIn("Asia/Tokyo"))), QStringLiteral("a: time"));
}

void ScheduleDiffTest::added_removed_unchanged_areCounted()
{
    const Schedule before = ScheduleBuilder()
                                .session("a", "A")
                                .at(9, 0, 30min)
                                .session("b", "B")
                                .at(10, 0, 30min)
                                .session("c", "C")
                                .at(11, 0, 30min)
                                .session("d", "D")
                                .build();
    const Schedule after = ScheduleBuilder()
                               .session("b", "B")
                               .at(10, 0, 40min)
                               .session("c", "C")
                               .at(11, 0, 30min)
                               .session("d", "D")
                               .session("e", "E")
                               .at(9, 0, 30min)
                               .session("f", "F")
                               .build();
    const ScheduleDiff diff = diffSchedules(before, after);

    QCOMPARE(diff.unchanged, 2);
    QCOMPARE(diff.count(ChangeKind::Added), 2);
    QCOMPARE(diff.count(ChangeKind::Removed), 1);
    QCOMPARE(diff.count(ChangeKind::Length), 1);
    QCOMPARE(diff.count(ChangeKind::Time), 0);
}

void ScheduleDiffTest::withdrawnSession_isNotInTheProgramme_data()
{
    QTest::addColumn<bool>("withdrawnBefore");
    QTest::addColumn<bool>("withdrawnAfter");
    QTest::addColumn<QString>("expected");

    QTest::newRow("was taken out") << false << true << "a: removed";
    QTest::newRow("came back") << true << false << "a: added";
    QTest::newRow("is still out") << true << true << "";
}

void ScheduleDiffTest::withdrawnSession_isNotInTheProgramme()
{
    QFETCH(bool, withdrawnBefore);
    QFETCH(bool, withdrawnAfter);
    QFETCH(QString, expected);
    const auto schedule = [](bool withdrawn) { return (withdrawn ? opening().withdrawn() : opening()).build(); };

    const ScheduleDiff diff = diffSchedules(schedule(withdrawnBefore), schedule(withdrawnAfter));
    QCOMPARE(told(diff), expected);
    QCOMPARE(diff.unchanged, 0);
    for (const SessionChange &change : diff.changes) {
        QCOMPARE(change.before, withdrawnBefore ? -1 : 0);
        QCOMPARE(change.after, withdrawnAfter ? -1 : 0);
    }
}

void ScheduleDiffTest::order_followsTheNewVersion()
{
    const Schedule before = ScheduleBuilder()
                                .session("gone at ten", "G")
                                .at(10, 0, 30min)
                                .session("gone too", "H")
                                .at(10, 0, 30min)
                                .session("gone, no time", "I")
                                .session("later", "L")
                                .at(9, 0, 30min)
                                .session("gone at eight", "J")
                                .at(8, 0, 30min)
                                .build();
    const Schedule after = ScheduleBuilder()
                               .session("new at ten", "K")
                               .at(10, 0, 30min)
                               .session("new, no time", "M")
                               .session("later", "L")
                               .at(11, 0, 30min)
                               .session("new at nine", "N")
                               .at(9, 0, 30min)
                               .build();

    QCOMPARE(told(diffSchedules(before, after)),
             QStringLiteral("gone at eight: removed, new at nine: added, new at ten: added, gone at ten: removed, "
                            "gone too: removed, later: time, new, no time: added, gone, no time: removed"));
}

void ScheduleDiffTest::rows_leadToTheSessions()
{
    const Schedule before = ScheduleBuilder()
                                .session("a", "A")
                                .at(9, 0, 30min)
                                .session("b", "B")
                                .at(10, 0, 30min)
                                .session("c", "C")
                                .at(11, 0, 30min)
                                .build();
    const Schedule after = ScheduleBuilder()
                               .session("c", "C")
                               .at(8, 0, 30min)
                               .session("a", "A")
                               .at(9, 0, 30min)
                               .session("d", "D")
                               .at(12, 0, 30min)
                               .build();
    for (const SessionChange &change : diffSchedules(before, after).changes) {
        QCOMPARE(change.before, before.indexOf(change.id));
        QCOMPARE(change.after, after.indexOf(change.id));
    }
}

void ScheduleDiffTest::renumbered_data()
{
    QTest::addColumn<Schedule>("before");
    QTest::addColumn<Schedule>("after");
    QTest::addColumn<QString>("expected");
    const auto talk = [](const char *id, const char *title = "Knots") {
        return std::move(ScheduleBuilder().session(QString::fromLatin1(id), QString::fromLatin1(title)));
    };
    const Schedule knots = talk("1").at(10, 0, 30min).by("Ada").by("Bob").build();

    QTest::newRow("the same under another id")
        << knots << talk("2").at(10, 0, 30min).by("Ada").by("Bob").build() << "2: renumbered";
    QTest::newRow("moved as well") << knots << talk("2").at(11, 0, 30min).by("Ada").by("Bob").build()
                                   << "2: renumbered time";
    QTest::newRow("one of its speakers") << knots << talk("2").at(10, 0, 30min).by("Bob").build()
                                         << "2: renumbered speakers";
    QTest::newRow("the title in another case and with marks")
        << knots << talk("2", "KNOTS").at(10, 0, 30min).by("Ada").by("Bob").build() << "2: renumbered title";
    QTest::newRow("other speakers") << knots << talk("2").at(10, 0, 30min).by("Cyd").build() << "2: added, 1: removed";
    QTest::newRow("no speakers any more") << knots << talk("2").at(10, 0, 30min).build() << "2: added, 1: removed";
    QTest::newRow("another title") << knots << talk("2", "Ropes").at(10, 0, 30min).by("Ada").by("Bob").build()
                                   << "2: added, 1: removed";
    QTest::newRow("nobody on either side")
        << talk("1").at(10, 0, 30min).build() << talk("2").at(12, 0, 30min).build() << "2: renumbered time";
    QTest::newRow("two of that kind now")
        << knots << talk("2").at(11, 0, 30min).by("Ada").session("3", "Knots").at(12, 0, 30min).by("Ada").build()
        << "1: removed, 2: added, 3: added";
    QTest::newRow("two of that kind before")
        << talk("1").at(11, 0, 30min).by("Ada").session("2", "Knots").at(12, 0, 30min).by("Ada").build()
        << talk("3").at(10, 0, 30min).by("Ada").build() << "3: added, 1: removed, 2: removed";
    QTest::newRow("a second slot, the first keeps its start")
        << knots
        << talk("1-1").at(10, 0, 30min).by("Ada").by("Bob").session("1-2", "Knots").at(15, 0, 30min).by("Ada").build()
        << "1-1: renumbered, 1-2: added";
    QTest::newRow("two by different people")
        << talk("1").at(10, 0, 30min).by("Ada").session("2", "Knots").at(11, 0, 30min).by("Bob").build()
        << talk("3").at(11, 0, 30min).by("Ada").session("4", "Knots").at(10, 0, 30min).by("Bob").build()
        << "4: renumbered time, 3: renumbered time";
    QTest::newRow("one that may be either of two")
        << talk("1").at(10, 0, 30min).by("Ada").session("2", "Knots").at(11, 0, 30min).by("Bob").build()
        << talk("3").at(12, 0, 30min).by("Ada").by("Bob").build() << "1: removed, 2: removed, 3: added";
    QTest::newRow("the id is there, whatever the title says")
        << knots
        << talk("1", "Ropes").at(10, 0, 30min).by("Ada").session("2", "Knots").at(10, 0, 30min).by("Ada").build()
        << "2: added, 1: speakers title";
    QTest::newRow("withdrawn ones are no candidates") << talk("1").at(10, 0, 30min).by("Ada").withdrawn().build()
                                                      << talk("2").at(10, 0, 30min).by("Ada").build() << "2: added";
}

void ScheduleDiffTest::renumbered()
{
    QFETCH(Schedule, before);
    QFETCH(Schedule, after);
    QFETCH(QString, expected);
    QCOMPARE(told(diffSchedules(before, after)), expected);
    QCOMPARE(diffSchedules(before, after, SessionMatching::Ids).count(ChangeKind::Renumbered), 0);
}

void ScheduleDiffTest::wholeProgrammeRenumbered_isRecognised()
{
    constexpr int count = 2000;
    const auto programme = [](int firstId) {
        ScheduleBuilder builder;
        for (int i = 0; i < count; ++i) {
            builder.session(QString::number(firstId + i), QStringLiteral("Talk %1").arg(i))
                .at(i % 24, 0, 30min)
                .by(QStringLiteral("Speaker %1").arg(i % 50));
        }
        return builder.build();
    };
    const ScheduleDiff diff = diffSchedules(programme(0), programme(count));
    QCOMPARE(diff.count(ChangeKind::Renumbered), count);
    QCOMPARE(diff.count(ChangeKind::Added) + diff.count(ChangeKind::Removed) + diff.count(ChangeKind::Time), 0);
}

void ScheduleDiffTest::randomEdits_areFoundAndNothingElse()
{
    for (quint32 seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        std::vector<Fate> fates;
        ScheduleBuilder before;
        for (int number = 0; number < 40; ++number) {
            fates.push_back(drawnFate(number, random));
            if (!fates.back().kinds.testFlag(ChangeKind::Added)) {
                addSession(before, {number, {}});
            }
        }
        std::ranges::shuffle(fates, random); // so that rooms, tracks and people come in another order
        ScheduleBuilder after;
        QHash<SessionId, ChangeKinds> expected;
        for (const Fate &fate : fates) {
            if (!fate.kinds.testFlag(ChangeKind::Removed)) {
                addSession(after, fate);
            }
            if (fate.kinds) {
                expected.insert(SessionId(fate.id()), fate.kinds);
            }
        }
        QHash<SessionId, ChangeKinds> found;
        for (const SessionChange &change : diffSchedules(before.build(), after.build()).changes) {
            found.insert(change.id, change.kinds);
        }
        QVERIFY2(found == expected, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void ScheduleDiffTest::names_ofEachKind()
{
    const Schedule schedule = opening().build();
    const Session &session = schedule.sessions.front();
    QCOMPARE(nameOf(ChangeKind::Title, session, schedule), QStringLiteral("Opening"));
    QCOMPARE(nameOf(ChangeKind::Room, session, schedule), QStringLiteral("Main hall, Annex"));
    QCOMPARE(nameOf(ChangeKind::Track, session, schedule), QStringLiteral("Keynotes"));
    QCOMPARE(nameOf(ChangeKind::Speakers, session, schedule), QStringLiteral("Ada, Bob"));
    QCOMPARE(nameOf(ChangeKind::Time, session, schedule), QString());
    QCOMPARE(nameOf(ChangeKind::Track, Session(), schedule), QString());
}

void ScheduleDiffTest::lengths()
{
    QVERIFY(lengthOf(opening().build().sessions.front()) == std::optional(60min));
    QVERIFY(!lengthOf(untimed().build().sessions.front()));
    QVERIFY(!lengthOf(ScheduleBuilder().session("a", "A").startsAt(utc(2025, 2, 1)).build().sessions.front()));
}

QTEST_GUILESS_MAIN(ScheduleDiffTest)
#include "tst_schedulediff.moc"
