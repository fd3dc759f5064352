#include "ui/conflicts/findingpane.h"

#include "core/rules/allrules.h"
#include "tests/support/schedulebuilder.h"
#include "ui/conflicts/sidecard.h"
#include "ui/conflicts/timebar.h"
#include "ui/conflicts/waivereditor.h"
#include "ui/widgets/textview.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace {

const QDate today(2025, 1, 20);

} // namespace

/// What the pane shows of a finding and what it lets a person do.
class FindingPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void overlap_showsBothSidesAndTheTimeInQuestion();
    void overlap_isDrawnAndToldInWords();
    void unavailableRoom_showsWhatLiesOutside();
    void cards_standBesideEachOtherWhereThereIsRoom();
    void showButton_namesItsSession();
    void timetableKey_asksForTheTimetable();
    void waiver_needsAReason();
    void waiver_carriesEverythingThatWasGiven();
    void waiver_isLeftByEscape();
    void anotherFinding_closesTheEditor();
    void waivedFinding_saysWhyAndCanBeTakenBack();
    void notChecked_leadsToWhatIsMissing();
    void notCheckedForTheFile_offersNothingToEnter();
    void readOnly_locksEveryChange();
    void nothing_saysSo();

private:
    FindingDetails found(const QString &ruleId, const Companion &companion = {}, const std::vector<Waiver> &waivers = {});
    QPushButton *button(const QString &text) const;
    QString words() const;
    void writeReason(const QString &reason);

    SchedulePtr m_schedule;
    CheckReport m_report;
    std::unique_ptr<FindingPane> m_pane;
};

void FindingPaneTest::init()
{
    m_schedule = ScheduleBuilder()
                     .session("opening", "Opening").at(10, 0, 60min).in("Main hall").by("Ada Lovelace").on("Keynotes")
                     .session("columns", "Columns & rows").at(10, 30, 60min).in("Main hall").by("Grace Hopper")
                     .shared();
    m_pane = std::make_unique<FindingPane>();
    m_pane->setToday(today);
    m_pane->resize(700, 800);
    m_pane->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

FindingDetails FindingPaneTest::found(const QString &ruleId, const Companion &companion, const std::vector<Waiver> &waivers)
{
    RuleSet ruleSet;
    for (const Rule &rule : allRules()) {
        const QString id = QString::fromLatin1(rule.id);
        if (!ruleSet.setSeverity(id, id == ruleId ? Severity::Error : Severity::Off)) {
            qFatal("a rule of the table is not found by its id");
        }
    }
    m_report = reportOn({.schedule = *m_schedule, .companion = companion}, ruleSet, waivers, today);
    return m_report.findings.empty() ? notCheckedDetails(m_report.notChecked.at(0))
                                     : findingDetails(m_report, 0, *m_schedule, Formatting(m_schedule->conference.clock));
}

QPushButton *FindingPaneTest::button(const QString &text) const
{
    for (QPushButton *button : m_pane->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text) {
            return button;
        }
    }
    return nullptr;
}

QString FindingPaneTest::words() const
{
    QStringList words;
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        words += label->isVisible() ? QStringList{label->text()} : QStringList();
    }
    return words.join(u'\n');
}

void FindingPaneTest::writeReason(const QString &reason)
{
    QTest::keyClicks(m_pane->findChild<QPlainTextEdit *>(), reason);
}

void FindingPaneTest::overlap_showsBothSidesAndTheTimeInQuestion()
{
    m_pane->show(found("room-overlap"));

    QCOMPARE(m_pane->findChild<TextView *>()->toPlainText().remove(QChar(0x2060)),
             QString::fromUtf8("“Opening” and “Columns & rows” are both in Main hall for 30 min (2025-02-01 10:30–11:00)."));
    const QString shown = words();
    for (const char *part : {"Error · Two sessions in one room", "Opening", "Columns & rows", "Ada Lovelace", "Grace Hopper",
                             "Sat 1 Feb, 10:00–11:00 (1\u00A0h)", "Sat 1 Feb, 10:30–11:30 (1\u00A0h)", "Keynotes", "At the same time",
                             "Sat 1 Feb 10:30–11:00 (30 min)"}) {
        QVERIFY2(shown.contains(QString::fromUtf8(part)), qPrintable(part + QStringLiteral(" in ") + shown));
    }
}

