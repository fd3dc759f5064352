#include "core/search/titleindex.h"

#include <QTest>

/// What is found by the beginnings of words.
class TitleIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void word_isFoundByItsBeginning_data();
    void word_isFoundByItsBeginning();
    void bestMatch_comesFirst();
    void equalMatches_keepTheirOrder();
    void words_areNotJoinedOverEntries();
    void lastEntry_isFoundAtItsVeryEnd();
    void nothingToFindIn_findsNothing();
};

void TitleIndexTest::word_isFoundByItsBeginning_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");

    QTest::newRow("whole title") << "Main hall" << "Main hall" << true;
    QTest::newRow("another case") << "Main hall" << "mAIN" << true;
    QTest::newRow("second word") << "Main hall" << "ha" << true;
    QTest::newRow("middle of a word") << "Main hall" << "all" << false;
    QTest::newRow("words in another order") << "Main hall" << "hall ma" << true;
    QTest::newRow("one word is missing") << "Main hall" << "hall x" << false;
    QTest::newRow("without the accent") << QStringLiteral("Émile Zölå") << "emile zola" << true;
    QTest::newRow("with an accent") << "Emile" << QStringLiteral("ém") << true;
    QTest::newRow("sharp s") << QStringLiteral("Straße") << "strasse" << true;
    QTest::newRow("after a hyphen") << "Jean-Luc" << "luc" << true;
    QTest::newRow("sign in the word") << "Modern C++ now" << "c++" << true;
    QTest::newRow("dot in the room's name") << "H.1302 (Depage)" << "h.1302" << true;
    QTest::newRow("its number alone") << "H.1302 (Depage)" << "1302" << true;
    QTest::newRow("script without spaces") << QStringLiteral("東京会議") << QStringLiteral("会議") << true;
    QTest::newRow("blanks around") << "Main hall" << "  hall  " << true;
    QTest::newRow("blanks alone") << "Main hall" << "   " << false;
    QTest::newRow("nothing") << "Main hall" << "" << false;
}

void TitleIndexTest::word_isFoundByItsBeginning()
{
    QFETCH(QString, title);
    QFETCH(QString, typed);
    TitleIndex index;
    index.append(u"Something else");
    index.append(title);
    index.append(u"And more");
    const std::vector<TitleIndex::Match> found = index.find(typed);
    QTEST(found.size() == 1 && found.front().entry == 1, "isFound");
}

void TitleIndexTest::bestMatch_comesFirst()
{
    TitleIndex index;
    for (const char16_t *title : {u"Talk about open rust", u"A rust open talk", u"Rust open talks", u"Rust open", u"Trust open"}) {
        index.append(title);
    }
    const std::vector<TitleIndex::Match> expected{{3, 0}, {2, 1}, {1, 2}, {0, 3}};
    QCOMPARE(index.find("rust open"), expected);
}

void TitleIndexTest::equalMatches_keepTheirOrder()
{
    TitleIndex index;
    for (const char16_t *title : {u"Rust two", u"Rust one", u"Rust two"}) {
        index.append(title);
    }
    const std::vector<TitleIndex::Match> expected{{0, 1}, {1, 1}, {2, 1}};
    QCOMPARE(index.find("ru"), expected);
}

void TitleIndexTest::words_areNotJoinedOverEntries()
{
    TitleIndex index;
    index.append(u"Main");
    index.append(u"hall");
    QVERIFY(index.find("main hall").empty());
}

void TitleIndexTest::lastEntry_isFoundAtItsVeryEnd()
{
    TitleIndex index;
    index.append(u"");
    index.append(u"One a");
    QCOMPARE(index.find("a"), (std::vector<TitleIndex::Match>{{1, 2}}));
    QCOMPARE(index.find("one a"), (std::vector<TitleIndex::Match>{{1, 0}}));
}

void TitleIndexTest::nothingToFindIn_findsNothing()
{
    QVERIFY(TitleIndex().find("a").empty());
    QCOMPARE(TitleIndex().count(), 0);
}

QTEST_APPLESS_MAIN(TitleIndexTest)
#include "tst_titleindex.moc"
