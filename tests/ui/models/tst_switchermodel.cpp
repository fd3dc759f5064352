#include "ui/models/switchermodel.h"

#include "core/search/markhits.h"
#include "tests/support/schedulebuilder.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace std::chrono_literals;

/// What the quick switcher answers to words.
class SwitcherModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingTyped_offersRecentThenPlacesAndCommands();
    void words_findEveryKind_data();
    void words_findEveryKind();
    void bestMatch_comesBeforeBetterKinds();
    void equalMatches_standByKind();
    void commandThatOnlyHoldsTheWord_comesAfterTitles_data();
    void commandThatOnlyHoldsTheWord_comesAfterTitles();
    void manyOfAKind_leaveRoomForOthers();
    void typedWords_areMarked();
    void spokenRow_saysWhatItIs();
    void otherProgramme_isLookedThrough();
    void bigProgramme_answersWithinAKeystroke();

private:
    QStringList texts(const QString &typed);

    SchedulePtr m_schedule;
    std::unique_ptr<SwitcherModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void SwitcherModelTest::init()
{
    m_schedule = ScheduleBuilder()
                     .session("opening", "Opening").at(10, 0, 50min).in("Main hall").by("Ada Lovelace")
                     .session("halls", "Building the main halls").at(11, 0, 50min).in("Annex").by("Alan Turing")
                     .session("untimed", "Time itself")
                     .shared();
    m_tester.reset();
    m_model = std::make_unique<SwitcherModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setProgramme(m_schedule, Formatting(m_schedule->conference.clock));
    m_model->setOthers({{SwitcherKind::Place, "timetable", "Timetable", "Ctrl+2", "timetable"},
                        {SwitcherKind::Command, "0", "Open schedule file", "Ctrl+O", "open"},
                        {SwitcherKind::Conference, "7", "Annual meeting", "2025", "programme"}});
}

QStringList SwitcherModelTest::texts(const QString &typed)
{
    m_model->setTyped(typed);
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const SwitcherItem *item = m_model->itemAt(m_model->index(row, 0));
        texts += SwitcherModel::kindName(item->kind) + ' ' + item->title;
    }
    return texts;
}

void SwitcherModelTest::nothingTyped_offersRecentThenPlacesAndCommands()
{
    m_model->setRecent({SessionId("halls"), SessionId("gone")});
    QCOMPARE(texts(" "), QStringList({"Session Building the main halls", "Place Timetable", "Command Open schedule file"}));
}

void SwitcherModelTest::words_findEveryKind_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("detail");

    QTest::newRow("a session") << "buil" << "Session Building the main halls" << "halls" << "Sat 1 Feb, 11:00-11:50 (50 min) / Annex";
    QTest::newRow("a session without a time") << "itself" << "Session Time itself" << "untimed" << "Not scheduled yet";
    QTest::newRow("a speaker by the last name") << "love" << "Speaker Ada Lovelace" << "Ada Lovelace" << "";
    QTest::newRow("a room by its name") << "main ha" << "Room Main hall" << "0" << "";
    QTest::newRow("a conference") << "meet" << "Conference Annual meeting" << "7" << "2025";
    QTest::newRow("a command") << "file" << "Command Open schedule file" << "0" << "Ctrl+O";
    QTest::newRow("a place") << "timet" << "Place Timetable" << "timetable" << "Ctrl+2";
}

void SwitcherModelTest::words_findEveryKind()
{
    QFETCH(QString, typed);
    QFETCH(QString, first);
    QCOMPARE(texts(typed).value(0), first);
    if (const SwitcherItem *item = m_model->itemAt(m_model->index(0, 0))) {
        QTEST(item->key, "key");
        QString detail = item->detail;
        detail.replace(QChar(0x2013), u'-').replace(QStringLiteral(" · "), QStringLiteral(" / ")).replace(QChar(0xA0), u' ');
        QTEST(detail, "detail");
    }
}

void SwitcherModelTest::bestMatch_comesBeforeBetterKinds()
{
    QCOMPARE(texts("opening").value(0), QStringLiteral("Session Opening"));
    QCOMPARE(texts("main hall"), QStringList({"Room Main hall", "Session Building the main halls"}));
}

void SwitcherModelTest::equalMatches_standByKind()
{
    QCOMPARE(texts("a"), QStringList({"Conference Annual meeting", "Room Annex", "Speaker Ada Lovelace", "Speaker Alan Turing"}));
    QCOMPARE(texts("ti"), QStringList({"Place Timetable", "Session Time itself"}));
}

