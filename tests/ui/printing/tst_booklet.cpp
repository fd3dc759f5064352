#include "tests/support/schedulebuilder.h"
#include "ui/printing/booklet.h"

#include <QtTest>

using namespace std::chrono_literals;

class BookletTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void picks_areNotBrokenWhereTheyFit();
    void longText_goesOnOverleaf();
    void gaps_areLeftOut();
    void smallPaper_needsMorePages();
    void lines_coverTheTextWithoutGaps_data();
    void lines_coverTheTextWithoutGaps();

private:
    static PrintedPlan planOf(int sessions);
    static SessionTexts textsOf(const PrintedPlan &plan, const QByteArray &abstract);
};

PrintedPlan BookletTest::planOf(int sessions)
{
    ScheduleBuilder builder;
    Agenda agenda;
    for (int i = 0; i < sessions; ++i) {
        builder.session(QString::number(i), QString("Session %1").arg(i)).at(8 + i, 0, 30min).in("Hall").by("Ada");
        agenda[SessionId(QString::number(i))].interest = Interest::Must;
    }
    const SchedulePtr schedule = builder.shared();
    return printedPlan(schedule, agenda, Formatting(schedule->conference.clock));
}

SessionTexts BookletTest::textsOf(const PrintedPlan &plan, const QByteArray &abstract)
{
    SessionTexts texts;
    for (const SessionId &session : plan.sessions()) {
        texts[session].abstract = abstract;
    }
    return texts;
}

void BookletTest::picks_areNotBrokenWhereTheyFit()
{
    const PrintedPlan plan = planOf(10);
    const SessionTexts texts = textsOf(plan, QByteArray("Words to be read on the train. ").repeated(25));
    const PrintedPages pages = bookletPages(plan, texts, PaperSize::A4, Qt::LeftToRight);
    QVERIFY(pages.pageCount() > 2);
    QVERIFY(pages.pageCount() < 10); // more than one a page
    for (int pick = 0; pick < 10; ++pick) {
        QCOMPARE(pages.pagesOf(pick).size(), size_t(1));
    }
}

void BookletTest::longText_goesOnOverleaf()
{
    const PrintedPlan plan = planOf(2);
    SessionTexts texts = textsOf(plan, "Short.");
    texts[SessionId("1")].abstract = QByteArray("Words to be read on the train. ").repeated(800);
    const PrintedPages pages = bookletPages(plan, texts, PaperSize::A5, Qt::LeftToRight);
    const std::vector<int> of = pages.pagesOf(1);
    QVERIFY(of.size() > 2);
    QCOMPARE(of.front(), 1); // begins on a page of its own
    QCOMPARE(of.back(), pages.pageCount() - 1);
}

void BookletTest::gaps_areLeftOut()
{
    const PrintedPlan plan = planOf(2);
    QCOMPARE(plan.days.front().rows.size(), size_t(3)); // with the gap
    const PrintedPages pages = bookletPages(plan, {}, PaperSize::A4, Qt::LeftToRight);
    QCOMPARE(pages.pagesOf(1), std::vector<int>{0});
    QVERIFY(pages.pagesOf(2).empty());
}

void BookletTest::smallPaper_needsMorePages()
{
    const PrintedPlan plan = planOf(8);
    const SessionTexts texts = textsOf(plan, QByteArray("Words to be read on the train. ").repeated(25));
    const int large = bookletPages(plan, texts, PaperSize::A4, Qt::LeftToRight).pageCount();
    QVERIFY(bookletPages(plan, texts, PaperSize::A6, Qt::LeftToRight).pageCount() > large);
}

void BookletTest::lines_coverTheTextWithoutGaps_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<int>("least");
    QTest::newRow("paragraphs") << "<p>One</p><p>Two</p>" << 2;
    QTest::newRow("a list") << "<ul><li>One</li><li>Two</li><li>Three</li></ul>" << 3;
    QTest::newRow("cells side by side count once") << "<table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>" << 2;
    QTest::newRow("a long word") << QString(400, 'x') << 3;
    QTest::newRow("Chinese") << QString("会议日程").repeated(60) << 3;
    QTest::newRow("Hebrew") << QString("שלום עולם ").repeated(60) << 3;
}

void BookletTest::lines_coverTheTextWithoutGaps()
{
    QFETCH(QString, html);
    QFETCH(int, least);
    const PrintedText text = PrintedText::rich(html, 9.5, millimetres(100));
    const std::vector<TextCut> lines = text.lines();
    QVERIFY2(int(lines.size()) >= least, qPrintable(QString::number(lines.size())));
    QCOMPARE(lines.front().from, 0);
    for (size_t i = 1; i < lines.size(); ++i) {
        QCOMPARE(lines[i].from, lines[i - 1].to);
        QVERIFY(lines[i].to > lines[i].from);
    }
    QCOMPARE(lines.back().to, text.height());
}

QTEST_MAIN(BookletTest)
#include "tst_booklet.moc"
