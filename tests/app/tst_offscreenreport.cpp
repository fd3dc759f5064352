#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QSize>
#include <QTest>
#include <QtEndian>

/// What `app/run` does on a machine without a display.
class OffscreenReportTest : public QObject
{
    Q_OBJECT

private slots:
    void sample_isReportedByName();
    void fileWithoutAZone_isReadInTheLikelyOne();
    void damagedFile_leavesOnlyItsReason();

private:
    struct Report
    {
        int exitCode;
        QString out;
        QString err;
        QSize picture; ///< empty: none was saved
    };
    /// In an empty folder of its own, so that nobody's data and pictures are touched.
    static Report report(const QStringList &arguments);
};

/// As a PNG file's head tells it.
static QSize sizeOfPicture(const QString &path)
{
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(24) : QByteArray();
    return head.startsWith("\x89PNG") && head.size() == 24
               ? QSize(qFromBigEndian<int>(head.constData() + 16), qFromBigEndian<int>(head.constData() + 20))
               : QSize();
}

OffscreenReportTest::Report OffscreenReportTest::report(const QStringList &arguments)
{
    QTemporaryDir folder;
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral(PROGRAM_FOLDER "/lectern"), QStringList{QStringLiteral("--offscreen-report")} + arguments);
    const bool ended = process.waitForFinished(60000);
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError()), sizeOfPicture(folder.filePath(QStringLiteral("lectern-window.png")))};
}

void OffscreenReportTest::sample_isReportedByName()
{
    const Report done = report({});
    QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    QVERIFY(done.out.contains(QString::fromUtf8("101 sessions, 8 rooms, 3 days")));
    QVERIFY(done.out.contains(QString::fromUtf8("Room overlaps: 2\n")));
    QVERIFY(done.out.contains(QString::fromUtf8(
        "“Identity, Explained to My Grandmother” and “Streaming Earthquakes” are both in Rope Loft for 40 min")));
    QVERIFY(done.out.contains(QString::fromUtf8("Speaker overlaps: 2\n")));
    QVERIFY(done.out.contains(QString::fromUtf8("Inês Calçado")));
    QVERIFY(done.out.contains(QStringLiteral("lectern-window.png")));
    QVERIFY2(!done.err.contains(QStringLiteral("plugin")), qPrintable(done.err));
    QCOMPARE(done.picture, QSize(1280, 800));
}

void OffscreenReportTest::fileWithoutAZone_isReadInTheLikelyOne()
{
    const Report done = report({QStringLiteral(TEST_DATA "/frab/no-zone.xml")});
    QVERIFY2(done.exitCode == 0, qPrintable(done.err));
    QVERIFY2(done.out.startsWith(QStringLiteral("The file gives no time zone")), qPrintable(done.out));
    QVERIFY(!done.picture.isEmpty());
}

void OffscreenReportTest::damagedFile_leavesOnlyItsReason()
{
    const Report done = report({QStringLiteral(TEST_DATA "/frab/mismatch.xml")});
    QCOMPARE(done.exitCode, 2);
    QVERIFY(done.out.isEmpty());
    QVERIFY(done.err.contains(QStringLiteral("mismatch.xml")));
    QVERIFY(done.picture.isEmpty());
}

QTEST_GUILESS_MAIN(OffscreenReportTest)
#include "tst_offscreenreport.moc"
