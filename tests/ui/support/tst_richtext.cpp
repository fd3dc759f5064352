#include "ui/support/richtext.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTextDocument>

/// What strangers' texts become.
class RichTextTest : public QObject
{
    Q_OBJECT

private slots:
    void text_becomesSafeHtml_data();
    void text_becomesSafeHtml();
    void hostileMarkup_leavesNoTraceOfItself_data();
    void hostileMarkup_leavesNoTraceOfItself();
    void placeholder_becomesNothing_data();
    void placeholder_becomesNothing();
    void endlessText_isCutWithANote();
    void markupBomb_isReadInShortTime_data();
    void markupBomb_isReadInShortTime();
    void copiedText_hasNoMarkup();
};

void RichTextTest::text_becomesSafeHtml_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TextFormat>("format");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &text, TextFormat format, const char *expected) {
        QTest::newRow(name) << text << format << QString::fromUtf8(expected);
    };
    const TextFormat md = TextFormat::Markdown;
    const TextFormat html = TextFormat::Html;

    row("paragraphs of Markdown", "One\r\n\r\nTwo **bold** and *slanted*.", md,
        "<p>One</p><p>Two <b>bold</b> and <i>slanted</i>.</p>");
    row("a line end that was meant", "First point\nSecond point of a much longer line of text", md,
        "<p>First point<br/>Second point of a much longer line of text</p>");
    row("lines that a program wrapped", "The quick brown fox jumps over the lazy dog and\nconsequently over the fence", md,
        "<p>The quick brown fox jumps over the lazy dog and consequently over the fence</p>");
    row("a list", "Bring:\n\n* pen\n* paper\n  1. white\n", md,
        "<p>Bring:</p><ul><li>pen</li><li>paper</li><ol><li>white</li></ol></ul>");
    row("indentation by a pretty printer", "One\n          two\n\n          three", md, "<p>One<br/>two</p><p>three</p>");
    row("code keeps its indentation", "```\nif (x)\n    y();\n```", md, "<pre>if (x)\n    y();</pre>");
    row("a type in angle brackets stays", "Why std::vector<int> matters & more", md,
        "<p>Why std::vector&lt;int&gt; matters &amp; more</p>");
    row("a bare address", "See https://example.org/a_(b). Or (www.example.org)!", html,
        "<p>See <a href=\"https://example.org/a_(b)\">https://example.org/a_(b)</a>. Or "
        "(<a href=\"http://www.example.org\">www.example.org</a>)!</p>");
    row("a break of Markdown's own", "One  \ntwo, which is longer", md, "<p>One<br/>two, which is longer</p>");
    row("a heading that is underlined", "Title\n-----\nA text of more words than its title has", md,
        "<h3>Title</h3><p>A text of more words than its title has</p>");
    row("a table of Markdown", "|a|b|\n|---|---|\n|c|a long cell|", md,
        "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><tr><td colspan=\"1\" rowspan=\"1\"><b>a</b></td>"
        "<td colspan=\"1\" rowspan=\"1\"><b>b</b></td></tr><tr><td colspan=\"1\" rowspan=\"1\">c</td>"
        "<td colspan=\"1\" rowspan=\"1\">a long cell</td></tr></table>");
    row("a mail address in HTML", "<p>ask ada@example.org.</p>", html,
        "<p>ask <a href=\"mailto:ada@example.org\">ada@example.org</a>.</p>");
    row("a link of Markdown", "[the *page*](https://example.org/?a=1&b=2)", md,
        "<p><a href=\"https://example.org/?a=1&amp;b=2\">the </a>"
        "<a href=\"https://example.org/?a=1&amp;b=2\"><i>page</i></a></p>");
    row("headings step back behind ours", "# Big\n\n### Small\n\ntext", md, "<h3>Big</h3><h4>Small</h4><p>text</p>");
    row("a quotation", "> said so\n\nanswered", md, "<blockquote><p>said so</p></blockquote><p>answered</p>");
    row("paragraphs of HTML", "<p>One &amp; <strong>two</strong></p>\n<p>three</p>", html,
        "<p>One &amp; <b>two</b></p><p>three</p>");
    row("HTML in a conference of Markdown", "<p>One</p><ul><li>two</li></ul>", md,
        "<p>One</p><ul><li>two</li></ul>");
    row("Markdown in a conference of HTML", "One\n\nR&amp;D *two*", html, "<p>One</p><p>R&amp;D <i>two</i></p>");
    row("HTML without blocks keeps its lines", "see <a href='https://example.org'>this</a>\nand that", html,
        "<p>see <a href=\"https://example.org\">this</a><br/>and that</p>");
    row("a table", "<table><tr><td>a</td><td>b</td></tr></table><p>after</p>", html,
        "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><tr><td colspan=\"1\" rowspan=\"1\">a</td>"
        "<td colspan=\"1\" rowspan=\"1\">b</td></tr></table><p>after</p>");
    row("other scripts", "日本語のテキスト **強調** です。", md, "<p>日本語のテキスト <b>強調</b> です。</p>");
    row("broken bytes", "a\xff b\x06 c", md, "<p>a� b c</p>");
    row("code within HTML", "<p>call <code>f()</code></p>", html, "<p>call <code>f()</code></p>");
    row("code behind a quotation", "<blockquote>said</blockquote><pre>f()</pre>", html,
        "<blockquote><p>said</p></blockquote><pre>f()</pre>");
    row("nothing to read", "<p> </p><br/>", html, "");
    row("empty", "", md, "");
}

