#include "ui/sessions/filterbar.h"
#include "ui/widgets/checklistbutton.h"
#include "ui/widgets/checklistpopup.h"
#include "ui/widgets/chip.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QtTest>

namespace {

Facets sampleFacets()
{
    Facets facets;
    facets.tracks = {{TrackId(0), "Security", 12}, {TrackId(1), "Web", 3}, {TrackId(), "Without a track", 1}};
    for (int room = 0; room < 92; ++room) {
        facets.rooms.push_back({RoomId(room), QStringLiteral("Room %1").arg(room), room});
    }
    facets.types = {{"talk", "talk", 16}};
    facets.languages = {{"en", "en", 10}, {"de", "de", 6}};
    facets.interests = {{Interest::Must, "Must", 2}, {Interest::None, "Not picked", 14}};
    return facets;
}

} // namespace

class FilterBarTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bar.reset(); }

    void facetsWithoutChoice_areHidden();
    void choosing_tellsTheFilter();
    void chosenValue_becomesARemovableChip();
    void freshCounts_keepTheOpenList();
    void manyRooms_areFoundByTyping();
    void clear_leavesTheDay();
    void clearKey_clears();
    void grouping_isChosenFromItsMenu();
    void searching_hasNoGrouping();
    void narrowBar_wraps();
    void languages_areNamed();

private:
    CheckListButton *button(const QString &text) const;
    CheckListPopup *open(const QString &text) const;

    std::unique_ptr<FilterBar> m_bar;
};

void FilterBarTest::init()
{
    m_bar = std::make_unique<FilterBar>();
    m_bar->setFacets(sampleFacets());
    m_bar->resize(900, 40);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    m_bar->activateWindow();
}

CheckListButton *FilterBarTest::button(const QString &text) const
{
    for (CheckListButton *candidate : m_bar->findChildren<CheckListButton *>()) {
        if (candidate->text() == text) {
            return candidate;
        }
    }
    return nullptr;
}

CheckListPopup *FilterBarTest::open(const QString &text) const
{
    QTest::mouseClick(button(text), Qt::LeftButton);
    return button(text)->popup();
}

void FilterBarTest::facetsWithoutChoice_areHidden()
{
    QVERIFY(button("Track")->isVisible());
    QVERIFY(button("Room")->isVisible());
    QVERIFY(!button("Type")->isVisible()); // one type only
    m_bar->setFacets({});
    QVERIFY(!button("Track")->isVisible());
}

void FilterBarTest::choosing_tellsTheFilter()
{
    QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    CheckListPopup *popup = open("Track");
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup->list(), Qt::Key_Down);
    QTest::keyClick(popup->list(), Qt::Key_Space);

    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_bar->filter().tracks, QSet<TrackId>{TrackId(1)});
    QCOMPARE(changed.first().first().value<SessionFilter>(), m_bar->filter());

    QTreeWidgetItem *none = popup->list()->topLevelItem(2);
    QTest::mouseClick(popup->list()->viewport(), Qt::LeftButton, {}, popup->list()->visualItemRect(none).center());
    QCOMPARE(m_bar->filter().tracks, (QSet<TrackId>{TrackId(1), TrackId()}));
    QTest::keyClick(popup->list(), Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
}

void FilterBarTest::chosenValue_becomesARemovableChip()
{
    SessionFilter filter;
    filter.tracks = {TrackId(0)};
    filter.interests = {Interest::Must};
    m_bar->setFilter(filter);
    const QList<Chip *> chips = m_bar->findChildren<Chip *>();
    QCOMPARE(chips.size(), 2);
    QCOMPARE(chips.first()->text(), "Track: Security");
    QCOMPARE(chips.first()->accessibleName(), "Remove the filter “Track: Security”");

    QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    QTest::mouseClick(chips.first(), Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_bar->filter().tracks.isEmpty());
    QCOMPARE(m_bar->filter().interests, QSet<Interest>{Interest::Must});
}

