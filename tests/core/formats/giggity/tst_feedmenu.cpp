#include "core/formats/giggity/feedmenu.h"

#include <QFile>
#include <QTest>

using namespace giggity;

class FeedMenuTest : public QObject
{
    Q_OBJECT

private slots:
    void feeds_areReadInTheirOrder();
    void badEntry_isLeftOutWithARemark_data();
    void badEntry_isLeftOutWithARemark();
    void otherFile_isRefused_data();
    void otherFile_isRefused();
    void realMenu_hasAllItsFeeds();
};

namespace {

const QByteArray good = R"({"id": "good_2025", "version": 2025010100, "url": "https://good.example/schedule.xml", "title": "Good"})";

QByteArray menu(const QByteArray &entries) { return "{\"version\": 2025010203, \"schedules\": [\n" + entries + "\n]}"; }

} // namespace

void FeedMenuTest::feeds_areReadInTheirOrder()
{
    ImportIssues issues;
    const QByteArray full = R"({"id": "full_2025", "version": 2025010203, "url": "http://full.example/all.ics", "title": " Full
 \"2025\"", "start": "2025-01-31", "end": "2025-02-01", "timezone": "Europe/Brussels", "refresh_interval": 3600,
 "metadata": {"icon": "https://full.example/icon.png", "links": [{"url": "https://full.example/", "title": "Website"},
 {"url": "geo:1,2", "title": "Map"}, {"url": "https://full.example/a.pdf", "title": "Plan", "type": "application/pdf"}],
 "rooms": [{"name": "A.*", "latlon": [1, 2]}]}})";
    const auto read = readFeedMenu(menu(QByteArray(full).replace('\n', ' ') + ",\n" + good), QStringLiteral("menu.json"), issues);
    QVERIFY(read);
    QCOMPARE(read->version, 2025010203);
    QCOMPARE(read->feeds.size(), 2);
    const Feed &feed = read->feeds.first();
    QCOMPARE(feed.id, QStringLiteral("full_2025"));
    QCOMPARE(feed.title, QStringLiteral("Full \"2025\""));
    QCOMPARE(feed.address, QStringLiteral("http://full.example/all.ics"));
    QCOMPARE(feed.start, QDate(2025, 1, 31));
    QCOMPARE(feed.end, QDate(2025, 2, 1));
    QCOMPARE(feed.zoneName, QStringLiteral("Europe/Brussels"));
    QCOMPARE(feed.refreshInterval, std::chrono::hours(1));
    QCOMPARE(feed.links.size(), 2);
    QCOMPARE(feed.links.at(1).type, QStringLiteral("application/pdf"));
    QCOMPARE(read->feeds.at(1).title, QStringLiteral("Good"));
    QVERIFY(!read->feeds.at(1).start.isValid());
    QVERIFY(issues.isEmpty());
}

void FeedMenuTest::badEntry_isLeftOutWithARemark_data()
{
    QTest::addColumn<QByteArray>("entry");

    QTest::newRow("comma too many") << QByteArray(R"({"title": "x", "url": "https://x.example/",})");
    QTest::newRow("comma missing") << QByteArray(R"({"title": "x" "url": "https://x.example/"})");
    QTest::newRow("no title") << QByteArray(R"({"url": "https://x.example/"})");
    QTest::newRow("no address") << QByteArray(R"({"title": "x"})");
    QTest::newRow("address of a file") << QByteArray(R"({"title": "x", "url": "file:///etc/passwd"})");
    QTest::newRow("address without a host") << QByteArray(R"({"title": "x", "url": "https://"})");
    QTest::newRow("a list") << QByteArray(R"(["title", "x"])");
}

void FeedMenuTest::badEntry_isLeftOutWithARemark()
{
    QFETCH(QByteArray, entry);
    ImportIssues issues;
    const auto read = readFeedMenu(menu(good + ",\n" + entry + ",\n" + good), QStringLiteral("menu.json"), issues);
    QVERIFY(read);
    QCOMPARE(read->feeds.size(), 2);
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.first().line, 3);
}

void FeedMenuTest::otherFile_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a schedule") << QByteArray(R"({"schedule": {"conference": {"title": "x"}}})");
    QTest::newRow("a word") << QByteArray("schedules");
}

void FeedMenuTest::otherFile_isRefused()
{
    QFETCH(QByteArray, bytes);
    ImportIssues issues;
    const auto read = readFeedMenu(bytes, QStringLiteral("menu.json"), issues);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::UnknownFormat);
}

void FeedMenuTest::realMenu_hasAllItsFeeds()
{
    const QString folder = qEnvironmentVariable("LECTERN_REAL_SCHEDULES");
    if (folder.isEmpty()) {
        QSKIP("LECTERN_REAL_SCHEDULES names no folder with published schedules");
    }
    QFile file(folder + QStringLiteral("/giggity-menu.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    ImportIssues issues;
    const auto read = readFeedMenu(file.readAll(), QStringLiteral("giggity-menu.json"), issues);
    QVERIFY(read);
    QCOMPARE(read->feeds.size(), 62); // as expected.json counts them
    QCOMPARE(read->version, 2026040100);
    QVERIFY(issues.isEmpty());
}

QTEST_GUILESS_MAIN(FeedMenuTest)
#include "tst_feedmenu.moc"
