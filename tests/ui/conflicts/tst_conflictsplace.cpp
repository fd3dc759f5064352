#include "ui/conflicts/conflictsplace.h"

#include "core/rules/allrules.h"
#include "tests/support/schedulebuilder.h"
#include "ui/conflicts/findingfilterbar.h"
#include "ui/conflicts/findinglistview.h"
#include "ui/models/findingmodel.h"
#include "ui/models/roles.h"
#include "ui/widgets/checklistbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/searchedit.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace std::chrono_literals;

/// The Conflicts place by mouse and key, over the real model and rules.
class ConflictsPlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void summary_countsWhatWasFoundAndWhatNot();
    void noProgramme_isSaid();
    void nothingFound_saysWhatWasChecked();
    void nothingFoundButGaps_listsWhatWasNotChecked();
    void filteredAway_offersTheWayOut();
    void arrowKeys_walkOverFindings();
    void enterAndW_askForTextAndWaiver();
    void contextMenu_leadsToEachSpeakerOnce();
    void typedWords_filter();
    void chips_standForValuesAndGoOneByOne();
    void recheck_keepsTheChosenFinding();
    void goneFinding_handsOverToItsNeighbour();
    void profile_isChosenFromTheMenu();
    void problem_isSaidAndLocksTheProfile();
    void rows_arePainted();

private:
    void check(const SchedulePtr &schedule, const std::vector<Waiver> &waivers = {}, const RuleSet &ruleSet = onlyOverlaps({}));
    static RuleSet onlyOverlaps(const QStringList &more);
    QString words() const;
    QStringList chosen() const;
    FindingListView &list() const { return *m_place->list(); }

    std::unique_ptr<FindingModel> m_model;
    std::unique_ptr<ConflictsPlace> m_place;
};

namespace {

ScheduleBuilder programme()
{
    return ScheduleBuilder()
        .session("opening", "Opening").at(10, 0, 60min).in("Main hall").by("Ada Lovelace").on("Keynotes")
        .session("columns", "Columns").at(10, 30, 60min).in("Main hall").by("Ada Lovelace")
        .session("poster", "Poster").day(2).at(9, 0, 60min).in("Annex").by("Alan Turing")
        .session("tables", "Tables").at(9, 30, 60min).in("Annex").by("Grace Hopper");
}

SchedulePtr cleanProgramme()
{
    return ScheduleBuilder().session("opening", "Opening").at(10, 0, 60min).in("Main hall").by("Ada Lovelace").shared();
}

} // namespace

RuleSet ConflictsPlaceTest::onlyOverlaps(const QStringList &more)
{
    RuleSet ruleSet;
    for (const Rule &rule : allRules()) {
        const QString id = QString::fromLatin1(rule.id);
        if (!id.endsWith("room-overlap") && !id.endsWith("speaker-overlap") && !more.contains(id)) {
            if (!ruleSet.setSeverity(id, Severity::Off)) {
                qFatal("a rule of the table is not found by its id");
            }
        }
    }
    return ruleSet;
}

void ConflictsPlaceTest::init()
{
    m_place.reset();
    m_model = std::make_unique<FindingModel>();
    m_place = std::make_unique<ConflictsPlace>(*m_model);
    m_place->resize(700, 500);
    m_place->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_place.get()));
}

void ConflictsPlaceTest::check(const SchedulePtr &schedule, const std::vector<Waiver> &waivers, const RuleSet &ruleSet)
{
    m_place->setRuleSet(ruleSet);
    m_model->setFormatting(Formatting(schedule->conference.clock));
    m_model->setReport(std::make_shared<CheckReport>(reportOn({.schedule = *schedule, .companion = Companion()}, ruleSet,
                                                              waivers, QDate(2025, 1, 20))),
                       schedule);
    QCoreApplication::processEvents();
}

/// What can be read around the list.
QString ConflictsPlaceTest::words() const
{
    QStringList words;
    for (const QLabel *label : m_place->findChildren<QLabel *>()) {
        words += label->isVisible() && !label->text().isEmpty() ? QStringList{label->text()} : QStringList();
    }
    return words.join(u'\n');
}

QStringList ConflictsPlaceTest::chosen() const
{
    QStringList ids;
    for (const SessionId &id : m_model->sessionsAt(list().currentIndex())) {
        ids += id.value();
    }
    return ids;
}

