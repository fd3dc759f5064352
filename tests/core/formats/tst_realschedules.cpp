#include "tests/core/formats/samples.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace std::chrono;

/// Published schedules against values that were counted by other programs. The folder is named by the environment
/// variable LECTERN_REAL_SCHEDULES; it holds the files and their expected.json.
class RealSchedulesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void counts_data();
    void counts();
    void persons_areToldApart_data();
    void persons_areToldApart();
    void mergedCongress_has64SpeakerOverlaps();
    void mergedCongress_isTheSameInBothForms();
    void repairedXml_equalsItsJsonTwin();
    void anotherSchema_isRefused();
    void tableOfSpeakers_belongsToOneOfSessions();
    void keys_surviveAnUpdate();
    void peopleAlone_areRefused_data();
    void peopleAlone_areRefused();
    void peopleFile_describesThoseOfTheProgramme_data();
    void peopleFile_describesThoseOfTheProgramme();
    void authors_standInForSpeakers();
    void feedMenu_isRefusedWithAHint();

private:
    QString path(const char *file) const { return m_folder + u'/' + QString::fromLatin1(file); }

    QString m_folder;
    QJsonObject m_expected;
};

namespace {

/// The formats of expected.json that Lectern reads.
const QStringList readFormats = {
    QStringLiteral("pentabarf-xml"),
    QStringLiteral("frab-json"),
    QStringLiteral("csv"),
    QStringLiteral("sessionize-all"),
    QStringLiteral("sessionize-gridsmart"),
    QStringLiteral("pycon-json"),
    QStringLiteral("conclar"),
    QStringLiteral("indico-json"),
    QStringLiteral("ics"),
    QStringLiteral("xcal"),
    QStringLiteral("sessionize-gridsmart-html"),
};

std::optional<sys_seconds> firstStart(const Reading &reading)
{
    std::optional<sys_seconds> first;
    for (const ImportedSession &one : reading.sessions) {
        if (one.session.start && (!first || *one.session.start < *first)) {
            first = one.session.start;
        }
    }
    return first;
}

std::optional<sys_seconds> lastEnd(const Reading &reading)
{
    std::optional<sys_seconds> last;
    for (const ImportedSession &one : reading.sessions) {
        if (one.session.end && (!last || *one.session.end > *last)) {
            last = one.session.end;
        }
    }
    return last;
}

/// The instant of an expected time; one without an offset is a wall time in the zone.
QString instant(const QString &expected, const QTimeZone &zone)
{
    QDateTime time = QDateTime::fromString(expected, Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime) {
        time = QDateTime(time.date(), time.time(), zone);
    }
    return time.toUTC().toString(Qt::ISODate);
}

bool shareSpeaker(const Session &a, const Session &b)
{
    return std::ranges::any_of(a.speakers, [&b](const Appearance &one) {
        return std::ranges::any_of(b.speakers,
                                   [&one](const Appearance &other) { return other.speaker == one.speaker; });
    });
}

int speakerOverlaps(const Reading &reading)
{
    int pairs = 0;
    for (size_t i = 0; i < reading.sessions.size(); ++i) {
        const Session &a = reading.sessions[i].session;
        for (size_t j = i + 1; a.interval() && j < reading.sessions.size(); ++j) {
            const Session &b = reading.sessions[j].session;
            pairs += b.interval() && a.interval()->overlaps(*b.interval()) && shareSpeaker(a, b) ? 1 : 0;
        }
    }
    return pairs;
}

/// What two forms of one programme must agree on, session by session.
QStringList outline(const Reading &reading)
{
    QStringList lines;
    for (const ImportedSession &one : reading.sessions) {
        const Session &session = one.session;
        QStringList fields = {session.id.value(), session.title, session.start ? isoTime(*session.start) : QString(),
                              session.end ? isoTime(*session.end) : QString(), reading.roomNames(session)};
        fields += session.track.isNull() ? QString() : reading.lists.tracks.at(session.track.value()).name;
        fields += one.text.origin.listedDay.toString(Qt::ISODate);
        lines += fields.join(u'|');
    }
    lines.sort();
    return lines;
}

QSet<QString> keys(const Reading &reading)
{
    QSet<QString> result;
    for (const ImportedSession &one : reading.sessions) {
        result.insert(one.session.id.value());
    }
    return result;
}

} // namespace

void RealSchedulesTest::initTestCase()
{
    m_folder = qEnvironmentVariable("LECTERN_REAL_SCHEDULES");
    if (m_folder.isEmpty()) {
        QSKIP("LECTERN_REAL_SCHEDULES names no folder with published schedules");
    }
    QFile file(path("expected.json"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    m_expected = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!m_expected.isEmpty());
}

void RealSchedulesTest::counts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QJsonObject>("expected");
    for (auto it = m_expected.constBegin(); it != m_expected.constEnd(); ++it) {
        QJsonObject expected = it.value().toObject();
        const QString format = expected.value(QStringLiteral("format")).toString();
        if (!readFormats.contains(format)) {
            continue;
        }
        const auto repaired = expected.constFind(QStringLiteral("if_control_characters_are_replaced_by_spaces"));
        if (repaired != expected.constEnd()) {
            const int line = expected.value(QStringLiteral("error_line")).toInt();
            const int count = expected.value(QStringLiteral("control_characters")).toInt();
            expected = repaired->toObject();
            expected.insert(QStringLiteral("error_line"), line);
            expected.insert(QStringLiteral("control_characters"), count);
        }
        QTest::newRow(qPrintable(it.key())) << it.key() << expected;
    }
}

