#include "core/model/session.h"
#include "ui/support/formatting.h"

#include <QTest>

using namespace std::chrono;
using namespace std::chrono_literals;

/// Times as people read them.
class FormattingTest : public QObject
{
    Q_OBJECT

private slots:
    void hourThatComesTwice_isToldApart();
    void sessionOverMidnight_namesTheDayOfItsEnd();
    void sessionOverNewYear_namesBothYears();
    void editors_showDayAndTime();
};

void FormattingTest::hourThatComesTwice_isToldApart()
{
    const QTimeZone berlin("Europe/Berlin");
    const Formatting formatting({}, berlin, QLocale(QLocale::English, QLocale::UnitedKingdom));
    const sys_seconds first = sys_days{2025y / October / 26} + 0h + 30min; // 02:30 in summer time
    Session session;
    session.start = first;
    session.end = first + 1h;

    QVERIFY(formatting.heading(first) != formatting.heading(first + 1h));
    QVERIFY(formatting.zoneMark(first) != formatting.zoneMark(first + 1h));
    QVERIFY(formatting.zoneMark(first + 2h).isEmpty());
    QCOMPARE(formatting.timeRange(session),
             QStringLiteral("02:30\u00a0%1\u201302:30\u00a0%2")
                 .arg(berlin.abbreviation(QDateTime::fromSecsSinceEpoch(first.time_since_epoch().count())),
                      berlin.abbreviation(QDateTime::fromSecsSinceEpoch((first + 1h).time_since_epoch().count()))));
    session.start = first + 2h;
    session.end = first + 3h;
    QCOMPARE(formatting.timeRange(session), QStringLiteral("03:30\u201304:30")); // said only where it is needed
}

void FormattingTest::sessionOverMidnight_namesTheDayOfItsEnd()
{
    const Formatting formatting({}, QTimeZone::utc(), QLocale(QLocale::English, QLocale::UnitedKingdom));
    Session session;
    session.start = sys_days{2025y / January / 31} + 22h;
    session.end = *session.start + 4h;
    QCOMPARE(formatting.dayAndTime(session), QStringLiteral("Fri 31 Jan, 22:00 \u2013 Sat 1 Feb, 02:00 (4 h)"));
}

void FormattingTest::sessionOverNewYear_namesBothYears()
{
    const Formatting formatting({}, QTimeZone::utc(), QLocale(QLocale::English, QLocale::UnitedKingdom));
    Session session;
    session.start = sys_days{2024y / December / 31} + 22h;
    session.end = *session.start + 4h;
    QCOMPARE(formatting.dayAndTime(session), QStringLiteral("Tue 31 Dec 2024, 22:00 \u2013 Wed 1 Jan 2025, 02:00 (4 h)"));
}

void FormattingTest::editors_showDayAndTime()
{
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const Formatting formatting({}, QTimeZone::utc(), british);
    const QDateTime when(QDate(2025, 2, 1), QTime(10, 0, 30), Qt::UTC);
    QCOMPARE(british.toString(when, formatting.dateTimeForm()), "Sat 1 Feb 2025 10:00");
    QCOMPARE(british.toString(when.date(), formatting.dateForm()), "Sat 1 Feb 2025");
}

QTEST_GUILESS_MAIN(FormattingTest)
#include "tst_formatting.moc"
