#include "tests/support/schedulebuilder.h"
#include "ui/models/agendamodel.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;

namespace {

SchedulePtr programme()
{
    return ScheduleBuilder()
        .session("a", "Alpha").at(10, 0, 60min).in("Main hall").by("Ada Lovelace").on("Keynotes")
        .session("b", "Beta").at(10, 40, 50min).in("Annex")
        .session("c", "Gamma").at(13, 0, 30min).in("Annex")
        .session("fits", "Fits").at(11, 45, 30min).in("Annex")
        .session("d", "Delta").day(2).at(9, 0, 30min)
        .session("e", "Epsilon")
        .shared();
}

QStringList textOf(const AgendaModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const QString title = index.data(TitleRole).toString();
        switch (index.data(RowKindRole).value<RowKind>()) {
        case RowKind::Heading: lines += QStringLiteral("# %1 (%2)").arg(title).arg(index.data(CountRole).toInt()); break;
        case RowKind::Session:
            lines += QStringLiteral("%1-%2 %3").arg(index.data(StartTextRole).toString(),
                                                    index.data(EndTextRole).toString(), title);
            break;
        case RowKind::Gap: lines += QStringLiteral("~ %1 (%2)").arg(title).arg(index.data(CountRole).toInt()); break;
        case RowKind::Clash: lines += QStringLiteral("! ") + title; break;
        }
    }
    return lines;
}

} // namespace

class AgendaModelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init()
    {
        m_schedule = programme();
        m_model = std::make_unique<AgendaModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void plan_readsAsDaysPicksClashesAndGaps();
    void nothingPicked_isEmpty();
    void noteWithoutPick_isNoRow();
    void withdrawnPick_keepsWhatWasLastSeen();
    void gapAndClash_giveTheirValues();
    void oneMorePick_keepsTheSelection();
    void droppedSchedule_emptiesTheList();
    void spokenRows_areSentences();
    void randomPlans_keepTheModelConsistent();

private:
    void setAgenda(const Agenda &agenda)
    {
        m_model->setAgenda(m_schedule, agenda, Formatting(m_schedule->conference.clock));
    }

    SchedulePtr m_schedule;
    std::unique_ptr<AgendaModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void AgendaModelTest::plan_readsAsDaysPicksClashesAndGaps()
{
    setAgenda(agendaOf({{"a", Interest::Must},
                        {"b", Interest::Maybe},
                        {"c", Interest::Must},
                        {"d", Interest::Fallback},
                        {"e", Interest::Must}}));

    QCOMPARE(textOf(*m_model),
             QStringList({"# Saturday, 1 February 2025 (3)", "10:00-11:00 Alpha", "10:40-11:30 Beta",
                          "! “Alpha” and “Beta” overlap by 20 min", "~ Free 11:30–13:00, 1 h\u00A030 min (1)",
                          "13:00-13:30 Gamma", "# Sunday, 2 February 2025 (1)", "09:00-09:30 Delta",
                          "# Without a time (1)", "- Epsilon"}));
    QCOMPARE(m_model->pickCount(), 5);
    QCOMPARE(m_model->clashCount(), 1);
    QCOMPARE(m_model->indexOf(SessionId("b")).data(InterestRole).value<Interest>(), Interest::Maybe);
    QCOMPARE(m_model->indexOf(SessionId("b")).data(ClashRole).toString(), "“Alpha” (20 min)");
    QCOMPARE(m_model->firstIndexOfDay(QDate(2025, 2, 2)).row(), 6);
}

void AgendaModelTest::nothingPicked_isEmpty()
{
    setAgenda({});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->indexOf(SessionId("a")).isValid());
}

void AgendaModelTest::noteWithoutPick_isNoRow()
{
    setAgenda({{SessionId("a"), {.interest = Interest::None, .note = "later", .snapshot = {}}}});
    QCOMPARE(m_model->rowCount(), 0);
}

