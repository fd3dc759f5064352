#include "tests/support/schedulebuilder.h"
#include "ui/printing/pdffile.h"
#include "ui/printing/printplandialog.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace std::chrono_literals;

class PrintPlanDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void emptyPlan_isExplained();
    void badge_isShownAtOnce();
    void booklet_waitsForItsTexts();
    void day_isChosen();
    void changedPlan_asksForTextsAnew();
    void saved_isAPdfWithItsPages();
    void unwritablePlace_isSaidAndLeavesNothing();
    void existingFile_staysWhenSavingFails();

private:
    static PrintedPlan plan();
    static int pagesIn(const QByteArray &pdf) { return int(pdf.count("/Type /Page\n")); }
};

PrintedPlan PrintPlanDialogTest::plan()
{
    const SchedulePtr schedule = ScheduleBuilder("Harbour: Days")
        .session("1", "Engines").at(10, 0, 60min).in("Main hall").by("Ada Lovelace")
        .session("2", "Compilers").day(2).at(10, 30, 60min).in("Annex")
        .shared();
    Agenda agenda;
    agenda[SessionId("1")].interest = Interest::Must;
    agenda[SessionId("2")].interest = Interest::Maybe;
    return printedPlan(schedule, agenda, Formatting(schedule->conference.clock));
}

void PrintPlanDialogTest::emptyPlan_isExplained()
{
    PrintPlanDialog dialog;
    dialog.setPlan({});
    dialog.show();
    QVERIFY(dialog.findChild<EmptyState *>()->isVisible());
    QVERIFY(!dialog.saveButton()->isEnabled());
    QVERIFY(!dialog.printButton()->isEnabled());
    dialog.setPlan(plan());
    QVERIFY(!dialog.findChild<EmptyState *>()->isVisible());
    QVERIFY(dialog.saveButton()->isEnabled());
}

void PrintPlanDialogTest::badge_isShownAtOnce()
{
    PrintPlanDialog dialog;
    QSignalSpy needed(&dialog, &PrintPlanDialog::textsNeeded);
    dialog.setPlan(plan());
    QVERIFY(dialog.pages());
    QCOMPARE(dialog.pages()->pageCount(), 2);
    QCOMPARE(needed.count(), 0);
}

void PrintPlanDialogTest::booklet_waitsForItsTexts()
{
    PrintPlanDialog dialog;
    QSignalSpy needed(&dialog, &PrintPlanDialog::textsNeeded);
    dialog.setPlan(plan());
    dialog.setKind(PrintPlanDialog::Kind::Booklet);
    QCOMPARE(needed.count(), 1);
    QCOMPARE(needed.first().first().value<QList<SessionId>>(), QList<SessionId>({SessionId("1"), SessionId("2")}));
    QVERIFY(!dialog.pages());
    QVERIFY(!dialog.saveButton()->isEnabled());
    QVERIFY(dialog.message().contains("being read"));
    dialog.setTexts({});
    QVERIFY(dialog.pages());
    QVERIFY(dialog.saveButton()->isEnabled());
    dialog.setKind(PrintPlanDialog::Kind::Badge);
    dialog.setKind(PrintPlanDialog::Kind::Booklet);
    QCOMPARE(needed.count(), 1); // they are known
}

void PrintPlanDialogTest::day_isChosen()
{
    PrintPlanDialog dialog;
    dialog.setPlan(plan());
    for (QComboBox *box : dialog.findChildren<QComboBox *>()) {
        const int second = box->findText("Sunday, 2 February 2025");
        if (second >= 0) {
            box->setCurrentIndex(second);
        }
    }
    QCOMPARE(dialog.pages()->pageCount(), 1);
    dialog.setPlan(plan()); // the day stays chosen
    QCOMPARE(dialog.pages()->pageCount(), 1);
}

void PrintPlanDialogTest::changedPlan_asksForTextsAnew()
{
    PrintPlanDialog dialog;
    dialog.setPlan(plan());
    dialog.setKind(PrintPlanDialog::Kind::Booklet);
    dialog.setTexts({});
    QSignalSpy needed(&dialog, &PrintPlanDialog::textsNeeded);
    dialog.setPlan(plan());
    QCOMPARE(needed.count(), 1);
    QVERIFY(!dialog.pages());
}

void PrintPlanDialogTest::saved_isAPdfWithItsPages()
{
    QTemporaryDir folder;
    PrintPlanDialog dialog;
    dialog.setPlan(plan());
    const QString path = folder.filePath("plan.pdf");
    QVERIFY(dialog.saveTo(path));
    QVERIFY(dialog.message().contains("plan.pdf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(pagesIn(pdf), 1); // two small pages on one sheet
    QVERIFY2(pdf.contains("/FontFile") || pdf.contains("/ToUnicode"), "its words are only pictures");
    dialog.setKind(PrintPlanDialog::Kind::Booklet);
    dialog.setTexts({});
    QCOMPARE(pagesIn(pdfOf(*dialog.pages(), "Title")), dialog.pages()->pageCount());
}

void PrintPlanDialogTest::unwritablePlace_isSaidAndLeavesNothing()
{
    QTemporaryDir folder;
    PrintPlanDialog dialog;
    dialog.setPlan(plan());
    const QString path = folder.filePath("no/such/folder/plan.pdf");
    QVERIFY(!dialog.saveTo(path));
    QVERIFY2(dialog.message().contains("could not be written"), qPrintable(dialog.message()));
    QVERIFY(!QFile::exists(path));
}

void PrintPlanDialogTest::existingFile_staysWhenSavingFails()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("plan.pdf");
    QVERIFY(QDir(folder.path()).mkdir("plan.pdf")); // a folder of that name cannot be replaced
    PrintPlanDialog dialog;
    dialog.setPlan(plan());
    QVERIFY(!dialog.saveTo(path));
    QVERIFY(QFileInfo(path).isDir());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 0); // no half a file beside it
}

QTEST_MAIN(PrintPlanDialogTest)
#include "tst_printplandialog.moc"
