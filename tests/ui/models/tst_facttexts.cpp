#include "tests/support/schedulebuilder.h"
#include "ui/models/facttexts.h"

#include <QtTest>

using namespace std::chrono_literals;

class FactTextsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void windows_readAsDaysAndTimes_data();
    void windows_readAsDaysAndTimes();
    void words_standBetweenCommas_data();
    void words_standBetweenCommas();
    void number_isReadAsTyped_data();
    void number_isReadAsTyped();
    void pastedCells_areNumbersWithPerhapsNames();
    void pastedProse_isRefused_data();
    void pastedProse_isRefused();
};

void FactTextsTest::windows_readAsDaysAndTimes_data()
{
    QTest::addColumn<std::chrono::sys_seconds>("from");
    QTest::addColumn<std::chrono::sys_seconds>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("in one day") << utc(2025, 2, 1, 9) << utc(2025, 2, 1, 17) << "Sat 1 Feb, 10:00–18:00";
    QTest::newRow("until midnight") << utc(2025, 2, 1, 9) << utc(2025, 2, 1, 23) << "Sat 1 Feb, 10:00–00:00";
    QTest::newRow("over night") << utc(2025, 2, 1, 9) << utc(2025, 2, 2, 1) << "Sat 1 Feb 10:00 – Sun 2 Feb 02:00";
}

void FactTextsTest::windows_readAsDaysAndTimes()
{
    QFETCH(std::chrono::sys_seconds, from);
    QFETCH(std::chrono::sys_seconds, to);
    QFETCH(QString, expected);
    const Formatting formatting{ConferenceClock(QTimeZone("Europe/Brussels"))};
    const Interval window = *Interval::between(from, to);
    QCOMPARE(windowsText({window}, formatting), expected);
    QCOMPARE(windowsText({window, window}, formatting), expected + "; " + expected);
    QCOMPARE(windowsText({}, formatting), "");
}

void FactTextsTest::words_standBetweenCommas_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << "" << QStringList();
    QTest::newRow("one") << "projector" << QStringList{"projector"};
    QTest::newRow("spaces around") << "  big  screen , step-free" << QStringList{"big screen", "step-free"};
    QTest::newRow("a comma too many") << "projector,, ," << QStringList{"projector"};
    QTest::newRow("twice, in another case") << "Projector, projector" << QStringList{"Projector"};
}

void FactTextsTest::words_standBetweenCommas()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, words);
    QCOMPARE(listOf(typed), words);
    QCOMPARE(listOf(listText(words)), words);
}

void FactTextsTest::number_isReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isAccepted");
    QTest::addColumn<int>("number"); // -1: nothing
    QTest::newRow("digits") << "120" << true << 120;
    QTest::newRow("grouped by spaces") << "1 200" << true << 1200;
    QTest::newRow("grouped as the language does") << "1,200" << true << 1200;
    QTest::newRow("nothing") << " " << true << -1;
    QTest::newRow("below zero") << "-1" << false << -1;
    QTest::newRow("a word") << "many" << false << -1;
    QTest::newRow("beyond all rooms") << "99999999999" << false << -1;
}

void FactTextsTest::number_isReadAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, isAccepted);
    QFETCH(int, number);
    std::optional<int> read;
    QCOMPARE(readNumber(typed, 0, read), isAccepted);
    QCOMPARE(read.value_or(-1), number);
}

void FactTextsTest::pastedCells_areNumbersWithPerhapsNames()
{
    const auto column = pastedNumbers("120\r\n\r\n80\n");
    QVERIFY(column);
    QCOMPARE(*column, (std::vector<PastedNumber>{{"", 120}, {"", {}}, {"", 80}}));
    const auto named = pastedNumbers("Main hall\t1200\nAnnex\t\n");
    QVERIFY(named);
    QCOMPARE(*named, (std::vector<PastedNumber>{{"Main hall", 1200}, {"Annex", {}}}));
}

void FactTextsTest::pastedProse_isRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << "";
    QTest::newRow("words") << "Main hall";
    QTest::newRow("a heading above numbers") << "Seats\n120";
    QTest::newRow("three cells") << "Main hall\t1\t120";
}

void FactTextsTest::pastedProse_isRefused()
{
    QFETCH(QString, text);
    QVERIFY(!pastedNumbers(text));
}

QTEST_GUILESS_MAIN(FactTextsTest)
#include "tst_facttexts.moc"
