#include "core/rules/overlaps.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace std::chrono;

/// The sweep against a count that compares every pair.
class OverlapsTest : public QObject
{
    Q_OBJECT

private slots:
    void touchingSessions_doNotOverlap();
    void severalSharedSpeakers_areOnePair();
    void randomProgrammes_equalTheSlowCount();

private:
    static Session session(int number, int startMinute, int endMinute, QList<RoomId> rooms, QList<Appearance> speakers);
    static Schedule programme(std::vector<Session> sessions);
    static std::set<std::pair<QString, QString>> pairs(const std::vector<ProgrammeOverlap> &overlaps);
};

Session OverlapsTest::session(int number, int startMinute, int endMinute, QList<RoomId> rooms,
                              QList<Appearance> speakers)
{
    Session s;
    s.id = SessionId(QString::number(number));
    s.title = QStringLiteral("Session %1").arg(number);
    s.start = sys_seconds(minutes(startMinute));
    s.end = sys_seconds(minutes(endMinute));
    s.rooms = rooms;
    s.speakers = speakers;
    return s;
}

Schedule OverlapsTest::programme(std::vector<Session> sessions)
{
    Schedule schedule;
    for (int i = 0; i < 4; ++i) {
        schedule.rooms += Room{RoomId(i), QStringLiteral("Room %1").arg(i)};
        Speaker speaker;
        speaker.id = SpeakerId(i);
        speaker.name = QStringLiteral("Person %1").arg(i);
        schedule.speakers += speaker;
    }
    schedule.sessions = std::move(sessions);
    schedule.arrange();
    return schedule;
}

std::set<std::pair<QString, QString>> OverlapsTest::pairs(const std::vector<ProgrammeOverlap> &overlaps)
{
    std::set<std::pair<QString, QString>> found;
    for (const ProgrammeOverlap &o : overlaps) {
        found.insert(std::minmax(o.first.value(), o.second.value()));
    }
    return found;
}

void OverlapsTest::touchingSessions_doNotOverlap()
{
    const Schedule schedule = programme({session(1, 0, 60, {RoomId(0)}, {}), session(2, 60, 90, {RoomId(0)}, {}),
                                         session(3, 30, 30, {RoomId(0)}, {})});

    QVERIFY(roomOverlaps(schedule).empty());
}

void OverlapsTest::severalSharedSpeakers_areOnePair()
{
    const QList<Appearance> both{{SpeakerId(0), {}}, {SpeakerId(1), {}}};
    const Schedule schedule = programme({session(1, 0, 60, {RoomId(0)}, both), session(2, 45, 90, {RoomId(1)}, both)});

    const auto found = speakerOverlaps(schedule);

    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().overlap.length(), seconds(minutes(15)));
    QCOMPARE(found.front().shared, (QStringList{"Person 0", "Person 1"}));
}

void OverlapsTest::randomProgrammes_equalTheSlowCount()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 500; ++round) {
        std::vector<Session> sessions;
        for (int i = 0; i < 30; ++i) {
            const int start = int(random.bounded(40)) * 15;
            sessions.push_back(session(i, start, start + int(random.bounded(6)) * 15, {RoomId(int(random.bounded(4)))},
                                       {{SpeakerId(int(random.bounded(4))), {}}}));
        }
        const Schedule schedule = programme(std::move(sessions));
        std::set<std::pair<QString, QString>> byRoom;
        std::set<std::pair<QString, QString>> bySpeaker;
        for (const Session &a : schedule.sessions) {
            for (const Session &b : schedule.sessions) {
                if (a.id.value() < b.id.value() && a.interval() && b.interval() && *a.start < *b.end && *b.start < *a.end) {
                    if (a.rooms == b.rooms) {
                        byRoom.insert({a.id.value(), b.id.value()});
                    }
                    if (a.speakers == b.speakers) {
                        bySpeaker.insert({a.id.value(), b.id.value()});
                    }
                }
            }
        }

        QCOMPARE(pairs(roomOverlaps(schedule)), byRoom);
        QCOMPARE(pairs(speakerOverlaps(schedule)), bySpeaker);
    }
}

QTEST_GUILESS_MAIN(OverlapsTest)
#include "tst_overlaps.moc"
