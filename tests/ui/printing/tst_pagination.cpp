#include "ui/printing/pagination.h"

#include <QtTest>

Q_DECLARE_METATYPE(std::vector<Strip>)
Q_DECLARE_METATYPE(std::vector<StripPlace>)

class PaginationTest : public QObject
{
    Q_OBJECT

private slots:
    void strips_areLaidOntoPagesOfHundred_data();
    void strips_areLaidOntoPagesOfHundred();
};

namespace {

Strip line(int group, int height) { return {height, group, false, false}; }
Strip space(int group, int height) { return {height, group, true, false}; }
Strip newPage(int group, int height) { return {height, group, false, true}; }

} // namespace

void PaginationTest::strips_areLaidOntoPagesOfHundred_data()
{
    QTest::addColumn<std::vector<Strip>>("strips");
    QTest::addColumn<std::vector<StripPlace>>("expected");
    using Strips = std::vector<Strip>;
    using Places = std::vector<StripPlace>;

    QTest::newRow("nothing") << Strips{} << Places{};
    QTest::newRow("below each other") << Strips{line(0, 40), line(1, 60)} << Places{{0, 0}, {0, 40}};
    QTest::newRow("the next does not fit") << Strips{line(0, 40), line(1, 61)} << Places{{0, 0}, {1, 0}};
    QTest::newRow("a group stays together") << Strips{line(0, 50), line(1, 30), line(1, 30)}
                                            << Places{{0, 0}, {1, 0}, {1, 30}};
    QTest::newRow("a group that fits exactly") << Strips{line(0, 40), line(1, 30), line(1, 30)}
                                               << Places{{0, 0}, {0, 40}, {0, 70}};
    QTest::newRow("a group higher than a page breaks between its strips")
        << Strips{line(0, 10), line(1, 60), line(1, 40), line(1, 5)} << Places{{0, 0}, {1, 0}, {1, 60}, {2, 0}};
    QTest::newRow("space at its end does not push a group to the next page")
        << Strips{line(0, 50), line(1, 50), space(1, 20), line(2, 10)} << Places{{0, 0}, {0, 50}, {0, 100}, {1, 0}};
    QTest::newRow("space is dropped at the top") << Strips{space(0, 20), line(0, 10)} << Places{{0, 0}, {0, 0}};
    QTest::newRow("a new page is asked for") << Strips{line(0, 10), newPage(1, 10)} << Places{{0, 0}, {1, 0}};
    QTest::newRow("and is there already") << Strips{newPage(0, 10)} << Places{{0, 0}};
    QTest::newRow("higher than a page by itself") << Strips{line(0, 150), line(1, 10)} << Places{{0, 0}, {1, 0}};
}

void PaginationTest::strips_areLaidOntoPagesOfHundred()
{
    QFETCH(std::vector<Strip>, strips);
    QFETCH(std::vector<StripPlace>, expected);
    const std::vector<StripPlace> places = paginate(strips, 100);
    QVERIFY(places == expected);
}

QTEST_APPLESS_MAIN(PaginationTest)
#include "tst_pagination.moc"
