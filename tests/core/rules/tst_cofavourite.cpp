#include "core/rules/cofavouritestatistics.h"
#include "tests/core/rules/checking.h"

#include <QTest>

#include <cmath>

using namespace std::chrono_literals;

/// The statistics of co-favourites against counts by hand, and the rule on invented fans.
class CoFavouriteTest : public QObject
{
    Q_OBJECT

private slots:
    void tail_data();
    void tail();
    void tails_addUpToOne();
    void falseDiscoveryRates_areThoseOfBenjaminiAndHochberg();
    void rule_data();
    void rule() { Checking::compareRow(); }

private:
    static Checking fans(int both, int onlyFirst, int onlySecond, int neither);
};

void CoFavouriteTest::tail_data()
{
    QTest::addColumn<int>("population");
    QTest::addColumn<int>("fansA");
    QTest::addColumn<int>("fansB");
    QTest::addColumn<int>("common");
    QTest::addColumn<double>("expected");

    // Of 10 people 3 and 4 marked the two: C(4,3)·C(6,0) / C(10,3) = 4/120, C(4,2)·C(6,1) / 120 = 36/120.
    QTest::newRow("all three in common") << 10 << 3 << 4 << 3 << 4.0 / 120;
    QTest::newRow("two or three in common") << 10 << 3 << 4 << 2 << 40.0 / 120;
    QTest::newRow("none is always in common") << 10 << 3 << 4 << 0 << 1.0;
    QTest::newRow("more than there are") << 10 << 3 << 4 << 4 << 0.0;
    QTest::newRow("everybody marked both") << 10 << 10 << 10 << 10 << 1.0;
    QTest::newRow("fewer are not possible") << 10 << 8 << 7 << 5 << 1.0;
}

void CoFavouriteTest::tail()
{
    QFETCH(int, population);
    QFETCH(int, fansA);
    QFETCH(int, fansB);
    QFETCH(int, common);
    QFETCH(double, expected);

    QVERIFY(std::abs(atLeastInCommon(population, fansA, fansB, common) - expected) < 1e-12);
    QVERIFY(std::abs(atLeastInCommon(population, fansB, fansA, common) - expected) < 1e-12); // neither side comes first
}

void CoFavouriteTest::tails_addUpToOne()
{
    // The expectation is the sum of the tails: 3000 people, 200 and 150 fans, 10 in common by chance.
    double sum = 0;
    for (int common = 1; common <= 150; ++common) {
        sum += atLeastInCommon(3000, 200, 150, common);
    }
    QVERIFY2(std::abs(sum - 10) < 1e-6, qPrintable(QString::number(sum, 'g', 12)));
}

void CoFavouriteTest::falseDiscoveryRates_areThoseOfBenjaminiAndHochberg()
{
    const std::vector<double> rates = falseDiscoveryRates({0.04, 0.01, 0.03, 0.5});
    const std::vector<double> expected{0.16 / 3, 0.04, 0.16 / 3, 0.5}; // 0.03 · 4/2 is more than 0.04 · 4/3

    for (size_t i = 0; i < expected.size(); ++i) {
        QVERIFY(std::abs(rates[i] - expected[i]) < 1e-12);
    }
    QVERIFY(falseDiscoveryRates({}).empty());
}

/// Two sessions at once and a third later, which those without either marked.
Checking CoFavouriteTest::fans(int both, int onlyFirst, int onlySecond, int neither)
{
    Checking checking(ScheduleBuilder().session("a", "A").at(9, 0, 60min).session("b", "B").at(9, 30, 60min)
                          .session("c", "C").at(12, 0, 60min));
    const SessionId a("a"), b("b"), c("c");
    const auto add = [&](int people, const std::vector<SessionId> &list) {
        checking.companion.favouriteLists.insert(checking.companion.favouriteLists.end(), size_t(people), list);
    };
    add(both, {a, b, a}); // marked twice by mistake
    add(onlyFirst, {a});
    add(onlySecond, {b});
    add(neither, {c});
    return checking;
}

void CoFavouriteTest::rule_data()
{
    Checking::addColumns();
    Checking::row("twenty of a hundred want both", "co-favourite", fans(20, 10, 10, 60), "a b 30 min");
    Checking::row("no more than chance", "co-favourite", fans(25, 25, 25, 25), "");
    Checking::row("four people are too few", "co-favourite", fans(4, 0, 0, 96), "");
    Checking::row("five people are enough", "co-favourite", fans(5, 0, 0, 95), "a b 30 min");
    Checking::row("significant, but hardly more than chance", "co-favourite", fans(600, 100, 100, 200), "");
    Checking later = fans(0, 10, 10, 60);
    later.companion.favouriteLists.insert(later.companion.favouriteLists.end(), 20, {SessionId("a"), SessionId("c")});
    Checking::row("wanted by the same people, but not at once", "co-favourite", later, "");
}

QTEST_GUILESS_MAIN(CoFavouriteTest)
#include "tst_cofavourite.moc"
