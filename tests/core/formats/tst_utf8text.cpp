#include "core/formats/issuelog.h"
#include "core/formats/linetable.h"
#include "core/formats/utf8text.h"

#include <QTest>

/// The small tools that every reader uses.
class Utf8TextTest : public QObject
{
    Q_OBJECT

private slots:
    void oneLine_joinsWhiteSpace_data();
    void oneLine_joinsWhiteSpace();
    void paragraphs_keepTheirShape_data();
    void paragraphs_keepTheirShape();
    void cut_keepsCharactersWhole();
    void containsWord_wantsWholeWords();
    void hasBlockTag_tellsHtml_data();
    void hasBlockTag_tellsHtml();
    void lineTable_countsFromOne();
    void issueLog_listsTwentyOfAKind();
};

void Utf8TextTest::oneLine_joinsWhiteSpace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");

    QTest::newRow("as it is") << QByteArray("Käse und Brot") << QStringLiteral("Käse und Brot");
    QTest::newRow("trimmed") << QByteArray("\n   Käse\t") << QStringLiteral("Käse");
    QTest::newRow("lines inside") << QByteArray("Käse\n      und  Brot") << QStringLiteral("Käse und Brot");
    QTest::newRow("empty") << QByteArray("  \n ") << QString();
}

void Utf8TextTest::oneLine_joinsWhiteSpace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    QCOMPARE(utf8::oneLine(text.toStdString()), line);
}

void Utf8TextTest::paragraphs_keepTheirShape_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("plain") << QByteArray(" a\nb ") << QByteArray("a\nb");
    QTest::newRow("carriage returns") << QByteArray("a\r\nb\rc\r\n") << QByteArray("a\nb\nc");
    QTest::newRow("shared indentation") << QByteArray("  a\n    b\n\n      c\n    d") << QByteArray("a\nb\n\n  c\nd");
    QTest::newRow("blank lines do not count") << QByteArray("a\n \n    b") << QByteArray("a\n\nb");
    QTest::newRow("one line without any") << QByteArray("a\n    code\nb") << QByteArray("a\n    code\nb");
}

void Utf8TextTest::paragraphs_keepTheirShape()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(utf8::paragraphs(text.toStdString()), expected);
}

void Utf8TextTest::cut_keepsCharactersWhole()
{
    QCOMPARE(std::string(utf8::cut("aé😀", 10)), std::string("aé😀"));
    QCOMPARE(std::string(utf8::cut("aé😀", 6)), std::string("aé"));
    QCOMPARE(std::string(utf8::cut("aé😀", 2)), std::string("a"));
    QCOMPARE(std::string(utf8::cut("😀", 3)), std::string());
}

void Utf8TextTest::containsWord_wantsWholeWords()
{
    QVERIFY(utf8::containsWord("the slides (pdf)", "slides"));
    QVERIFY(utf8::containsWord("video", "video"));
    QVERIFY(!utf8::containsWord("videogames", "video"));
    QVERIFY(!utf8::containsWord("landslides", "slides"));
    QVERIFY(utf8::containsWord("landslides, slides", "slides"));
}

void Utf8TextTest::hasBlockTag_tellsHtml_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isHtml");

    QTest::newRow("paragraph") << QByteArray("<p>x</p>") << true;
    QTest::newRow("capitals") << QByteArray("x<BR>y") << true;
    QTest::newRow("link") << QByteArray("see <a href='x'>") << true;
    QTest::newRow("list") << QByteArray("<ul class=a>") << true;
    QTest::newRow("plain") << QByteArray("a < b, p > q") << false;
    QTest::newRow("another element") << QByteArray("<pre>") << false;
    QTest::newRow("an address in Markdown") << QByteArray("<https://example.org>") << false;
}

void Utf8TextTest::hasBlockTag_tellsHtml()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isHtml);
    QCOMPARE(utf8::hasBlockTag(text.toStdString()), isHtml);
}

void Utf8TextTest::lineTable_countsFromOne()
{
    const LineTable table(QByteArrayView("ab\n\ncd"));
    QCOMPARE(table.line(0), 1);
    QCOMPARE(table.line(2), 1); // the line feed itself
    QCOMPARE(table.line(3), 2);
    QCOMPARE(table.line(4), 3);
    QCOMPARE(table.line(100), 3);
    QCOMPARE(table.column(0), 1);
    QCOMPARE(table.column(1), 2);
    QCOMPARE(table.column(5), 2);
    QCOMPARE(LineTable().line(7), 1);
}

void Utf8TextTest::issueLog_listsTwentyOfAKind()
{
    ImportIssues issues;
    IssueLog log(issues);
    for (int i = 1; i <= 23; ++i) {
        log.add(QStringLiteral("no title"), i, QStringLiteral("Session %1 has no title.").arg(i));
    }
    log.add(QStringLiteral("no start"), 5, QStringLiteral("Session 5 has no start."));
    log.add(0, QStringLiteral("Once."));
    log.finish();

    QCOMPARE(issues.size(), 23);
    QCOMPARE(issues.at(19).line, 20);
    QCOMPARE(issues.at(20).line, 5);
    QVERIFY(issues.last().message.contains(QStringLiteral("3")));
    QVERIFY(issues.last().message.contains(QStringLiteral("no title")));
}

QTEST_GUILESS_MAIN(Utf8TextTest)
#include "tst_utf8text.moc"
