#include "tests/support/schedulebuilder.h"
#include "ui/models/roles.h"
#include "ui/speakers/initialsbadge.h"
#include "ui/speakers/speakercard.h"
#include "ui/speakers/speakersplace.h"
#include "ui/support/links.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/groupedlistview.h"
#include "ui/widgets/searchedit.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;

namespace {

SchedulePtr programme()
{
    return ScheduleBuilder()
        .session("1", "Engines").at(10, 0, 30min).in("Main hall").by("Ada Lovelace")
        .session("2", "Compilers").at(11, 0, 30min).in("Annex").by("Grace Hopper").by("Ada Lovelace")
        .speaker("Ada Lovelace", "Engineer", "Analytical")
        .shared();
}

} // namespace

class SpeakersPlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup() { m_place.reset(); }

    void firstSpeaker_isShownAndAskedFor();
    void choosing_asksForTheText();
    void text_isShownForTheCurrentSpeakerOnly();
    void unsafeLinks_areLeftOut();
    void session_isChosenByClickAndKey();
    void find_keepsWhoIsRead();
    void hiddenSpeaker_isShownOnRequest();
    void programmeWithoutSpeakers_saysSo();
    void newVersion_keepsTheSpeaker();
    void initials_data();
    void initials();

private:
    QString shownName() const;

    SchedulePtr m_schedule;
    std::unique_ptr<SpeakersPlace> m_place;
};

void SpeakersPlaceTest::init()
{
    m_schedule = programme();
    m_place = std::make_unique<SpeakersPlace>();
    m_place->setSchedule(m_schedule, Formatting(m_schedule->conference.clock));
    m_place->resize(900, 500);
}

QString SpeakersPlaceTest::shownName() const
{
    for (const QLabel *label : m_place->card()->findChildren<QLabel *>()) {
        if (label->accessibleName() == "Name") {
            return label->text();
        }
    }
    return {};
}

void SpeakersPlaceTest::firstSpeaker_isShownAndAskedFor()
{
    QSignalSpy needed(m_place.get(), &SpeakersPlace::speakerNeeded);
    m_place->show();
    QCOMPARE(m_place->currentSpeaker(), "Ada Lovelace");
    QCOMPARE(needed.count(), 1);
    QCOMPARE(shownName(), "Ada Lovelace");
    QCOMPARE(m_place->card()->sessionList()->count(), 2);
    QCOMPARE(m_place->card()->sessionList()->item(1)->data(WhenRole).toString(),
             "Sat 1 Feb, 11:00–11:30 (30 min) · Annex");
}

void SpeakersPlaceTest::choosing_asksForTheText()
{
    m_place->show();
    QSignalSpy needed(m_place.get(), &SpeakersPlace::speakerNeeded);
    QTest::keyClick(m_place->list(), Qt::Key_Down);
    QCOMPARE(m_place->currentSpeaker(), "Grace Hopper");
    QCOMPARE(needed.count(), 1);
    QCOMPARE(needed.first().first().toString(), "Grace Hopper");
}

void SpeakersPlaceTest::text_isShownForTheCurrentSpeakerOnly()
{
    m_place->show();
    m_place->showSpeakerText("Grace Hopper", {"Invented **COBOL**.", {}});
    QVERIFY(!m_place->card()->biography()->text().contains("COBOL"));
    m_place->showSpeakerText("Ada Lovelace", {"Wrote the **first** program.", {{"https://a.example/", "Her page", {}}}});
    QVERIFY(m_place->card()->biography()->text().contains("first"));
    QVERIFY(m_place->card()->links()->text().contains("https://a.example/"));

    QTest::keyClick(m_place->list(), Qt::Key_Down); // the former text must not stay
    QVERIFY(m_place->card()->biography()->text().isEmpty());
    QVERIFY(!m_place->card()->links()->isVisible());
}