void FindingPaneTest::overlap_isDrawnAndToldInWords()
{
    m_pane->show(found("room-overlap"));
    const auto *bar = m_pane->findChild<TimeBar *>();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->accessibleDescription(), QString::fromUtf8("“Opening”: 10:00–11:00. “Columns & rows”: 10:30–11:30. "
                                                             "At the same time: 10:30 to 11:00."));
    QCOMPARE(bar->height(), bar->sizeHint().height());
}

void FindingPaneTest::unavailableRoom_showsWhatLiesOutside()
{
    Companion companion;
    companion.rooms["Main hall"].available = {*Interval::between(utc(2025, 2, 1, 10, 15), utc(2025, 2, 1, 18))};
    const FindingDetails details = found("room-unavailable", companion);
    QCOMPARE(details.marked, std::vector{*Interval::between(utc(2025, 2, 1, 10), utc(2025, 2, 1, 10, 15))});

    QSignalSpy requested(m_pane.get(), &FindingPane::factsRequested);
    m_pane->show(details);

    QVERIFY2(words().contains("Nearest time that is fine"), qPrintable(words()));
    QVERIFY(m_pane->findChild<TimeBar *>()->isVisible()); // one session, and when it would be fine
    QVERIFY(button(QString::fromUtf8("Change times when rooms are available …")));
    button(QString::fromUtf8("Change times when rooms are available …"))->click();
    QCOMPARE(requested.first().at(0).value<Need>(), Need::RoomAvailability);
    QCOMPARE(requested.first().at(1).toString(), "Main hall");
}

void FindingPaneTest::cards_standBesideEachOtherWhereThereIsRoom()
{
    m_pane->show(found("room-overlap"));
    QTest::qWait(0);
    auto cards = m_pane->findChildren<SideCard *>();
    QCOMPARE(cards.size(), 2);
    QTRY_COMPARE(cards[0]->mapTo(m_pane.get(), QPoint()).y(), cards[1]->mapTo(m_pane.get(), QPoint()).y());
    QVERIFY(cards[0]->geometry().right() < cards[1]->geometry().left());

    m_pane->resize(320, 800);
    QTRY_VERIFY(cards[0]->geometry().bottom() < cards[1]->geometry().top());
}

void FindingPaneTest::showButton_namesItsSession()
{
    m_pane->show(found("room-overlap"));
    QSignalSpy chosen(m_pane.get(), &FindingPane::sessionChosen);
    for (SideCard *card : m_pane->findChildren<SideCard *>()) {
        auto *show = card->findChild<QPushButton *>();
        QCOMPARE(show->accessibleName(), QString::fromUtf8("Show “%1” in Programme").arg(card->accessibleName()));
        show->click();
    }
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen[0].first().value<SessionId>(), SessionId("opening"));
    QCOMPARE(chosen[1].first().value<SessionId>(), SessionId("columns"));
}

void FindingPaneTest::timetableKey_asksForTheTimetable()
{
    QSignalSpy requested(m_pane.get(), &FindingPane::timetableRequested);
    m_pane->show(found("room-overlap"));
    QTest::keyClick(m_pane->findChild<TextView *>(), Qt::Key_T);
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.takeFirst().at(0).value<QList<SessionId>>().size(), 2);
    m_pane->show({});
    QTest::keyClick(m_pane.get(), Qt::Key_T);
    QCOMPARE(requested.count(), 0);
}

