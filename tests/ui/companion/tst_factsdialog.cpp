#include "core/rules/allrules.h"
#include "tests/support/required.h"
#include "tests/support/schedulebuilder.h"
#include "ui/companion/conferencepage.h"
#include "ui/companion/factsdialog.h"
#include "ui/companion/facttable.h"
#include "ui/companion/favouritespage.h"
#include "ui/companion/filterrow.h"
#include "ui/companion/partyheader.h"
#include "ui/companion/roomspage.h"
#include "ui/companion/rulespage.h"
#include "ui/companion/sessionlisteditor.h"
#include "ui/companion/sessionpicker.h"
#include "ui/companion/sessionspage.h"
#include "ui/companion/speakerspage.h"
#include "ui/companion/waiverspage.h"
#include "ui/companion/walkingpage.h"
#include "ui/companion/windowseditor.h"
#include "ui/companion/windowsrow.h"
#include "ui/companion/wordsedit.h"
#include "ui/widgets/searchedit.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QtTest>

using namespace std::chrono_literals;

namespace {

SchedulePtr programme()
{
    return ScheduleBuilder()
        .clock(ConferenceClock(QTimeZone("Europe/Brussels")))
        .room("Main hall").room("Annex").room("Yard")
        .session("1", "Opening").at(10, 0, 30min).in("Main hall").by("Ada Lovelace", "moderator")
        .session("2", "Stream").at(10, 0, 30min).in("Annex").by("Zoë Quinn")
        .session("3", "Closing").day(2).at(17, 0, 30min).in("Main hall")
        .shared();
}

Waiver waiver(const QString &fingerprint)
{
    return {fingerprint, "room-overlap", "Two at once.", "It is meant.", "Ada", QDate(2025, 1, 10), {}};
}

} // namespace

class FactsDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup();

    void capacity_isTypedIntoTheTable();
    void mark_isSetBySpaceAndByClick();
    void pastedColumn_fillsTheRowsBelow();
    void pastedNames_findTheirRooms();
    void availableTime_isAddedChangedAndRemoved();
    void endBeforeStart_isNotTaken();
    void stranger_isRemoved();
    void walk_isTypedAndFilled();
    void speakerFacts_areEdited();
    void sessionRelations_areEdited();
    void conferenceDays_areAnnounced();
    void openingHours_areCopiedToAllDays();
    void looseRoles_areTyped();
    void favourites_areReadAndForgotten();
    void rule_isChangedAndReset();
    void waiver_isChangedAndTakenBack();

    void change_keepsRowAndScrollPosition();
    void undoKey_reachesTheWindowFromEveryField();
    void closing_takesWhatWasTyped();
    void deepLink_choosesPageAndParty_data();
    void deepLink_choosesPageAndParty();
    void hiddenParty_isShownOnRequest();
    void everyNeedOfTheFacts_hasAPage();
    void head_saysWhereTheFileLies();
    void unreadableFile_cannotBeEdited();
    void everyField_hasAName();
    void tab_goesInReadingOrder();

private:
    template<class Page>
    Page *open(FactsPage page);
    Companion facts() const { return m_document.facts(m_schedule->conference.clock); }
    void give();
    /// Types into a cell as a person does.
    static void type(FactTable *table, const QString &key, int column, const QString &text);

    SchedulePtr m_schedule;
    CompanionDocument m_document;
    QList<CompanionEdit> m_edits;
    std::unique_ptr<FactsDialog> m_dialog;
};

