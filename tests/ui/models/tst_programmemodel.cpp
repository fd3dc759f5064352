#include "core/search/markhits.h"
#include "tests/support/schedulebuilder.h"
#include "ui/models/programmemodel.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

#include <numeric>

using namespace std::chrono_literals;

namespace {

SchedulePtr smallProgramme()
{
    return ScheduleBuilder()
        .clock(ConferenceClock(QTimeZone("Europe/Brussels"), 4h))
        .track("Security", 0xff0000)
        .session("open", "Opening").at(10, 0, 50min).in("Main hall").by("Ada Lovelace").on("Keynotes")
        .session("lock", "Locks").at(10, 0, 30min).in("Annex").by("Łukasz Kowalski").by("Ada Lovelace").on("Security")
        .session("lunch", "Lunch").at(12, 0, 0min).in("Main hall").in("Annex")
        .session("party", "Party").day(2).at(23, 30, 60min).in("Main hall")
        .session("some", "Some time")
        .shared();
}

std::vector<int> everything(const SchedulePtr &schedule)
{
    std::vector<int> rows(schedule->sessions.size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

Formatting formattingOf(const SchedulePtr &schedule)
{
    return Formatting(schedule->conference.clock);
}

/// The list as a person reads it: "# heading (count)" and titles.
QStringList textOf(const ProgrammeModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const QString title = index.data(TitleRole).toString();
        const bool isHeading = index.data(RowKindRole).value<RowKind>() == RowKind::Heading;
        lines += isHeading ? QStringLiteral("# %1 (%2)").arg(title).arg(index.data(CountRole).toInt()) : title;
    }
    return lines;
}

} // namespace

class ProgrammeModelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init()
    {
        m_schedule = smallProgramme();
        m_model = std::make_unique<ProgrammeModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->setSchedule(m_schedule, formattingOf(m_schedule));
        m_model->setRows(everything(m_schedule), Grouping::Time);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void grouping_data();
    void grouping();
    void rowsOutOfOrder_areSortedUnlessByRelevance();
    void headings_cannotBeSelected();
    void sessionRoles_areReadyToShow();
    void otherZone_changesTimesOnly();
    void accessibleText_isASentence();
    void pick_tellsOfItsRowsOnly();
    void clash_isToldOnBoth();
    void samePlan_tellsNothing();
    void search_marksTitleAndSpeakers();
    void newSchedule_emptiesTheList();
    void daysAndSessions_areFound();
    void randomOperations_keepTheModelConsistent();

private:
    QModelIndex indexOf(const char *id) const { return m_model->indexOf(SessionId(QString::fromLatin1(id))); }

