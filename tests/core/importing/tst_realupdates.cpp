#include "core/formats/formatregistry.h"
#include "core/importing/collectschedule.h"
#include "core/importing/schedulediff.h"
#include "core/importing/scheduleimport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

/// Differences between published versions against counts by another program. The folder is named by the environment
/// variable LECTERN_REAL_SCHEDULES; it holds the files and their updates.json.
class RealUpdatesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void counts_data();
    void counts();

private:
    Result<Schedule> read(const QString &file) const;
    static int timeOrLength(const ScheduleDiff &diff);
    static void verifyExamples(const char *key, ChangeKinds kinds, const ScheduleDiff &diff,
                               const QJsonObject &expected);

    QString m_folder;
};

void RealUpdatesTest::initTestCase()
{
    m_folder = qEnvironmentVariable("LECTERN_REAL_SCHEDULES");
    if (m_folder.isEmpty()) {
        QSKIP("LECTERN_REAL_SCHEDULES names no folder with published schedules");
    }
}

Result<Schedule> RealUpdatesTest::read(const QString &file) const
{
    ImportIssues issues;
    Progress progress;
    return readScheduleFile(m_folder + u'/' + file)
        .and_then([&](QByteArray bytes) { return openSchedule(std::move(bytes), file, issues, progress); })
        .and_then([&](std::unique_ptr<OpenedSchedule> opened) {
            return collectSchedule(*opened, QTimeZone::utc(), {}, progress);
        })
        .map([](CollectedSchedule collected) { return std::move(collected.schedule); });
}

int RealUpdatesTest::timeOrLength(const ScheduleDiff &diff)
{
    return int(std::ranges::count_if(diff.changes, [](const SessionChange &change) {
        return change.kinds.testAnyFlags(ChangeKind::Time | ChangeKind::Length);
    }));
}

void RealUpdatesTest::verifyExamples(const char *key, ChangeKinds kinds, const ScheduleDiff &diff,
                                     const QJsonObject &expected)
{
    for (const QJsonValue id : expected[QLatin1String(key)].toArray()) {
        const auto it = std::ranges::find(diff.changes, SessionId(id.toString()), &SessionChange::id);
        QVERIFY2(it != diff.changes.end() && it->kinds.testAnyFlags(kinds), qPrintable(id.toString()));
    }
}

void RealUpdatesTest::counts_data()
{
    QTest::addColumn<QJsonObject>("expected");
    QFile file(m_folder + QStringLiteral("/updates.json"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QJsonArray updates = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(!updates.isEmpty());
    for (const QJsonValue update : updates) {
        const QString name = update[u"from"].toString() + u" to " + update[u"to"].toString();
        QTest::newRow(qPrintable(name)) << update.toObject();
    }
}

void RealUpdatesTest::counts()
{
    QFETCH(QJsonObject, expected);
    const auto number = [&expected](const char *key) { return expected[QLatin1String(key)].toInt(); };
    const auto before = read(expected[u"from"].toString());
    const auto after = read(expected[u"to"].toString());
    for (const auto &one : {before, after}) {
        QVERIFY2(one, one ? "" : qPrintable(one.error().text()));
    }
    const ScheduleDiff diff = diffSchedules(*before, *after, SessionMatching::Ids);

    // Its duplicate keys were left out of the count; here each is a session of its own, and all of them are new.
    QCOMPARE(diff.count(ChangeKind::Added), number("added") + number("duplicate_keys_ignored"));
    QCOMPARE(diff.count(ChangeKind::Removed), number("removed"));
    QCOMPARE(timeOrLength(diff), number("time_changed")); // counted as one there
    QCOMPARE(diff.count(ChangeKind::Room), number("room_changed"));
    QCOMPARE(diff.count(ChangeKind::Title), number("title_changed"));
    QCOMPARE(diff.count(ChangeKind::Speakers), number("persons_changed"));
    QCOMPARE(diff.count(ChangeKind::Track), number("track_changed"));
    QCOMPARE(diff.unchanged, number("unchanged_in_these_fields"));
    if (!expected[u"to"].toString().startsWith(u"36c3")) { // whose examples are guids; ours go by the pretalx code
        verifyExamples("example_added", ChangeKind::Added, diff, expected);
        verifyExamples("example_removed", ChangeKind::Removed, diff, expected);
        verifyExamples("example_time_changed", ChangeKind::Time | ChangeKind::Length, diff, expected);
        verifyExamples("example_room_changed", ChangeKind::Room, diff, expected);
    }
    // None of these producers renumbered anything.
    QVERIFY(diffSchedules(*before, *after, SessionMatching::IdsThenTitles) == diff);
}

QTEST_GUILESS_MAIN(RealUpdatesTest)
#include "tst_realupdates.moc"
