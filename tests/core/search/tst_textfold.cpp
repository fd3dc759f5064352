#include "core/search/textfold.h"

#include "core/search/characterfold.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

class TextFoldTest : public QObject
{
    Q_OBJECT

private slots:
    void fold_data();
    void fold();
    void markup_data();
    void markup();
    void plainText_keepsMarkupAsItStands();
    void brokenUtf8_becomesReplacementCharacters();
    void foldOfAFold_isItself_data();
    void foldOfAFold_isItself();
    void severalThreads_foldAlike();
    void openTagsWithoutEnd_stayQuick();
    void clusters_joinToTheWhole();
    void writesWithoutSpaces_data();
    void writesWithoutSpaces();
};

void TextFoldTest::fold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("capitals") << "Hello WORLD"
                              << "hello world";
    QTest::newRow("white space runs are one space, none at the ends") << "  a \t\r\n b  "
                                                                      << "a b";
    QTest::newRow("only white space") << " \n "
                                      << "";
    QTest::newRow("no-break and ideographic spaces") << u"a\u00A0b\u3000c"_s << "a b c";
    QTest::newRow("control characters separate") << u"a\u001eb\u0000c"_s << "a b c";
    QTest::newRow("cedilla") << u"Calçado"_s << "calcado";
    QTest::newRow("decomposed cedilla") << u"Calc\u0327ado"_s << "calcado";
    QTest::newRow("stroke") << u"Łukasz"_s << "lukasz";
    QTest::newRow("sharp s") << u"Straße STRASSE GROẞ"_s << "strasse strasse gross";
    QTest::newRow("Nordic") << u"Æsir Øresund Ångström Þór Ðuro"_s << "aesir oresund angstrom thor duro";
    QTest::newRow("Vietnamese") << u"Đặng Nguyễn"_s << "dang nguyen";
    QTest::newRow("Turkish, dotted and dotless") << u"İstanbul IĞDIR ışık"_s << "istanbul igdir isik";
    QTest::newRow("ligatures") << u"ﬁle œuvre"_s << "file oeuvre";
    QTest::newRow("Greek accents and final sigma") << u"Αθήνα Οδυσσεύς"_s << u"αθηνα οδυσσευσ"_s;
    QTest::newRow("Cyrillic") << u"Ёлка Йога"_s << u"елка иога"_s;
    QTest::newRow("Hebrew points") << u"שָׁלוֹם"_s << u"שלום"_s;
    QTest::newRow("Arabic vowel signs and alef forms") << u"أَحْمَد"_s << u"احمد"_s;
    QTest::newRow("full width") << u"Ｌｉｎｕｘ２"_s << "linux2";
    QTest::newRow("half-width Katakana") << u"ｶﾞｲﾄﾞ"_s << u"ガイド"_s;
    QTest::newRow("Kana keep their voice marks") << u"が ぱ バ"_s << u"が ぱ バ"_s;
    QTest::newRow("decomposed Kana are composed") << u"か\u3099"_s << u"が"_s;
    QTest::newRow("Hangul is composed") << u"\u1112\u1161\u11ab"_s << u"한"_s;
    QTest::newRow("vowel signs of Devanagari stay") << u"हिन्दी"_s << u"हिन्दी"_s;
    QTest::newRow("typographic signs") << u"don’t – “quoted” …"_s << "don't - \"quoted\" ...";
    QTest::newRow("invisible characters go") << u"so\u00ADft zero\u200Bwidth \uFEFFbom"_s << "soft zerowidth bom";
    QTest::newRow("emoji stay") << u"a 🎉 b"_s << u"a 🎉 b"_s;
    QTest::newRow("Markdown stays") << "**Bold** _it_ [x](y)"
                                    << "**bold** _it_ [x](y)";
    QTest::newRow("punctuation of programmers") << "C++ node.js C# .NET"
                                                << "c++ node.js c# .net";
    QTest::newRow("Latin inside Japanese") << u"最新のLinuxカーネル"_s << u"最新のlinuxカーネル"_s;
}

void TextFoldTest::fold()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);

    QCOMPARE(QString::fromUtf8(foldText(text)), expected);
    QCOMPARE(QString::fromUtf8(foldText(QByteArrayView(text.toUtf8()))), expected);
}

