#include "tests/core/formats/reading.h"

#include <QDir>
#include <QTest>

#include <array>

/// Each sample in tests/data/frab against the reading in `<sample>.expected`. With LECTERN_WRITE_EXPECTED=1 in the
/// environment the readings are written instead, to be looked through before they are committed.
class FrabTest : public QObject
{
    Q_OBJECT

private slots:
    void sample_data();
    void sample();
    void batches_areSmallAndListsComplete();
    void canceling_endsTheReading();
    void sinkError_endsTheReading();
    void deepXml_isRefused();
    void deepJson_isRefused();
    void longTexts_areCutWithARemark();
    void thousandsOfRooms_areBoundedWithARemark();
    void thousandsInOneSession_areBoundedWithARemark_data();
    void thousandsInOneSession_areBoundedWithARemark();
};

namespace {

/// A reading as text, one fact a line, fields without a value left out.
class Description
{
public:
    explicit Description(const Reading &reading) : m_reading(reading) {}

    QString text()
    {
        if (m_reading.error) {
            const SourcePosition &where = m_reading.error->where;
            field("error", QString::number(int(m_reading.error->code)), true);
            field("line", QString::number(where.line), where.line > 0);
            field("column", QString::number(where.column), where.column > 0);
            field("message", m_reading.error->message);
            return m_text;
        }
        describeHeader();
        for (const Room &room : m_reading.lists.rooms) {
            field("room", room.name);
        }
        for (const Track &track : m_reading.lists.tracks) {
            field("track", track.name + (track.color ? QStringLiteral(" #%1").arg(*track.color, 6, 16, QChar(u'0'))
                                                     : QString()));
        }
        for (qsizetype i = 0; i < m_reading.lists.speakers.size(); ++i) {
            describeSpeaker(m_reading.lists.speakers.at(i), m_reading.lists.speakerTexts.at(i));
        }
        for (const ImportedSession &session : m_reading.sessions) {
            describeSession(session.session);
            describeText(session.text);
        }
        for (const ImportIssue &issue : m_reading.issues) {
            field("issue", QStringLiteral("%1: %2").arg(issue.line).arg(issue.message));
        }
        return m_text;
    }

private:
    void field(const char *name, const QString &value, bool given)
    {
        if (given) {
            m_text += QString::fromLatin1(name) + QStringLiteral(": ") +
                      QString(value).replace(u'\n', QStringLiteral("⏎")) + u'\n';
        }
    }
    void field(const char *name, const QString &value) { field(name, value, !value.isEmpty()); }

    void describeHeader()
    {
        const Conference &conference = m_reading.header.conference;
        field("title", conference.title);
        field("subtitle", conference.subtitle);
        field("acronym", conference.acronym);
        field("venue", conference.venue);
        field("city", conference.city);
        field("address", conference.address);
        field("version", conference.version);
        field("dates", conference.firstDay.toString(Qt::ISODate) + QStringLiteral(" to ") +
                           conference.lastDay.toString(Qt::ISODate));
        field("zone", QString::fromLatin1(m_reading.header.zone.id()));
        field("likely zone", QString::fromLatin1(m_reading.header.likelyZone.id()));
        field("day change", QString::number(conference.clock.dayChange().count()));
        field("texts", conference.textFormat == TextFormat::Html ? QStringLiteral("HTML") : QStringLiteral("Markdown"));
        field("sessions", QString::number(m_reading.header.sessions));
        field("days", QString::number(m_reading.lists.days));
    }

    void describeSpeaker(const Speaker &speaker, const SpeakerText &text)
    {
        field("speaker", speaker.name + QStringLiteral(" [") + speaker.key + u']');
        field("  role", speaker.role);
        field("  company", speaker.company);
        field("  picture", speaker.picture);
        field("  biography", QString::fromUtf8(text.biography));
        describeLinks(text.links);
    }

    void describeSession(const Session &session)
    {
        m_text += u'\n';
        field("session", session.id.value());
        field("  title", session.title);
        field("  subtitle", session.subtitle);
        field("  time", (session.start ? isoTime(*session.start) : QString()) + QStringLiteral(" to ") +
                            (session.end ? isoTime(*session.end) : QString()));
        field("  room", m_reading.roomNames(session));
        field("  track", session.track.isNull() ? QString() : m_reading.lists.tracks.at(session.track.value()).name);
        field("  type", session.type);
        field("  language", session.language);
        for (const Appearance &appearance : session.speakers) {
            const QString part = appearance.part.isEmpty() ? QString() : QStringLiteral(", ") + appearance.part;
            field("  speaker", m_reading.lists.speakers.at(appearance.speaker.value()).name + part);
        }
        field("  recording", session.recording == Recording::OptedOut ? QStringLiteral("no") : QStringLiteral("yes"),
              session.recording != Recording::Unknown);
    }

