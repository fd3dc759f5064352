#include "core/planning/wordsplitter.h"

#include <QByteArray>
#include <QTest>

using namespace Qt::StringLiterals;

class WordSplitterTest : public QObject
{
    Q_OBJECT

private slots:
    void words_data();
    void words();
};

void WordSplitterTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("words and punctuation") << "hello, (big) world-wide web."
                                           << "hello|big|world|wide|web";
    QTest::newRow("single letters") << "a talk i give"
                                    << "talk|give";
    QTest::newRow("languages of one letter") << "c++ or c# or c"
                                             << "c++|or|c#|or";
    QTest::newRow("numbers") << "2025 ipv6 802.11 3d"
                             << "ipv6|3d";
    QTest::newRow("addresses of pages") << "see https://example.org/a?b=c) now"
                                        << "see|now";
    QTest::newRow("address at the end") << "see http://example.org"
                                        << "see";
    QTest::newRow("a colon is no address") << "note: this"
                                           << "note|this";
    QTest::newRow("Greek and Cyrillic") << u"ανοικτο λογισμικο и ядро"_s << u"ανοικτο|λογισμικο|и|ядро"_s;
    QTest::newRow("Hangul") << u"자유 소프트웨어"_s << u"자유|소프트웨어"_s;
    QTest::newRow("Devanagari with vowel signs") << u"हिन्दी भाषा"_s << u"हिन्दी|भाषा"_s;
    QTest::newRow("Han in pairs") << u"自由軟件"_s << u"自由|由軟|軟件"_s;
    QTest::newRow("one Han character") << u"a 東 b"_s << "";
    QTest::newRow("Kana and Latin") << u"最新linuxカー"_s << u"最新|linux|カー"_s;
    QTest::newRow("pairs do not cross punctuation") << u"東京。大阪"_s << u"東京|大阪"_s;
    QTest::newRow("emoji") << u"🎉 party 🎉🎉"_s << "party";
    QTest::newRow("field leads") << u"one\u001etwo"_s << "one|two";
}

void WordSplitterTest::words()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);

    const QByteArray utf8 = text.toUtf8();
    WordSplitter splitter({utf8.constData(), size_t(utf8.size())});
    QStringList found;
    for (std::string_view word = splitter.next(); !word.empty(); word = splitter.next()) {
        found += QString::fromUtf8(word.data(), qsizetype(word.size()));
    }

    QCOMPARE(found.join(u'|'), expected);
}

QTEST_GUILESS_MAIN(WordSplitterTest)
#include "tst_wordsplitter.moc"