void FactsDialogTest::init()
{
    m_schedule = programme();
    m_document = CompanionDocument();
    m_edits.clear();
    m_dialog = std::make_unique<FactsDialog>();
    m_dialog->setSchedule(m_schedule);
    connect(m_dialog.get(), &FactsDialog::edited, this, [this](const CompanionEdit &edit) {
        m_edits += edit;
        m_document = required(m_document.with(edit));
        give();
    });
    give();
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void FactsDialogTest::cleanup()
{
    m_dialog->close();
    m_dialog.reset();
}

void FactsDialogTest::give()
{
    m_dialog->setDocument(m_document, facts(), "/home/ada/schedule.xml.lectern.json", true);
}

template<class Page>
Page *FactsDialogTest::open(FactsPage page)
{
    m_dialog->showPage(page);
    auto *editor = qobject_cast<Page *>(m_dialog->page(page));
    if (!editor) {
        qFatal("This is another page.");
    }
    return editor;
}

void FactsDialogTest::type(FactTable *table, const QString &key, int column, const QString &text)
{
    QVERIFY(table->showKey(key));
    table->setCurrentIndex(table->currentIndex().siblingAtColumn(column));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F2);
    auto *cell = qobject_cast<QLineEdit *>(table->indexWidget(table->currentIndex()));
    QVERIFY(cell);
    cell->selectAll();
    QTest::keyClicks(cell, text);
    QTest::keyClick(cell, Qt::Key_Return);
    QCoreApplication::processEvents(); // the table takes the text after the key
}

void FactsDialogTest::capacity_isTypedIntoTheTable()
{
    FactTable *table = open<RoomsPage>(FactsPage::Rooms)->table();
    type(table, "Annex", RoomFactsModel::CapacityColumn, "80");
    QCOMPARE(m_edits.size(), 1);
    QCOMPARE(facts().rooms.value("Annex").capacity, std::optional(80));
    QCOMPARE(table->currentIndex().data().toString(), "80");
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(facts(), Companion());
}

void FactsDialogTest::mark_isSetBySpaceAndByClick()
{
    FactTable *table = open<RoomsPage>(FactsPage::Rooms)->table();
    QVERIFY(table->showKey("Yard"));
    const QModelIndex mark = table->currentIndex().siblingAtColumn(RoomFactsModel::ParallelColumn);
    table->setCurrentIndex(mark);
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(facts().rooms.value("Yard").parallelAllowed);
    const QRect cell = table->visualRect(mark);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    QVERIFY(!facts().rooms.value("Yard").parallelAllowed);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(2, 2)); // beside the box
    QCOMPARE(m_edits.size(), 2);
}

void FactsDialogTest::pastedColumn_fillsTheRowsBelow()
{
    FactTable *table = open<RoomsPage>(FactsPage::Rooms)->table();
    QVERIFY(table->showKey("Annex"));
    QGuiApplication::clipboard()->setText("80\n500\n7\n"); // one more than there are rooms
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_edits.size(), 1); // one step to take back
    QCOMPARE(facts().rooms.size(), 2);
    QCOMPARE(facts().rooms.value("Annex").capacity, std::optional(80));
    QCOMPARE(facts().rooms.value("Yard").capacity, std::optional(500));
    m_document = required(m_document.with(m_edits.first().inverse()));
    QCOMPARE(facts(), Companion());
}

void FactsDialogTest::pastedNames_findTheirRooms()
{
    FactTable *table = open<RoomsPage>(FactsPage::Rooms)->table();
    QVERIFY(table->showKey("Main hall"));
    QGuiApplication::clipboard()->setText("Yard\t500\nCellar\t9\nMain hall\t1200");
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(facts().rooms.value("Yard").capacity, std::optional(500));
    QCOMPARE(facts().rooms.value("Main hall").capacity, std::optional(1200));
    QCOMPARE(facts().rooms.size(), 2);
    QGuiApplication::clipboard()->setText("no numbers");
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_edits.size(), 1);
}

void FactsDialogTest::availableTime_isAddedChangedAndRemoved()
{
    auto *page = open<RoomsPage>(FactsPage::Rooms);
    QVERIFY(page->table()->showKey("Annex"));
    page->available()->addButton()->click();
    QCOMPARE(facts().rooms.value("Annex").available,
             std::vector<Interval>{*Interval::between(utc(2025, 2, 1, 8), utc(2025, 2, 1, 17))}); // 9 to 18 in Brussels

    WindowsRow *row = page->available()->rows().first();
    QVERIFY(row->from()->hasFocus()); // to be typed over at once
    row->to()->setTime(QTime(20, 30));
    QTest::keyClick(row->to(), Qt::Key_Return);
    QCOMPARE(facts().rooms.value("Annex").available.front().end(), utc(2025, 2, 1, 19, 30));
    QCOMPARE(page->available()->rows().first(), row); // still under the hand
    QVERIFY(m_dialog->isVisible());

    page->available()->addButton()->click(); // the day after
    QCOMPARE(facts().rooms.value("Annex").available.back().start(), utc(2025, 2, 2, 8));
    page->available()->rows().first()->removeButton()->click();
    QCOMPARE(facts().rooms.value("Annex").available.size(), size_t(1));
    QVERIFY(page->table()->showKey("Yard"));
    QVERIFY(page->available()->rows().isEmpty());
}

