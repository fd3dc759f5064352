#include "core/formats/written/linkreader.h"

#include <QTest>

using written::RawLink;

class LinkReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void address_isMadeAbsolute_data();
    void address_isMadeAbsolute();
    void kind_isRecognized_data();
    void kind_isRecognized();
    void swappedAddress_isPutRight();
    void addressWithoutTitle_hasNone();
    void placeholder_isDropped();
    void origin_data();
    void origin();
};

namespace {

std::string text(const QByteArray &bytes) { return bytes.toStdString(); }

} // namespace

void LinkReaderTest::address_isMadeAbsolute_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QString>("address");
    const QByteArray host("https://frab.example:8080");

    QTest::newRow("http") << QByteArray("http://a.example/x") << host << QStringLiteral("http://a.example/x");
    QTest::newRow("capitals") << QByteArray("HTTPS://a.example/x") << host << QStringLiteral("HTTPS://a.example/x");
    QTest::newRow("mail") << QByteArray("mailto:a@b.example") << host << QStringLiteral("mailto:a@b.example");
    QTest::newRow("without a protocol") << QByteArray("//a.example/x") << host << QStringLiteral("https://a.example/x");
    QTest::newRow("www") << QByteArray("www.example.org") << QByteArray() << QStringLiteral("https://www.example.org");
    QTest::newRow("from the root") << QByteArray("/system/x.pdf") << host
                                   << QStringLiteral("https://frab.example:8080/system/x.pdf");
    QTest::newRow("relative") << QByteArray("489/70_x.pdf") << host
                              << QStringLiteral("https://frab.example:8080/489/70_x.pdf");
    QTest::newRow("relative, host unknown") << QByteArray("/system/x.pdf") << QByteArray() << QString();
    QTest::newRow("a host without a scheme")
        << QByteArray("code.example/ada/loom") << host << QStringLiteral("https://code.example/ada/loom");
    QTest::newRow("a folder with a dot in it")
        << QByteArray("v1.2/x.pdf") << host << QStringLiteral("https://frab.example:8080/v1.2/x.pdf");
    QTest::newRow("a space in the name of a file") << QByteArray("/files/my slides.pdf") << host
                                                   << QStringLiteral("https://frab.example:8080/files/my%20slides.pdf");
    QTest::newRow("a space in a full address")
        << QByteArray("https://a.example/my slides.pdf") << host << QStringLiteral("https://a.example/my%20slides.pdf");
    QTest::newRow("two addresses") << QByteArray("https://a.example/x.pdf https://a.example/y.pdf") << host
                                   << QString();
    QTest::newRow("a word") << QByteArray("GNOME") << host << QString();
    QTest::newRow("words") << QByteArray("see our / page") << host << QString();
    QTest::newRow("script") << QByteArray("javascript:alert(1)") << host << QString();
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << host << QString();
    QTest::newRow("empty") << QByteArray() << host << QString();
}

void LinkReaderTest::address_isMadeAbsolute()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, origin);
    QFETCH(QString, address);
    QCOMPARE(written::absoluteAddress(text(written), text(origin)), address);
}