    void describeText(const SessionText &text)
    {
        field("  abstract", QString::fromUtf8(text.abstract));
        field("  description", QString::fromUtf8(text.description));
        describeLinks(text.links);
        field("  page", text.address);
        field("  feedback", text.feedbackAddress);
        field("  license", text.license);
        field("  origin",
              QStringLiteral("line %1, %2 %3 %4")
                  .arg(text.origin.line)
                  .arg(text.origin.listedDay.toString(Qt::ISODate), text.origin.wallTime, text.origin.offset));
        field("  repeated id", text.origin.repeatedId);
    }

    void describeLinks(const Links &links)
    {
        static const QStringList kinds = {QStringLiteral("link"), QStringLiteral("slides"), QStringLiteral("video"),
                                          QStringLiteral("transcript"), QStringLiteral("attachment")};
        for (const Link &link : links) {
            field("  link", kinds.at(int(link.kind)) + u' ' + link.address + u' ' + link.title);
        }
    }

    const Reading &m_reading;
    QString m_text;
};

QByteArray sessionXml(const QByteArray &inside)
{
    return "<schedule><conference><title>T</title></conference><day date=\"2024-07-01\"><room name=\"A\"><event "
           "id=\"1\">"
           "<start>10:00</start><duration>01:00</duration>" +
           inside + "</event></room></day></schedule>";
}

QString folder() { return QStringLiteral(TEST_DATA "/frab/"); }

} // namespace

void FrabTest::sample_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files =
        QDir(folder()).entryList({QStringLiteral("*.xml"), QStringLiteral("*.json")}, QDir::Files);
    QVERIFY(files.size() > 40);
    for (const QString &file : files) {
        QTest::newRow(qPrintable(file)) << file;
    }
}

void FrabTest::sample()
{
    QFETCH(QString, file);
    const Reading reading = readFile(folder() + file, QTimeZone("Europe/Brussels"));
    const QString text = Description(reading).text();
    QFile expected(folder() + file + QStringLiteral(".expected"));
    if (qEnvironmentVariableIsSet("LECTERN_WRITE_EXPECTED")) {
        QVERIFY(expected.open(QIODevice::WriteOnly));
        expected.write(text.toUtf8());
        return;
    }
    QVERIFY2(expected.open(QIODevice::ReadOnly), qPrintable(expected.fileName()));

    const QStringList lines = text.split(u'\n');
    const QStringList expectedLines = QString::fromUtf8(expected.readAll()).split(u'\n');
    for (qsizetype i = 0; i < qMin(lines.size(), expectedLines.size()); ++i) {
        QCOMPARE(lines.at(i), expectedLines.at(i));
    }
    QCOMPARE(lines.size(), expectedLines.size());
}

void FrabTest::batches_areSmallAndListsComplete()
{
    QByteArray events;
    for (int i = 0; i < 600; ++i) {
        const QByteArray number = QByteArray::number(i);
        events += "<event id=\"" + number + "\"><start>10:00</start><duration>01:00</duration><title>T" + number +
                  "</title><room>R" + number + "</room><persons><person id=\"" + number + "\">P" + number +
                  "</person></persons></event>";
    }
    class Sink final : public SessionSink
    {
    public:
        std::vector<size_t> sizes;
        bool complete = true;
        Result<void> take(SessionBatch &&batch, const ImportedLists &lists) override
        {
            sizes.push_back(batch.size());
            for (const ImportedSession &session : batch) {
                complete &= session.session.rooms.constFirst().value() < lists.rooms.size();
                complete &= session.session.speakers.constFirst().speaker.value() < lists.speakers.size();
            }
            return {};
        }
    } sink;
    ImportIssues issues;
    Progress progress;
    auto opened = openSchedule("<schedule><conference><title>T</title></conference><day date=\"2024-07-01\">" + events +
                                   "</day></schedule>",
                               QStringLiteral("many.xml"), issues, progress);
    QVERIFY(opened);
    QCOMPARE((*opened)->header().sessions, 600);

    QVERIFY((*opened)->read(QTimeZone::utc(), sink, issues, progress));
    QCOMPARE(sink.sizes, (std::vector<size_t>{256, 256, 88}));
    QVERIFY(sink.complete);
    QCOMPARE(progress.done(), 600);
    QCOMPARE(progress.fraction(), 1.0);
}

void FrabTest::canceling_endsTheReading()
{
    Reading reading;
    CollectingSink sink(reading);
    Progress progress;
    auto opened = openSchedule(sessionXml("<title>x</title>"), QStringLiteral("a.xml"), reading.issues, progress);
    QVERIFY(opened);
    progress.cancel();

    const auto read = (*opened)->read(QTimeZone::utc(), sink, reading.issues, progress);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Canceled);
    QVERIFY(reading.sessions.empty());
}