void SwitcherModelTest::commandThatOnlyHoldsTheWord_comesAfterTitles_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("a word of a title") << "file" << QStringList({"Session The file that was", "Command Open schedule file"});
    QTest::newRow("a word of a name") << "schedule" << QStringList({"Speaker Zoe Schedule", "Command Open schedule file"});
    QTest::newRow("a word of a room") << "search" << QStringList({"Room Re search", "Command Clear search and filters"});
    QTest::newRow("the command begins so") << "clear" << QStringList({"Command Clear search and filters", "Session All clear"});
}

void SwitcherModelTest::commandThatOnlyHoldsTheWord_comesAfterTitles()
{
    QFETCH(QString, typed);
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session("a", "The file that was").at(10, 0, 50min).in("Re search").by("Zoe Schedule")
                                     .session("b", "All clear").at(11, 0, 50min).in("Hall")
                                     .shared();
    m_model->setProgramme(schedule, Formatting(schedule->conference.clock));
    m_model->setOthers({{SwitcherKind::Command, "0", "Open schedule file", "Ctrl+O", "open"},
                        {SwitcherKind::Command, "1", "Clear search and filters", {}, "clear"}});
    QTEST(texts(typed), "expected");
}

void SwitcherModelTest::manyOfAKind_leaveRoomForOthers()
{
    ScheduleBuilder builder;
    for (int i = 0; i < 100; ++i) {
        builder.session(QString::number(i), QStringLiteral("Talk %1").arg(i)).by(QStringLiteral("Talker %1").arg(i));
    }
    const SchedulePtr many = builder.shared();
    m_model->setProgramme(many, Formatting(many->conference.clock));
    QCOMPARE(texts("talk").size(), 2 * SwitcherModel::MostOfAKind);
}

void SwitcherModelTest::typedWords_areMarked()
{
    m_model->setTyped("hal bui");
    const auto marks = m_model->index(0, 0).data(TitleMarksRole).value<std::vector<TextRange>>();
    QCOMPARE(marks, (std::vector<TextRange>{{0, 3}, {18, 3}})); // “Building the main halls”
}

void SwitcherModelTest::spokenRow_saysWhatItIs()
{
    m_model->setTyped("timet");
    QCOMPARE(m_model->index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Place: Timetable, Ctrl+2"));
}

void SwitcherModelTest::otherProgramme_isLookedThrough()
{
    const SchedulePtr other = ScheduleBuilder().session("x", "Xylophones").shared();
    m_model->setProgramme(other, Formatting(other->conference.clock));
    QCOMPARE(texts("xyl"), QStringList{"Session Xylophones"});
    QVERIFY(texts("opening").isEmpty());
    m_model->setProgramme({}, {});
    QVERIFY(texts("xyl").isEmpty());
    QCOMPARE(texts("open"), QStringList{"Command Open schedule file"});
}

/// Bounds are wide, for busy machines; the figures are printed.
void SwitcherModelTest::bigProgramme_answersWithinAKeystroke()
{
    Schedule big;
    const QStringList words{"Building", "open", "networks", QStringLiteral("für"), "rust", "kernel", "talks", "café", "of", "the", "safe"};
    for (int i = 0; i < 25000; ++i) {
        Session session;
        session.id = SessionId(QString::number(i));
        for (int word = 0; word < 7; ++word) {
            session.title += words[(i * 7 + word * (i % 13 + 1)) % words.size()] + ' ';
        }
        session.title += QString::number(i);
        big.sessions.push_back(session);
    }
    big.arrange();
    const auto schedule = std::make_shared<const Schedule>(std::move(big));
    QElapsedTimer timer;
    timer.start();
    m_model->setProgramme(schedule, {});
    const qint64 building = timer.nsecsElapsed();
    QVERIFY2(building < 1'000'000'000, qPrintable(QString::number(building)));
    qint64 slowest = 0;
    for (const char *typed : {"o", "op", "ope", "open", "open ", "open r", "open ru", "open rus 24999", "x"}) {
        timer.restart();
        m_model->setTyped(typed);
        slowest = std::max(slowest, timer.nsecsElapsed());
    }
    qInfo("25,000 sessions: index %.1f ms, slowest key %.1f ms", double(building) / 1e6, double(slowest) / 1e6);
    QVERIFY2(slowest < 500'000'000, qPrintable(QString::number(slowest)));
}

QTEST_GUILESS_MAIN(SwitcherModelTest)
#include "tst_switchermodel.moc"
