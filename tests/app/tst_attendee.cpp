#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// The real program under a real display, driven and read through its accessible names, as a screen reader would.
class AttendeeTest : public QObject
{
    Q_OBJECT

private slots:
    void attendee_opensSearchesPicksAndFindsItAgain();
};

void AttendeeTest::attendee_opensSearchesPicksAndFindsItAgain()
{
    for (const QString &tool : QStringList{"xvfb-run", "dbus-run-session", "openbox", "xdotool"}) {
        if (QStandardPaths::findExecutable(tool).isEmpty()) {
            QSKIP(qPrintable(tool + " is not installed; tests/run installs it"));
        }
    }
    QTemporaryDir data;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(SOURCE_FOLDER "/tests/app/desktop.sh",
                  {SOURCE_FOLDER "/tests/app/attendee.py", PROGRAM_FOLDER "/lectern", data.path(),
                   SOURCE_FOLDER "/resources/samples/lectern-sample.json"});
    QVERIFY(process.waitForFinished(240000));
    const QByteArray output = process.readAll();

    QVERIFY2(process.exitCode() == 0 && output.contains("all done"), output.constData());
}

QTEST_GUILESS_MAIN(AttendeeTest)
#include "tst_attendee.moc"
