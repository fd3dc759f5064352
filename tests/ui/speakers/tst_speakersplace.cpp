#include "tests/support/schedulebuilder.h"
#include "ui/models/roles.h"
#include "ui/speakers/initialsbadge.h"
#include "ui/speakers/letterlist.h"
#include "ui/speakers/speakercard.h"
#include "ui/speakers/speakersessionlist.h"
#include "ui/speakers/speakersplace.h"
#include "ui/support/links.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/groupedlistview.h"
#include "ui/widgets/searchedit.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
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
    void picture_isOfferedBeforeItIsAskedFor();
    void picture_isShownForTheCurrentSpeakerOnly();
    void unsafePicture_isNeitherOfferedNorAskedFor();
    void pickKeys_askForTheChosenSession();
    void marks_areShownAndSpoken();
    void letters_areThoseOfTheNames();
    void letter_bringsItsNamesToTheTop();
    void letterEntered_leadsToItsFirstName();
    void scrolling_marksTheLetterInView();
    void find_keepsWhoIsRead();
    void hiddenSpeaker_isShownOnRequest();
    void programmeWithoutSpeakers_saysSo();
    void newVersion_keepsTheSpeaker();
    void initials_data();
    void initials();

private:
    QString shownName() const;

    void showManyNames();
    void giveAda(const QString &picture);

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
    SpeakerSessionList *sessions = m_place->card()->sessionList();
    QTest::mouseClick(sessions->viewport(), Qt::LeftButton, {}, sessions->visualItemRect(sessions->item(1)).center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<SessionId>(), SessionId("2"));
    sessions->setCurrentRow(0);
    QTest::keyClick(sessions, Qt::Key_Return);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.last().first().value<SessionId>(), SessionId("1"));
}

void SpeakersPlaceTest::giveAda(const QString &picture)
{
    Schedule changed = *m_schedule;
    changed.speakers[0].picture = picture;
    m_place->setSchedule(std::make_shared<const Schedule>(changed), Formatting());
    m_place->show();
}

void SpeakersPlaceTest::picture_isOfferedBeforeItIsAskedFor()
{
    QSignalSpy needed(m_place.get(), &SpeakersPlace::pictureNeeded);
    QSignalSpy allowed(m_place.get(), &SpeakersPlace::picturesAllowed);
    giveAda("https://pictures.example/ada.png");
    QPushButton *button = m_place->card()->pictureButton();
    QVERIFY(button->isVisible());
    QVERIFY(button->accessibleDescription().contains("pictures.example"));
    QCOMPARE(needed.count(), 0);
    QTest::keyClick(m_place->list(), Qt::Key_Down); // Grace has none
    QVERIFY(!button->isVisible());
    QTest::keyClick(m_place->list(), Qt::Key_Up);

    button->click();
    QCOMPARE(allowed.count(), 1);
    QCOMPARE(needed.count(), 0); // whoever listens decides
    m_place->setPicturesAllowed(true);
    QVERIFY(!button->isVisible());
    QCOMPARE(needed.count(), 1);
    QCOMPARE(needed.first().at(1).toString(), "https://pictures.example/ada.png");
    m_place->setPicturesAllowed(false);
    QVERIFY(button->isVisible());
}

void SpeakersPlaceTest::picture_isShownForTheCurrentSpeakerOnly()
{
    m_place->setPicturesAllowed(true);
    giveAda("https://pictures.example/ada.png");
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    m_place->showPicture("Grace Hopper", image);
    QVERIFY(!m_place->card()->hasPicture());
    m_place->showPicture("Ada Lovelace", image);
    QVERIFY(m_place->card()->hasPicture());
    QTest::keyClick(m_place->list(), Qt::Key_Down); // hers must not stay
    QVERIFY(!m_place->card()->hasPicture());
}

void SpeakersPlaceTest::unsafePicture_isNeitherOfferedNorAskedFor()
{
    QSignalSpy needed(m_place.get(), &SpeakersPlace::pictureNeeded);
    for (const char *address : {"http://pictures.example/ada.png", "file:///etc/passwd", "https://me:pw@pictures.example/"}) {
        m_place->setPicturesAllowed(false);
        giveAda(QString::fromUtf8(address));
        QVERIFY2(!m_place->card()->pictureButton()->isVisible(), address);
        m_place->setPicturesAllowed(true);
        QVERIFY2(needed.isEmpty(), address);
    }
}

