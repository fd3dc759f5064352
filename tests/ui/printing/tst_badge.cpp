#include "tests/support/schedulebuilder.h"
#include "ui/printing/badge.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace std::chrono_literals;

class BadgeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void plan_saysWhatIsPicked();
    void lostSession_isAsItWasLastSeen();
    void everyDay_beginsItsOwnPage();
    void pages_shareSheets_data();
    void pages_shareSheets();
    void longDay_goesOnOverleaf();
    void longTitle_isWhole();
    void blackOnWhite_whateverTheTheme();
    void rightToLeft_isMirrored();

private:
    static Agenda pickAll(const Schedule &schedule);
    static QImage painted(const PrintedPages &pages);
};

Agenda BadgeTest::pickAll(const Schedule &schedule)
{
    Agenda agenda;
    for (const Session &session : schedule.sessions) {
        agenda[session.id].interest = Interest::Must;
    }
    return agenda;
}

QImage BadgeTest::painted(const PrintedPages &pages)
{
    QImage image(pages.grid().sheet() / 5, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(0.2, 0.2);
    pages.paintSheet(painter, 0);
    return image;
}

void BadgeTest::plan_saysWhatIsPicked()
{
    const SchedulePtr schedule = ScheduleBuilder("Harbour Days")
        .session("1", "Engines").at(10, 0, 60min).in("Main hall").by("Ada Lovelace").on("History").language("en")
        .session("2", "Compilers").at(10, 30, 60min).in("Annex")
        .session("3", "Closing").at(14, 0, 30min).in("Main hall")
        .session("4", "Not picked").at(16, 0, 30min)
        .speaker("Ada Lovelace", "Engineer", "Analytical")
        .shared();
    Agenda agenda;
    agenda[SessionId("1")] = {Interest::Must, "Bring the book", {}};
    agenda[SessionId("2")].interest = Interest::Fallback;
    agenda[SessionId("3")].interest = Interest::Maybe;
    const PrintedPlan plan = printedPlan(schedule, agenda, Formatting(schedule->conference.clock));

    QCOMPARE(plan.conference, "Harbour Days");
    QCOMPARE(plan.sessions(), QList<SessionId>({SessionId("1"), SessionId("2"), SessionId("3")}));
    QCOMPARE(plan.days.size(), size_t(1));
    const std::vector<PrintedRow> &rows = plan.days.front().rows;
    QCOMPARE(rows.size(), size_t(4));
    QCOMPARE(rows[0].title, "Engines");
    QCOMPARE(rows[0].start, "10:00");
    QCOMPARE(rows[0].end, "11:00");
    QCOMPARE(rows[0].rooms, "Main hall");
    QCOMPARE(rows[0].speakers, QStringList{"Ada Lovelace, Engineer @Analytical"});
    QCOMPARE(rows[0].particulars, "History · en");
    QCOMPARE(rows[0].note, "Bring the book");
    QCOMPARE(rows[0].clashes, "“Compilers” (30 min)");
    QCOMPARE(rows[1].interest, Interest::Fallback);
    QVERIFY(rows[2].isGap);
    QVERIFY(rows[2].title.startsWith("Free 11:30–14:00"));
}

void BadgeTest::lostSession_isAsItWasLastSeen()
{
    const SchedulePtr schedule = ScheduleBuilder().session("1", "Engines").at(10, 0, 60min).shared();
    Agenda agenda = pickAll(*schedule);
    agenda[SessionId("gone")] = {Interest::Must, {}, {"Lost", utc(2025, 2, 1, 12, 0), utc(2025, 2, 1, 13, 0), {"Annex"}, {"Ada"}}};
    const PrintedPlan plan = printedPlan(schedule, agenda, Formatting(schedule->conference.clock));
    const PrintedRow &lost = plan.days.front().rows.back();
    QCOMPARE(lost.title, "Lost");
    QVERIFY(lost.isWithdrawn);
    QCOMPARE(lost.rooms, "Annex");
    QCOMPARE(lost.speakers, QStringList{"Ada"});
}

void BadgeTest::everyDay_beginsItsOwnPage()
{
    const SchedulePtr schedule = ScheduleBuilder()
        .session("1", "One").at(10, 0, 60min).session("2", "Two").at(11, 0, 60min)
        .session("3", "Three").day(2).at(10, 0, 60min).shared();
    const PrintedPlan plan = printedPlan(schedule, pickAll(*schedule), Formatting(schedule->conference.clock));
    const PrintedPages pages = badgePages(plan, PaperSize::A4, Qt::LeftToRight);
    QCOMPARE(pages.pageCount(), 2);
    QCOMPARE(pages.pagesOf(1), std::vector<int>{0});
    QCOMPARE(pages.pagesOf(2), std::vector<int>{1});
    QCOMPARE(badgePages(plan.onlyDay(1), PaperSize::A4, Qt::LeftToRight).pageCount(), 1);
}

void BadgeTest::pages_shareSheets_data()
{
    QTest::addColumn<PaperSize>("paper");
    QTest::addColumn<int>("sheets"); // for five days
    QTest::newRow("four on A4") << PaperSize::A4 << 2;
    QTest::newRow("four on Letter") << PaperSize::Letter << 2;
    QTest::newRow("two on A5") << PaperSize::A5 << 3;
    QTest::newRow("one on A6") << PaperSize::A6 << 5;
}

void BadgeTest::pages_shareSheets()
{
    QFETCH(PaperSize, paper);
    QFETCH(int, sheets);
    ScheduleBuilder builder;
    for (int day = 1; day <= 5; ++day) {
        builder.session(QString::number(day), "One").day(day).at(10, 0, 60min);
    }
    const SchedulePtr schedule = builder.shared();
    const PrintedPages pages = badgePages(printedPlan(schedule, pickAll(*schedule), Formatting(schedule->conference.clock)),
                                          paper, Qt::LeftToRight);
    QCOMPARE(pages.pageCount(), 5);
    QCOMPARE(pages.sheetCount(), sheets);
    const QSize page = pages.grid().page();
    QVERIFY2(page.width() >= millimetres(104) && page.width() <= millimetres(109), "not the width of a badge");
}

void BadgeTest::longDay_goesOnOverleaf()
{
    ScheduleBuilder builder;
    for (int i = 0; i < 40; ++i) {
        builder.session(QString::number(i), "Session").at(8 + i / 4, i % 4 * 15, 15min).in("Hall");
    }
    const SchedulePtr schedule = builder.shared();
    const PrintedPages pages = badgePages(printedPlan(schedule, pickAll(*schedule), Formatting(schedule->conference.clock)),
                                          PaperSize::A4, Qt::LeftToRight);
    QVERIFY(pages.pageCount() >= 2);
    for (int row = 0; row < 40; ++row) {
        QCOMPARE(pages.pagesOf(row).size(), size_t(1));
    }
}

void BadgeTest::longTitle_isWhole()
{
    const QString title = QString("A title that goes on and on ").repeated(12);
    const QString endless = QString(120, 'x'); // no place to break
    for (const QString &one : {title, endless}) {
        const PrintedText text = PrintedText::plain(one, {8.5, true, false, false, Qt::AlignLeft}, millimetres(60));
        const auto lines = text.lines();
        QVERIFY(lines.size() > 2);
        QCOMPARE(lines.back().to, text.height());
        const int oneLine = PrintedText::widthOf(one, {8.5, true, false, false, Qt::AlignLeft});
        QVERIFY(int(lines.size()) * millimetres(60) >= oneLine);
    }
}

void BadgeTest::blackOnWhite_whateverTheTheme()
{
    const QPalette before = QGuiApplication::palette();
    QPalette dark(Qt::black);
    dark.setColor(QPalette::Text, Qt::yellow);
    dark.setColor(QPalette::WindowText, Qt::yellow);
    QGuiApplication::setPalette(dark);
    const SchedulePtr schedule = ScheduleBuilder().session("1", "Engines").at(10, 0, 60min).in("Main hall").shared();
    const QImage image = painted(badgePages(printedPlan(schedule, pickAll(*schedule), Formatting(schedule->conference.clock)),
                                            PaperSize::A6, Qt::LeftToRight));
    QGuiApplication::setPalette(before);
    int darkest = 255;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            QVERIFY2(color.saturation() < 10, "something is coloured");
            darkest = std::min(darkest, color.value());
        }
    }
    QVERIFY(darkest < 40);
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
}

void BadgeTest::rightToLeft_isMirrored()
{
    const SchedulePtr schedule = ScheduleBuilder().session("1", "E").at(10, 0, 60min).shared();
    const PrintedPlan plan = printedPlan(schedule, pickAll(*schedule), Formatting(schedule->conference.clock));
    const auto inkLeft = [&](Qt::LayoutDirection direction) {
        const QImage image = painted(badgePages(plan, PaperSize::A6, direction));
        int ink = 0;
        for (int y = image.height() / 8; y < image.height() / 3; ++y) { // the row, below the heading
            for (int x = 0; x < image.width() / 2; ++x) {
                ink += image.pixelColor(x, y).value() < 100;
            }
        }
        return ink;
    };
    QVERIFY(inkLeft(Qt::LeftToRight) > 20);
    QCOMPARE(inkLeft(Qt::RightToLeft), 0);
}

QTEST_MAIN(BadgeTest)
#include "tst_badge.moc"