void FactsDialogTest::endBeforeStart_isNotTaken()
{
    auto *page = open<RoomsPage>(FactsPage::Rooms);
    page->available()->addButton()->click();
    const qsizetype before = m_edits.size();
    WindowsRow *row = page->available()->rows().first();
    row->to()->setTime(QTime(8, 0));
    QTest::keyClick(row->to(), Qt::Key_Return);
    QCOMPARE(m_edits.size(), before);
    QVERIFY(!row->to()->accessibleDescription().isEmpty()); // it says why
    QVERIFY(page->table()->showKey("Annex"));
    QVERIFY(page->table()->showKey("Main hall"));
    QCOMPARE(page->available()->rows().first()->to()->time(), QTime(18, 0));
}

void FactsDialogTest::stranger_isRemoved()
{
    RoomFacts old;
    old.capacity = 5;
    m_document = required(m_document.with(m_document.roomEdit("Cellar", old, m_schedule->conference.clock)));
    give();
    auto *page = open<RoomsPage>(FactsPage::Rooms);
    QVERIFY(page->table()->showKey("Cellar"));
    page->findChild<PartyHeader *>()->forgetButton()->click();
    QCOMPARE(facts(), Companion());
    QVERIFY(!page->table()->showKey("Cellar"));
    QVERIFY(!page->findChild<PartyHeader *>()->forgetButton()->isEnabled());
}

void FactsDialogTest::walk_isTypedAndFilled()
{
    auto *page = open<WalkingPage>(FactsPage::Walking);
    QCOMPARE(page->from()->currentText(), "Main hall");
    type(page->table(), "Annex", WalkModel::MinutesColumn, "7");
    page->minutesField()->setValue(12);
    page->fillButton()->click();
    QCOMPARE(m_edits.size(), 2);
    page->from()->setCurrentText("Annex");
    type(page->table(), "Main hall", WalkModel::MinutesColumn, "8"); // the same walk from its other end
    const Companion known = facts();
    QCOMPARE(known.walks.size(), 2);
    QCOMPARE(known.walks.value({"Main hall", "Annex"}), 8min);
    QCOMPARE(known.walks.value({"Main hall", "Yard"}), 12min);
    QCOMPARE(page->from()->currentText(), "Annex");
}

void FactsDialogTest::speakerFacts_areEdited()
{
    auto *page = open<SpeakersPage>(FactsPage::Speakers);
    type(page->table(), "Zoë Quinn", SpeakerFactsModel::RolesColumn, "host, coordinator");
    QCOMPARE(facts().speakers.value("Zoë Quinn").looseRoles, QStringList({"host", "coordinator"}));
    page->available()->addButton()->click();
    QCOMPARE(facts().speakers.value("Zoë Quinn").available.size(), size_t(1));
    QCOMPARE(facts().speakers.value("Zoë Quinn").looseRoles.size(), 2);
    page->table()->setCurrentIndex(page->table()->currentIndex().siblingAtColumn(SpeakerFactsModel::GroupColumn));
    QTest::keyClick(page->table(), Qt::Key_Space);
    QVERIFY(facts().speakers.value("Zoë Quinn").isGroup);
}

