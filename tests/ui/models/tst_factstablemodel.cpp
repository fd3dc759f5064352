#include "tests/support/schedulebuilder.h"
#include "ui/models/roles.h"
#include "ui/models/roomfactsmodel.h"
#include "ui/models/sessionfactsmodel.h"
#include "ui/models/sessionnamesmodel.h"
#include "ui/models/speakerfactsmodel.h"
#include "ui/models/walkmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;

namespace {

SchedulePtr programme()
{
    return ScheduleBuilder()
        .room("Main hall").room("Annex").room("Yard")
        .session("1", "Opening").at(10, 0, 30min).in("Main hall").by("Zoë Quinn").by("Ada Lovelace", "coordinator")
        .session("2", "Lunch").at(12, 0, 60min).in("Annex")
        .session("3", "Not yet")
        .session("4", "Gone").at(15, 0, 30min).withdrawn()
        .speaker("Ada Lovelace", "Engineer", "Analytical")
        .shared();
}

RoomFacts seats(int count)
{
    RoomFacts facts;
    facts.capacity = count;
    return facts;
}

QStringList column(const QAbstractItemModel &model, int number)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        texts += model.index(row, number).data().toString();
    }
    return texts;
}

} // namespace

/// The table of facts and the four that are made of it: rooms, walks, speakers, sessions.
class FactsTableModelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void rooms_standInTheProgrammesOrder();
    void typedCapacity_isToldAsFacts();
    void checkedMark_isToldAsFacts();
    void sameValue_isNotTold();
    void wrongNumber_isRefused();
    void strangers_comeLastAndSaySo();
    void walksAlone_areNoFactsAboutARoom();
    void change_keepsTheRows();
    void filter_findsWithoutCaseAndAccents_data();
    void filter_findsWithoutCaseAndAccents();
    void onlyFilled_keepsWhatLosesItsLastFact();
    void speaker_isFoundByKeyThenByName();
    void walk_servesBothDirections();
    void walk_isTold();
    void sessionRow_saysItsRelations();
    void withdrawnSession_isListedWithFactsOnly();
    void sessionName_saysWhenAndWhere();
};

void FactsTableModelTest::rooms_standInTheProgrammesOrder()
{
    RoomFactsModel model;
    QAbstractItemModelTester tester(&model);
    model.setSchedule(programme());
    model.setFacts({{"Annex", seats(1200)}});
    QCOMPARE(column(model, RoomFactsModel::NameColumn), QStringList({"Main hall", "Annex", "Yard"}));
    QCOMPARE(column(model, RoomFactsModel::CapacityColumn), QStringList({"", "1,200", ""}));
    QCOMPARE(model.index(1, RoomFactsModel::CapacityColumn).data(Qt::EditRole).toString(), "1200");
    model.setSchedule(nullptr);
    QCOMPARE(model.rowCount(), 1); // facts alone
}

void FactsTableModelTest::typedCapacity_isToldAsFacts()
{
    RoomFactsModel model;
    model.setSchedule(programme());
    RoomFacts before = seats(10);
    before.streamed = true;
    model.setFacts({{"Annex", before}});
    QSignalSpy told(&model, &RoomFactsModel::roomEdited);
    QVERIFY(model.setData(model.indexOf("Annex", RoomFactsModel::CapacityColumn), "80", Qt::EditRole));
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.first().at(0).toString(), "Annex");
    RoomFacts after = before;
    after.capacity = 80;
    QCOMPARE(told.first().at(1).value<RoomFacts>(), after); // the rest stays
    QCOMPARE(model.factsOf("Annex"), before);               // until it comes back
    QVERIFY(model.setData(model.indexOf("Annex", RoomFactsModel::CapacityColumn), "", Qt::EditRole));
    QVERIFY(!told.last().at(1).value<RoomFacts>().capacity);
}

