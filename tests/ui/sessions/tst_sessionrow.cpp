#include "ui/sessions/sessionrow.h"

#include <QFontMetrics>
#include <QLocale>
#include <QtTest>

class SessionRowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void places_standBesideEachOther_data();
    void places_standBesideEachOther();
    void times_fitTheirColumn_data();
    void times_fitTheirColumn();
    void signs_shortenTheTitleOnly();
    void texts_useTheRoomThatTheSideLeaves();
    void largerFont_takesMoreRoom();
};

namespace {

QFont sized(double points)
{
    QFont font;
    font.setPointSizeF(points);
    return font;
}

} // namespace

void SessionRowTest::places_standBesideEachOther_data()
{
    QTest::addColumn<double>("points");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("withDay");
    QTest::newRow("narrow") << 10.0 << 420 << false;
    QTest::newRow("usual") << 10.0 << 760 << false;
    QTest::newRow("wide, with days") << 10.0 << 1600 << true;
    QTest::newRow("large font") << 20.0 << 900 << true;
}

void SessionRowTest::places_standBesideEachOther()
{
    QFETCH(double, points);
    QFETCH(int, width);
    QFETCH(bool, withDay);
    const SessionRowMetrics metrics(sized(points), withDay);
    const QRect row(0, 100, width, metrics.rowHeight());
    const SessionRowMetrics::Places places = metrics.places(row, 2);

    for (const QRect &place : {places.start, places.end, places.star, places.title, places.speakers, places.rooms,
                               places.track, places.signs}) {
        QVERIFY(row.contains(place));
    }
    QVERIFY(places.start.right() < places.star.left());
    QVERIFY(places.star.right() < places.title.left());
    QVERIFY(places.title.right() < places.signs.left());
    QVERIFY(places.signs.right() < places.rooms.left());
    QVERIFY(places.speakers.right() < places.track.left());
    QVERIFY(places.title.bottom() < places.speakers.top());
    QVERIFY(places.title.width() >= places.star.width());
}

void SessionRowTest::times_fitTheirColumn_data()
{
    QTest::addColumn<double>("points");
    for (const double points : {8.0, 10.0, 13.5, 20.0}) {
        QTest::addRow("%.1f points", points) << points;
    }
}

void SessionRowTest::times_fitTheirColumn()
{
    QFETCH(double, points);
    const SessionRowMetrics metrics(sized(points), false);
    const SessionRowMetrics::Places places = metrics.places(QRect(0, 0, 800, metrics.rowHeight()), 0);
    QVERIFY(QFontMetricsF(metrics.titleFont()).horizontalAdvance("20:00") < places.start.width());
    QVERIFY(QFontMetricsF(metrics.smallFont()).horizontalAdvance("–20:00") < places.end.width());

    const SessionRowMetrics withDay(sized(points), true);
    const SessionRowMetrics::Places wider = withDay.places(QRect(0, 0, 800, withDay.rowHeight()), 0);
    QVERIFY(QFontMetricsF(withDay.titleFont()).horizontalAdvance("20:00–20:30") < wider.start.width());
    QVERIFY(QFontMetricsF(withDay.smallFont()).horizontalAdvance("Wed 24 Sep") < wider.end.width());
}

void SessionRowTest::signs_shortenTheTitleOnly()
{
    const SessionRowMetrics metrics(sized(10), false);
    const QRect row(0, 0, 760, metrics.rowHeight());
    const SessionRowMetrics::Places none = metrics.places(row, 0);
    const SessionRowMetrics::Places two = metrics.places(row, 2);
    QVERIFY(two.title.width() < none.title.width());
    QCOMPARE(two.speakers, none.speakers);
    QCOMPARE(two.rooms, none.rooms);
}

void SessionRowTest::texts_useTheRoomThatTheSideLeaves()
{
    const SessionRowMetrics metrics(sized(10), false);
    const QRect row(0, 0, 760, metrics.rowHeight());
    const SessionRowMetrics::Places before = metrics.places(row, 0);
    SessionRowMetrics::Places after = before;
    const int gap = 2 * metrics.padding();
    after.widenTexts(20, before.track.width(), gap);
    QCOMPARE(after.title.right(), before.rooms.right() - 20 - gap);
    QCOMPARE(after.speakers, before.speakers); // a long track leaves nothing

    SessionRowMetrics::Places withSigns = metrics.places(row, 1);
    const QRect title = withSigns.title;
    withSigns.widenTexts(20, 20, gap);
    QCOMPARE(withSigns.title, title); // never under the signs
}

void SessionRowTest::largerFont_takesMoreRoom()
{
    const SessionRowMetrics small(sized(10), false);
    const SessionRowMetrics large(sized(20), false);
    QVERIFY(large.rowHeight() > small.rowHeight() * 17 / 10);
    QVERIFY(large.headingHeight() > small.headingHeight() * 17 / 10);
    QVERIFY(large.signSize() > small.signSize());
}

QTEST_MAIN(SessionRowTest)
#include "tst_sessionrow.moc"