    SchedulePtr m_schedule;
    std::unique_ptr<ProgrammeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void ProgrammeModelTest::grouping_data()
{
    QTest::addColumn<Grouping>("grouping");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("by time") << Grouping::Time
                             << QStringList{"# Sat 1 Feb 10:00 (2)", "Opening", "Locks", "# Sat 1 Feb 12:00 (1)", "Lunch",
                                            "# Sun 2 Feb 23:30 (1)", "Party", "# Without a time (1)", "Some time"};
    QTest::newRow("by track") << Grouping::Track
                              << QStringList{"# Security (1)", "Locks", "# Keynotes (1)", "Opening",
                                             "# Without a track (3)", "Lunch", "Party", "Some time"};
    QTest::newRow("by room, a session of two rooms in each")
        << Grouping::Room
        << QStringList{"# Main hall (3)", "Opening", "Lunch", "Party", "# Annex (2)", "Locks", "Lunch",
                       "# Without a room (1)", "Some time"};
    QTest::newRow("by speaker, sorted by name")
        << Grouping::Speaker
        << QStringList{"# Ada Lovelace (2)", "Opening", "Locks", "# Łukasz Kowalski (1)", "Locks",
                       "# Without a speaker (3)", "Lunch", "Party", "Some time"};
    QTest::newRow("as found, without headings")
        << Grouping::Relevance << QStringList{"Opening", "Locks", "Lunch", "Party", "Some time"};
}

void ProgrammeModelTest::grouping()
{
    QFETCH(Grouping, grouping);
    QFETCH(QStringList, expected);
    m_model->setRows(everything(m_schedule), grouping);

    QCOMPARE(textOf(*m_model), expected);
    QCOMPARE(m_model->sessionCount(), 5);
    QCOMPARE(m_model->grouping(), grouping);
}

void ProgrammeModelTest::rowsOutOfOrder_areSortedUnlessByRelevance()
{
    m_model->setRows({2, 0, 1}, Grouping::Relevance);
    QCOMPARE(textOf(*m_model), QStringList({"Lunch", "Opening", "Locks"}));

    m_model->setRows({2, 0, 1}, Grouping::Time);
    QCOMPARE(textOf(*m_model),
             QStringList({"# Sat 1 Feb 10:00 (2)", "Opening", "Locks", "# Sat 1 Feb 12:00 (1)", "Lunch"}));
}

void ProgrammeModelTest::headings_cannotBeSelected()
{
    QVERIFY(!m_model->flags(m_model->index(0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(m_model->flags(m_model->index(1)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(m_model->sessionAt(m_model->index(0)).isNull());
    QCOMPARE(m_model->sessionAt(m_model->index(1)), SessionId("open"));
}

void ProgrammeModelTest::sessionRoles_areReadyToShow()
{
    const QModelIndex locks = indexOf("lock");
    QCOMPARE(locks.data(StartTextRole).toString(), "10:00");
    QCOMPARE(locks.data(EndTextRole).toString(), "10:30");
    QCOMPARE(locks.data(DayTextRole).toString(), "Sat 1 Feb");
    QCOMPARE(locks.data(SpeakersRole).toString(), "Łukasz Kowalski, Ada Lovelace");
    QCOMPARE(locks.data(RoomsRole).toString(), "Annex");
    QCOMPARE(locks.data(TrackNameRole).toString(), "Security");
    QCOMPARE(locks.data(TrackColorRole).toUInt(), 0xff0000u);
    QCOMPARE(locks.data(InterestRole).value<Interest>(), Interest::None);
    QCOMPARE(locks.data(WithdrawnRole).toBool(), false);

    QVERIFY(!indexOf("open").data(TrackColorRole).isValid()); // the producer gave none
    QCOMPARE(indexOf("lunch").data(EndTextRole).toString(), QString()); // a point in time
    QCOMPARE(indexOf("lunch").data(RoomsRole).toString(), "Main hall, Annex");
    QCOMPARE(indexOf("some").data(StartTextRole).toString(), QString());
}

void ProgrammeModelTest::otherZone_changesTimesOnly()
{
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QCOMPARE(indexOf("open").data(StartTextRole).toString(), "10:00");

    m_model->setFormatting(Formatting(m_schedule->conference.clock, QTimeZone("Asia/Tokyo")));

    QCOMPARE(indexOf("open").data(StartTextRole).toString(), "18:00");
    QCOMPARE(m_model->index(0).data(TitleRole).toString(), "Sat 1 Feb 18:00");
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
}

void ProgrammeModelTest::accessibleText_isASentence()
{
    const Agenda agenda = agendaOf({{"open", Interest::Must}, {"lock", Interest::Maybe}});
    m_model->setAgenda(agenda, agendaClashes(plannedSessions(*m_schedule, agenda)));

    QCOMPARE(indexOf("open").data(Qt::AccessibleTextRole).toString(),
             "Opening, by Ada Lovelace, Main hall, Saturday, 1 February 2025, 10:00 to 10:50, track Keynotes, "
             "picked as must, clashes with “Locks” (30 min)");
    QCOMPARE(m_model->index(0).data(Qt::AccessibleTextRole).toString(), "Sat 1 Feb 10:00, 2 session(s)");
}

void ProgrammeModelTest::pick_tellsOfItsRowsOnly()
{
    m_model->setRows(everything(m_schedule), Grouping::Room);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);

    m_model->setAgenda(agendaOf({{"lunch", Interest::Fallback}}), {});

    QCOMPARE(changed.count(), 2); // it stands under two rooms
    for (const QList<QVariant> &signal : changed) {
        const auto first = signal.at(0).toModelIndex();
        QCOMPARE(first, signal.at(1).toModelIndex());
        QCOMPARE(first.data(TitleRole).toString(), "Lunch");
        QCOMPARE(first.data(InterestRole).value<Interest>(), Interest::Fallback);
    }
}

void ProgrammeModelTest::clash_isToldOnBoth()
{
    Agenda agenda = agendaOf({{"open", Interest::Must}});
    m_model->setAgenda(agenda, agendaClashes(plannedSessions(*m_schedule, agenda)));
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);

    agenda.insert(SessionId("lock"), {.interest = Interest::Must, .note = "front row", .snapshot = {}});
    m_model->setAgenda(agenda, agendaClashes(plannedSessions(*m_schedule, agenda)));

    QCOMPARE(changed.count(), 2);
    QCOMPARE(indexOf("open").data(ClashRole).toString(), "“Locks” (30 min)");
    QCOMPARE(indexOf("lock").data(ClashRole).toString(), "“Opening” (30 min)");
    QVERIFY(indexOf("lock").data(HasNoteRole).toBool());
    QVERIFY(indexOf("lock").data(Qt::ToolTipRole).toString().contains("“Opening” (30 min)"));
}

void ProgrammeModelTest::samePlan_tellsNothing()
{
    const Agenda agenda = agendaOf({{"open", Interest::Must}, {"lost", Interest::Must}});
    m_model->setAgenda(agenda, {});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setAgenda(agenda, {});
    QCOMPARE(changed.count(), 0);
}

void ProgrammeModelTest::search_marksTitleAndSpeakers()
{
    using Marks = std::vector<TextRange>;
    QVERIFY(!indexOf("lock").data(TitleMarksRole).isValid());

    m_model->setMarks(SearchQuery::parse(u"lukasz lock"));
    QCOMPARE(indexOf("lock").data(TitleMarksRole).value<Marks>(), Marks({{0, 4}}));
    QCOMPARE(indexOf("lock").data(SpeakersMarksRole).value<Marks>(), Marks({{0, 6}}));
    QVERIFY(indexOf("open").data(TitleMarksRole).value<Marks>().empty());
}

void ProgrammeModelTest::newSchedule_emptiesTheList()
{
    m_model->setSchedule(m_schedule, formattingOf(m_schedule));
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setSchedule(nullptr, {});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!indexOf("open").isValid());
}

void ProgrammeModelTest::daysAndSessions_areFound()
{
    QCOMPARE(m_model->firstIndexOfDay(QDate(2025, 2, 2)), indexOf("party"));
    QCOMPARE(m_model->firstIndexOfDay(QDate(2025, 2, 1)), indexOf("open"));
    QVERIFY(!m_model->firstIndexOfDay(QDate(2025, 2, 3)).isValid());
    QVERIFY(!indexOf("unknown").isValid());
    m_model->setRows({1}, Grouping::Time);
    QVERIFY(!indexOf("open").isValid()); // filtered out
}

void ProgrammeModelTest::randomOperations_keepTheModelConsistent()
{
    QRandomGenerator random(20250201);
    for (int step = 0; step < 300; ++step) {
        switch (random.bounded(5)) {
        case 0: {
            std::vector<int> rows = everything(m_schedule);
            std::shuffle(rows.begin(), rows.end(), random);
            rows.resize(size_t(random.bounded(int(rows.size()) + 1)));
            m_model->setRows(rows, Grouping(random.bounded(5)));
            QCOMPARE(m_model->sessionCount(), int(rows.size()));
            break;
        }
        case 1: m_model->setSchedule(m_schedule, formattingOf(m_schedule)); break;
        case 2: {
            Agenda agenda;
            for (const Session &session : m_schedule->sessions) {
                if (random.bounded(2)) {
                    agenda[session.id].interest = Interest(random.bounded(4));
                }
            }
            m_model->setAgenda(agenda, agendaClashes(plannedSessions(*m_schedule, agenda)));
            break;
        }
        case 3: m_model->setMarks(SearchQuery::parse(random.bounded(2) ? u"lock" : u"")); break;
        case 4: m_model->updateSession(SessionId("lunch")); break;
        }
        for (int row = 0; row < m_model->rowCount(); ++row) {
            QVERIFY(!m_model->index(row).data(Qt::AccessibleTextRole).toString().isEmpty());
        }
    }
}

QTEST_GUILESS_MAIN(ProgrammeModelTest)
#include "tst_programmemodel.moc"
