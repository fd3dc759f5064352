#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>
#include <QXmlStreamReader>

/// What lies in resources/ is as the code, the desktop and a person at the first start expect it.
class ResourcesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyIcon_isOneColourOnOneGrid_data();
    void everyIcon_isOneColourOnOneGrid();
    void everyIconNamedInTheSources_exists();
    void desktopFiles_areValid_data();
    void desktopFiles_areValid();
    void sampleConference_leadsToInventedAddressesOnly();
    void sampleConference_hasSomethingForEveryFeature();
};

namespace {

const QString resources = QStringLiteral(SOURCE_FOLDER "/resources/");

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray sample() { return contentsOf(resources + "samples/lectern-sample.json"); }

QList<QJsonObject> sampleSessions()
{
    QList<QJsonObject> sessions;
    const QJsonValue conference = QJsonDocument::fromJson(sample())["schedule"]["conference"];
    const QJsonArray days = conference["days"].toArray();
    for (const QJsonValue day : days) {
        const QJsonObject rooms = day["rooms"].toObject();
        for (const QJsonValue room : rooms) {
            const QJsonArray inRoom = room.toArray();
            for (const QJsonValue session : inRoom) {
                sessions += session.toObject();
            }
        }
    }
    return sessions;
}

QSet<QString> speakersOf(const QJsonObject &session)
{
    QSet<QString> guids;
    const QJsonArray persons = session["persons"].toArray();
    for (const QJsonValue person : persons) {
        guids += person["guid"].toString();
    }
    return guids;
}

bool overlap(const QJsonObject &one, const QJsonObject &other)
{
    const auto time = [](const QJsonObject &session, const char *key) {
        return QDateTime::fromString(session[QLatin1String(key)].toString(), Qt::ISODate);
    };
    return time(one, "date") < time(other, "end") && time(other, "date") < time(one, "end");
}

} // namespace

void ResourcesTest::everyIcon_isOneColourOnOneGrid_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator it(resources + "icons", {"*.svg"}, QDir::Files);
    while (it.hasNext()) {
        const QString path = it.next();
        QTest::newRow(qPrintable(it.fileName())) << path;
    }
}

void ResourcesTest::everyIcon_isOneColourOnOneGrid()
{
    QFETCH(QString, path);
    QXmlStreamReader xml(contentsOf(path));
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.attributes().value("viewBox").toString(), QStringLiteral("0 0 24 24"));
    while (!xml.atEnd()) {
        const QXmlStreamAttributes attributes = xml.attributes();
        for (const char *name : {"fill", "stroke"}) {
            const QString color = attributes.value(QLatin1String(name)).toString();
            QVERIFY2(color.isEmpty() || color == "none" || color == "#000000", qPrintable(color));
        }
        xml.readNext();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

void ResourcesTest::everyIconNamedInTheSources_exists()
{
    static const QRegularExpression call(
        QStringLiteral("(?:symbolicIcon|symbolicPixmap|paintSymbol)\\([^;]*?\"([a-z][a-z-]*)\""));
    int named = 0;
    QDirIterator it(QStringLiteral(SOURCE_FOLDER "/ui"), {"*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString source = QString::fromUtf8(contentsOf(it.next()));
        for (auto match = call.globalMatch(source); match.hasNext();) {
            const QString name = match.next().captured(1);
            const QString icon = resources + "icons/" + name + ".svg";
            QVERIFY2(QFile::exists(icon), qPrintable(it.fileName() + " names the icon " + name));
            ++named;
        }
    }
    QVERIFY(named > 0);
}

void ResourcesTest::desktopFiles_areValid_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");

    const QString base = resources + "desktop/org.lectern.Lectern";
    QTest::newRow("desktop entry") << "desktop-file-validate" << QStringList{base + ".desktop"};
    QTest::newRow("metainfo") << "appstreamcli" << QStringList{"validate", "--no-net", base + ".metainfo.xml"};
}

void ResourcesTest::desktopFiles_areValid()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    QVERIFY2(!QStandardPaths::findExecutable(program).isEmpty(),
             qPrintable(program + " is not installed: app/packages"));
    QProcess judge;
    judge.setProcessChannelMode(QProcess::MergedChannels);
    judge.start(program, arguments);
    QVERIFY(judge.waitForFinished());
    QVERIFY2(judge.exitCode() == 0, judge.readAll().constData());
}

void ResourcesTest::sampleConference_leadsToInventedAddressesOnly()
{
    static const QRegularExpression address(QStringLiteral("https?://[^\"\\s)]+"));
    static const QRegularExpression invented(QStringLiteral("(^|\\.)example\\.(org|net)$"));
    int addresses = 0;
    for (auto match = address.globalMatch(QString::fromUtf8(sample())); match.hasNext();) {
        const QUrl url(match.next().captured());
        const bool schema = url.host() == "c3voc.de"; // names the format
        QVERIFY2(schema || invented.match(url.host()).hasMatch(), qPrintable(url.toString()));
        ++addresses;
    }
    QVERIFY(addresses > 100);
}

void ResourcesTest::sampleConference_hasSomethingForEveryFeature()
{
    const QList<QJsonObject> sessions = sampleSessions();
    QVERIFY(sessions.size() >= 90);
    QSet<QString> rooms, languages, titles;
    int repeats = 0, withoutTime = 0, withoutLength = 0, overMidnight = 0, brief = 0, optedOut = 0;
    for (const QJsonObject &session : sessions) {
        const QString title = session["title"].toString();
        QVERIFY2(session["abstract"].toString().count(' ') >= 50, qPrintable(title));
        repeats += titles.contains(title);
        titles += title;
        rooms += session["room"].toString();
        languages += session["language"].toString();
        const QString duration = session["duration"].toString();
        withoutTime += session["date"].isNull();
        withoutLength += duration == "00:00";
        brief += duration == "00:05" || duration == "00:10";
        overMidnight += session["date"].toString().left(10) < session["end"].toString().left(10);
        optedOut += session["do_not_record"].toBool();
    }
    QCOMPARE(rooms.size(), 8);
    QCOMPARE(languages, QSet<QString>({"en", "pt"}));
    QVERIFY(repeats >= 3 && withoutTime == 1 && withoutLength == 1 && overMidnight == 1);
    QVERIFY(brief >= 8 && optedOut >= 5);

    int roomOverlaps = 0, speakerOverlaps = 0;
    for (auto one = sessions.begin(); one != sessions.end(); ++one) {
        for (auto other = std::next(one); other != sessions.end(); ++other) {
            if (!overlap(*one, *other)) {
                continue;
            }
            roomOverlaps += (*one)["room"] == (*other)["room"];
            speakerOverlaps += int((speakersOf(*one) & speakersOf(*other)).size());
        }
    }
    QCOMPARE(roomOverlaps, 2);
    QCOMPARE(speakerOverlaps, 2);
}

QTEST_GUILESS_MAIN(ResourcesTest)
#include "tst_resources.moc"
