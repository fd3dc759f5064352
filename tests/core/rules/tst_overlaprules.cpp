#include "tests/core/rules/checking.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace std::chrono;
using namespace std::chrono_literals;

/// room-overlap and speaker-overlap: exceptions by example, the sweep against a count that compares every pair.
class OverlapRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void roomOverlap_data();
    void roomOverlap();
    void severalSharedSpeakers_areOneFinding();
    void exceptions_comeFromTheCompanion_data();
    void exceptions_comeFromTheCompanion();
    void randomProgrammes_agreeWithComparingAllPairs_data();
    void randomProgrammes_agreeWithComparingAllPairs();

private:
    using Pairs = QSet<std::pair<QString, QString>>;
    static Schedule randomProgramme(QRandomGenerator &random, sys_seconds around);
    static Pairs pairsOf(const CheckResult &result, const Schedule &schedule);
    template<class Shared>
    static Pairs comparingAll(const Schedule &schedule, Shared shared);
};

void OverlapRulesTest::roomOverlap_data()
{
    QTest::addColumn<SchedulePtr>("schedule");
    QTest::addColumn<QString>("expected");

    const auto programme = [] { return ScheduleBuilder().session("a", "A").at(9, 0, 60min).in("Hall"); };
    QTest::newRow("one starts as the other ends") << programme().session("b", "B").at(10, 0, 60min).in("Hall").shared() << "";
    QTest::newRow("a minute in common") << programme().session("b", "B").at(9, 59, 60min).in("Hall").shared() << "a b 1 min";
    QTest::newRow("another room") << programme().session("b", "B").at(9, 0, 60min).in("Annex").shared() << "";
    QTest::newRow("one of several rooms")
        << programme().session("b", "B").at(9, 0, 60min).in("Annex").in("Hall").shared() << "a b 60 min";
    QTest::newRow("both rooms in common are one finding")
        << ScheduleBuilder().session("a", "A").at(9, 0, 60min).in("Hall").in("Annex")
               .session("b", "B").at(9, 0, 60min).in("Annex").in("Hall").shared()
        << "a b 60 min";
    QTest::newRow("the same room named twice")
        << ScheduleBuilder().session("a", "A").at(9, 0, 60min).in("Hall").in("Annex").in("Hall").shared() << "";
    QTest::newRow("zero length") << programme().session("b", "B").at(9, 30, 0min).in("Hall").shared() << "";
    QTest::newRow("withdrawn") << programme().session("b", "B").at(9, 30, 30min).in("Hall").withdrawn().shared() << "";
    QTest::newRow("nested pairs each count")
        << programme().session("b", "B").at(9, 10, 40min).in("Hall").session("c", "C").at(9, 20, 10min).in("Hall").shared()
        << "a b 40 min, a c 10 min, b c 10 min";
}

void OverlapRulesTest::roomOverlap()
{
    QFETCH(SchedulePtr, schedule);
    QFETCH(QString, expected);

    QCOMPARE(Checking(schedule).found("room-overlap"), expected);
}

void OverlapRulesTest::severalSharedSpeakers_areOneFinding()
{
    Checking checking(ScheduleBuilder().session("a", "A").at(9, 0, 60min).by("Ada").by("Alan")
                          .session("b", "B").at(9, 45, 60min).by("Alan").by("Ada").shared());

    const auto findings = checking.result("speaker-overlap").findings;

    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings[0].overlap->length(), seconds(15min));
    QCOMPARE(findings[0].speakers.size(), 2);
}

void OverlapRulesTest::exceptions_comeFromTheCompanion_data()
{
    QTest::addColumn<Companion>("companion");
    QTest::addColumn<QString>("byRoom");
    QTest::addColumn<QString>("bySpeaker");

    Companion companion;
    QTest::newRow("nothing is known") << companion << "a b 60 min" << "a b 60 min";
    companion.rooms["Hall"].parallelAllowed = true;
    QTest::newRow("the room allows parallel sessions") << companion << "" << "a b 60 min";
    companion = {};
    companion.speakers["Ada"].isGroup = true;
    QTest::newRow("Ada is a group") << companion << "a b 60 min" << "";
    companion = {};
    companion.looseRoles = {"Moderator"};
    QTest::newRow("moderators need not be there") << companion << "a b 60 min" << "";
    companion = {};
    companion.speakers["Ada"].looseRoles = {"moderator"};
    QTest::newRow("Ada as a moderator need not be there") << companion << "a b 60 min" << "";
    companion = {};
    companion.sessions[SessionId("b")].mirrors = SessionId("a");
    QTest::newRow("one mirrors the other") << companion << "" << "";
    companion = {};
    companion.sessions[SessionId("a")].mirrors = SessionId("c");
    companion.sessions[SessionId("b")].mirrors = SessionId("c");
    QTest::newRow("both mirror a third") << companion << "" << "";
    companion = {};
    companion.sessions[SessionId("a")].service = true;
    QTest::newRow("only one is a break") << companion << "a b 60 min" << "a b 60 min";
    companion.sessions[SessionId("b")].service = true;
    QTest::newRow("both are breaks") << companion << "" << "";
}

