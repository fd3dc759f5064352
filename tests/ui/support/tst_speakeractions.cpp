#include "tests/support/schedulebuilder.h"
#include "ui/support/speakeractions.h"

#include <QMenu>
#include <QtTest>

class SpeakerActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void everySpeaker_isOfferedOnce();
    void bothSidesOfAFinding_nameEachOnce();
    void chosenSpeaker_isTold();
    void nobody_addsNothing();
};

void SpeakerActionsTest::everySpeaker_isOfferedOnce()
{
    const SchedulePtr schedule = ScheduleBuilder().session("1", "One").by("Ada").by("R & D").by("Ada").shared();
    QMenu menu;
    addSpeakerActions(menu, *schedule, {schedule->sessions.front().id}, [](const QString &) {});
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        texts += action->text();
    }
    QCOMPARE(texts, QStringList({"", "Speaker: Ada", "Speaker: R && D"}));
}

void SpeakerActionsTest::bothSidesOfAFinding_nameEachOnce()
{
    const SchedulePtr schedule = ScheduleBuilder().session("1", "One").by("Ada").session("2", "Two").by("Ada").by("Grace").shared();
    QMenu menu;
    addSpeakerActions(menu, *schedule, {SessionId("1"), SessionId("2"), SessionId("gone")}, [](const QString &) {});
    QCOMPARE(menu.actions().size(), 3); // a separator before them
}

void SpeakerActionsTest::chosenSpeaker_isTold()
{
    const SchedulePtr schedule = ScheduleBuilder().session("1", "One").by("Ada").by("Grace").shared();
    QMenu menu;
    QString chosen;
    addSpeakerActions(menu, *schedule, {schedule->sessions.front().id}, [&chosen](const QString &key) { chosen = key; });
    menu.actions().last()->trigger();
    QCOMPARE(chosen, schedule->speakers.last().key);
}

void SpeakerActionsTest::nobody_addsNothing()
{
    const SchedulePtr schedule = ScheduleBuilder().session("1", "One").shared();
    QMenu menu;
    addSpeakerActions(menu, *schedule, {schedule->sessions.front().id}, [](const QString &) {});
    QVERIFY(menu.isEmpty());
}

QTEST_MAIN(SpeakerActionsTest)
#include "tst_speakeractions.moc"
