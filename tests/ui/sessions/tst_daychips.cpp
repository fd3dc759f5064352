#include "ui/sessions/daychips.h"

#include <QSignalSpy>
#include <QtTest>

namespace {

std::vector<QDate> daysFrom(const QDate &first, int count)
{
    std::vector<QDate> days;
    for (int i = 0; i < count; ++i) {
        days.push_back(first.addDays(i));
    }
    return days;
}

Formatting british()
{
    return Formatting(ConferenceClock(), {}, QLocale(QLocale::English, QLocale::UnitedKingdom));
}

} // namespace

class DayChipsTest : public QObject
{
    Q_OBJECT

private slots:
    void days_areNamedAfterAll();
    void click_choosesADay();
    void arrows_moveAlong();
    void settingFromOutside_isQuiet();
    void goneDay_meansAll();
    void wheel_choosesNothing();
    void manyDays_scrollInALittleRoom();
};

void DayChipsTest::days_areNamedAfterAll()
{
    DayChips chips;
    chips.setDays(daysFrom({2025, 2, 1}, 2), british());
    QCOMPARE(chips.count(), 3);
    QCOMPARE(chips.tabText(0), "All");
    QCOMPARE(chips.tabText(1), "Sat 1 Feb");
    QCOMPARE(chips.tabText(2), "Sun 2 Feb");
    QVERIFY(!chips.day().isValid());
}

void DayChipsTest::click_choosesADay()
{
    DayChips chips;
    chips.setDays(daysFrom({2025, 2, 1}, 2), british());
    chips.resize(chips.sizeHint());
    QSignalSpy chosen(&chips, &DayChips::dayChosen);
    QTest::mouseClick(&chips, Qt::LeftButton, {}, chips.tabRect(2).center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toDate(), QDate(2025, 2, 2));
    QTest::mouseClick(&chips, Qt::LeftButton, {}, chips.tabRect(0).center());
    QVERIFY(!chosen.last().first().toDate().isValid());
}

void DayChipsTest::arrows_moveAlong()
{
    DayChips chips;
    chips.setDays(daysFrom({2025, 2, 1}, 2), british());
    QSignalSpy chosen(&chips, &DayChips::dayChosen);
    QTest::keyClick(&chips, Qt::Key_Right);
    QCOMPARE(chips.day(), QDate(2025, 2, 1));
    QTest::keyClick(&chips, Qt::Key_Left);
    QVERIFY(!chips.day().isValid());
    QCOMPARE(chosen.count(), 2);
}

void DayChipsTest::settingFromOutside_isQuiet()
{
    DayChips chips;
    QSignalSpy chosen(&chips, &DayChips::dayChosen);
    chips.setDays(daysFrom({2025, 2, 1}, 3), british());
    chips.setDay({2025, 2, 3});
    QCOMPARE(chips.day(), QDate(2025, 2, 3));
    chips.setDays(daysFrom({2025, 2, 2}, 2), british()); // still there, in another place
    QCOMPARE(chips.day(), QDate(2025, 2, 3));
    QCOMPARE(chosen.count(), 0);
}

void DayChipsTest::goneDay_meansAll()
{
    DayChips chips;
    chips.setDays(daysFrom({2025, 2, 1}, 3), british());
    chips.setDay({2025, 2, 3});
    chips.setDays(daysFrom({2025, 2, 1}, 2), british());
    QVERIFY(!chips.day().isValid());
    chips.setDay({2030, 1, 1});
    QVERIFY(!chips.day().isValid());
}

void DayChipsTest::wheel_choosesNothing()
{
    DayChips chips;
    chips.setDays(daysFrom({2025, 2, 1}, 3), british());
    QSignalSpy chosen(&chips, &DayChips::dayChosen);
    QWheelEvent wheel({5, 5}, {5, 5}, {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&chips, &wheel);
    QCOMPARE(chosen.count(), 0);
}

void DayChipsTest::manyDays_scrollInALittleRoom()
{
    DayChips chips;
    chips.setDays(daysFrom({2025, 7, 29}, 11), british());
    chips.resize(400, chips.sizeHint().height());
    chips.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chips));
    for (int step = 0; step < 11; ++step) {
        QTest::keyClick(&chips, Qt::Key_Right);
    }
    QCOMPARE(chips.day(), QDate(2025, 8, 8));
    QVERIFY(chips.rect().intersects(chips.tabRect(11)));
    QVERIFY(chips.minimumSizeHint().width() <= 400);
}

QTEST_MAIN(DayChipsTest)
#include "tst_daychips.moc"