void TextFoldTest::markup_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("an inline tag joins") << "<b>foo</b>bar"
                                         << "foobar";
    QTest::newRow("a block separates") << "<p>one</p><p>two</p>"
                                       << "one two";
    QTest::newRow("a break separates") << "one<br/>two<BR>three<br />four"
                                       << "one two three four";
    QTest::newRow("list entries separate") << "<ul><li>one</li><li>two</li></ul>"
                                           << "one two";
    QTest::newRow("attributes go") << "<a href=\"https://x.org/?a>b\" title='c'>Link</a>!"
                                   << "link!";
    QTest::newRow("attributes over lines") << "a <a\n href=x>b</a>"
                                           << "a b";
    QTest::newRow("comment") << "one<!-- <p> hidden -->two"
                             << "onetwo";
    QTest::newRow("script and style with their content") << "a<script>if (1<2) x('</b>');</script>b<style>p{}</style>c"
                                                         << "a b c";
    QTest::newRow("script that never ends") << "a<script>b"
                                            << "a b";
    QTest::newRow("doctype") << "<!DOCTYPE html><html>x</html>"
                             << "x";
    QTest::newRow("less than") << "a < b > c"
                               << "a < b > c";
    QTest::newRow("a heart") << "I <3 Qt"
                             << "i <3 qt";
    QTest::newRow("a template") << "vector<int> and List<T>"
                                << "vector<int> and list<t>";
    QTest::newRow("an address in angle brackets") << "<https://a.org> <me@a.org>"
                                                  << "<https://a.org> <me@a.org>";
    QTest::newRow("a tag that never closes") << "one <b two"
                                             << "one <b two";
    QTest::newRow("a tag cut by another") << "one <b <i>two</i>"
                                          << "one <b two";
    QTest::newRow("lone ends") << "a< <"
                               << "a< <";
    QTest::newRow("named entities") << "R&amp;D &lt;p&gt; &quot;q&quot; a&nbsp;b"
                                    << "r&d <p> \"q\" a b";
    QTest::newRow("accented entities") << "Cal&ccedil;ado &Uuml;ber Stra&szlig;e"
                                       << "calcado uber strasse";
    QTest::newRow("numbers") << "&#231;a &#xE7;a &#X41; &#65;"
                             << "ca ca a a";
    QTest::newRow("numbers of Windows-1252") << "don&#146;t"
                                             << "don't";
    QTest::newRow("an entity amid Greek") << u"Αθ&#942;να"_s << u"αθηνα"_s;
    QTest::newRow("an entity for a mark") << "c&#x327;a"
                                          << "ca";
    QTest::newRow("no entity") << "AT&T Q&A; &unknown; &; &#; &#x; &#12z;"
                               << "at&t q&a; &unknown; &; &#; &#x; &#12z;";
    QTest::newRow("an impossible number") << "a&#xFFFFFF;b" << u"a\uFFFDb"_s;
    QTest::newRow("null") << "a&#0;b"
                          << "a&#0;b";
}

void TextFoldTest::markup()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);

    QCOMPARE(QString::fromUtf8(foldText(text)), expected);
}

void TextFoldTest::plainText_keepsMarkupAsItStands()
{
    QCOMPARE(foldPlain(u"The <b> tag &amp; Straße"), QByteArray("the <b> tag &amp; strasse"));
}

void TextFoldTest::brokenUtf8_becomesReplacementCharacters()
{
    QCOMPARE(QString::fromUtf8(foldText(QByteArrayView("a\xffz"))), u"a\uFFFDz"_s);
    QCOMPARE(QString::fromUtf8(foldText(QByteArrayView("cut \xc3"))), u"cut \uFFFD"_s);
}

void TextFoldTest::foldOfAFold_isItself_data() { fold_data(); }

void TextFoldTest::foldOfAFold_isItself()
{
    QFETCH(QString, text);
    const QByteArray once = foldPlain(text);

    QCOMPARE(foldPlain(QString::fromUtf8(once)), once);
}

void TextFoldTest::severalThreads_foldAlike()
{
    const QString text = u"Łukasz Αθήνα Straße für ñandú 東京 … ½ ™"_s.repeated(200);
    const QByteArray expected = foldPlain(text);
    std::array<QByteArray, 4> results;
    {
        std::vector<std::jthread> threads;
        for (QByteArray &result : results) {
            threads.emplace_back([&] { result = foldPlain(text); });
        }
    }

    for (const QByteArray &result : results) {
        QCOMPARE(result, expected);
    }
}

void TextFoldTest::openTagsWithoutEnd_stayQuick()
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray open = QByteArray("<a x=\" &amp <!-- <script ").repeated(20000);

    QVERIFY(foldText(open).size() > 0);
    QVERIFY2(timer.elapsed() < 20000, "half a megabyte of broken tags must not take long");
}

void TextFoldTest::clusters_joinToTheWhole()
{
    const QStringList clusters{u"Ł"_s, u"c\u0327"_s, u"ß"_s, u"\u00A0"_s, u"が"_s, u" "_s, u"🎉"_s, u"…"_s};
    QByteArray joined;
    for (const QString &cluster : clusters) {
        joined += foldCluster(cluster);
    }

    QCOMPARE(joined, foldPlain(clusters.join(QString())));
}

void TextFoldTest::writesWithoutSpaces_data()
{
    QTest::addColumn<char32_t>("letter");
    QTest::addColumn<bool>("expected");

    QTest::newRow("Latin") << U'a' << false;
    QTest::newRow("Cyrillic") << U'я' << false;
    QTest::newRow("Hangul") << U'한' << false;
    QTest::newRow("Han") << U'東' << true;
    QTest::newRow("Hiragana") << U'の' << true;
    QTest::newRow("Katakana") << U'カ' << true;
    QTest::newRow("long vowel sign") << U'ー' << true;
    QTest::newRow("Thai") << U'ภ' << true;
    QTest::newRow("Han beyond the basic plane") << U'\U00020BB7' << true;
}

void TextFoldTest::writesWithoutSpaces()
{
    QFETCH(char32_t, letter);
    QFETCH(bool, expected);

    QCOMPARE(::writesWithoutSpaces(letter), expected);
}

QTEST_GUILESS_MAIN(TextFoldTest)
#include "tst_textfold.moc"