void FactsTableModelTest::checkedMark_isToldAsFacts()
{
    RoomFactsModel model;
    model.setSchedule(programme());
    QSignalSpy told(&model, &RoomFactsModel::roomEdited);
    QVERIFY(model.setData(model.indexOf("Yard", RoomFactsModel::ParallelColumn), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(told.first().at(1).value<RoomFacts>().parallelAllowed);
    model.setFacts({{"Yard", told.first().at(1).value<RoomFacts>()}});
    QCOMPARE(model.indexOf("Yard", RoomFactsModel::ParallelColumn).data(Qt::AccessibleTextRole).toString(), "Parallel: yes");
    QCOMPARE(model.indexOf("Yard", RoomFactsModel::StreamedColumn).data(Qt::AccessibleTextRole).toString(), "Streamed: no");
    QCOMPARE(model.indexOf("Yard", RoomFactsModel::TagsColumn).data(Qt::AccessibleTextRole).toString(), "Tags: not known");
    QVERIFY(model.setData(model.indexOf("Yard", RoomFactsModel::TagsColumn), "open air, loud", Qt::EditRole));
    QCOMPARE(told.last().at(1).value<RoomFacts>().tags, QStringList({"open air", "loud"}));
}

void FactsTableModelTest::sameValue_isNotTold()
{
    RoomFactsModel model;
    model.setSchedule(programme());
    model.setFacts({{"Annex", seats(80)}});
    QSignalSpy told(&model, &RoomFactsModel::roomEdited);
    QVERIFY(model.setData(model.indexOf("Annex", RoomFactsModel::CapacityColumn), "80", Qt::EditRole));
    QCOMPARE(told.count(), 0);
}

void FactsTableModelTest::wrongNumber_isRefused()
{
    RoomFactsModel model;
    model.setSchedule(programme());
    QSignalSpy told(&model, &RoomFactsModel::roomEdited);
    QVERIFY(!model.setData(model.indexOf("Annex", RoomFactsModel::CapacityColumn), "many", Qt::EditRole));
    QVERIFY(!model.setData(model.indexOf("Annex", RoomFactsModel::NameColumn), "Hall", Qt::EditRole));
    QCOMPARE(told.count(), 0);
}

void FactsTableModelTest::strangers_comeLastAndSaySo()
{
    RoomFactsModel model;
    QAbstractItemModelTester tester(&model);
    model.setSchedule(programme());
    model.setFacts({{"Old hall", seats(5)}, {"Cellar", seats(6)}});
    QCOMPARE(column(model, RoomFactsModel::NameColumn).mid(3),
             QStringList({"Cellar (not in the programme)", "Old hall (not in the programme)"}));
    QCOMPARE(model.keyAt(model.index(4, 0)), "Old hall");
    QCOMPARE(model.index(4, 0).data(InProgrammeRole).toBool(), false);
    QCOMPARE(model.index(0, 0).data(InProgrammeRole).toBool(), true);
    model.setFacts({});
    QCOMPARE(model.rowCount(), 3);
}

void FactsTableModelTest::walksAlone_areNoFactsAboutARoom()
{
    RoomFactsModel model;
    model.setSchedule(programme());
    model.setFacts({{"Elsewhere", RoomFacts()}, {"Annex", RoomFacts()}});
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(!model.isFilled(model.indexOf("Annex")));
}

void FactsTableModelTest::change_keepsTheRows()
{
    RoomFactsModel model;
    model.setSchedule(programme());
    model.setFacts({{"Old hall", seats(5)}});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setFacts({{"Old hall", seats(5)}, {"Annex", seats(8)}});
    QCOMPARE(reset.count(), 0); // a view keeps selection and scroll position
    QCOMPARE(changed.count(), 1);
}

void FactsTableModelTest::filter_findsWithoutCaseAndAccents_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << "" << QStringList({"Ada Lovelace", "Zoë Quinn"});
    QTest::newRow("without the accent") << "zoe" << QStringList({"Zoë Quinn"});
    QTest::newRow("company") << "analytical" << QStringList({"Ada Lovelace"});
    QTest::newRow("all words") << "ada quinn" << QStringList();
}

void FactsTableModelTest::filter_findsWithoutCaseAndAccents()
{
    QFETCH(QString, words);
    QFETCH(QStringList, expected);
    SpeakerFactsModel model;
    QAbstractItemModelTester tester(&model);
    model.setSchedule(programme());
    model.setFilter(words);
    QCOMPARE(column(model, SpeakerFactsModel::NameColumn), expected);
    QCOMPARE(model.totalCount(), 2);
}

void FactsTableModelTest::onlyFilled_keepsWhatLosesItsLastFact()
{
    SpeakerFacts group;
    group.isGroup = true;
    SpeakerFactsModel model;
    QAbstractItemModelTester tester(&model);
    model.setSchedule(programme());
    model.setFacts({{"Zoë Quinn", group}});
    model.setOnlyFilled(true);
    QCOMPARE(column(model, 0), QStringList{"Zoë Quinn"});
    model.setFacts({});
    QCOMPARE(column(model, 0), QStringList{"Zoë Quinn"});
    model.setFacts({{"Ada Lovelace", group}}); // as an undo may bring it
    QCOMPARE(column(model, 0), QStringList({"Ada Lovelace", "Zoë Quinn"}));
    model.setOnlyFilled(true);
    QCOMPARE(column(model, 0), QStringList{"Ada Lovelace"});
}

void FactsTableModelTest::speaker_isFoundByKeyThenByName()
{
    Schedule schedule = *programme();
    schedule.speakers[0].key = "guid-7"; // Zoë Quinn
    SpeakerFacts group;
    group.isGroup = true;
    SpeakerFactsModel model;
    model.setSchedule(std::make_shared<const Schedule>(schedule));
    const QModelIndex zoe = model.indexOf("guid-7", SpeakerFactsModel::GroupColumn);
    QCOMPARE(model.factsKeyAt(zoe), "guid-7");
    model.setFacts({{"Zoë Quinn", group}});
    QCOMPARE(model.rowCount(), 2); // no stranger
    QCOMPARE(zoe.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(model.factsKeyAt(zoe), "Zoë Quinn"); // the entry that is there changes
    model.setFacts({{"Zoë Quinn", group}, {"guid-7", {}}});
    QCOMPARE(zoe.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void FactsTableModelTest::walk_servesBothDirections()
{
    WalkModel model;
    QAbstractItemModelTester tester(&model);
    model.setSchedule(programme());
    model.setWalks({{{"Annex", "Main hall"}, 7min}, {{"Cellar", "Annex"}, 4min}});
    model.setFrom("Main hall");
    QCOMPARE(column(model, WalkModel::NameColumn), QStringList({"Annex", "Yard"}));
    QCOMPARE(column(model, WalkModel::MinutesColumn), QStringList({"7", ""}));
    QCOMPARE(model.pairTo("Annex"), std::pair(QString("Annex"), QString("Main hall")));
    QCOMPARE(model.pairTo("Yard"), std::pair(QString("Main hall"), QString("Yard")));
    QCOMPARE(model.knownCount(), 1);
    QCOMPARE(model.rooms(), QStringList({"Main hall", "Annex", "Yard", "Cellar"}));
    model.setFrom("Annex");
    QCOMPARE(column(model, WalkModel::NameColumn),
             QStringList({"Main hall", "Yard", "Cellar (not in the programme)"}));
}

void FactsTableModelTest::walk_isTold()
{
    WalkModel model;
    model.setSchedule(programme());
    model.setFrom("Yard");
    QSignalSpy told(&model, &WalkModel::walkEdited);
    QVERIFY(model.setData(model.indexOf("Annex", WalkModel::MinutesColumn), "12", Qt::EditRole));
    QCOMPARE(told.first().at(0).toString(), "Annex");
    QCOMPARE(told.first().at(1).value<std::optional<std::chrono::minutes>>(), std::optional(12min));
    QVERIFY(!model.setData(model.indexOf("Annex", WalkModel::MinutesColumn), "far", Qt::EditRole));
    QVERIFY(!model.setData(model.indexOf("Annex", WalkModel::MinutesColumn), "1441", Qt::EditRole));
    QCOMPARE(told.count(), 1);
}

void FactsTableModelTest::sessionRow_saysItsRelations()
{
    SessionFacts facts;
    facts.mirrors = SessionId("2");
    facts.prerequisites = {SessionId("3"), SessionId("2")};
    facts.notAgainst = {SessionId("3")};
    facts.neededTags = {"projector"};
    facts.expectedAudience = 300;
    SessionFactsModel model;
    QAbstractItemModelTester tester(&model);
    model.setSchedule(programme());
    model.setFacts({{SessionId("1"), facts}});
    const QModelIndex row = model.indexOf("1");
    QCOMPARE(row.siblingAtColumn(SessionFactsModel::RelationsColumn).data().toString(),
             "mirrors “Lunch” · after 2 · not against 1 · needs projector");
    QCOMPARE(row.siblingAtColumn(SessionFactsModel::WhenColumn).data().toString(), "Sat 1 Feb 10:00");
    QSignalSpy told(&model, &SessionFactsModel::sessionEdited);
    QVERIFY(model.setData(row.siblingAtColumn(SessionFactsModel::PlenaryColumn), Qt::Checked, Qt::CheckStateRole));
    facts.plenary = true;
    QCOMPARE(told.first().at(0).value<SessionId>(), SessionId("1"));
    QCOMPARE(told.first().at(1).value<SessionFacts>(), facts);
}

void FactsTableModelTest::withdrawnSession_isListedWithFactsOnly()
{
    SessionFacts facts;
    facts.pinned = true;
    SessionFactsModel model;
    model.setSchedule(programme());
    QCOMPARE(column(model, 0), QStringList({"Opening", "Lunch", "Not yet"}));
    model.setFacts({{SessionId("4"), facts}, {SessionId("99"), facts}});
    QCOMPARE(column(model, 0).mid(3), QStringList({"99 (not in the programme)", "Gone (not in the programme)"}));
}

void FactsTableModelTest::sessionName_saysWhenAndWhere()
{
    SessionNamesModel names;
    QAbstractItemModelTester tester(&names);
    names.setSchedule(programme());
    QCOMPARE(names.nameOf(SessionId("1")), "Opening · Sat 1 Feb 10:00 · Main hall");
    QCOMPARE(names.nameOf(SessionId("3")), "Not yet");
    QCOMPARE(names.nameOf(SessionId("99")), "99 (not in the programme)");
    QCOMPARE(names.index(0).data(SessionIdRole).value<SessionId>(), SessionId("1"));
}

QTEST_GUILESS_MAIN(FactsTableModelTest)
#include "tst_factstablemodel.moc"
