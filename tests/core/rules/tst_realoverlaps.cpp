#include "tests/core/formats/reading.h"
#include "tests/core/rules/checking.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

/// The two overlap rules on published schedules: rooms against counts by other programs, speakers against comparing all
/// pairs. The folder is named by the environment variable LECTERN_REAL_SCHEDULES.
class RealOverlapsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void overlaps_data();
    void overlaps();

private:
    static SchedulePtr scheduleOf(const Reading &reading);
    static QSet<std::pair<int, int>> pairsOf(const CheckResult &result);
    static QSet<std::pair<int, int>> comparingSpeakers(const Schedule &schedule);

    QString m_folder;
};

void RealOverlapsTest::initTestCase()
{
    m_folder = qEnvironmentVariable("LECTERN_REAL_SCHEDULES");
    if (m_folder.isEmpty()) {
        QSKIP("LECTERN_REAL_SCHEDULES names no folder with published schedules");
    }
}

SchedulePtr RealOverlapsTest::scheduleOf(const Reading &reading)
{
    Schedule schedule;
    schedule.conference = reading.header.conference;
    schedule.rooms = reading.lists.rooms;
    schedule.tracks = reading.lists.tracks;
    for (const auto &speaker : reading.lists.speakers) {
        schedule.speakers += speaker;
    }
    for (const ImportedSession &one : reading.sessions) {
        schedule.sessions.push_back(one.session);
    }
    schedule.arrange();
    return std::make_shared<const Schedule>(std::move(schedule));
}

QSet<std::pair<int, int>> RealOverlapsTest::pairsOf(const CheckResult &result)
{
    QSet<std::pair<int, int>> pairs;
    for (const Finding &finding : result.findings) {
        pairs.insert({finding.sessions[0], finding.sessions[1]});
    }
    return pairs;
}

QSet<std::pair<int, int>> RealOverlapsTest::comparingSpeakers(const Schedule &schedule)
{
    QSet<std::pair<int, int>> pairs;
    for (int i = 0; i < int(schedule.sessions.size()); ++i) {
        const Session &a = schedule.sessions[size_t(i)];
        for (int j = i + 1; a.interval() && j < int(schedule.sessions.size()); ++j) {
            const Session &b = schedule.sessions[size_t(j)];
            const bool share = std::ranges::any_of(a.speakers, [&b](const Appearance &one) {
                return std::ranges::count(b.speakers, one.speaker, &Appearance::speaker) > 0;
            });
            if (share && b.interval() && *a.start < *b.end && *b.start < *a.end) {
                pairs.insert({i, j});
            }
        }
    }
    return pairs;
}

void RealOverlapsTest::overlaps_data()
{
    QTest::addColumn<int>("roomOverlaps");
    QFile file(m_folder + QStringLiteral("/expected.json"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
        QJsonObject expected = it.value().toObject();
        const QString format = expected.value(QStringLiteral("format")).toString();
        if (format != QStringLiteral("pentabarf-xml") && format != QStringLiteral("frab-json")) {
            continue;
        }
        const auto repaired = expected.constFind(QStringLiteral("if_control_characters_are_replaced_by_spaces"));
        if (repaired != expected.constEnd()) {
            expected = repaired->toObject();
        }
        QVERIFY2(expected.contains(QStringLiteral("room_overlaps")), qPrintable(it.key()));
        QTest::newRow(qPrintable(it.key())) << expected.value(QStringLiteral("room_overlaps")).toInt();
    }
}

void RealOverlapsTest::overlaps()
{
    QFETCH(int, roomOverlaps);
    const QString file = m_folder + u'/' + QString::fromUtf8(QTest::currentDataTag());
    const Reading reading = readFile(file, QTimeZone("Europe/Brussels"));
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    const SchedulePtr schedule = scheduleOf(reading);
    Checking checking(schedule);

    QCOMPARE(int(pairsOf(checking.result("room-overlap")).size()), roomOverlaps);
    QCOMPARE(pairsOf(checking.result("speaker-overlap")), comparingSpeakers(*schedule));
}

QTEST_GUILESS_MAIN(RealOverlapsTest)
#include "tst_realoverlaps.moc"
