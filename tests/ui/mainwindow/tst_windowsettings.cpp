#include "tests/ui/mainwindow/openwindow.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/settings/settingsdialog.h"

#include <QAction>

using namespace std::chrono_literals;

/// What a person settles holds in the window, and after a restart.
class WindowSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void zoneChosen_isThereAfterARestart();
    void key_opensTheSettingsOnce();
    void dayChange_listsTheNightUnderTheOtherDay();

private:
    QString tiny(const QString &start)
    {
        return writeFile(*m_folder, "tiny.xml", scheduleWith(sessionXml(1, "First", start, "01:00")));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void WindowSettingsTest::zoneChosen_isThereAfterARestart()
{
    QString tokyo;
    {
        OpenWindow open(m_folder->path());
        open.window.importFile(tiny("10:00"));
        QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days"), Patience);
        const QString berlin = open.row("First").data(StartTextRole).toString();
        open.window.setZone(QTimeZone("Asia/Tokyo"));
        tokyo = open.row("First").data(StartTextRole).toString();
        QVERIFY(tokyo != berlin);
    }
    OpenWindow again(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(again.isOpen("Tiny Days"), Patience);
    QCOMPARE(again.row("First").data(StartTextRole).toString(), tokyo);
}

void WindowSettingsTest::key_opensTheSettingsOnce()
{
    OpenWindow open(m_folder->path());
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    QTest::keyClick(&open.window, Qt::Key_Comma, Qt::ControlModifier);
    QPointer<SettingsDialog> dialog = open.window.findChild<SettingsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    open.window.findChild<WindowActions *>()->settings->trigger();
    QCOMPARE(open.window.findChildren<SettingsDialog *>().size(), 1);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

void WindowSettingsTest::dayChange_listsTheNightUnderTheOtherDay()
{
    OpenWindow open(m_folder->path());
    open.window.importFile(tiny("02:00"));
    QTRY_VERIFY_WITH_TIMEOUT(open.isOpen("Tiny Days"), Patience);
    const std::vector<QDate> before = open.workspace.filterer()->days();
    open.workspace.settings().setDayChange(open.workspace.schedule()->conference.clock.dayChange() == 0min ? 240min : 0min);
    QTRY_VERIFY_WITH_TIMEOUT(open.workspace.filterer()->days() != before, Patience);
    QVERIFY(open.row("First").isValid());
}

QTEST_MAIN(WindowSettingsTest)
#include "tst_windowsettings.moc"
