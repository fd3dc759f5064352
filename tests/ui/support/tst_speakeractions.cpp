#include "tests/support/schedulebuilder.h"
#include "ui/support/speakeractions.h"

#include <QMenu>
#include <QtTest>

class SpeakerActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void everySpeaker_isOfferedOnce();
    void chosenSpeaker_isTold();
    void nobody_addsNothing();
};

void SpeakerActionsTest::everySpeaker_isOfferedOnce()
{
    const SchedulePtr schedule = ScheduleBuilder().session("1", "One").by("Ada").by("R & D").by("Ada").shared();
    QMenu menu;
    addSpeakerActions(menu, *schedule, schedule->sessions.front(), [](const QString &) {});
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        texts += action->text();
    }
    QCOMPARE(texts, QStringList({"", "Speaker: Ada", "Speaker: R && D"}));
}

void SpeakerActionsTest::chosenSpeaker_isTold()
{
    const SchedulePtr schedule = ScheduleBuilder().session("1", "One").by("Ada").by("Grace").shared();
    QMenu menu;
    QString chosen;
    addSpeakerActions(menu, *schedule, schedule->sessions.front(), [&chosen](const QString &key) { chosen = key; });
    menu.actions().last()->trigger();
    QCOMPARE(chosen, schedule->speakers.last().key);
}

void SpeakerActionsTest::nobody_addsNothing()
{
    const SchedulePtr schedule = ScheduleBuilder().session("1", "One").shared();
    QMenu menu;
    addSpeakerActions(menu, *schedule, schedule->sessions.front(), [](const QString &) {});
    QVERIFY(menu.isEmpty());
}

QTEST_MAIN(SpeakerActionsTest)
#include "tst_speakeractions.moc"