void FrabTest::sinkError_endsTheReading()
{
    class Sink final : public SessionSink
    {
    public:
        Result<void> take(SessionBatch &&, const ImportedLists &) override
        {
            return failure(ErrorCode::Store, QStringLiteral("full"));
        }
    } sink;
    ImportIssues issues;
    Progress progress;
    auto opened = openSchedule(sessionXml("<title>x</title>"), QStringLiteral("a.xml"), issues, progress);
    QVERIFY(opened);

    const auto read = (*opened)->read(QTimeZone::utc(), sink, issues, progress);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Store);
}

void FrabTest::deepXml_isRefused()
{
    const QByteArray deep = QByteArray("<b>\n").repeated(100'000);
    const Reading reading = readBytes(sessionXml(deep), QStringLiteral("deep.xml"));
    QVERIFY(reading.error);
    QCOMPARE(reading.error->code, ErrorCode::LimitExceeded);
    QCOMPARE(reading.error->where.line, 61); // 4 elements are around it
}

void FrabTest::deepJson_isRefused()
{
    const QByteArray head = "{\"schedule\": {\"conference\": {\"unknown\": ";
    const std::array<QByteArray, 2> tails = {QByteArray(), QByteArray("]").repeated(100'000).append("}}}")};
    for (const QByteArray &tail : tails) {
        const Reading reading =
            readBytes(head + QByteArray("[\n").repeated(100'000) + tail, QStringLiteral("deep.json"));
        QVERIFY(reading.error);
        QCOMPARE(reading.error->code, ErrorCode::LimitExceeded);
        QVERIFY(reading.error->where.line >= 61 && reading.error->where.line <= 63);
    }
}

void FrabTest::longTexts_areCutWithARemark()
{
    const QByteArray large = QByteArray("é").repeated(1 << 20);
    const Reading reading = readBytes(sessionXml("<title>" + large + "</title><abstract>" + large + "</abstract>"),
                                      QStringLiteral("long.xml"));
    QVERIFY(!reading.error);
    const ImportedSession &session = reading.sessions.front();
    QCOMPARE(session.session.title, QString(1000, QChar(u'é')));
    QCOMPARE(session.text.abstract.size(), 1 << 20);
    QCOMPARE(reading.issues.size(), 2);
}

void FrabTest::thousandsOfRooms_areBoundedWithARemark()
{
    QByteArray events;
    for (int i = 0; i < 20'010; ++i) {
        const QByteArray number = QByteArray::number(i);
        events += "<event id=\"" + number + "\"><start>10:00</start><duration>01:00</duration><title>T</title><room>R" +
                  number + "</room></event>";
    }
    const Reading reading = readBytes("<schedule><conference><title>T</title></conference><day date=\"2024-07-01\">" +
                                          events + "</day></schedule>",
                                      QStringLiteral("maze.xml"));
    QVERIFY(!reading.error);
    QCOMPARE(reading.sessions.size(), size_t(20'010));
    QCOMPARE(reading.lists.rooms.size(), 20'000);
    QCOMPARE(reading.issues.size(), 1);
}

void FrabTest::thousandsInOneSession_areBoundedWithARemark_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray person = QByteArray("<person>Ada Byron</person>").repeated(1001);
    const QByteArray link = QByteArray("<link href=\"https://a.example\"/>").repeated(1001);
    const QByteArray jsonPerson = QByteArray("\"Ada Byron\",").repeated(1001);

    QTest::newRow("persons") << sessionXml("<title>x</title><persons>" + person + "</persons>");
    QTest::newRow("links") << sessionXml("<title>x</title><links>" + link + "</links><person>Ada Byron</person>");
    QTest::newRow("persons in JSON") << QByteArray("{\"schedule\": {\"conference\": {\"title\": \"T\", \"days\": "
                                                   "[{\"date\": \"2024-07-01\", \"rooms\": {\"A\": [{\"start\": "
                                                   "\"10:00\", \"duration\": 30, \"title\": \"x\", \"persons\": [" +
                                                   jsonPerson + "\"Ada Byron\"]}]}}]}}}");
}

void FrabTest::thousandsInOneSession_areBoundedWithARemark()
{
    QFETCH(QByteArray, file);
    const Reading reading = readBytes(file, QStringLiteral("crowd"));
    QVERIFY(!reading.error);
    QCOMPARE(reading.lists.speakers.size(), 1);
    QCOMPARE(reading.sessions.front().session.speakers.size(), 1);
    QVERIFY(reading.sessions.front().text.links.size() <= 1000);
    QCOMPARE(reading.issues.size(), 1);
    QVERIFY2(reading.issues.first().message.contains(QStringLiteral("1000")),
             qPrintable(reading.issues.first().message));
}

QTEST_GUILESS_MAIN(FrabTest)
#include "tst_frab.moc"