void ConflictsPlaceTest::summary_countsWhatWasFoundAndWhatNot()
{
    check(programme().shared(), {}, onlyOverlaps({"capacity"}));
    QCOMPARE(words(), QString::fromUtf8("3 error(s) · 0 warning(s) · 0 note(s) · 1 rule(s) not checked"));

    FindingFilter filter;
    filter.of(FindingFacet::Room).insert("Annex");
    m_place->setFilter(filter);
    QVERIFY2(words().startsWith(QString::fromUtf8("1 shown · 3 error(s)")), qPrintable(words()));
}

void ConflictsPlaceTest::noProgramme_isSaid()
{
    QVERIFY2(words().contains("No programme is open"), qPrintable(words()));
    m_place->setChecking(true);
    QVERIFY2(words().contains(QString::fromUtf8("Checking …")), qPrintable(words()));
}

void ConflictsPlaceTest::nothingFound_saysWhatWasChecked()
{
    check(cleanProgramme());
    QVERIFY2(words().contains("Nothing was found"), qPrintable(words()));
    QVERIFY2(words().contains("2 rule(s) were checked"), qPrintable(words()));
    QVERIFY(!list().isVisible());
}

void ConflictsPlaceTest::nothingFoundButGaps_listsWhatWasNotChecked()
{
    check(cleanProgramme(), {}, onlyOverlaps({"capacity", "plenary-overlap"}));
    QCOMPARE(words(), QString::fromUtf8("Nothing found by 2 rule(s) · 2 rule(s) not checked"));
    QVERIFY(list().isVisible());
    QCOMPARE(m_model->rowCount(), 3);
}

void ConflictsPlaceTest::filteredAway_offersTheWayOut()
{
    check(programme().shared());
    FindingFilter filter;
    filter.words = "nobody says this";
    m_place->setFilter(filter);
    QVERIFY2(words().contains("No finding matches"), qPrintable(words()));

    for (QPushButton *button : m_place->findChildren<QPushButton *>()) {
        if (button->isVisible()) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        }
    }
    QVERIFY(list().hasFocus()); // the keyboard goes on there
    QCOMPARE(m_model->findingCount(), 3);
    QVERIFY(list().isVisible());
    QCOMPARE(m_place->filters()->search()->text(), QString());
}

void ConflictsPlaceTest::arrowKeys_walkOverFindings()
{
    check(programme().shared());
    list().setFocus();
    QCOMPARE(chosen(), QStringList({"opening", "columns"})); // the first is chosen by itself
    QTest::keyClick(&list(), Qt::Key_Down);
    QCOMPARE(chosen(), QStringList({"poster", "tables"}));
    QTest::keyClick(&list(), Qt::Key_Down);
    QCOMPARE(chosen(), QStringList({"opening", "columns"})); // of the next rule, over its heading
}

void ConflictsPlaceTest::enterAndW_askForTextAndWaiver()
{
    check(programme().shared());
    QSignalSpy activated(&list(), &FindingListView::findingActivated);
    QSignalSpy waive(&list(), &FindingListView::waiveRequested);
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_Return);
    QTest::keyClick(&list(), Qt::Key_W);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(waive.size(), 1);
}

void ConflictsPlaceTest::contextMenu_leadsToEachSpeakerOnce()
{
    check(programme().shared());
    QSignalSpy requested(&list(), &FindingListView::speakerRequested);
    QHash<QString, QStringList> offered; // by the first session of the finding
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const FindingDetails details = m_model->detailsAt(m_model->index(row));
        if (details.key.kind != FindingRowKind::Finding) {
            continue;
        }
        list().setCurrentIndex(m_model->index(row));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, list().mapToGlobal(QPoint()));
        QApplication::sendEvent(list().viewport(), &event);
        auto *menu = list().findChild<QMenu *>();
        QVERIFY(menu);
        QStringList &speakers = offered[details.sides.front().title];
        speakers.clear();
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith("Speaker: ")) {
                speakers += action->text();
                action->trigger();
            }
        }
        delete menu;
    }
    QCOMPARE(offered.value("Opening"), QStringList{"Speaker: Ada Lovelace"}); // speaks on both sides
    QCOMPARE(offered.value("Poster"), QStringList({"Speaker: Alan Turing", "Speaker: Grace Hopper"}));
    const QString last = requested.last().first().toString();
    QVERIFY2(last == "Grace Hopper" || last == "Ada Lovelace", qPrintable(last)); // a key
}

