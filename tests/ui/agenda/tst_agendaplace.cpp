#include "ui/agenda/agendaplace.h"

#include "tests/support/schedulebuilder.h"
#include "ui/agenda/agendalistview.h"
#include "ui/models/agendamodel.h"
#include "ui/models/roles.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

/// My plan by mouse and key, over the real model.
class AgendaPlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void emptyPlan_saysHowToPick();
    void summary_countsPicksClashesAndFreeTime();
    void arrowKeys_walkOverAllButHeadings();
    void pickKeys_changeTheCurrentSession_data();
    void pickKeys_changeTheCurrentSession();
    void enter_opensWhatTheRowIsAbout();
    void droppedPick_handsOverToItsNeighbour();
    void changesAround_keepTheCurrentSession();
    void lastPickDropped_leavesTheEmptyPlan();
    void clashMenu_offersTheWaysOut();
    void rows_arePainted();

private:
    void choose(const std::initializer_list<std::pair<QString, Interest>> &picks);
    int rowOf(RowKind kind) const;
    AgendaListView &list() const { return *m_place->list(); }

    SchedulePtr m_schedule;
    std::unique_ptr<AgendaModel> m_model;
    std::unique_ptr<AgendaPlace> m_place;
};

void AgendaPlaceTest::init()
{
    m_schedule = ScheduleBuilder()
                     .session("opening", "Opening").at(9, 0, 30min).in("Main hall").by("Ada Lovelace").on("Keynotes")
                     .session("columns", "Columns").at(9, 20, 40min).in("Annex").by("Alan Turing")
                     .session("lunch", "Lunch talk").at(12, 0, 30min).in("Annex")
                     .session("between", "In between").at(10, 30, 60min).in("Annex")
                     .session("closing", "Closing").day(2).at(17, 0, 30min).in("Main hall")
                     .shared();
    m_place.reset();
    m_model = std::make_unique<AgendaModel>();
    m_place = std::make_unique<AgendaPlace>();
    m_place->setModel(m_model.get());
    m_place->resize(600, 500);
    m_place->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_place.get()));
}

void AgendaPlaceTest::choose(const std::initializer_list<std::pair<QString, Interest>> &picks)
{
    m_model->setAgenda(m_schedule, agendaOf(picks), Formatting(m_schedule->conference.clock));
    QCoreApplication::processEvents();
}

int AgendaPlaceTest::rowOf(RowKind kind) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row).data(RowKindRole).value<RowKind>() == kind) {
            return row;
        }
    }
    return -1;
}

static QString shownLabels(const QWidget &place)
{
    QStringList words;
    for (const QLabel *label : place.findChildren<QLabel *>()) {
        words += label->isVisible() ? label->text() : QString();
    }
    return words.join('\n');
}

void AgendaPlaceTest::emptyPlan_saysHowToPick()
{
    QVERIFY(shownLabels(*m_place).contains("Your plan is empty"));
    QSignalSpy requested(m_place.get(), &AgendaPlace::programmeRequested);

    QTest::mouseClick(m_place->findChild<QPushButton *>(), Qt::LeftButton);

    QCOMPARE(requested.size(), 1);
}

void AgendaPlaceTest::summary_countsPicksClashesAndFreeTime()
{
    choose({{"opening", Interest::Must}});
    QCOMPARE(shownLabels(*m_place).trimmed(), "1 picked");

    choose({{"opening", Interest::Must}, {"columns", Interest::Maybe}, {"lunch", Interest::Fallback}});
    QCOMPARE(shownLabels(*m_place).trimmed(), QString::fromUtf8("3 picked · 1 clash · 2 h free in between"));
}

void AgendaPlaceTest::arrowKeys_walkOverAllButHeadings()
{
    choose({{"opening", Interest::Must}, {"columns", Interest::Maybe}, {"lunch", Interest::Must}, {"closing", Interest::Must}});
    QVERIFY(m_place->showSession(SessionId("opening")));
    list().setFocus();
    QList<RowKind> kinds;
    for (int i = 0; i < 8; ++i) {
        kinds += list().currentIndex().data(RowKindRole).value<RowKind>();
        QTest::keyClick(&list(), Qt::Key_Down);
    }

    QCOMPARE(kinds.mid(0, 6), (QList<RowKind>{RowKind::Session, RowKind::Session, RowKind::Clash, RowKind::Gap,
                                              RowKind::Session, RowKind::Session}));
    QCOMPARE(m_place->currentSession(), SessionId("closing"));
}

void AgendaPlaceTest::pickKeys_changeTheCurrentSession_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Interest>("expected");
    QTest::newRow("1") << Qt::Key_1 << Interest::Must;
    QTest::newRow("2") << Qt::Key_2 << Interest::Maybe;
    QTest::newRow("3") << Qt::Key_3 << Interest::Fallback;
    QTest::newRow("0") << Qt::Key_0 << Interest::None;
    QTest::newRow("S drops") << Qt::Key_S << Interest::None;
}

