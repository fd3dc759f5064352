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
    QCOMPARE(formatting.timeRange(session),
             QStringLiteral("02:30\u00a0%1\u201302:30\u00a0%2")
                 .arg(berlin.abbreviation(QDateTime::fromSecsSinceEpoch(first.time_since_epoch().count())),
                      berlin.abbreviation(QDateTime::fromSecsSinceEpoch((first + 1h).time_since_epoch().count()))));
    session.start = first + 2h;
    session.end = first + 3h;
    QCOMPARE(formatting.timeRange(session), QStringLiteral("03:30\u201304:30")); // said only where it is needed
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