void RealSchedulesTest::counts()
{
    QFETCH(QString, file);
    QFETCH(QJsonObject, expected);
    const auto number = [&expected](const char *key) { return expected.value(QLatin1String(key)).toInt(); };
    const auto text = [&expected](const char *key) { return expected.value(QLatin1String(key)).toString(); };
    const QTimeZone assumed("Europe/Brussels"); // the same offset as Berlin, where the other floating file is from
    const Reading reading = readFile(path(qPrintable(file)), assumed);
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");

    if (!text("title").isEmpty()) {
        QCOMPARE(reading.header.conference.title, text("title"));
    }
    QCOMPARE(int(reading.sessions.size()), number("events"));
    QCOMPARE(reading.header.sessions, number("events"));
    QCOMPARE(int(reading.lists.rooms.size()), number("rooms"));
    QCOMPARE(int(reading.lists.tracks.size()), number("tracks"));
    QCOMPARE(reading.lists.days, number("days"));
    QCOMPARE(isoTime(*firstStart(reading)), instant(text("first_start"), assumed));
    QCOMPARE(isoTime(*lastEnd(reading)), instant(text("last_end"), assumed));
    QCOMPARE(keys(reading).size(), qsizetype(reading.sessions.size()));
    if (const int count = number("control_characters"); count > 0) {
        QCOMPARE(reading.issues.constFirst().line, number("error_line"));
        QVERIFY(reading.issues.constFirst().message.contains(QString::number(count)));
    }
}

void RealSchedulesTest::persons_areToldApart_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("countedBy");

    QTest::newRow("numbers that mean nothing")
        << QStringLiteral("fosdem2010-flat.xml") << QStringLiteral("persons_by_name");
    QTest::newRow("numbers that are kept") << QStringLiteral("fosdem2018.xml") << QStringLiteral("persons");
    QTest::newRow("guids, namesakes") << QStringLiteral("38c3-hub.xml") << QStringLiteral("persons");
    QTest::newRow("codes") << QStringLiteral("democon-pretalx.json") << QStringLiteral("persons");
    QTest::newRow("a page by Sessionize") << QStringLiteral("droidcon-sf2022-gridsmart-embed.html") << QStringLiteral("persons");
    QTest::newRow("numbers before names in a table") << QStringLiteral("gpn11.csv") << QStringLiteral("persons");
    QTest::newRow("names in a table") << QStringLiteral("sendezentrum31c3.csv") << QStringLiteral("persons");
    QTest::newRow("old names of keys") << QStringLiteral("klimacamp2015-frab.json") << QStringLiteral("persons");
    QTest::newRow("described beside") << QStringLiteral("linz2021-sessionize-all-v1.json") << QStringLiteral("persons");
    QTest::newRow("described beside, later") << QStringLiteral("linz2021-sessionize-all-v2.json") << QStringLiteral("persons");
    QTest::newRow("named twice a session") << QStringLiteral("droidcon-london2023-gridsmart.json") << QStringLiteral("persons");
    QTest::newRow("numbers of a list") << QStringLiteral("pyconus2025.json") << QStringLiteral("persons");
    QTest::newRow("a part in the name") << QStringLiteral("octocon2022-conclar-program.json") << QStringLiteral("persons");
    QTest::newRow("a part beside the name") << QStringLiteral("chicon8-conclar-program.json") << QStringLiteral("persons");
}

void RealSchedulesTest::persons_areToldApart()
{
    QFETCH(QString, file);
    QFETCH(QString, countedBy);
    const Reading reading = readFile(m_folder + u'/' + file);
    QCOMPARE(int(reading.lists.speakers.size()), m_expected.value(file).toObject().value(countedBy).toInt());
}

void RealSchedulesTest::mergedCongress_has64SpeakerOverlaps()
{
    QCOMPARE(speakerOverlaps(readFile(path("36c3-everything.xml"))), 64);
}

void RealSchedulesTest::mergedCongress_isTheSameInBothForms()
{
    const Reading xml = readFile(path("36c3-everything.xml"));
    const Reading json = readFile(path("36c3-everything.json"));
    QCOMPARE(outline(xml), outline(json));
    QVERIFY(xml.lists.rooms == json.lists.rooms);
    QVERIFY(xml.lists.tracks == json.lists.tracks);
}

void RealSchedulesTest::repairedXml_equalsItsJsonTwin()
{
    const Reading xml = readFile(path("klimacamp2015-frab.xml"));
    const Reading json = readFile(path("klimacamp2015-frab.json"));
    QCOMPARE(outline(xml), outline(json));
    QVERIFY(xml.lists.rooms == json.lists.rooms);
    QVERIFY(xml.lists.speakers == json.lists.speakers);
}