void SpeakersPlaceTest::pickKeys_askForTheChosenSession()
{
    m_place->show();
    QSignalSpy interest(m_place.get(), &SpeakersPlace::interestRequested);
    QSignalSpy toggled(m_place.get(), &SpeakersPlace::pickToggled);
    SpeakerSessionList *sessions = m_place->card()->sessionList();
    sessions->setCurrentRow(1);
    QTest::keyClick(sessions, Qt::Key_2);
    QCOMPARE(interest.count(), 1);
    QCOMPARE(interest.first().first().value<SessionId>(), SessionId("2"));
    QCOMPARE(interest.first().last().value<Interest>(), Interest::Maybe);
    QTest::keyClick(sessions, Qt::Key_S);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.first().first().value<SessionId>(), SessionId("2"));
}

void SpeakersPlaceTest::marks_areShownAndSpoken()
{
    m_place->show();
    Agenda agenda;
    agenda[SessionId("2")].interest = Interest::Must;
    m_place->setMarks(AgendaMarks(agenda, {}));
    SpeakerSessionList *sessions = m_place->card()->sessionList();
    QCOMPARE(sessions->item(0)->data(InterestRole).value<Interest>(), Interest::None);
    QCOMPARE(sessions->item(1)->data(InterestRole).value<Interest>(), Interest::Must);
    QVERIFY(sessions->item(1)->data(Qt::AccessibleTextRole).toString().contains("picked as must"));

    QTest::keyClick(m_place->list(), Qt::Key_Down); // also for the next speaker
    QCOMPARE(sessions->item(0)->data(InterestRole).value<Interest>(), Interest::Must);
}

/// Five names under each of Ä, B, Ж and 3.
void SpeakersPlaceTest::showManyNames()
{
    ScheduleBuilder builder;
    builder.session("1", "All of them").at(10, 0, 30min);
    for (const char *letter : {"Ä", "B", "Ж", "3"}) {
        for (const char *rest : {"da", "el", "im", "or", "us"}) {
            builder.by(QString::fromUtf8(letter) + QString::fromUtf8(rest));
        }
    }
    m_place->setSchedule(builder.shared(), Formatting());
    m_place->show();
}

void SpeakersPlaceTest::letters_areThoseOfTheNames()
{
    showManyNames();
    QStringList letters;
    for (int row = 0; row < m_place->letters()->count(); ++row) {
        letters += m_place->letters()->item(row)->text();
    }
    QCOMPARE(letters, QStringList({"#", "A", "B", "Ж"}));
    m_place->search()->setText("bel");
    QCOMPARE(m_place->letters()->count(), 1);
    QCOMPARE(m_place->letters()->item(0)->text(), "B");
}

void SpeakersPlaceTest::letter_bringsItsNamesToTheTop()
{
    showManyNames();
    QTest::mouseClick(m_place->letters()->viewport(), Qt::LeftButton, {},
                      m_place->letters()->visualItemRect(m_place->letters()->item(2)).center());
    QCOMPARE(m_place->list()->firstVisibleRow().data(SpeakerKeyRole).toString(), "Bda");
    QVERIFY(m_place->currentSpeaker() != "Bda"); // whoever is read stays
}

void SpeakersPlaceTest::letterEntered_leadsToItsFirstName()
{
    showManyNames();
    QTest::keyClick(m_place->letters(), Qt::Key_End);
    QTest::keyClick(m_place->letters(), Qt::Key_Return);
    QCOMPARE(m_place->currentSpeaker(), "Жda");
}

void SpeakersPlaceTest::scrolling_marksTheLetterInView()
{
    showManyNames();
    QCOMPARE(m_place->letters()->currentRow(), 0);
    m_place->list()->scrollTo(m_place->list()->model()->index(13, 0), QAbstractItemView::PositionAtTop); // B, the first
    QCOMPARE(m_place->letters()->currentItem()->text(), "B");
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
