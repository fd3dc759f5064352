#include "core/formats/programmewriter.h"
#include "tests/core/formats/exporting.h"
#include "tests/support/schedulebuilder.h"

#include <QTest>

using namespace std::chrono;

/// What writers make of odd programmes, and that nothing in a programme can harm who opens the file.
class ProgrammeWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void sessionWithoutTime_isLeftOutAndSaid();
    void sessionWithoutEndOrRoom_isWrittenAndSaid();
    void severalRooms_comeBack();
    void longSession_isWrittenWithDays();
    void plan_holdsPicksOnly();
    void emptyPlan_isStillAFile();
    void keysOfAllKinds_getUniqueIdentities();
    void controlCharacters_areNowhere_data();
    void controlCharacters_areNowhere();
    void csvCell_isNoFormula_data();
    void csvCell_isNoFormula();
    void csv_isReadBySpreadsheets();
    void page_runsAndFetchesNothing_data();
    void page_runsAndFetchesNothing();
    void page_closesWhatATextLeavesOpen();
    void markdown_keepsTextsApart();

private:
    static WrittenProgramme write(const char *format, const Schedule &schedule, const QHash<SessionId, SessionText> &texts = {},
                                  const Agenda &agenda = {}, bool planOnly = false)
    {
        return writerOfId(QString::fromLatin1(format))->write({schedule, texts, {}, agenda, planOnly, utc(2025, 1, 1)});
    }
    static QHash<SessionId, SessionText> about(const char *id, const QByteArray &abstract)
    {
        SessionText text;
        text.abstract = abstract;
        return {{SessionId(QString::fromLatin1(id)), text}};
    }
    static QString page(const QByteArray &abstract)
    {
        Schedule schedule = ScheduleBuilder().session("a", "Talk").at(10, 0, 30min).in("Hall").build();
        schedule.conference.textFormat = TextFormat::Html;
        return QString::fromUtf8(write("html", schedule, about("a", abstract)).bytes);
    }
};

void ProgrammeWriterTest::sessionWithoutTime_isLeftOutAndSaid()
{
    const Schedule schedule = ScheduleBuilder().session("a", "Opening").at(10, 0, 30min).in("Hall").session("b", "Someday").build();
    for (const char *format : {"schedule.xml", "schedule.json"}) {
        const WrittenProgramme written = write(format, schedule);
        QCOMPARE(written.sessions, 1);
        QCOMPARE(written.omissions.size(), 1);
        QVERIFY(written.omissions.constFirst().startsWith(QStringLiteral("“Someday” has no time")));
        QVERIFY(!written.bytes.contains("Someday"));
    }
    for (const char *format : {"csv", "html", "markdown"}) {
        const WrittenProgramme written = write(format, schedule);
        QCOMPARE(written.sessions, 2);
        QCOMPARE(written.omissions, QStringList());
        QVERIFY(written.bytes.contains("Someday"));
    }
}

void ProgrammeWriterTest::sessionWithoutEndOrRoom_isWrittenAndSaid()
{
    const Schedule schedule = ScheduleBuilder().session("a", "Endless").startsAt(utc(2025, 2, 1, 10)).build();
    for (const char *format : {"schedule.xml", "schedule.json"}) {
        const WrittenProgramme written = write(format, schedule);
        QCOMPARE(written.omissions.size(), 2);
        QVERIFY(written.omissions.at(0).contains(QStringLiteral("has no end")));
        QVERIFY(written.omissions.at(1).contains(QStringLiteral("without a room: 1")));
        const Reading reading = readBytes(written.bytes, QString::fromLatin1(format));
        QCOMPARE(*reading.sessions.at(0).session.start, utc(2025, 2, 1, 10));
        QCOMPARE(reading.sessions.at(0).session.rooms, QList<RoomId>());
    }
}

void ProgrammeWriterTest::severalRooms_comeBack()
{
    const Schedule schedule = ScheduleBuilder().room("Pier").session("a", "Break").at(10, 0, 30min).in("Hall").in("Pier").build();
    for (const char *format : {"schedule.xml", "schedule.json"}) {
        const Reading reading = readBytes(write(format, schedule).bytes, QString::fromLatin1(format));
        const QString names = reading.roomNames(reading.sessions.at(0).session);
        QCOMPARE(names, QStringLiteral("Hall + Pier"));
        QCOMPARE(reading.lists.rooms.constFirst().name, QStringLiteral("Pier")); // the producer's order
    }
}

void ProgrammeWriterTest::longSession_isWrittenWithDays()
{
    const Schedule schedule = ScheduleBuilder().session("a", "Show").at(10, 0, 26h + 5min).in("Hall").build();
    QVERIFY(write("schedule.xml", schedule).bytes.contains("<duration>1:02:05</duration>"));
    QVERIFY(write("schedule.json", schedule).bytes.contains("\"duration\": \"26:05\""));
    for (const char *format : {"schedule.xml", "schedule.json"}) {
        const Reading reading = readBytes(write(format, schedule).bytes, QString::fromLatin1(format));
        QCOMPARE(*reading.sessions.at(0).session.end, utc(2025, 2, 2, 12, 5));
    }
}