void SpeakersPlaceTest::unsafeLinks_areLeftOut()
{
    m_place->show();
    m_place->showSpeakerText("Ada Lovelace", {{}, {{"file:///etc/passwd", "Mine", {}}, {"javascript:x()", "", {}}}});
    QVERIFY(m_place->card()->links()->text().isEmpty());
}

void SpeakersPlaceTest::session_isChosenByClickAndKey()
{
    m_place->show();
    QSignalSpy chosen(m_place.get(), &SpeakersPlace::sessionChosen);
    QListWidget *sessions = m_place->card()->sessionList();
    QTest::mouseClick(sessions->viewport(), Qt::LeftButton, {}, sessions->visualItemRect(sessions->item(1)).center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<SessionId>(), SessionId("2"));
    sessions->setCurrentRow(0);
    QTest::keyClick(sessions, Qt::Key_Return);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.last().first().value<SessionId>(), SessionId("1"));
}

void SpeakersPlaceTest::find_keepsWhoIsRead()
{
    m_place->show();
    QSignalSpy needed(m_place.get(), &SpeakersPlace::speakerNeeded);
    QTest::keyClicks(m_place->search(), "grace");
    QCOMPARE(m_place->list()->model()->rowCount(), 2); // G, Grace Hopper
    QCOMPARE(shownName(), "Ada Lovelace");
    QTest::keyClick(m_place->search(), Qt::Key_Down);
    QCOMPARE(m_place->currentSpeaker(), "Grace Hopper");
    m_place->search()->setText("nobody at all");
    QVERIFY(!m_place->list()->isVisible());
    QTest::keyClick(m_place->search(), Qt::Key_Escape);
    QVERIFY(m_place->list()->isVisible());
    QCOMPARE(m_place->list()->currentIndex().data(SpeakerKeyRole).toString(), "Grace Hopper");
}

void SpeakersPlaceTest::hiddenSpeaker_isShownOnRequest()
{
    m_place->show();
    m_place->search()->setText("grace");
    QVERIFY(m_place->showSpeaker("Ada Lovelace"));
    QCOMPARE(m_place->search()->text(), QString());
    QCOMPARE(m_place->currentSpeaker(), "Ada Lovelace");
    QVERIFY(!m_place->showSpeaker("Nobody"));
    QCOMPARE(m_place->currentSpeaker(), "Ada Lovelace");
}

void SpeakersPlaceTest::programmeWithoutSpeakers_saysSo()
{
    const SchedulePtr empty = ScheduleBuilder().session("1", "One").shared();
    m_place->setSchedule(empty, Formatting());
    m_place->show();
    QVERIFY(!m_place->list()->isVisible());
    const QList<EmptyState *> states = m_place->findChildren<EmptyState *>(Qt::FindDirectChildrenOnly);
    QCOMPARE(states.size(), 1);
    QVERIFY(states.first()->isVisible());
    m_place->setSchedule(m_schedule, Formatting());
    QVERIFY(m_place->list()->isVisible());
    QVERIFY(!states.first()->isVisible());
}

void SpeakersPlaceTest::newVersion_keepsTheSpeaker()
{
    m_place->show();
    m_place->showSpeaker("Grace Hopper");
    QSignalSpy needed(m_place.get(), &SpeakersPlace::speakerNeeded);
    m_place->setSchedule(programme(), Formatting());
    QCOMPARE(m_place->currentSpeaker(), "Grace Hopper");
    QCOMPARE(needed.count(), 1); // her text may be new
}

void SpeakersPlaceTest::initials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two words") << "Ada Lovelace" << "AL";
    QTest::newRow("more words") << "Ada King Lovelace" << "AL";
    QTest::newRow("one word") << "madonna" << "M";
    QTest::newRow("a sign between") << "Ada & Grace" << "AG";
    QTest::newRow("composed letter") << "E\u0301mile Zola" << "E\u0301Z";
    QTest::newRow("nothing") << "" << "";
}

void SpeakersPlaceTest::initials()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(InitialsBadge::initialsOf(name), expected);
}

QTEST_MAIN(SpeakersPlaceTest)
#include "tst_speakersplace.moc"