void FactsDialogTest::sessionRelations_areEdited()
{
    auto *page = open<SessionsPage>(FactsPage::Sessions);
    QVERIFY(page->table()->showKey("2"));
    const auto pick = [](SessionPicker *picker, const QString &words) {
        picker->setFocus();
        QTest::keyClicks(picker, words);
        QCompleter *completer = picker->completer();
        completer->setCompletionPrefix(words);
        emit completer->activated(completer->completionModel()->index(0, 0));
    };
    pick(page->mirrors(), "opening");
    QTRY_COMPARE(facts().sessions.value(SessionId("2")).mirrors, SessionId("1"));
    pick(page->notAgainst()->picker(), "closing");
    QTRY_COMPARE(facts().sessions.value(SessionId("2")).notAgainst, QList{SessionId("3")});
    pick(page->prerequisites()->picker(), "open");
    QTRY_COMPARE(facts().sessions.value(SessionId("2")).prerequisites, QList{SessionId("1")});
    page->neededTags()->setFocus();
    QTest::keyClicks(page->neededTags(), "screen, ");
    QTest::keyClick(page->neededTags(), Qt::Key_Return);
    QCOMPARE(facts().sessions.value(SessionId("2")).neededTags, QStringList{"screen"});
    QVERIFY(m_dialog->isVisible());

    page->prerequisites()->list()->setCurrentRow(0);
    QTest::keyClick(page->prerequisites()->list(), Qt::Key_Delete);
    QVERIFY(facts().sessions.value(SessionId("2")).prerequisites.isEmpty());
    page->mirrors()->setFocus();
    page->mirrors()->clear();
    QTest::keyClick(page->mirrors(), Qt::Key_Return);
    QVERIFY(facts().sessions.value(SessionId("2")).mirrors.isNull());
    QCOMPARE(m_edits.size(), 6);
}

void FactsDialogTest::conferenceDays_areAnnounced()
{
    auto *page = open<ConferencePage>(FactsPage::Conference);
    page->announced()->click();
    QCOMPARE(facts().firstDay, QDate(2025, 2, 1)); // those of the sessions are proposed
    QCOMPARE(facts().lastDay, QDate(2025, 2, 2));
    page->lastDay()->setDate(QDate(2025, 1, 1));
    QTest::keyClick(page->lastDay(), Qt::Key_Return);
    QCOMPARE(facts().lastDay, QDate(2025, 2, 2)); // not before the first
    page->lastDay()->setDate(QDate(2025, 2, 3));
    QTest::keyClick(page->lastDay(), Qt::Key_Return);
    QCOMPARE(facts().lastDay, QDate(2025, 2, 3));
    page->announced()->click();
    QVERIFY(!facts().firstDay.isValid());
    QCOMPARE(m_edits.size(), 3);
}

void FactsDialogTest::openingHours_areCopiedToAllDays()
{
    auto *page = open<ConferencePage>(FactsPage::Conference);
    QVERIFY(!page->copyButton()->isEnabled());
    page->openingHours()->addButton()->click();
    page->copyButton()->click();
    QCOMPARE(facts().openingHours,
             (std::vector<Interval>{*Interval::between(utc(2025, 2, 1, 8), utc(2025, 2, 1, 17)),
                                    *Interval::between(utc(2025, 2, 2, 8), utc(2025, 2, 2, 17))}));
    QCOMPARE(page->openingHours()->rows().size(), 2);
}

void FactsDialogTest::looseRoles_areTyped()
{
    auto *page = open<ConferencePage>(FactsPage::Conference);
    page->looseRoles()->setFocus();
    QTest::keyClicks(page->looseRoles(), "coordinator");
    QTest::keyClick(page->looseRoles(), Qt::Key_Return);
    QCOMPARE(facts().looseRoles, QStringList{"coordinator"});
}

void FactsDialogTest::favourites_areReadAndForgotten()
{
    auto *page = open<FavouritesPage>(FactsPage::Favourites);
    QVERIFY(!page->clearButton()->isEnabled());
    QSignalSpy chosen(m_dialog.get(), &FactsDialog::favouritesFileChosen);
    page->readButton()->click();
    auto *files = page->findChild<QFileDialog *>();
    QVERIFY(files);
    emit files->fileSelected("/home/ada/stars.csv");
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), "/home/ada/stars.csv");
    files->close();

    m_document = required(m_document.with(
        m_document.favouritesEdit({{SessionId("1"), 20}, {SessionId("gone"), 3}}, {{SessionId("2")}})));
    give();
    QVERIFY(page->known()->text().contains("2 session"));
    QVERIFY(page->known()->text().contains("1 person"));
    QVERIFY(page->known()->text().contains("1 session(s) of these are not in the programme"));
    page->clearButton()->click();
    QCOMPARE(facts(), Companion());
    QVERIFY(!page->clearButton()->isEnabled());
}

