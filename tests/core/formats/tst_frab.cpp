#include "tests/core/formats/samples.h"

#include <QTest>

#include <array>

/// Each sample in tests/data/frab against the reading in `<sample>.expected`.
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
    addSamples(folder(), {QStringLiteral("*.xml"), QStringLiteral("*.json")}, 40);
}

void FrabTest::sample()
{
    QFETCH(QString, file);
    compareSample(folder() + file, readFile(folder() + file, QTimeZone("Europe/Brussels")));
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
