#include "core/search/markhits.h"

#include <QTest>

using namespace Qt::StringLiterals;

class MarkHitsTest : public QObject
{
    Q_OBJECT

private slots:
    void mark_data();
    void mark();
    void titleTerms_areMarkedInTitlesOnly();
    void emptyQuery_marksNothing();
};

void MarkHitsTest::mark_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected"); // the marked stretches in brackets

    QTest::newRow("a word") << "An Open Door"
                            << "open"
                            << "An [Open] Door";
    QTest::newRow("the beginning of a word") << "Opening"
                                             << "open"
                                             << "[Open]ing";
    QTest::newRow("not inside a word") << "Reopen"
                                       << "open"
                                       << "Reopen";
    QTest::newRow("every place") << "foo Foo food"
                                 << "foo"
                                 << "[foo] [Foo] [foo]d";
    QTest::newRow("accents") << u"Calçado"_s << "calcado" << u"[Calçado]"_s;
    QTest::newRow("decomposed accents") << u"Calc\u0327ado!"_s << "calc" << u"[Calc\u0327]ado!"_s;
    QTest::newRow("one letter that folds to two") << u"Große Straße"_s << "strass" << u"Große [Straß]e"_s;
    QTest::newRow("half of such a letter") << u"Straße"_s << "stras" << u"[Straß]e"_s;
    QTest::newRow("after such a letter") << u"ß ßx bar"_s << "bar" << u"ß ßx [bar]"_s;
    QTest::newRow("two words") << "ada and bob"
                               << "bob ada"
                               << "[ada] and [bob]";
    QTest::newRow("words that overlap") << "foobar"
                                        << "foo foob"
                                        << "[foob]ar";
    QTest::newRow("phrase over a line break") << "hello\n  world"
                                              << "\"hello world\""
                                              << "[hello\n  world]";
    QTest::newRow("closed phrase") << "cats cat"
                                   << "\"cat\""
                                   << "cats [cat]";
    QTest::newRow("Japanese") << u"東京で開催"_s << u"開催"_s << u"東京で[開催]"_s;
    QTest::newRow("emoji before") << u"🎉👩‍🚀 party"_s << "party" << u"🎉👩‍🚀 [party]"_s;
    QTest::newRow("at the very end") << "to c++"
                                     << "c++"
                                     << "to [c++]";
    QTest::newRow("excluded") << "foo bar"
                              << "foo -bar"
                              << "[foo] bar";
    QTest::newRow("day and state") << "sat picked"
                                   << "day:sat is:picked"
                                   << "sat picked";
    QTest::newRow("nothing shown") << ""
                                   << "foo"
                                   << "";
    QTest::newRow("term longer than the text") << "fo"
                                               << "foo"
                                               << "fo";
    QTest::newRow("a page of text") << u"é "_s.repeated(300) + u"needle"_s << "needle"
                                    << u"é "_s.repeated(300) + u"[needle]"_s;
}

void MarkHitsTest::mark()
{
    QFETCH(QString, shown);
    QFETCH(QString, typed);
    QFETCH(QString, expected);

    QString marked = shown;
    const std::vector<TextRange> ranges = markHits(shown, SearchQuery::parse(typed));
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        marked.insert(range->start + range->length, u']');
        marked.insert(range->start, u'[');
    }

    QCOMPARE(marked, expected);
}

void MarkHitsTest::titleTerms_areMarkedInTitlesOnly()
{
    const SearchQuery query = SearchQuery::parse(u"title:open");

    QCOMPARE(markHits(u"Open"_s, query, SearchQuery::Scope::Title), (std::vector<TextRange>{{0, 4}}));
    QVERIFY(markHits(u"Open"_s, query, SearchQuery::Scope::Speaker).empty());
    QVERIFY(markHits(u"Open"_s, query).empty());
}

void MarkHitsTest::emptyQuery_marksNothing() { QVERIFY(markHits(u"Open"_s, SearchQuery()).empty()); }

QTEST_GUILESS_MAIN(MarkHitsTest)
#include "tst_markhits.moc"