void FactsDialogTest::rule_isChangedAndReset()
{
    auto *page = open<RulesPage>(FactsPage::Rules);
    m_dialog->showPage(FactsPage::Rules, "speaker-pause");
    const auto choose = [](QComboBox *box, int row) {
        box->setCurrentIndex(row);
        emit box->activated(row);
    };
    choose(page->severity(), page->severity()->findText("Error"));
    const Rule *rule = ruleOfId(u"speaker-pause");
    QCOMPARE(m_document.ruleSet().severityOf(*rule), Severity::Error);
    const RuleParameter &parameter = rule->parameters.front();
    QSpinBox *number = page->number(QString::fromLatin1(parameter.id));
    QVERIFY(number);
    QCOMPARE(number->value(), int(parameter.byDefault));
    number->setValue(int(parameter.byDefault) + 3);
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(m_document.ruleSet().parameterOf(*rule, parameter), parameter.byDefault + 3);
    choose(page->profile(), int(Profile::OnSite));
    QCOMPARE(m_document.ruleSet().profile(), Profile::OnSite);
    QCOMPARE(m_edits.size(), 3);

    page->resetButton()->click();
    QCOMPARE(m_edits.size(), 4); // severity and number are one step
    QVERIFY(m_document.ruleSet().changedSeverities().isEmpty());
    QCOMPARE(number->value(), int(parameter.byDefault));
    QVERIFY(!page->resetButton()->isEnabled());
}

void FactsDialogTest::waiver_isChangedAndTakenBack()
{
    m_document = required(m_document.with(m_document.waiverEdit(waiver("0123456789abcdef"))));
    give();
    auto *page = open<WaiversPage>(FactsPage::Waivers);
    QCOMPARE(page->reason()->text(), "It is meant.");
    page->reason()->setText("Both are one.");
    QTest::keyClick(page->reason(), Qt::Key_Return);
    QCOMPARE(m_document.waivers().front().reason, "Both are one.");
    page->reason()->setText("  ");
    QTest::keyClick(page->reason(), Qt::Key_Return);
    QCOMPARE(page->reason()->text(), "Both are one."); // never without one
    page->hasEnd()->click();
    QCOMPARE(m_document.waivers().front().until, QDate(2025, 2, 2)); // the last day is proposed
    page->until()->setDate(QDate(2025, 3, 1));
    QTest::keyClick(page->until(), Qt::Key_Return);
    QCOMPARE(m_document.waivers().front().until, QDate(2025, 3, 1));
    page->takeBackButton()->click();
    QVERIFY(m_document.waivers().empty());
    QCOMPARE(m_edits.size(), 4);
    QVERIFY(!page->table()->isVisible());
}

void FactsDialogTest::change_keepsRowAndScrollPosition()
{
    ScheduleBuilder builder;
    for (int i = 0; i < 300; ++i) {
        builder.session(QString::number(i), QStringLiteral("Session %1").arg(i)).at(10, 0, 30min);
    }
    m_schedule = builder.shared();
    m_dialog->setSchedule(m_schedule);
    auto *page = open<SessionsPage>(FactsPage::Sessions);
    type(page->table(), "250", SessionFactsModel::AudienceColumn, "90");
    QCOMPARE(page->table()->currentKey(), "250");
    const int scroll = page->table()->verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    SessionFacts facts;
    facts.pinned = true;
    m_document = required(m_document.with(m_document.sessionEdit(SessionId("unknown"), facts))); // one row more
    give();
    QCOMPARE(page->table()->currentKey(), "250");
    QCOMPARE(page->table()->currentIndex().column(), int(SessionFactsModel::AudienceColumn));
    QCOMPARE(page->table()->verticalScrollBar()->value(), scroll);
}

