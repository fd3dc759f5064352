#include "core/workspace/settings.h"
#include "core/workspace/workspace.h"
#include "tests/support/schedulebuilder.h"
#include "tests/support/tempstore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using Choice = ShownZone::Choice;

/// What a person settles is kept, and a damaged file is no reason to fail.
class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void newFolder_hasTheDefaults();
    void everySetting_isThereAfterARestart();
    void zoneOfTheComputer_isNotRememberedByName();
    void change_isToldOnce();
    void givenTheme_holdsUntilOneIsChosen();
    void reminderLead_staysWithinItsBounds();
    void strangeFile_meansTheDefaults();
    void dayChange_movesTheNightToTheOtherDay();

private:
    static QString fileIn(const QTemporaryDir &folder) { return folder.filePath("settings.ini"); }
};

void SettingsTest::newFolder_hasTheDefaults()
{
    QTemporaryDir folder;
    const Settings settings(folder.path());
    QCOMPARE(settings.theme(), QStringLiteral("system"));
    QCOMPARE(settings.shownZone(), ShownZone());
    QVERIFY(!settings.shownZone().zone().isValid());
    QVERIFY(!settings.dayChange());
    QVERIFY(!settings.allowsPictures());
    QVERIFY(!settings.reminds());
    QCOMPARE(settings.reminderLead(), 10min);
    QVERIFY(settings.givenTheme().isEmpty());
    QVERIFY(!QFile::exists(fileIn(folder))); // to read is not to write
}

void SettingsTest::everySetting_isThereAfterARestart()
{
    QTemporaryDir folder;
    {
        Settings settings(folder.path());
        settings.setTheme("high-contrast");
        settings.setShownZone({Choice::Fixed, QTimeZone("Asia/Tokyo")});
        settings.setDayChange(0min); // midnight is a choice too
        settings.allowPictures(true);
        settings.setReminds(true);
        settings.setReminderLead(25min);
    }
    {
        Settings again(folder.path());
        QCOMPARE(again.theme(), QStringLiteral("high-contrast"));
        QCOMPARE(again.shownZone().zone(), QTimeZone("Asia/Tokyo"));
        QCOMPARE(again.dayChange(), std::optional(0min));
        QVERIFY(again.allowsPictures());
        QVERIFY(again.reminds());
        QCOMPARE(again.reminderLead(), 25min);
        again.setDayChange({});
        again.setShownZone({});
    }
    const Settings third(folder.path());
    QVERIFY(!third.dayChange());
    QCOMPARE(third.shownZone(), ShownZone());
}

void SettingsTest::zoneOfTheComputer_isNotRememberedByName()
{
    QTemporaryDir folder;
    Settings(folder.path()).setShownZone({Choice::Computer, {}});
    const Settings again(folder.path());
    QCOMPARE(again.shownZone().choice, Choice::Computer);
    QCOMPARE(again.shownZone().zone(), QTimeZone::systemTimeZone());
}

void SettingsTest::givenTheme_holdsUntilOneIsChosen()
{
    QTemporaryDir folder;
    Settings settings(folder.path());
    settings.setTheme("light");
    settings.giveTheme("dark");
    QCOMPARE(settings.theme(), QStringLiteral("light"));
    QCOMPARE(settings.givenTheme(), QStringLiteral("dark"));
    QCOMPARE(Settings(folder.path()).theme(), QStringLiteral("light"));
    QVERIFY(Settings(folder.path()).givenTheme().isEmpty()); // for that run only

    QSignalSpy changed(&settings, &Settings::themeChanged);
    settings.setTheme("light"); // the stored one, and yet another than is in force
    QCOMPARE(changed.count(), 1);
    QVERIFY(settings.givenTheme().isEmpty());
}

void SettingsTest::reminderLead_staysWithinItsBounds()
{
    QTemporaryDir folder;
    Settings settings(folder.path());
    settings.setReminderLead(0min);
    QCOMPARE(settings.reminderLead(), Settings::ShortestLead);
    settings.setReminderLead(500min);
    QCOMPARE(settings.reminderLead(), Settings::LongestLead);
}

void SettingsTest::change_isToldOnce()
{
    QTemporaryDir folder;
    Settings settings(folder.path());
    QSignalSpy theme(&settings, &Settings::themeChanged);
    QSignalSpy pictures(&settings, &Settings::picturesChanged);
    QSignalSpy dayChange(&settings, &Settings::dayChangeChanged);
    settings.setTheme("dark");
    settings.setTheme("dark");
    settings.allowPictures(false);
    settings.setDayChange({});
    QCOMPARE(theme.count(), 1);
    QCOMPARE(theme.first().first().toString(), QStringLiteral("dark"));
    QVERIFY(pictures.isEmpty());
    QVERIFY(dayChange.isEmpty());
}

void SettingsTest::strangeFile_meansTheDefaults()
{
    QTemporaryDir folder;
    QFile file(fileIn(folder));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("[General]\nshownZone=Mars/Olympus\ndayChangeMinutes=9000\nnetworkPictures=perhaps\n\xff\xfe[") > 0);
    file.close();
    const Settings settings(folder.path());
    QCOMPARE(settings.shownZone(), ShownZone());
    QVERIFY(!settings.dayChange());
    QVERIFY(!settings.allowsPictures());
}

void SettingsTest::dayChange_movesTheNightToTheOtherDay()
{
    const TempStore store;
    store.import(ScheduleBuilder().session("a", "Party").day(2).at(2, 0, 60min).build()); // its days begin at midnight
    Workspace workspace(store.folder());
    QSignalSpy opened(&workspace, &Workspace::scheduleChanged);
    workspace.start();
    QTRY_COMPARE(opened.count(), 1);
    const auto days = [&]() -> std::vector<QDate> { return workspace.filterer()->days(); };
    const std::vector<QDate> own = days();

    workspace.settings().setDayChange(4h);

    QTRY_COMPARE(opened.count(), 2);
    QCOMPARE(days(), std::vector<QDate>{own.front().addDays(-1)});
    QCOMPARE(workspace.schedule()->conference.clock.dayChange(), 240min);
    workspace.settings().setDayChange({});
    QTRY_COMPARE(opened.count(), 3);
    QCOMPARE(days(), own);
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
