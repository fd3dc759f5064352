#include "tests/app/cliprogram.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <sys/mount.h>

/// `export` from outside: where it writes, what it says, and what is left when it cannot.
class CliExportTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_cli = std::make_unique<CliProgram>();
        VERIFY_DONE(m_cli->run({"import", CliProgram::sample("quayside-1.xml")}));
    }

    void everyFormat_goesToStandardOutput_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("schedule.xml") << QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schedule>");
        QTest::newRow("schedule.json") << QByteArray("{\n  \"$schema\": ");
        QTest::newRow("csv") << QByteArray("\xEF\xBB\xBFID,Title,");
        QTest::newRow("html") << QByteArray("<!DOCTYPE html>");
        QTest::newRow("markdown") << QByteArray("# ");
    }
    void everyFormat_goesToStandardOutput()
    {
        QFETCH(QByteArray, start);
        const ProgramRun run = m_cli->run({"export", "--format", QString::fromLatin1(QTest::currentDataTag())});
        VERIFY_DONE(run);
        QVERIFY2(run.out.startsWith(start), run.out.left(200).constData());
        for (const QString &title : m_cli->column({"list"}, "title")) {
            QVERIFY2(run.text().contains(title.section(QRegularExpression(QStringLiteral("[^\\w ]")), 0, 0)), qPrintable(title));
        }
    }

    void exportedFile_isImportedAgain_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("schedule.xml") << QStringLiteral("schedule.xml");
        QTest::newRow("schedule.json") << QStringLiteral("schedule.json");
    }
    void exportedFile_isImportedAgain()
    {
        QFETCH(QString, format);
        const QString file = m_cli->filePath(QStringLiteral("again"));
        VERIFY_DONE(m_cli->run({"export", "--format", format, "--output", file}));
        const CliProgram other;
        VERIFY_DONE(other.run({"import", file}));
        for (const char *key : {"title", "start", "end"}) {
            QCOMPARE(other.column({"list"}, key), m_cli->column({"list"}, key));
        }
    }

    void plan_isWrittenWithWhatItLeavesOut()
    {
        const QString picked = m_cli->column({"list"}, "id").constFirst();
        VERIFY_DONE(m_cli->run({"pick", picked, "must"}));
        const QString file = m_cli->filePath(QStringLiteral("plan.html"));
        const QJsonObject answer = m_cli->run({"export", "--format", "html", "--plan", "--output", file, "--json"}).json();
        QCOMPARE(answer["format"].toString(), QStringLiteral("html"));
        QCOMPARE(answer["file"].toString(), file);
        QCOMPARE(answer["sessions"].toInt(), 1);
        QCOMPARE(answer["omissions"].toArray(), QJsonArray());
        QVERIFY(QFile::exists(file));
    }

    void omissions_areSaidOnStandardError()
    {
        VERIFY_DONE(m_cli->run({"import", CliProgram::sample("quayside-2.xml")}));
        const ProgramRun run = m_cli->run({"export", "--format", "schedule.xml", "--output", m_cli->filePath("x.xml"), "--json"});
        VERIFY_DONE(run);
        const QJsonArray omissions = run.json()["omissions"].toArray();
        QVERIFY(!omissions.isEmpty()); // the city, for one
        for (const QJsonValue sentence : omissions) {
            QVERIFY(run.err.contains(("lectern-cli: " + sentence.toString()).toUtf8()));
        }
        QCOMPARE(run.err.count('\n'), omissions.size());
    }

    void wrongUse_isSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no format") << QStringList{"export"};
        QTest::newRow("no such format") << QStringList{"export", "--format", "docx"};
        QTest::newRow("JSON without a file") << QStringList{"export", "--format", "csv", "--json"};
        QTest::newRow("a file without a name") << QStringList{"export", "--format", "csv", "--output="};
    }
    void wrongUse_isSaid()
    {
        QFETCH(QStringList, arguments);
        const ProgramRun run = m_cli->run(arguments);
        QCOMPARE(run.exitCode, 3);
        QVERIFY(run.out.isEmpty() && run.err.startsWith("lectern-cli: "));
    }

    void fullDisk_keepsTheOldFile()
    {
        const QString folder = m_cli->filePath(QStringLiteral("small"));
        QVERIFY(QDir().mkdir(folder));
        if (mount("tmpfs", folder.toLocal8Bit().constData(), "tmpfs", 0, "size=64k") != 0) {
            QSKIP("A small file system cannot be mounted here.");
        }
        const QString file = folder + QStringLiteral("/plan.html");
        const bool prepared = write(file, "old") && fill(folder + QStringLiteral("/filler"));
        const ProgramRun run = m_cli->run({"export", "--format", "html", "--output", file});
        QFile kept(file);
        const QByteArray content = kept.open(QIODevice::ReadOnly) ? kept.readAll() : QByteArray();
        const QStringList files = QDir(folder).entryList(QDir::Files | QDir::Hidden);
        kept.close();
        umount2(folder.toLocal8Bit().constData(), MNT_DETACH);

        QVERIFY(prepared);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains("What it held before is kept"), run.err.constData());
        QVERIFY(run.out.isEmpty());
        QCOMPARE(content, QByteArray("old"));
        QCOMPARE(files, (QStringList{"filler", "plan.html"})); // nothing half-written is left
    }

private:
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    static bool fill(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            return false;
        }
        while (file.write(QByteArray(1024, 'x')) > 0) {
        }
        return true;
    }

    std::unique_ptr<CliProgram> m_cli;
};

QTEST_GUILESS_MAIN(CliExportTest)
#include "tst_cliexport.moc"