void FactsDialogTest::undoKey_reachesTheWindowFromEveryField()
{
    QSignalSpy undo(m_dialog.get(), &FactsDialog::undoRequested);
    QSignalSpy redo(m_dialog.get(), &FactsDialog::redoRequested);
    auto *rooms = open<RoomsPage>(FactsPage::Rooms);
    rooms->available()->addButton()->click();
    auto *conference = static_cast<ConferencePage *>(m_dialog->page(FactsPage::Conference));
    const QList<std::pair<FactsPage, QWidget *>> fields{
        {FactsPage::Rooms, rooms->table()},
        {FactsPage::Rooms, rooms->available()->rows().first()->from()},
        {FactsPage::Conference, conference->looseRoles()},
        {FactsPage::Walking, static_cast<WalkingPage *>(m_dialog->page(FactsPage::Walking))->minutesField()},
    };
    for (const auto &[page, field] : fields) {
        m_dialog->showPage(page);
        field->setFocus();
        QTest::keySequence(field, QKeySequence::Undo);
        QTest::keySequence(field, QKeySequence::Redo);
    }
    QCOMPARE(undo.count(), fields.size());
    QCOMPARE(redo.count(), fields.size());

    m_dialog->showPage(FactsPage::Conference); // what is being typed is taken back first
    conference->looseRoles()->setFocus();
    QTest::keyClicks(conference->looseRoles(), "co");
    QTest::keySequence(conference->looseRoles(), QKeySequence::Undo);
    QCOMPARE(undo.count(), fields.size());
    m_dialog->undoButton()->click();
    QCOMPARE(undo.count(), fields.size() + 1);
}

void FactsDialogTest::closing_takesWhatWasTyped()
{
    auto *page = open<ConferencePage>(FactsPage::Conference);
    page->looseRoles()->setFocus();
    QTest::keyClicks(page->looseRoles(), "coordinator");
    m_dialog->close();
    QCOMPARE(facts().looseRoles, QStringList{"coordinator"});
}

void FactsDialogTest::deepLink_choosesPageAndParty_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("party");
    QTest::newRow("room") << int(FactsPage::Rooms) << "Yard";
    QTest::newRow("speaker") << int(FactsPage::Speakers) << "Zoë Quinn";
    QTest::newRow("session") << int(FactsPage::Sessions) << "3";
    QTest::newRow("rule") << int(FactsPage::Rules) << "capacity";
    QTest::newRow("waiver") << int(FactsPage::Waivers) << "fedcba9876543210";
}

void FactsDialogTest::deepLink_choosesPageAndParty()
{
    QFETCH(int, page);
    QFETCH(QString, party);
    for (const char *fingerprint : {"0123456789abcdef", "fedcba9876543210"}) {
        m_document = required(m_document.with(m_document.waiverEdit(waiver(fingerprint))));
    }
    give();
    m_dialog->showPage(FactsPage(page), party);
    QCOMPARE(int(m_dialog->currentPage()), page);
    auto *table = m_dialog->page(FactsPage(page))->findChild<FactTable *>();
    QCOMPARE(table->currentKey(), party);
    m_dialog->showPage(FactsPage(page), "nothing of that name");
    QCOMPARE(table->currentKey(), party);
}

void FactsDialogTest::hiddenParty_isShownOnRequest()
{
    auto *page = open<SessionsPage>(FactsPage::Sessions);
    page->filter()->search()->setText("opening");
    page->filter()->onlyFilled()->setChecked(true);
    m_dialog->showPage(FactsPage::Sessions, "3");
    QCOMPARE(page->table()->currentKey(), "3");
    QCOMPARE(page->filter()->search()->text(), "");
}