void ProgrammeWriterTest::plan_holdsPicksOnly()
{
    const Schedule schedule = ScheduleBuilder()
                                  .session("a", "Opening").at(10, 0, 30min).in("Hall")
                                  .session("b", "Closing").at(17, 0, 30min).in("Hall")
                                  .session("c", "Gone").at(12, 0, 30min).in("Hall").withdrawn()
                                  .build();
    Agenda agenda = agendaOf({{"a", Interest::Must}, {"c", Interest::Maybe}});
    agenda[SessionId("a")].note = QStringLiteral("ask about C++");
    const WrittenProgramme xml = write("schedule.xml", schedule, {}, agenda, true);
    QCOMPARE(xml.sessions, 1);
    QVERIFY(xml.bytes.contains("Opening") && !xml.bytes.contains("Closing") && !xml.bytes.contains("Gone"));
    QCOMPARE(xml.omissions.size(), 1);
    QVERIFY(xml.omissions.constFirst().contains(QStringLiteral("“Gone” was withdrawn")));
    const QByteArray guid = xml.bytes.mid(xml.bytes.indexOf("guid=\"") + 6, 36);
    QVERIFY(write("schedule.xml", schedule).bytes.contains(QByteArray("guid=\"" + guid + "\" id="))); // the same as in the whole programme

    const WrittenProgramme page = write("html", schedule, {}, agenda, true);
    QCOMPARE(page.sessions, 2);
    QVERIFY(page.bytes.contains("ask about C++") && page.bytes.contains("Withdrawn from the programme"));
    QVERIFY(!write("html", schedule, {}, agenda, false).bytes.contains("ask about C++")); // a note is for the plan only
}

void ProgrammeWriterTest::emptyPlan_isStillAFile()
{
    const Schedule schedule = ScheduleBuilder().session("a", "Opening").at(10, 0, 30min).in("Hall").build();
    for (const ProgrammeWriter &writer : allWriters()) {
        const WrittenProgramme written = write(writer.id, schedule, {}, {}, true);
        QCOMPARE(written.sessions, 0);
        QVERIFY(!written.bytes.isEmpty());
    }
}

void ProgrammeWriterTest::keysOfAllKinds_getUniqueIdentities()
{
    ScheduleBuilder builder;
    const QStringList keys{"HQCCYH", "HQCCYH#2", "4711", "4712", "00012", "99999999999", "0", "Talk@2025-02-01T10:00",
                           "d7d8a2b2-4ee8-41a3-9c0a-6a6f1f7f0000", "ABC@host"};
    for (const QString &key : keys) {
        builder.session(key, "Same title").at(10, 0, 30min).in("Hall");
    }
    const QByteArray xml = write("schedule.xml", builder.build()).bytes;
    QSet<QString> guids;
    QSet<QString> ids;
    QSet<QString> slugs;
    static const QRegularExpression event(QStringLiteral("<event guid=\"([0-9a-f-]{36})\" id=\"([1-9][0-9]*)\""));
    static const QRegularExpression slug(QStringLiteral("<slug>([a-z0-9_]{4,}-[a-z0-9_-]{4,})</slug>"));
    for (auto it = event.globalMatch(QString::fromUtf8(xml)); it.hasNext();) {
        const auto match = it.next();
        guids.insert(match.captured(1));
        ids.insert(match.captured(2));
    }
    for (auto it = slug.globalMatch(QString::fromUtf8(xml)); it.hasNext();) {
        slugs.insert(it.next().captured(1));
    }
    QCOMPARE(guids.size(), keys.size());
    QCOMPARE(ids.size(), keys.size());
    QCOMPARE(slugs.size(), keys.size());
    QVERIFY(ids.contains(QStringLiteral("4711")) && guids.contains(keys.at(8)));
    QCOMPARE(xml.count("code=\"HQCCYH\""), 1);
    QCOMPARE(write("schedule.xml", builder.build()).bytes, xml); // the same every time
}

void ProgrammeWriterTest::controlCharacters_areNowhere_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const ProgrammeWriter &writer : allWriters()) {
        QTest::newRow(writer.id) << QByteArray(writer.id);
    }
}

void ProgrammeWriterTest::controlCharacters_areNowhere()
{
    QFETCH(QByteArray, format);
    const QString evil = QStringLiteral("x\033[31m\u009b2J\u202ey\u007f\a<b>&\"'");
    const Schedule schedule = ScheduleBuilder(evil).session("a", evil).at(10, 0, 30min).in(evil).on(evil).by(evil).build();
    const QString text = QString::fromUtf8(write(format.constData(), schedule, about("a", evil.toUtf8())).bytes);
    for (const QChar c : text) {
        const ushort code = c.unicode();
        const bool isControl = (code < 0x20 && code != '\n' && code != '\r') || (code >= 0x7f && code < 0xa0);
        QVERIFY2(!isControl && code != 0x202e, qPrintable(QString::number(code, 16)));
    }
    QVERIFY(!text.contains(QStringLiteral("<b>&\"")) || format == "csv" || format == "schedule.json" || format == "markdown");
}