void RealSchedulesTest::anotherSchema_isRefused()
{
    const Reading reading = readFile(path("europython2014-own.xml"));
    QVERIFY(reading.error);
    QCOMPARE(reading.error->code, ErrorCode::UnknownFormat);
}

void RealSchedulesTest::tableOfSpeakers_belongsToOneOfSessions()
{
    const QString sessions = QStringLiteral("droidcon-italy2025-pretalx-sessions.csv");
    const QString speakers = QStringLiteral("droidcon-italy2025-pretalx-speakers.csv");
    const Reading alone = readFile(m_folder + u'/' + speakers);
    QVERIFY(alone.error);
    QVERIFY2(alone.error->message.contains(QStringLiteral("31")), qPrintable(alone.error->message));

    std::vector<ScheduleFile> files;
    for (const QString &name : {sessions, speakers}) {
        QFile file(m_folder + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        files.push_back({file.readAll(), name});
    }
    const Reading together = readTogether(std::move(files));
    QVERIFY2(!together.error, together.error ? qPrintable(together.error->text()) : "");
    QCOMPARE(together.sessions.size(), size_t(28));
    QCOMPARE(together.lists.speakers.size(), 30);
    for (const SpeakerText &text : together.lists.speakerTexts) {
        QVERIFY(!text.biography.isEmpty());
    }
}

void RealSchedulesTest::keys_surviveAnUpdate()
{
    const QSet<QString> before = keys(readFile(path("fosdem2025-v1.xml")));
    const QSet<QString> after = keys(readFile(path("fosdem2025-v3.xml")));
    QCOMPARE((after - before).size(), 22);
    QCOMPARE((before - after).size(), 6);
}

void RealSchedulesTest::peopleAlone_areRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("Sessionize") << QStringLiteral("droidcon-london2023-speakers.json");
    QTest::newRow("ConClár") << QStringLiteral("octocon2022-conclar-people.json");
    QTest::newRow("Planorama") << QStringLiteral("chicon8-conclar-people.json");
}

void RealSchedulesTest::peopleAlone_areRefused()
{
    QFETCH(QString, file);
    const Reading reading = readFile(m_folder + u'/' + file);
    QVERIFY(reading.error);
    const int persons = m_expected.value(file).toObject().value(QStringLiteral("persons")).toInt();
    QVERIFY2(reading.error->message.contains(QString::number(persons)), qPrintable(reading.error->message));
    QVERIFY2(reading.error->message.contains(QStringLiteral("both files")), qPrintable(reading.error->message));
}

void RealSchedulesTest::peopleFile_describesThoseOfTheProgramme_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("people");

    QTest::newRow("Sessionize") << QStringLiteral("droidcon-london2023-gridsmart.json")
                                << QStringLiteral("droidcon-london2023-speakers.json");
    QTest::newRow("ConClár") << QStringLiteral("octocon2022-conclar-program.json")
                             << QStringLiteral("octocon2022-conclar-people.json");
    QTest::newRow("Planorama") << QStringLiteral("chicon8-conclar-program.json") << QStringLiteral("chicon8-conclar-people.json");
}

void RealSchedulesTest::peopleFile_describesThoseOfTheProgramme()
{
    QFETCH(QString, program);
    QFETCH(QString, people);
    const Reading reading = readFilesTogether({m_folder + u'/' + program, m_folder + u'/' + people});
    QVERIFY2(!reading.error, reading.error ? qPrintable(reading.error->text()) : "");
    const QJsonObject expected = m_expected.value(program).toObject();
    QCOMPARE(int(reading.sessions.size()), expected.value(QStringLiteral("events")).toInt());
    QCOMPARE(int(reading.lists.speakers.size()), expected.value(QStringLiteral("persons")).toInt());
    const auto described = std::ranges::count_if(
        reading.lists.speakerTexts, [](const SpeakerText &text) { return !text.biography.isEmpty(); });
    QCOMPARE(int(described), m_expected.value(people).toObject().value(QStringLiteral("with_bio")).toInt());
}

void RealSchedulesTest::authors_standInForSpeakers()
{
    const Reading reading = readFile(path("xdc2021-indico.json"));
    const auto withAuthors = std::ranges::count_if(reading.sessions, [](const ImportedSession &one) {
        return !one.session.speakers.isEmpty() && one.session.speakers.first().part == QStringLiteral("author");
    });
    QCOMPARE(int(withAuthors), 32);
}

void RealSchedulesTest::feedMenu_isRefusedWithAHint()
{
    const Reading reading = readFile(path("giggity-menu.json"));
    QVERIFY(reading.error);
    QCOMPARE(reading.error->code, ErrorCode::UnknownFormat);
    QVERIFY2(reading.error->message.contains(QStringLiteral("list of feeds")), qPrintable(reading.error->message));
}

QTEST_GUILESS_MAIN(RealSchedulesTest)
#include "tst_realschedules.moc"