void FactsDialogTest::everyNeedOfTheFacts_hasAPage()
{
    QCOMPARE(pageFor(Need::RoomCapacities), FactsPage::Rooms);
    QCOMPARE(pageFor(Need::RoomAvailability), FactsPage::Rooms);
    QCOMPARE(pageFor(Need::StreamedRooms), FactsPage::Rooms);
    QCOMPARE(pageFor(Need::WalkingTimes), FactsPage::Walking);
    QCOMPARE(pageFor(Need::SpeakerAvailability), FactsPage::Speakers);
    QCOMPARE(pageFor(Need::Demand), FactsPage::Sessions);
    QCOMPARE(pageFor(Need::NeededTags), FactsPage::Sessions);
    QCOMPARE(pageFor(Need::Plenaries), FactsPage::Sessions);
    QCOMPARE(pageFor(Need::ForbiddenPairs), FactsPage::Sessions);
    QCOMPARE(pageFor(Need::Prerequisites), FactsPage::Sessions);
    QCOMPARE(pageFor(Need::OpeningHours), FactsPage::Conference);
    QCOMPARE(pageFor(Need::Favourites), FactsPage::Favourites);
    QCOMPARE(pageFor(Need::FavouriteLists), FactsPage::Favourites);
    QVERIFY(!pageFor(Need::Times)); // only the schedule file can say it
    QVERIFY(!pageFor(Need::Texts));
}

void FactsDialogTest::head_saysWhereTheFileLies()
{
    const auto says = [this](const QString &words) {
        return std::ranges::any_of(m_dialog->findChildren<QLabel *>(Qt::FindDirectChildrenOnly),
                                   [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    QVERIFY(says("Kept beside the schedule: /home/ada/schedule.xml.lectern.json"));
    m_document = required(CompanionDocument::fromJson(R"({"rooms": {"Annex": {"capasity": 3}}})", "facts.json"));
    m_dialog->setDocument(m_document, facts(), "/data/facts.json", false);
    QVERIFY(says("the command line does not see it: /data/facts.json"));
    QVERIFY(says("capasity"));
    QSignalSpy copy(m_dialog.get(), &FactsDialog::saveCopyRequested);
    m_dialog->copyButton()->click();
    QCOMPARE(copy.count(), 1);
}

void FactsDialogTest::unreadableFile_cannotBeEdited()
{
    m_dialog->setDocumentError(Error{ErrorCode::Damaged, "It is no JSON.", {"facts.json", 12, 0}});
    FactTable *table = open<RoomsPage>(FactsPage::Rooms)->table();
    QVERIFY(!table->isEnabled());
    QVERIFY(!m_dialog->copyButton()->isEnabled());
    const auto labels = m_dialog->findChildren<QLabel *>(Qt::FindDirectChildrenOnly);
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().contains("“facts.json”, line 12: It is no JSON.");
    }));
    m_dialog->setDocumentError({});
    QVERIFY(table->isEnabled());
    m_dialog->setSchedule(nullptr); // nothing is open
    QVERIFY(!table->isEnabled());
}

void FactsDialogTest::everyField_hasAName()
{
    open<RoomsPage>(FactsPage::Rooms)->available()->addButton()->click();
    for (const FactsPage page : allFactsPages) {
        m_dialog->showPage(page);
        for (QWidget *field : m_dialog->findChildren<QWidget *>()) {
            const bool isReached = (field->focusPolicy() & Qt::TabFocus) && field->isVisible() && field->isEnabled();
            const bool isPart = qobject_cast<QAbstractSpinBox *>(field->parentWidget()); // is named by the whole
            if (!isReached || isPart || qobject_cast<QLabel *>(field)) {
                continue;
            }
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(field);
            QVERIFY(accessible);
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), field->metaObject()->className());
        }
    }
}

void FactsDialogTest::tab_goesInReadingOrder()
{
    auto *page = open<SpeakersPage>(FactsPage::Speakers);
    page->available()->addButton()->click();
    WindowsRow *row = page->available()->rows().first();
    const QList<QWidget *> order{page->filter()->search(),
                                 page->filter()->onlyFilled(),
                                 page->table(),
                                 page->findChild<PartyHeader *>()->forgetButton(),
                                 page->available()->addButton(),
                                 row->from(),
                                 row->to(),
                                 row->removeButton()};
    order.first()->setFocus();
    for (qsizetype i = 1; i < order.size(); ++i) {
        while (m_dialog->focusWidget() == order[i - 1]) { // a date has parts
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(m_dialog->focusWidget(), order[i]);
    }
}

QTEST_MAIN(FactsDialogTest)
#include "tst_factsdialog.moc"
