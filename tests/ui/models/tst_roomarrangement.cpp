#include "ui/models/roomarrangement.h"

#include <QTest>

class RoomArrangementTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void untouched_isTheProducersOrder();
    void hidden_isLeftOut();
    void pinned_comesFirst();
    void moved_standsWhereItWasPut_data();
    void moved_standsWhereItWasPut();
    void byBuilding_groupsStandTogether();
    void byTrack_roomsOfATrackStandTogether();
    void kept_comesBack();
    void newRoom_isShownAtTheEnd();
    void building_data();
    void building();

private:
    QStringList names(const RoomArrangement &arrangement, const Schedule &schedule) const;
    Schedule m_schedule;
};

void RoomArrangementTest::initTestCase()
{
    int i = 0;
    for (const char *name : {"K.1", "H.1", "K.2", "Janson", "H.2"}) {
        m_schedule.rooms.append({RoomId(i++), name});
    }
    m_schedule.tracks = {{TrackId(0), "Go", {}}, {TrackId(1), "Rust", {}}};
    i = 0;
    for (const int track : {0, 1, 0, 1, 1}) {
        Session session;
        session.id = SessionId(QString::number(i));
        session.title = "T";
        session.rooms = {RoomId(i)};
        session.track = TrackId(track);
        m_schedule.sessions.push_back(session);
        ++i;
    }
    m_schedule.arrange();
}

QStringList RoomArrangementTest::names(const RoomArrangement &arrangement, const Schedule &schedule) const
{
    QStringList names;
    for (const ArrangedRoom &room : arrangement.arrange(schedule)) {
        names += schedule.room(room.id)->name;
    }
    return names;
}

void RoomArrangementTest::untouched_isTheProducersOrder()
{
    QCOMPARE(names({}, m_schedule), QStringList({"K.1", "H.1", "K.2", "Janson", "H.2"}));
}

void RoomArrangementTest::hidden_isLeftOut()
{
    RoomArrangement arrangement;
    arrangement.hidden = {"H.1", "a room that is gone"};
    QCOMPARE(names(arrangement, m_schedule), QStringList({"K.1", "K.2", "Janson", "H.2"}));
}

void RoomArrangementTest::pinned_comesFirst()
{
    RoomArrangement arrangement;
    arrangement.pinned = {"Janson"};
    QCOMPARE(names(arrangement, m_schedule).front(), QStringLiteral("Janson"));
    QVERIFY(arrangement.arrange(m_schedule).front().pinned);
}

void RoomArrangementTest::moved_standsWhereItWasPut_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("before another") << "H.1" << QStringList({"K.1", "H.2", "H.1", "K.2", "Janson"});
    QTest::newRow("to the beginning") << "K.1" << QStringList({"H.2", "K.1", "H.1", "K.2", "Janson"});
    QTest::newRow("to the end") << QString() << QStringList({"K.1", "H.1", "K.2", "Janson", "H.2"});
}

void RoomArrangementTest::moved_standsWhereItWasPut()
{
    QFETCH(QString, before);
    QFETCH(QStringList, expected);
    RoomArrangement arrangement;
    arrangement.move("H.2", before, m_schedule);
    QCOMPARE(names(arrangement, m_schedule), expected);
}

void RoomArrangementTest::byBuilding_groupsStandTogether()
{
    RoomArrangement arrangement;
    arrangement.grouping = RoomGrouping::Building;
    QCOMPARE(names(arrangement, m_schedule), QStringList({"K.1", "K.2", "H.1", "H.2", "Janson"}));
    QCOMPARE(arrangement.arrange(m_schedule)[2].group, QStringLiteral("H"));
    QVERIFY(!arrangement.arrange(m_schedule)[4].group.isEmpty());
}

void RoomArrangementTest::byTrack_roomsOfATrackStandTogether()
{
    RoomArrangement arrangement;
    arrangement.grouping = RoomGrouping::Track;
    QCOMPARE(names(arrangement, m_schedule), QStringList({"K.1", "K.2", "H.1", "Janson", "H.2"}));
    QCOMPARE(arrangement.arrange(m_schedule)[0].group, QStringLiteral("Go"));
}

void RoomArrangementTest::kept_comesBack()
{
    RoomArrangement arrangement;
    arrangement.move("H.2", "K.1", m_schedule);
    arrangement.hidden = {"K.2"};
    arrangement.pinned = {"Janson"};
    arrangement.grouping = RoomGrouping::Track;
    QCOMPARE(RoomArrangement::fromMap(arrangement.toMap()), arrangement);
    QCOMPARE(RoomArrangement::fromMap({}), RoomArrangement());
    QCOMPARE(RoomArrangement::fromMap({{"grouping", 99}}).grouping, RoomGrouping::Track);
}

void RoomArrangementTest::newRoom_isShownAtTheEnd()
{
    RoomArrangement arrangement;
    arrangement.move("H.2", "K.1", m_schedule);
    Schedule later = m_schedule;
    later.rooms.append({RoomId(5), "New"});
    QCOMPARE(names(arrangement, later), QStringList({"H.2", "K.1", "H.1", "K.2", "Janson", "New"}));
}

void RoomArrangementTest::building_data()
{
    QTest::addColumn<QString>("expected");
    QTest::newRow("K.1.105 (La Fontaine)") << "K";
    QTest::newRow("AW1.120") << "AW";
    QTest::newRow("UB2.252A (Lameere)") << "UB";
    QTest::newRow("Janson") << "";
    QTest::newRow("Hall A, Room 3") << "Hall A";
    QTest::newRow("Messe - Saal 1") << "Messe";
    QTest::newRow("") << "";
}

void RoomArrangementTest::building()
{
    QFETCH(QString, expected);
    QCOMPARE(buildingOf(QString::fromUtf8(QTest::currentDataTag())), expected);
}

QTEST_GUILESS_MAIN(RoomArrangementTest)
#include "tst_roomarrangement.moc"
