#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// `lectern --screenshot`: a picture of any place, without a display.
class ScreenshotTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPlace_isPictured_data();
    void everyPlace_isPictured();
    void dialog_isAsLargeAsItNeedsToBe();
    void themes_lookDifferent();
    void wrongUsage_isExplained_data();
    void wrongUsage_isExplained();
    void unwritableFile_isNamed();
    void damagedFile_leavesNoPicture();

private:
    struct Run
    {
        int exitCode;
        QString out;
        QString err;
    };
    /// In an environment that knows no display.
    Run run(const QStringList &arguments) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

ScreenshotTest::Run ScreenshotTest::run(const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        environment.remove(QLatin1String(name));
    }
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(PROGRAM_FOLDER "/lectern"), arguments);
    const bool ended = process.waitForFinished(60000);
    return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

static bool isBlank(const QImage &picture)
{
    const QRgb first = picture.pixel(0, 0);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixel(x, y) != first) {
                return false;
            }
        }
    }
    return true;
}

void ScreenshotTest::everyPlace_isPictured_data()
{
    QTest::addColumn<QString>("place");
    // As the help names them, so that a new place is tested too.
    const QString help = run({"--help"}).out.simplified();
    const QString list = help.mid(help.indexOf("Places: ") + 8).section('.', 0, 0);
    const QStringList places = list.split(", ");
    QVERIFY2(places.size() >= 6, qPrintable(list));
    for (const QString &place : places) {
        QTest::newRow(qPrintable(place)) << place;
    }
}

void ScreenshotTest::everyPlace_isPictured()
{
    QFETCH(QString, place);
    const QString file = path(place + ".png");
    const Run done = run({"--screenshot", place, file, "--size", "900x620", "--theme", "light"});
    QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    QVERIFY2(!done.err.contains("plugin"), qPrintable(done.err));
    const QImage picture(file);
    QCOMPARE(picture.size(), QSize(900, 620));
    QVERIFY(!isBlank(picture));
}

void ScreenshotTest::dialog_isAsLargeAsItNeedsToBe()
{
    QCOMPARE(run({"--screenshot", "settings", path("natural.png")}).exitCode, 0);
    const QImage picture(path("natural.png"));
    QVERIFY(!picture.isNull() && picture.width() < 1280 && picture.height() < 800);
}

void ScreenshotTest::themes_lookDifferent()
{
    const auto ground = [this](const QString &theme) {
        const QString file = path(theme + ".png");
        return run({"--screenshot", "programme", file, "--theme", theme}).exitCode == 0
                   ? QImage(file).pixelColor(2, 2)
                   : QColor();
    };
    QCOMPARE(ground("high-contrast"), QColor(Qt::black));
    QVERIFY(ground("light").lightness() > 200);
    QVERIFY(ground("dark").isValid() && ground("dark").lightness() < 60);
}

void ScreenshotTest::wrongUsage_isExplained_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("explanation");
    QTest::newRow("a place that there is not") << QStringList{"--screenshot", "cellar", "a.png"} << "programme, ";
    QTest::newRow("no file") << QStringList{"--screenshot", "programme"} << "FILE.png";
    QTest::newRow("a file that is no picture") << QStringList{"--screenshot", "programme", "a.xml"} << "a.xml";
    QTest::newRow("a size in words") << QStringList{"--screenshot", "programme", "a.png", "--size", "large"} << "large";
    QTest::newRow("a size of nothing") << QStringList{"--screenshot", "programme", "a.png", "--size", "0x800"} << "1280x800";
    QTest::newRow("a size that no memory holds")
        << QStringList{"--screenshot", "programme", "a.png", "--size", "99999x99999"} << "1280x800";
    QTest::newRow("a size for nothing") << QStringList{"--offscreen-report", "--size", "800x600"} << "--screenshot";
    QTest::newRow("a theme that there is not")
        << QStringList{"--screenshot", "programme", "a.png", "--theme", "pink"} << "high-contrast";
    QTest::newRow("two schedules") << QStringList{"--screenshot", "programme", "a.png", "b.xml", "c.xml"} << "one";
}

void ScreenshotTest::wrongUsage_isExplained()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, explanation);
    const Run done = run(arguments);
    QCOMPARE(done.exitCode, 3);
    QVERIFY2(done.err.contains(explanation), qPrintable(done.err));
    QVERIFY(!QFile::exists(path("a.png")));
}

void ScreenshotTest::unwritableFile_isNamed()
{
    const Run done = run({"--screenshot", "programme", path("no/such/folder.png")});
    QCOMPARE(done.exitCode, 2);
    QVERIFY2(done.err.contains("folder.png"), qPrintable(done.err));
}

void ScreenshotTest::damagedFile_leavesNoPicture()
{
    const Run done = run({"--screenshot", "programme", path("damaged.png"), QStringLiteral(TEST_DATA "/frab/mismatch.xml")});
    QCOMPARE(done.exitCode, 2);
    QVERIFY(done.err.contains("mismatch.xml"));
    QVERIFY(!QFile::exists(path("damaged.png")));
}

QTEST_GUILESS_MAIN(ScreenshotTest)
#include "tst_screenshot.moc"
