#include "core/base/id.h"

#include <QSet>
#include <QTest>

#include <unordered_set>

using namespace Qt::StringLiterals;

class IdTest : public QObject
{
    Q_OBJECT

private slots:
    void defaultMade_isNull();
    void realKeys_areNotNull();
    void kinds_doNotMix();
    void equalKeys_hashAlike();
    void keys_haveAnOrder();
};

void IdTest::defaultMade_isNull()
{
    QVERIFY(SessionId().isNull());
    QVERIFY(RoomId().isNull());
    QVERIFY(ConferenceId().isNull());
    QCOMPARE(RoomId(), RoomId(-1));
}

void IdTest::realKeys_areNotNull()
{
    QVERIFY(!RoomId(0).isNull());
    QVERIFY(RoomId(0) != RoomId());
    QVERIFY(!SessionId(u"x"_s).isNull());
    QVERIFY(SessionId(QString()).isNull());
}

void IdTest::kinds_doNotMix()
{
    static_assert(!std::is_convertible_v<RoomId, TrackId>);
    static_assert(!std::is_constructible_v<RoomId, TrackId>);
    static_assert(!std::is_convertible_v<QString, SessionId>); // said, not guessed
    QVERIFY((std::is_constructible_v<SessionId, QString>));
}

void IdTest::equalKeys_hashAlike()
{
    const QSet<SessionId> set{SessionId(u"a"_s), SessionId(u"b"_s), SessionId(u"a"_s)};
    const std::unordered_set<RoomId> rooms{RoomId(1), RoomId(1), RoomId(2)};

    QCOMPARE(set.size(), 2);
    QVERIFY(set.contains(SessionId(u"b"_s)));
    QCOMPARE(rooms.size(), size_t(2));
}

void IdTest::keys_haveAnOrder()
{
    QVERIFY(RoomId(1) < RoomId(2));
    QVERIFY(RoomId() < RoomId(0));
    QVERIFY(SessionId(u"a"_s) < SessionId(u"b"_s));
    QVERIFY(!(SessionId(u"a"_s) < SessionId(u"a"_s)));
}

QTEST_GUILESS_MAIN(IdTest)
#include "tst_id.moc"
