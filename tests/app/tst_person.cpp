#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// The real program under a real display, driven and read through its accessible names, as a screen reader would.
class PersonTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void attendee_opensSearchesPicksAndFindsItAgain();
    void attendee_plansAMorning();
    void organizer_checksBeforePublishing();

private:
    /// Runs a script of tests/app in a desktop of its own. Its data folder is new.
    static void run(const QString &script, const QString &schedule);
};

void PersonTest::initTestCase()
{
    for (const QString &tool : QStringList{"xvfb-run", "dbus-run-session", "openbox", "xdotool"}) {
        if (QStandardPaths::findExecutable(tool).isEmpty()) {
            QSKIP(qPrintable(tool + " is not installed; tests/run installs it"));
        }
    }
}

void PersonTest::run(const QString &script, const QString &schedule)
{
    QTemporaryDir data;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(SOURCE_FOLDER "/tests/app/desktop.sh",
                  {SOURCE_FOLDER "/tests/app/" + script, PROGRAM_FOLDER "/lectern", data.path(), schedule});
    QVERIFY(process.waitForFinished(240000));
    const QByteArray output = process.readAll();

    QVERIFY2(process.exitCode() == 0 && output.contains("all done"), output.constData());
}

void PersonTest::attendee_opensSearchesPicksAndFindsItAgain()
{
    run("attendee.py", SOURCE_FOLDER "/resources/samples/lectern-sample.json");
}

void PersonTest::attendee_plansAMorning()
{
    run("morning.py", SOURCE_FOLDER "/resources/samples/lectern-sample.json");
}

void PersonTest::organizer_checksBeforePublishing()
{
    QTemporaryDir folder;
    const QString schedule = folder.filePath("harbour.xml");
    QVERIFY(QFile::copy(TEST_DATA "/check/harbour.xml", schedule));
    QVERIFY(QFile::setPermissions(schedule, QFile::ReadOwner | QFile::WriteOwner));
    run("organizer.py", schedule);
}

QTEST_GUILESS_MAIN(PersonTest)
#include "tst_person.moc"