void RichTextTest::text_becomesSafeHtml()
{
    QFETCH(QByteArray, text);
    QFETCH(TextFormat, format);
    QFETCH(QString, expected);

    QCOMPARE(safeHtml(text, format), expected);
}

void RichTextTest::hostileMarkup_leavesNoTraceOfItself_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("script") << QByteArray("<p>safe</p><script>evil()</script>");
    QTest::newRow("style") << QByteArray("<style>p{background:url(file:///evil)}</style><p>safe</p>");
    QTest::newRow("style sheet on the disk") << QByteArray("<link rel=stylesheet href='file:///evil.css'><p>safe</p>");
    QTest::newRow("image") << QByteArray("<p>safe <img src='https://evil.example/x.png'></p>");
    QTest::newRow("image on the disk") << QByteArray("<p>safe <img src='file:///evil.png'></p>");
    QTest::newRow("attribute") << QByteArray("<p onclick='evil()' style='color:evil'>safe</p>");
    QTest::newRow("link that runs") << QByteArray("<p>safe <a href='javascript:evil()'>go</a></p>");
    QTest::newRow("link to the disk") << QByteArray("<p>safe <a href='file:///evil'>go</a></p>");
    QTest::newRow("link of Markdown that runs") << QByteArray("safe [go](javascript:evil())");
    QTest::newRow("image of Markdown") << QByteArray("safe ![](https://evil.example/x.png)");
    QTest::newRow("quotes in an address") << QByteArray("<p>safe <a href='data:&quot;onclick=&quot;evil'>go</a></p>");
    QTest::newRow("frame") << QByteArray("<p>safe</p><iframe src='https://evil.example'></iframe>");
    QTest::newRow("body in a colour") << QByteArray("<body bgcolor='evil' text='evil'><p>safe</p></body>");
}

void RichTextTest::hostileMarkup_leavesNoTraceOfItself()
{
    QFETCH(QByteArray, text);

    for (const TextFormat format : {TextFormat::Html, TextFormat::Markdown}) {
        const QString html = safeHtml(text, format);
        QVERIFY2(html.contains("safe"), qPrintable(html));
        QVERIFY2(!html.contains("evil"), qPrintable(html));
        QVERIFY2(!html.contains("<img"), qPrintable(html));
    }
}

void RichTextTest::placeholder_becomesNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"None", "tbd", "TBA", "TBD.", " n/a ", "T\xc3\xa4"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void RichTextTest::placeholder_becomesNothing()
{
    QFETCH(QByteArray, text);

    QCOMPARE(safeHtml(text, TextFormat::Markdown).isEmpty(), !text.startsWith("T\xc3"));
}

void RichTextTest::endlessText_isCutWithANote()
{
    const QString html = safeHtml(QByteArray("word ").repeated(LongestText), TextFormat::Markdown);

    QVERIFY(html.size() < LongestText + 500);
    QVERIFY(html.contains("it is cut here"));
    QVERIFY(safeHtml(QByteArray("- word\n").repeated(MostLines + 1), TextFormat::Markdown).contains("it is cut here"));
    QVERIFY(!safeHtml(QByteArray("- word\n").repeated(MostLines), TextFormat::Markdown).contains("it is cut here"));
    QVERIFY(safeHtml(QByteArray("<p>word</p>").repeated(MostLines + 1), TextFormat::Html).endsWith(QString::fromUtf8("<p>…</p>")));
}

void RichTextTest::markupBomb_isReadInShortTime_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece : {"<ul>", "<ul><li>", "<table>", "<table><tr><td>", "<div>", "<b>", "<a href='x'>", "<p>",
                              "<br>", "<p><b>", "<i><b>a", "<td>", "<li>a", "<tr><td>a", "a|", ">", "> ", "* ", "- a\n", "[", "![", "**", "_a", "`", "<", "&amp;", "|a|\n|-|\n",
                              "\n", "<font size=7>", "<blockquote>", "a@", "www.", "1. ", "<pre>", "<li>"}) {
        QTest::newRow(piece) << QByteArray(piece);
    }
}

void RichTextTest::markupBomb_isReadInShortTime()
{
    QFETCH(QByteArray, piece);
    const QByteArray markup = piece.startsWith('<') ? "<p>a</p>" : piece == "a|" ? "a|\n" : "";
    QElapsedTimer timer;
    timer.start();

    const QString html = safeHtml(markup + piece.repeated(LongestText / piece.size()) + "end", TextFormat::Markdown);
    QTextDocument document;
    document.setHtml(html);
    document.setTextWidth(400);
    const double height = document.size().height();

    QVERIFY(height >= 0);
    QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
}

void RichTextTest::copiedText_hasNoMarkup()
{
    QCOMPARE(readableText("<p>One <b>two</b><br>three</p><p>four</p>", TextFormat::Html), "One two\nthree\n\nfour");
    QCOMPARE(readableText("One\n\n- two\n- three\n\nfour", TextFormat::Markdown),
             QString::fromUtf8("One\n\n• two\n• three\n\nfour"));
}

QTEST_MAIN(RichTextTest)
#include "tst_richtext.moc"