void FindingPaneTest::waiver_needsAReason()
{
    m_pane->show(found("room-overlap"));
    QSignalSpy waived(m_pane.get(), &FindingPane::waived);
    m_pane->startWaiver();
    QVERIFY(button("Waive") && !button("Waive")->isEnabled());
    writeReason("  ");
    QTest::keyClick(m_pane->findChild<QPlainTextEdit *>(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(waived.isEmpty());

    writeReason("One talk in two parts");
    QVERIFY(button("Waive")->isEnabled());
    QTest::keyClick(m_pane->findChild<QPlainTextEdit *>(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(waived.size(), 1);
    QCOMPARE(waived.first().first().value<Waiver>().reason, "One talk in two parts");
    QVERIFY(!m_pane->findChild<WaiverEditor *>()->isVisible());
}

void FindingPaneTest::waiver_carriesEverythingThatWasGiven()
{
    const FindingDetails details = found("room-overlap");
    m_pane->setAuthor("Eve");
    m_pane->show(details);
    QSignalSpy waived(m_pane.get(), &FindingPane::waived);
    button(QString::fromUtf8("Waive …"))->click();
    writeReason("Meant");
    m_pane->findChild<QCheckBox *>()->setChecked(true);
    m_pane->findChild<QDateEdit *>()->setDate(QDate(2025, 2, 2));
    button("Waive")->click();

    const Waiver expected{.fingerprint = fingerprint(m_report.findings[0], *m_schedule),
                          .rule = "room-overlap",
                          .about = details.sentence,
                          .reason = "Meant",
                          .author = "Eve",
                          .date = today,
                          .until = QDate(2025, 2, 2)};
    QCOMPARE(waived.size(), 1);
    QVERIFY(waived.first().first().value<Waiver>() == expected);
}

void FindingPaneTest::waiver_isLeftByEscape()
{
    m_pane->show(found("room-overlap"));
    m_pane->startWaiver();
    QVERIFY(m_pane->findChild<WaiverEditor *>()->isVisible());
    QTest::keyClick(m_pane->findChild<QPlainTextEdit *>(), Qt::Key_Escape);
    QVERIFY(!m_pane->findChild<WaiverEditor *>()->isVisible());
    QVERIFY(button(QString::fromUtf8("Waive …"))->isEnabled());
}

void FindingPaneTest::anotherFinding_closesTheEditor()
{
    const FindingDetails details = found("room-overlap");
    m_pane->show(details);
    m_pane->startWaiver();
    m_pane->show(details); // the same, checked anew: what is being written stays
    QVERIFY(m_pane->findChild<WaiverEditor *>()->isVisible());

    m_pane->show(found("capacity"));
    QVERIFY(!m_pane->findChild<WaiverEditor *>()->isVisible());
}

void FindingPaneTest::waivedFinding_saysWhyAndCanBeTakenBack()
{
    const QString fingerprint = found("room-overlap").proposal.fingerprint;
    m_pane->show(found("room-overlap", {},
                       {{.fingerprint = fingerprint, .rule = {}, .about = {}, .reason = "One talk in two parts", .author = "Eve",
                         .date = QDate(2025, 1, 2), .until = QDate(2025, 2, 2)}}));
    QSignalSpy removed(m_pane.get(), &FindingPane::waiverRemoved);

    QVERIFY2(words().contains("Waived: One talk in two parts, Eve, Thursday, 2 January 2025, It holds until Sunday, 2 February 2025."),
             qPrintable(words()));
    QVERIFY(!button(QString::fromUtf8("Waive …")));
    button("Take back the waiver")->click();
    QCOMPARE(removed.first().first().toString(), fingerprint);
}

void FindingPaneTest::notChecked_leadsToWhatIsMissing()
{
    m_pane->show(found("capacity"));
    QSignalSpy requested(m_pane.get(), &FindingPane::factsRequested);

    QCOMPARE(m_pane->findChild<TextView *>()->toPlainText(), "Not checked: no room has a capacity.");
    QVERIFY(!button(QString::fromUtf8("Waive …")));
    button(QString::fromUtf8("Enter capacities of rooms …"))->click();
    QCOMPARE(requested.first().at(0).value<Need>(), Need::RoomCapacities);
    QCOMPARE(requested.first().at(1).toString(), QString());
}

void FindingPaneTest::notCheckedForTheFile_offersNothingToEnter()
{
    m_pane->show(found("language-gap"));
    QCOMPARE(m_pane->findChild<TextView *>()->toPlainText(), "Not checked: no session has a language.");
    for (const QPushButton *button : m_pane->findChildren<QPushButton *>()) {
        QVERIFY2(!button->isVisible() || !button->text().startsWith("Enter"), qPrintable(button->text()));
    }
    QVERIFY2(words().contains("The schedule file would have to say this."), qPrintable(words()));
}

void FindingPaneTest::readOnly_locksEveryChange()
{
    m_pane->setEditable(false);
    m_pane->show(found("room-overlap"));
    QVERIFY(!button(QString::fromUtf8("Waive …"))->isEnabled());
    m_pane->startWaiver();
    QVERIFY(!m_pane->findChild<WaiverEditor *>()->isVisible());
    m_pane->show(found("capacity"));
    QVERIFY(!button(QString::fromUtf8("Enter capacities of rooms …"))->isEnabled());
}

void FindingPaneTest::nothing_saysSo()
{
    m_pane->show(found("room-overlap"));
    m_pane->show(FindingDetails());
    QVERIFY2(words().contains("No finding chosen"), qPrintable(words()));
}

QTEST_MAIN(FindingPaneTest)
#include "tst_findingpane.moc"