void LinkReaderTest::kind_isRecognized_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isAttachment");
    QTest::addColumn<int>("kind");
    const QByteArray page("https://a.example/x");

    QTest::newRow("plain") << page << QByteArray("Project") << QByteArray() << false << int(LinkKind::Other);
    QTest::newRow("attachment") << page << QByteArray("Paper") << QByteArray("paper") << true
                                << int(LinkKind::Attachment);
    QTest::newRow("slides by type") << page << QByteArray("My file") << QByteArray("slides") << true
                                    << int(LinkKind::Slides);
    QTest::newRow("slides by title") << page << QByteArray("Presentation (PDF)") << QByteArray() << false
                                     << int(LinkKind::Slides);
    QTest::newRow("slides in German") << page << QByteArray("Folien zum Vortrag") << QByteArray() << true
                                      << int(LinkKind::Slides);
    QTest::newRow("slides by file") << QByteArray("https://a.example/d.PPTX?dl=1") << QByteArray() << QByteArray()
                                    << true << int(LinkKind::Slides);
    QTest::newRow("video by title") << page << QByteArray("Video recording (mp4)") << QByteArray() << false
                                    << int(LinkKind::Video);
    QTest::newRow("video in German") << page << QByteArray("Aufzeichnung") << QByteArray() << false
                                     << int(LinkKind::Video);
    QTest::newRow("video by file") << QByteArray("https://a.example/talk-slides.webm") << QByteArray("Slides")
                                   << QByteArray() << false << int(LinkKind::Video);
    QTest::newRow("video by host") << QByteArray("https://Media.CCC.de/v/36c3") << QByteArray() << QByteArray() << false
                                   << int(LinkKind::Video);
    QTest::newRow("no video by host") << QByteArray("https://notyoutube.com/x") << QByteArray() << QByteArray() << false
                                      << int(LinkKind::Other);
    QTest::newRow("transcript") << page << QByteArray("Transcript of the video") << QByteArray() << false
                                << int(LinkKind::Transcript);
    QTest::newRow("a part of a word") << page << QByteArray("Videogames") << QByteArray() << false
                                      << int(LinkKind::Other);
}

void LinkReaderTest::kind_isRecognized()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, title);
    QFETCH(QByteArray, type);
    QFETCH(bool, isAttachment);
    QFETCH(int, kind);
    const std::string texts[] = {text(address), text(title), text(type)};
    const auto link = written::readLink(RawLink{texts[0], texts[1], texts[2], isAttachment}, {});
    QVERIFY(link);
    QCOMPARE(int(link->kind), kind);
}

void LinkReaderTest::swappedAddress_isPutRight()
{
    const auto link = written::readLink(RawLink{"GNOME", "http://www.gnome.org", {}, false}, "https://a.example");
    QVERIFY(link);
    QCOMPARE(link->address, QStringLiteral("http://www.gnome.org"));
    QCOMPARE(link->title, QStringLiteral("GNOME"));
}

void LinkReaderTest::addressWithoutTitle_hasNone()
{
    for (const RawLink &raw : {RawLink{"https://a.example", {}, {}, false}, RawLink{{}, "https://a.example", {}, false},
                               RawLink{"https://a.example", "https://a.example", {}, false}}) {
        const auto link = written::readLink(raw, {});
        QVERIFY(link);
        QCOMPARE(link->address, QStringLiteral("https://a.example"));
        QVERIFY(link->title.isEmpty());
    }
}

void LinkReaderTest::placeholder_isDropped()
{
    const RawLink placeholder{"/attachments/original/missing.png", "Slides", {}, true};
    QVERIFY(written::isPlaceholder(placeholder));
    QVERIFY(!written::readLink(placeholder, "https://a.example"));
    QVERIFY(written::isPlaceholder(RawLink{}));
    QVERIFY(!written::isPlaceholder(RawLink{"javascript:alert(1)", {}, {}, false}));
}

void LinkReaderTest::origin_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("origin");

    QTest::newRow("page") << QByteArray("https://a.example:81/b/c?d") << QByteArray("https://a.example:81");
    QTest::newRow("host alone") << QByteArray("http://a.example") << QByteArray("http://a.example");
    QTest::newRow("question at once") << QByteArray("http://a.example?x=/") << QByteArray("http://a.example");
    QTest::newRow("mail") << QByteArray("mailto:a@b.example") << QByteArray();
    QTest::newRow("no host") << QByteArray("https:///x") << QByteArray();
    QTest::newRow("relative") << QByteArray("/x") << QByteArray();
}

void LinkReaderTest::origin()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, origin);
    const std::string source = text(address);
    QCOMPARE(QByteArray::fromStdString(std::string(written::originOf(source))), origin);
}

QTEST_GUILESS_MAIN(LinkReaderTest)
#include "tst_linkreader.moc"
