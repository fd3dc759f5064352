#include "core/formats/loosetime.h"

#include <QTest>

using namespace std::chrono;

class LooseTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void moment_isRead_data();
    void moment_isRead();
    void order_decidesOrRefuses();
    void length_isRead_data();
    void length_isRead();
    void placeholders_areKnown();
};

namespace {

QString clock(std::optional<seconds> time)
{
    return time ? QStringLiteral("%1:%2").arg(time->count() / 3600, 2, 10, QChar(u'0')).arg(time->count() / 60 % 60, 2, 10, QChar(u'0'))
                : QStringLiteral("-");
}

/// "2023-09-21 13:00 13:45 Thu", with "-" for what is missing.
QString outline(const loose::Moment &moment)
{
    const QString year = moment.year ? QString::number(int(*moment.year)) : QStringLiteral("?");
    const QString day = moment.day ? QStringLiteral("%1-%2").arg(unsigned(moment.day->month())).arg(unsigned(moment.day->day()))
                                   : QString();
    QStringList parts = {day.isEmpty() ? QStringLiteral("-") : year + u'-' + day, clock(moment.start), clock(moment.end)};
    if (moment.weekday) {
        parts += QStringLiteral("weekday %1").arg(moment.weekday->c_encoding());
    }
    if (moment.length) {
        parts += QStringLiteral("%1 min").arg(moment.length->count() / 60);
    }
    return parts.join(u' ');
}

} // namespace

void LooseTimeTest::moment_isRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(expected);
    };
    row("2011-06-23", "2011-6-23 - -");
    row("2011/6/3", "2011-6-3 - -");
    row("27/12/14", "2014-12-27 - -");
    row("12/27/2014", "2014-12-27 - -");
    row("27.12.2014", "2014-12-27 - -");
    row("27.12.", "?-12-27 - -");
    row("27.12. 14:00", "?-12-27 14:00 -");
    row("Fr, 27. Juni 2025", "2025-6-27 - - weekday 5");
    row("Freitag", "- - - weekday 5");
    row("September 21, 2023 13:00 → 13:45", "2023-9-21 13:00 13:45");
    row("Wednesday Apr 6 / 04:10PM BST (50 minutes)", "?-4-6 16:10 - weekday 3 50 min");
    row("3rd of May 2024", "2024-5-3 - -");
    row("le 3 août 2024 à 14h30", "2024-8-3 14:30 -");
    row("2:00 p.m.", "- 14:00 -");
    row("0:00 a.m.", "- 00:00 -");
    row("12:00 a.m.", "- 00:00 -");
    row("12:00 p.m.", "- 12:00 -");
    row("04:30 p.m.", "- 16:30 -");
    row("10:35am - 11:25am", "- 10:35 11:25");
    row("11:30 am to 12:20 pm", "- 11:30 12:20");
    row("2-3 pm", "- 14:00 15:00");
    row("11-12:30 pm", "- 11:00 12:30");
    row("14:00–15:00", "- 14:00 15:00");
    row("von 14 bis 15 Uhr", "- 14:00 15:00");
    row("14 h - 15 h", "- 14:00 15:00");
    row("9.30", "- 09:30 -");
    row("0930", "- 09:30 -");
    row("12", "- 12:00 -");
    row("noon", "- 12:00 -");
    row("19:00:00", "- 19:00 -");
    row("24:00", "- 24:00 -");
    row("15:00 - tbd", "- 15:00 -");
    row("Day 2", "- - -");
    row("room 12", "- - -");
    row("25:00", "- - -");
    row("31/31/31", "- - -");
    row("", "- - -");
    row("tbd", "- - -");
}

void LooseTimeTest::moment_isRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(outline(loose::readMoment(text.toStdString())), expected);
}

void LooseTimeTest::order_decidesOrRefuses()
{
    using loose::DateOrder;
    QCOMPARE(outline(loose::readMoment("04/05/2025", DateOrder::DayFirst)), QStringLiteral("2025-5-4 - -"));
    QCOMPARE(outline(loose::readMoment("04/05/2025", DateOrder::MonthFirst)), QStringLiteral("2025-4-5 - -"));
    QVERIFY(!loose::readMoment("27/12/2025", DateOrder::MonthFirst).day);
    QVERIFY(!loose::readMoment("12/27/2025", DateOrder::DayFirst).day);
}

void LooseTimeTest::length_isRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("minutes"); // -1: none
    const auto row = [](const char *text, int minutes) { QTest::newRow(text) << QByteArray(text) << minutes; };
    row("1:30", 90);
    row("00:45", 45);
    row("0:45:00", 45);
    row("45", 45);
    row("45 min", 45);
    row("90 minutes", 90);
    row("1h30", 90);
    row("1h 30m", 90);
    row("2 h", 120);
    row("1.5 hours", 90);
    row("1 hour and 15 minutes", 75);
    row("45 Minuten", 45);
    row("PT45M", 45);
    row("long", -1);
    row("", -1);
}

void LooseTimeTest::length_isRead()
{
    QFETCH(QByteArray, text);
    QFETCH(int, minutes);
    const auto length = loose::readLength(text.toStdString());
    QCOMPARE(length ? int(length->count() / 60) : -1, minutes);
}

void LooseTimeTest::placeholders_areKnown()
{
    QVERIFY(loose::isPlaceholder("tbd"));
    QVERIFY(loose::isPlaceholder(" TBA "));
    QVERIFY(loose::isPlaceholder("'-"));
    QVERIFY(!loose::isPlaceholder("Opening"));
    QVERIFY(!loose::isPlaceholder(""));
}

QTEST_GUILESS_MAIN(LooseTimeTest)
#include "tst_loosetime.moc"