void ProgrammeWriterTest::csvCell_isNoFormula_data()
{
    QTest::addColumn<QString>("title");
    for (const char *title : {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "＝1+1"}) {
        QTest::newRow(title) << QString::fromUtf8(title);
    }
}

void ProgrammeWriterTest::csvCell_isNoFormula()
{
    QFETCH(QString, title);
    const Schedule schedule = ScheduleBuilder().session("a", title).at(10, 0, 30min).in("Hall").build();
    const QString text = QString::fromUtf8(write("csv", schedule).bytes);
    const QString quoted = QString(title).replace(u'"', QStringLiteral("\"\""));
    QVERIFY2(text.contains(QString(u"\r\na,'" + quoted + u',')) || text.contains(QString(u"\r\na,\"'" + quoted + u"\",")), qPrintable(text));
}

void ProgrammeWriterTest::csv_isReadBySpreadsheets()
{
    const Schedule schedule =
        ScheduleBuilder().session("a", "One, \"two\"").at(23, 30, 60min).in("Hall").in("Pier").by("Ada").by("Alan").build();
    const QByteArray bytes = write("csv", schedule, about("a", "first\r\nsecond")).bytes;
    QVERIFY(bytes.startsWith("\xEF\xBB\xBFID,Title,"));
    QVERIFY2(bytes.endsWith("\r\na,\"One, \"\"two\"\"\",,2025-02-01,23:30,00:30,1:00,UTC,\"Hall, Pier\",,,,Ada; Alan,\"first\nsecond\",,\r\n"),
             bytes.constData());
}

void ProgrammeWriterTest::page_runsAndFetchesNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("never");

    QTest::newRow("a script") << QByteArray("<p>a<script>alert(1)</script>b") << QByteArray("alert");
    QTest::newRow("a script that never ends") << QByteArray("<p>a<SCRIPT >alert(1)") << QByteArray("alert");
    QTest::newRow("a picture") << QByteArray("<p><img src=x onerror=alert(1)>") << QByteArray("alert");
    QTest::newRow("a handler") << QByteArray("<p onclick=\"alert(1)\">a") << QByteArray("alert");
    QTest::newRow("a link that runs") << QByteArray("<p><a href='javascript:alert(1)'>a</a>") << QByteArray("href='javascript");
    QTest::newRow("a hidden link that runs") << QByteArray("<p><a href=\"java&#115;cript:alert(1)\">a</a>") << QByteArray("alert");
    QTest::newRow("an attribute that breaks out") << QByteArray("<p><a href='https://x/\" onclick=\"alert(1)'>a</a>") << QByteArray("\" onclick");
    QTest::newRow("a tag cut off") << QByteArray("<p>a<img src=x onerror=alert(1)") << QByteArray("<img");
    QTest::newRow("a comment that never ends") << QByteArray("<p>a<!-- b") << QByteArray("<!--");
    QTest::newRow("a style") << QByteArray("<p>a<style>@import url(x)</style>") << QByteArray("@import");
}

void ProgrammeWriterTest::page_runsAndFetchesNothing()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, never);
    const QString written = page(text);
    QVERIFY2(!written.contains(QString::fromUtf8(never)), qPrintable(written.section(QStringLiteral("<body>"), 1)));
    QVERIFY(!written.contains(QStringLiteral("<script"), Qt::CaseInsensitive));
    QVERIFY(written.endsWith(QStringLiteral("</article>\n</body>\n</html>\n")));
}

void ProgrammeWriterTest::page_closesWhatATextLeavesOpen()
{
    const QString written = page("<ul><li>one <b>two</ul><p>three &amp; 4 & 5 <a href=\"https://example.org/?a=1&b=2\">here");
    QVERIFY2(written.contains(QStringLiteral("<ul><li>one <b>two</b></li></ul><p>three &amp; 4 &amp; 5 "
                                             "<a href=\"https://example.org/?a=1&amp;b=2\">here</a></p>")),
             qPrintable(written.section(QStringLiteral("<body>"), 1)));
}

void ProgrammeWriterTest::markdown_keepsTextsApart()
{
    const Schedule schedule = ScheduleBuilder().session("a", "*Bold* [claims]").at(10, 0, 30min).in("Hall").by("Ada_L").build();
    const QString text = QString::fromUtf8(write("markdown", schedule, about("a", "# Big\n\n```\nopen")).bytes);
    QVERIFY2(text.contains(QStringLiteral("\n### 10:00–10:30 \\*Bold\\* \\[claims\\]\n\n- Hall\n- Ada\\_L\n\n> # Big\n>\n> ```\n> open\n")),
             qPrintable(text));
}

QTEST_GUILESS_MAIN(ProgrammeWriterTest)
#include "tst_programmewriter.moc"
