#include "core/companion/favouritescsv.h"

#include "tests/support/required.h"

#include <QTest>

class FavouritesCsvTest : public QObject
{
    Q_OBJECT

private slots:
    void counts_areRead_data();
    void counts_areRead();
    void lists_areReadInTheOrderOfTheirPeople();
    void wrongTable_isRefusedWithItsLine_data();
    void wrongTable_isRefusedWithItsLine();
};

void FavouritesCsvTest::counts_areRead_data()
{
    QTest::addColumn<QByteArray>("table");

    QTest::newRow("commas") << QByteArray("session,count\na,12\nb,3\n");
    QTest::newRow("semicolons") << QByteArray("session;count\na;12\nb;3\n");
    QTest::newRow("tabs, lines as Windows ends them") << QByteArray("session\tcount\r\na\t12\r\nb\t3\r\n");
    QTest::newRow("a byte order mark, no last line end") << QByteArray("\xef\xbb\xbfsession,count\na,12\nb,3");
    QTest::newRow("quotes") << QByteArray("\"session\",\"count\"\n\"a\",\"12\"\n\"b\",\"3\"\n");
    QTest::newRow("other columns and other names") << QByteArray("title,Stars,ID\n\"A, or\nB\",12,a\nC,3,b\n");
    QTest::newRow("empty lines") << QByteArray("\nsession,count\n\na,12\n,\nb,3\n\n");
    QTest::newRow("a session twice") << QByteArray("session,count\na,5\nb,3\na,7\n");
}

void FavouritesCsvTest::counts_areRead()
{
    QFETCH(QByteArray, table);

    const Favourites favourites = required(readFavouritesCsv(table, QStringLiteral("marks.csv")));

    QCOMPARE(favourites.counts, (QHash<SessionId, int>{{SessionId("a"), 12}, {SessionId("b"), 3}}));
    QVERIFY(favourites.lists.empty());
}

void FavouritesCsvTest::lists_areReadInTheOrderOfTheirPeople()
{
    const Favourites favourites =
        required(readFavouritesCsv("person,session\nu2,a\nu1,b\nu2,c\n", QStringLiteral("marks.csv")));

    QVERIFY(favourites.counts.isEmpty());
    QVERIFY(favourites.lists == (std::vector<std::vector<SessionId>>{{SessionId("a"), SessionId("c")}, {SessionId("b")}}));
}

void FavouritesCsvTest::wrongTable_isRefusedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<int>("line");

    QTest::newRow("nothing") << QByteArray() << 1;
    QTest::newRow("no heading") << QByteArray("a,12\nb,3\n") << 1;
    QTest::newRow("a session and nothing else") << QByteArray("session,title\na,A\n") << 1;
    QTest::newRow("no number") << QByteArray("session,count\na,12\nb,many\n") << 3;
    QTest::newRow("less than nobody") << QByteArray("session,count\na,-1\n") << 2;
    QTest::newRow("a row that is too short") << QByteArray("session,count\na\n") << 2;
}

void FavouritesCsvTest::wrongTable_isRefusedWithItsLine()
{
    QFETCH(QByteArray, table);
    QFETCH(int, line);

    const auto favourites = readFavouritesCsv(table, QStringLiteral("marks.csv"));

    QVERIFY(!favourites);
    QCOMPARE(favourites.error().code, ErrorCode::BadValue);
    QCOMPARE(favourites.error().where.line, line);
}

QTEST_APPLESS_MAIN(FavouritesCsvTest)
#include "tst_favouritescsv.moc"