void AgendaPlaceTest::pickKeys_changeTheCurrentSession()
{
    QFETCH(Qt::Key, key);
    QFETCH(Interest, expected);
    choose({{"opening", Interest::Must}, {"columns", Interest::Maybe}});
    m_place->showSession(SessionId("columns"));
    QSignalSpy requests(m_place.get(), &AgendaPlace::interestRequested);

    QTest::keyClick(&list(), key);

    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().at(0).value<SessionId>(), SessionId("columns"));
    QCOMPARE(requests.first().at(1).value<Interest>(), expected);

    list().setCurrentIndex(m_model->index(rowOf(RowKind::Clash)));
    QTest::keyClick(&list(), key);
    QCOMPARE(requests.size(), 1); // a clash is no session
}

void AgendaPlaceTest::enter_opensWhatTheRowIsAbout()
{
    choose({{"opening", Interest::Must}, {"columns", Interest::Maybe}, {"lunch", Interest::Must}});
    m_place->showSession(SessionId("lunch"));
    QSignalSpy opened(m_place.get(), &AgendaPlace::sessionActivated);
    QSignalSpy gaps(m_place.get(), &AgendaPlace::gapActivated);
    QSignalSpy read(m_place.get(), &AgendaPlace::currentSessionChanged);

    m_place->showSession(SessionId("opening"));
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(read.value(0).value(0).value<SessionId>(), SessionId("opening"));
    QCOMPARE(opened.takeFirst().at(0).value<SessionId>(), SessionId("opening"));

    list().setCurrentIndex(m_model->index(rowOf(RowKind::Clash)));
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(opened.takeFirst().at(0).value<SessionId>(), SessionId("columns"));

    list().setCurrentIndex(m_model->index(rowOf(RowKind::Gap)));
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(gaps.size(), 1);
    QVERIFY(opened.isEmpty());
}

void AgendaPlaceTest::droppedPick_handsOverToItsNeighbour()
{
    choose({{"opening", Interest::Must}, {"columns", Interest::Must}, {"closing", Interest::Must}});
    m_place->showSession(SessionId("columns"));

    choose({{"opening", Interest::Must}, {"closing", Interest::Must}});
    QCOMPARE(m_place->currentSession(), SessionId("closing"));

    choose({{"opening", Interest::Must}});
    QCOMPARE(m_place->currentSession(), SessionId("opening"));
}

void AgendaPlaceTest::changesAround_keepTheCurrentSession()
{
    choose({{"opening", Interest::Must}, {"between", Interest::Must}, {"closing", Interest::Must}});
    m_place->showSession(SessionId("between"));
    QSignalSpy read(m_place.get(), &AgendaPlace::currentSessionChanged);

    choose({{"columns", Interest::Must}, {"between", Interest::Must}, {"lunch", Interest::Must}});

    QCOMPARE(m_place->currentSession(), SessionId("between"));
    QVERIFY(read.isEmpty());
    QVERIFY(list().selectionModel()->isSelected(list().currentIndex()));
}

void AgendaPlaceTest::lastPickDropped_leavesTheEmptyPlan()
{
    choose({{"opening", Interest::Must}});
    m_place->showSession(SessionId("opening"));

    choose({});

    QVERIFY(m_place->currentSession().isNull());
    QVERIFY(shownLabels(*m_place).contains("Your plan is empty"));
}

void AgendaPlaceTest::clashMenu_offersTheWaysOut()
{
    choose({{"opening", Interest::Must}, {"columns", Interest::Maybe}});
    QSignalSpy requests(m_place.get(), &AgendaPlace::interestRequested);
    list().setCurrentIndex(m_model->index(rowOf(RowKind::Clash)));
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(list().viewport(), &byKey);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);

    for (QAction *action : menu->actions()) {
        if (action->text().startsWith("Drop “Opening”")) {
            action->trigger();
        } else if (action->text().startsWith("Keep “Columns”")) {
            action->trigger();
        }
    }
    menu->close();

    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.at(0).at(0).value<SessionId>(), SessionId("opening"));
    QCOMPARE(requests.at(0).at(1).value<Interest>(), Interest::None);
    QCOMPARE(requests.at(1).at(0).value<SessionId>(), SessionId("columns"));
    QCOMPARE(requests.at(1).at(1).value<Interest>(), Interest::Fallback);
}

void AgendaPlaceTest::rows_arePainted()
{
    choose({{"opening", Interest::Must}, {"columns", Interest::Maybe}, {"lunch", Interest::Must}});
    m_place->showSession(SessionId("opening"));

    for (const int width : {240, 600, 1400}) {
        m_place->resize(width, 500);
        const QImage picture = list().viewport()->grab().toImage();
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QImage band = picture.copy(list().visualRect(m_model->index(row)));
            QSet<QRgb> colors;
            for (int x = 0; x < band.width(); ++x) {
                for (int y = 0; y < band.height(); ++y) {
                    colors += band.pixel(x, y);
                }
            }
            QVERIFY2(colors.size() > 10, qPrintable(QStringLiteral("row %1 at width %2").arg(row).arg(width)));
        }
    }
}

QTEST_MAIN(AgendaPlaceTest)
#include "tst_agendaplace.moc"