void ConflictsPlaceTest::typedWords_filter()
{
    check(programme().shared());
    QTest::keyClicks(m_place->filters()->search(), "turing");
    QCOMPARE(m_model->findingCount(), 1);
    QTest::keyClick(m_place->filters()->search(), Qt::Key_Escape);
    QCOMPARE(m_model->findingCount(), 3);
}

void ConflictsPlaceTest::chips_standForValuesAndGoOneByOne()
{
    check(programme().shared());
    const auto buttons = m_place->findChildren<CheckListButton *>();
    const auto room = std::ranges::find_if(buttons, [](const CheckListButton *button) { return button->text() == "Room"; });
    QVERIFY(room != buttons.end());
    QCOMPARE((*room)->entries().size(), 2);
    emit (*room)->entryToggled(0, true);
    emit (*room)->entryToggled(1, true);
    QCOMPARE(m_model->findingCount(), 3);

    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto chips = m_place->findChildren<Chip *>();
    QCOMPARE(chips.size(), 2);
    QCOMPARE(chips[0]->text(), "Room: Main hall");
    chips[0]->click();
    QCOMPARE(m_model->findingCount(), 1);
}

void ConflictsPlaceTest::recheck_keepsTheChosenFinding()
{
    check(programme().shared());
    list().setCurrentIndex(m_model->index(2));
    QSignalSpy changed(&list(), &FindingListView::currentFindingChanged);

    check(programme().session("a", "A").day(1).at(8, 0, 60min).in("Attic").session("b", "B").at(8, 10, 60min).in("Attic").shared());

    QCOMPARE(chosen(), QStringList({"poster", "tables"}));
    QVERIFY(list().selectionModel()->isSelected(list().currentIndex()));
    QVERIFY(!changed.isEmpty()); // what is said of it may differ
}

void ConflictsPlaceTest::goneFinding_handsOverToItsNeighbour()
{
    const SchedulePtr schedule = programme().shared();
    check(schedule);
    const QString fingerprint = m_model->detailsAt(m_model->index(1)).proposal.fingerprint;
    list().setCurrentIndex(m_model->index(1));

    check(schedule, {{.fingerprint = fingerprint, .rule = "room-overlap", .about = {}, .reason = "Meant", .author = {}, .date = {}, .until = {}}});

    QCOMPARE(chosen(), QStringList({"poster", "tables"}));
    const auto buttons = m_place->findChildren<QToolButton *>();
    QVERIFY(std::ranges::any_of(buttons, [](const QToolButton *button) { return button->isVisible() && button->text() == "Waived (1)"; }));
}

void ConflictsPlaceTest::profile_isChosenFromTheMenu()
{
    QSignalSpy profile(m_place.get(), &ConflictsPlace::profileChosen);
    const auto menus = m_place->findChildren<QMenu *>();
    const auto menu = std::ranges::find_if(menus, [](const QMenu *menu) { return menu->actions().size() == 4; });
    QVERIFY(menu != menus.end());
    QVERIFY((*menu)->actions().at(1)->isChecked()); // before release

    (*menu)->actions().at(3)->trigger();

    QCOMPARE(profile.size(), 1);
    QCOMPARE(profile.first().first().value<Profile>(), Profile::OnSite);
}

void ConflictsPlaceTest::problem_isSaidAndLocksTheProfile()
{
    m_place->setProblem("The companion cannot be read.");
    QVERIFY2(words().contains("The companion cannot be read."), qPrintable(words()));
    m_place->setProblem({});
    QVERIFY(!words().contains("cannot be read"));
}

void ConflictsPlaceTest::rows_arePainted()
{
    check(programme().shared(), {}, onlyOverlaps({"capacity"}));
    const QImage image = list().viewport()->grab().toImage();
    for (int row = 0; row < m_model->rowCount(); ++row) { // something stands on each row's ground
        const QRect place = list().visualRect(m_model->index(row));
        QSet<QRgb> colors;
        for (int x = place.left(); x < place.right(); ++x) {
            colors += image.pixel(x, place.top() + place.height() / 3);
        }
        QVERIFY2(colors.size() > 4, qPrintable(m_model->index(row).data(TitleRole).toString()));
    }
}

QTEST_MAIN(ConflictsPlaceTest)
#include "tst_conflictsplace.moc"