void OverlapRulesTest::exceptions_comeFromTheCompanion()
{
    QFETCH(Companion, companion);
    QFETCH(QString, byRoom);
    QFETCH(QString, bySpeaker);
    Checking checking(ScheduleBuilder().session("a", "A").at(9, 0, 60min).in("Hall").by("Ada", "moderator")
                          .session("b", "B").at(9, 0, 60min).in("Hall").by("Ada").shared());
    checking.companion = companion;

    QCOMPARE(checking.found("room-overlap"), byRoom);
    QCOMPARE(checking.found("speaker-overlap"), bySpeaker);
}

/// Quarters of an hour make touching, nested and equal times likely; some have no length, no end, or are withdrawn.
Schedule OverlapRulesTest::randomProgramme(QRandomGenerator &random, sys_seconds around)
{
    Schedule schedule;
    for (int i = 0; i < 4; ++i) {
        schedule.rooms += Room{RoomId(i), QStringLiteral("Room %1").arg(i)};
        Speaker speaker;
        speaker.id = SpeakerId(i);
        speaker.name = QStringLiteral("Person %1").arg(i);
        schedule.speakers += speaker;
    }
    const int count = int(random.bounded(2, 40));
    for (int i = 0; i < count; ++i) {
        Session session;
        session.id = SessionId(QString::number(i));
        session.title = QStringLiteral("Session");
        session.start = around + 15min * random.bounded(50);
        session.end = *session.start + 15min * random.bounded(9);
        if (random.bounded(20) == 0) {
            session.end.reset();
        }
        session.withdrawn = random.bounded(10) == 0;
        for (int n = random.bounded(3); n > 0; --n) {
            session.rooms += RoomId(random.bounded(4));
        }
        for (int n = random.bounded(4); n > 0; --n) {
            session.speakers += Appearance{SpeakerId(random.bounded(4)), {}};
        }
        schedule.sessions.push_back(session);
    }
    schedule.arrange();
    return schedule;
}

OverlapRulesTest::Pairs OverlapRulesTest::pairsOf(const CheckResult &result, const Schedule &schedule)
{
    Pairs pairs;
    for (const Finding &finding : result.findings) {
        const QString a = schedule.sessions[size_t(finding.sessions[0])].id.value();
        const QString b = schedule.sessions[size_t(finding.sessions[1])].id.value();
        pairs.insert(std::minmax(a, b));
    }
    return pairs;
}

template<class Shared>
OverlapRulesTest::Pairs OverlapRulesTest::comparingAll(const Schedule &schedule, Shared shared)
{
    Pairs pairs;
    const auto takesPart = [](const Session &s) { return !s.withdrawn && s.start && s.end && *s.start < *s.end; };
    for (const Session &a : schedule.sessions) {
        for (const Session &b : schedule.sessions) {
            if (a.id < b.id && takesPart(a) && takesPart(b) && *a.start < *b.end && *b.start < *a.end && shared(a, b)) {
                pairs.insert({a.id.value(), b.id.value()});
            }
        }
    }
    return pairs;
}

void OverlapRulesTest::randomProgrammes_agreeWithComparingAllPairs_data()
{
    QTest::addColumn<sys_seconds>("around");

    QTest::newRow("an ordinary evening, over midnight") << utc(2025, 2, 1, 18);
    QTest::newRow("around the change to summer time") << utc(2025, 3, 29, 20);
    QTest::newRow("around the change to winter time") << utc(2025, 10, 25, 20);
    QTest::newRow("before 1970") << utc(1969, 12, 31, 20);
}

void OverlapRulesTest::randomProgrammes_agreeWithComparingAllPairs()
{
    QFETCH(sys_seconds, around);
    QRandomGenerator random(quint32(around.time_since_epoch().count()));
    for (int round = 0; round < 1000; ++round) {
        Schedule schedule = randomProgramme(random, around);
        schedule.conference.clock = ConferenceClock(QTimeZone("Europe/Berlin"));
        Checking checking(std::make_shared<const Schedule>(schedule));
        const CheckResult byRoom = checking.result("room-overlap");
        const CheckResult bySpeaker = checking.result("speaker-overlap");

        QCOMPARE(pairsOf(byRoom, schedule), comparingAll(schedule, [](const Session &a, const Session &b) {
                     return std::ranges::any_of(a.rooms, [&](RoomId id) { return b.rooms.contains(id); });
                 }));
        QCOMPARE(pairsOf(bySpeaker, schedule), comparingAll(schedule, [](const Session &a, const Session &b) {
                     return std::ranges::any_of(a.speakers, [&](const Appearance &one) {
                         return std::ranges::count(b.speakers, one.speaker, &Appearance::speaker) > 0;
                     });
                 }));
        QCOMPARE(size_t(pairsOf(byRoom, schedule).size()), byRoom.findings.size()); // each pair once
        QCOMPARE(size_t(pairsOf(bySpeaker, schedule).size()), bySpeaker.findings.size());
        for (const Finding &finding : byRoom.findings) {
            const auto a = schedule.sessions[size_t(finding.sessions[0])].interval();
            const auto b = schedule.sessions[size_t(finding.sessions[1])].interval();
            QCOMPARE(finding.overlap, a->intersection(*b));
            QCOMPARE(finding.minutes, ceil<minutes>(finding.overlap->length()));
        }
    }
}

QTEST_GUILESS_MAIN(OverlapRulesTest)
#include "tst_overlaprules.moc"