void AgendaModelTest::withdrawnPick_keepsWhatWasLastSeen()
{
    AgendaEntry lost;
    lost.interest = Interest::Must;
    lost.note = "ask her";
    lost.snapshot = {"Lost talk", utc(2025, 2, 1, 9), utc(2025, 2, 1, 9, 30), {"Old room"}, {"Grace Hopper"}};
    setAgenda({{SessionId("lost"), lost}});

    QCOMPARE(textOf(*m_model), QStringList({"# Saturday, 1 February 2025 (1)", "09:00-09:30 Lost talk"}));
    const QModelIndex index = m_model->indexOf(SessionId("lost"));
    QVERIFY(index.data(WithdrawnRole).toBool());
    QVERIFY(index.data(HasNoteRole).toBool());
    QCOMPARE(index.data(RoomsRole).toString(), "Old room");
    QCOMPARE(index.data(SpeakersRole).toString(), "Grace Hopper");
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(),
             "Lost talk, by Grace Hopper, Old room, Saturday, 1 February 2025, 09:00 to 09:30, withdrawn, "
             "picked as must, with a note");
}

void AgendaModelTest::gapAndClash_giveTheirValues()
{
    setAgenda(agendaOf({{"a", Interest::Must}, {"b", Interest::Maybe}, {"c", Interest::Must}}));
    QCOMPARE(m_model->gapAt(m_model->index(4)), Interval::between(utc(2025, 2, 1, 11, 30), utc(2025, 2, 1, 13)));
    const std::optional<Clash> clash = m_model->clashAt(m_model->index(3));
    QVERIFY(clash);
    QCOMPARE(clash->first, SessionId("a"));
    QCOMPARE(clash->second, SessionId("b"));
    QVERIFY(!m_model->gapAt(m_model->index(3)));
    QVERIFY(!m_model->clashAt(m_model->index(0)));
    QVERIFY(m_model->sessionAt(m_model->index(3)).isNull());
}

void AgendaModelTest::oneMorePick_keepsTheSelection()
{
    setAgenda(agendaOf({{"a", Interest::Must}, {"d", Interest::Must}}));
    QItemSelectionModel selection(m_model.get());
    selection.setCurrentIndex(m_model->indexOf(SessionId("d")), QItemSelectionModel::Select);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);

    setAgenda(agendaOf({{"a", Interest::Must}, {"c", Interest::Must}, {"d", Interest::Must}}));

    QCOMPARE(selection.currentIndex(), m_model->indexOf(SessionId("d")));
    QVERIFY(selection.isSelected(m_model->indexOf(SessionId("d"))));
    QCOMPARE(reset.count(), 0);
}

void AgendaModelTest::droppedSchedule_emptiesTheList()
{
    setAgenda(agendaOf({{"a", Interest::Must}}));
    m_model->setAgenda(nullptr, {}, {});
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->pickCount(), 0);
}

void AgendaModelTest::spokenRows_areSentences()
{
    setAgenda(agendaOf({{"a", Interest::Must}, {"b", Interest::Must}, {"c", Interest::Must}}));
    QCOMPARE(m_model->index(0).data(Qt::AccessibleTextRole).toString(), "Saturday, 1 February 2025, 3 pick(s)");
    QCOMPARE(m_model->index(3).data(Qt::AccessibleTextRole).toString(), "“Alpha” and “Beta” overlap by 20 min");
    QCOMPARE(m_model->index(4).data(Qt::AccessibleTextRole).toString(),
             "Free from 11:30 to 13:00, 1 h\u00A030 min, 1 session(s) fit");
}

void AgendaModelTest::randomPlans_keepTheModelConsistent()
{
    QRandomGenerator random(7);
    for (int step = 0; step < 300; ++step) {
        Agenda agenda;
        for (const Session &session : m_schedule->sessions) {
            if (random.bounded(2)) {
                agenda[session.id].interest = Interest(random.bounded(4));
            }
        }
        setAgenda(agenda);
        AgendaModel fresh;
        fresh.setAgenda(m_schedule, agenda, Formatting(m_schedule->conference.clock));
        QCOMPARE(textOf(*m_model), textOf(fresh)); // changed step by step or made at once
    }
}

QTEST_GUILESS_MAIN(AgendaModelTest)
#include "tst_agendamodel.moc"