void FilterBarTest::freshCounts_keepTheOpenList()
{
    CheckListPopup *popup = open("Room");
    popup->find()->setText("9");
    QTreeWidgetItem *ninth = popup->list()->topLevelItem(9);
    QVERIFY(!ninth->isHidden());
    Facets facets = sampleFacets();
    facets.rooms[9].count = 1234;
    m_bar->setFacets(facets);
    QCOMPARE(popup->list()->topLevelItem(9), ninth);
    QCOMPARE(ninth->text(1), QLocale().toString(1234));
    QCOMPARE(popup->find()->text(), "9");
}

void FilterBarTest::manyRooms_areFoundByTyping()
{
    CheckListPopup *popup = open("Room");
    QVERIFY(popup->find()->isVisible());
    QTest::keyClicks(popup->find(), "room 77");
    QTest::keyClick(popup->find(), Qt::Key_Return);
    QCOMPARE(m_bar->filter().rooms, QSet<RoomId>{RoomId(77)});
    popup->close();
    QVERIFY(!open("Track")->find()->isVisible()); // three lines need no field
}

void FilterBarTest::clear_leavesTheDay()
{
    SessionFilter filter;
    filter.rooms = {RoomId(3)};
    filter.day = QDate(2025, 2, 1);
    m_bar->setFilter(filter);
    QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
    m_bar->clear();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_bar->filter().day, QDate(2025, 2, 1));
    QVERIFY(m_bar->filter().rooms.isEmpty());
    m_bar->clear();
    QCOMPARE(changed.count(), 1); // nothing left to clear
}

void FilterBarTest::clearKey_clears()
{
    SessionFilter filter;
    filter.rooms = {RoomId(3)};
    m_bar->setFilter(filter);
    QSignalSpy requested(m_bar.get(), &FilterBar::clearRequested);
    QTest::keyClick(m_bar.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(requested.count(), 1);
    QVERIFY(m_bar->filter().isEmpty());
}

void FilterBarTest::grouping_isChosenFromItsMenu()
{
    QSignalSpy changed(m_bar.get(), &FilterBar::groupingChanged);
    auto *menu = m_bar->findChild<QMenu *>();
    QVERIFY(menu);
    menu->actions().at(2)->trigger();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<Grouping>(), Grouping::Room);
    m_bar->setGrouping(Grouping::Speaker);
    QCOMPARE(changed.count(), 1);
    QVERIFY(menu->actions().at(3)->isChecked());
}

void FilterBarTest::searching_hasNoGrouping()
{
    auto *grouping = qobject_cast<QToolButton *>(m_bar->findChild<QMenu *>()->parent());
    QVERIFY(grouping);
    m_bar->setSearching(true);
    QVERIFY(!grouping->isEnabled());
    m_bar->setSearching(false);
    QVERIFY(grouping->isEnabled());
}

void FilterBarTest::narrowBar_wraps()
{
    SessionFilter filter;
    filter.rooms = {RoomId(1), RoomId(2), RoomId(3), RoomId(4), RoomId(5), RoomId(6)};
    m_bar->setFilter(filter);
    const int wide = m_bar->heightForWidth(2000);
    const int narrow = m_bar->heightForWidth(400);
    QVERIFY2(narrow > wide, qPrintable(QStringLiteral("%1 > %2").arg(narrow).arg(wide)));
    m_bar->resize(400, narrow);
    QCoreApplication::processEvents();
    for (const Chip *chip : m_bar->findChildren<Chip *>()) {
        QVERIFY(m_bar->rect().contains(chip->geometry()));
    }
}

void FilterBarTest::languages_areNamed()
{
    CheckListPopup *popup = open("Language");
    QCOMPARE(popup->list()->topLevelItem(0)->text(0), "English");
    QCOMPARE(popup->list()->topLevelItem(1)->text(0), "German");
}

QTEST_MAIN(FilterBarTest)
#include "tst_filterbar.moc"
