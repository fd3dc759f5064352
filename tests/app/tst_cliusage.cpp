#include "tests/app/cliprogram.h"

#include <QFile>
#include <QRegularExpression>

/// The manners of the command line: options, exit codes, help, and that no file can steer a terminal.
class CliUsageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { VERIFY_DONE(m_quayside.run({"import", CliProgram::sample("quayside-1.xml")})); }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing to do") << QStringList();
        QTest::newRow("no such command") << QStringList{"lst"};
        QTest::newRow("no such option") << QStringList{"list", "--colour"};
        QTest::newRow("an option of another command") << QStringList{"list", "--into", "1"};
        QTest::newRow("an option without its value") << QStringList{"list", "--conference"};
        QTest::newRow("a value for an option without one") << QStringList{"list", "--json=yes"};
        QTest::newRow("a word too many") << QStringList{"list", "everything"};
        QTest::newRow("import without a file") << QStringList{"import"};
        QTest::newRow("import into and new") << QStringList{"import", "x.xml", "--new", "--into", "1"};
        QTest::newRow("import into what is not there")
            << QStringList{"import", CliProgram::sample("quayside-2.xml"), "--into", "4711"};
        QTest::newRow("a zone that is none")
            << QStringList{"import", CliProgram::sample("quayside-2.xml"), "--zone", "Mars/Olympus"};
        QTest::newRow("a rule for a zone")
            << QStringList{"import", CliProgram::sample("quayside-2.xml"), "--zone", "XYZ5"};
        QTest::newRow("the zone of the machine")
            << QStringList{"import", CliProgram::sample("nozone.xml"), "--zone", "localtime"};
        QTest::newRow("show without an id") << QStringList{"show"};
        QTest::newRow("show of no session") << QStringList{"show", "nobody"};
        QTest::newRow("pick with no such level") << QStringList{"pick", "aaaa", "perhaps"};
        QTest::newRow("note without a text") << QStringList{"note", "aaaa"};
        QTest::newRow("search for nothing") << QStringList{"search"};
        QTest::newRow("a conference by name") << QStringList{"list", "--conference", "quayside"};
        QTest::newRow("a conference that is not there") << QStringList{"list", "--conference", "4711"};
        QTest::newRow("rename of one that is not there") << QStringList{"rename", "4711", "x"};
        QTest::newRow("remove of one that is not there") << QStringList{"remove", "4711"};
        QTest::newRow("restore of one that is not there") << QStringList{"restore", "4711"};
        QTest::newRow("a day that is none") << QStringList{"list", "--day", "sunday"};
    }
    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        for (const QStringList &json : {QStringList(), QStringList{"--json"}}) {
            const ProgramRun run = m_quayside.run(json + arguments);
            QCOMPARE(run.exitCode, 3);
            QCOMPARE(run.out, QByteArray());
            QVERIFY2(run.err.startsWith("lectern-cli: "), run.err.constData());
        }
        QCOMPARE(m_quayside.rows({"list"}).size(), 5);
    }

    void emptyDataFolder_tellsHowToBegin()
    {
        const CliProgram fresh;
        const ProgramRun run = fresh.run({"list"});
        QCOMPARE(run.exitCode, 3);
        QVERIFY(run.out.isEmpty() && run.err.contains("lectern-cli import FILE"));
        QCOMPARE(fresh.run({"conferences", "--json"}).json()["conferences"].toArray(), QJsonArray());
    }

    void dataFolder_thatCannotBe_isReported()
    {
        QFile file(m_quayside.filePath(QStringLiteral("a-file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const ProgramRun run = CliProgram::runBare({"--data", file.fileName(), "list"});
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.out.isEmpty() && !run.err.isEmpty());
    }

    void globalOptions_standAnywhere_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString data = m_quayside.dataFolder();
        QTest::newRow("before") << QStringList{"--data", data, "--json", "list"};
        QTest::newRow("after") << QStringList{"list", "--json", "--data", data};
        QTest::newRow("around") << QStringList{"--json", "list", "--data=" + data};
        QTest::newRow("between a command's own") << QStringList{"list", "--room", "Pier", "--json", "--data", data};
        QTest::newRow("own before the command") << QStringList{"--room", "Pier", "list", "--json", "--data", data};
        QTest::newRow("a zone, which only import uses")
            << QStringList{"--zone", "Europe/Lisbon", "list", "--json", "--data", data};
    }
    void globalOptions_standAnywhere()
    {
        QFETCH(QStringList, arguments);
        const ProgramRun run = CliProgram::runBare(arguments);
        VERIFY_DONE(run);
        QCOMPARE(run.json()["sessions"].toArray().size(), arguments.contains("Pier") ? 4 : 5);
    }

    void words_behindTwoDashes_areNoOptions()
    {
        VERIFY_DONE(m_quayside.run({"note", "aaaa", "--", "--json"}));
        QCOMPARE(m_quayside.run({"show", "aaaa", "--json"}).json()["note"].toString(), QStringLiteral("--json"));
        VERIFY_DONE(m_quayside.run({"note", "aaaa", ""}));
    }

    void help_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("of the program") << QStringList{"--help"} << QByteArray("Exit codes");
        QTest::newRow("of the program, short") << QStringList{"-h"} << QByteArray("Exit codes");
        QTest::newRow("of import") << QStringList{"import", "--help"} << QByteArray("--into ID");
        QTest::newRow("of import, asked before") << QStringList{"--help", "import"} << QByteArray("--into ID");
        for (const char *name : {"list", "show", "search", "pick", "note", "plan", "conferences", "rename", "remove",
                                 "restore", "diff", "export"}) {
            QTest::newRow(name) << QStringList{name, "--help"} << QByteArray("Usage: lectern-cli ") + name;
        }
    }
    void help()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const ProgramRun run = CliProgram::runBare(arguments);
        VERIFY_DONE(run);
        QVERIFY2(run.out.contains(says), run.out.constData());
        QVERIFY(run.err.isEmpty());
    }

    void version_namesTheProgram()
    {
        const ProgramRun run = CliProgram::runBare({"--version"});
        VERIFY_DONE(run);
        static const QRegularExpression pattern(QStringLiteral("^lectern-cli \\d+\\.\\d+\\.\\d+\\n$"));
        QVERIFY2(pattern.match(run.text()).hasMatch(), run.out.constData());
    }

    void hostileFile_cannotSteerTheTerminal_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const QStringList &command :
             {QStringList{"import", CliProgram::sample("hostile.json")}, QStringList{"list"}, QStringList{"plan"},
              QStringList{"search", "red"}, QStringList{"show", "99990001"}, QStringList{"pick", "99990002"},
              QStringList{"conferences"}, QStringList{"diff", CliProgram::sample("no-ids.json"), CliProgram::sample("hostile.json")},
              QStringList{"diff", CliProgram::sample("hostile.json"), CliProgram::sample("no-ids.json")},
              QStringList{"note", "99990001", QStringLiteral("\033[31mred\n\u009b2J")},
              QStringList{"show", QStringLiteral("nobody\033[31m\u009b2J")}, QStringList{"\033[31mlist"},
              QStringList{"import", QStringLiteral("\033[2J\u009b.xml")}}) {
            const QByteArray name = command.join(u' ').toUtf8().toPercentEncoding(" /.");
            QTest::newRow(name.constData()) << command;
            QTest::newRow(QByteArray(name + " as JSON").constData()) << command + QStringList{"--json"};
        }
    }
    void hostileFile_cannotSteerTheTerminal()
    {
        QFETCH(QStringList, arguments);
        const CliProgram cli;
        VERIFY_DONE(cli.run({"import", CliProgram::sample("hostile.json")}));
        VERIFY_DONE(cli.run({"pick", "99990001"}));
        const ProgramRun run = cli.run(arguments);
        for (const QByteArray &bytes : {run.out, run.err}) {
            for (const char32_t letter : QString::fromUtf8(bytes).toUcs4()) {
                const bool isControl = (letter < 0x20 && letter != '\n') || (letter >= 0x7f && letter < 0xa0);
                const bool turns = (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
                QVERIFY2(!isControl && !turns, bytes.toPercentEncoding(" \n").constData());
            }
        }
    }

    void hostileFile_keepsItsLettersInJson()
    {
        const CliProgram cli;
        VERIFY_DONE(cli.run({"import", CliProgram::sample("hostile.json")}));
        const QString note = QStringLiteral("a\033[31m\u009b\u202e\u007fz");
        const ProgramRun run = cli.run({"note", "99990001", note, "--json"});
        VERIFY_DONE(run);
        QCOMPARE(run.json()["note"].toString(), note); // escaped, not lost
    }

    void readerThatGoesAway_isNoFailure()
    {
        QProcess shell;
        shell.start(QStringLiteral("/bin/bash"),
                    {"-c", QStringLiteral("\"$0\" --data \"$1\" list | true; echo ${PIPESTATUS[0]}"),
                     CliProgram::path(), m_quayside.dataFolder()});
        QVERIFY(shell.waitForFinished(60000));
        QCOMPARE(shell.readAllStandardOutput(), QByteArray("0\n"));
        QCOMPARE(shell.readAllStandardError(), QByteArray());
    }

    void outputThatCannotBeWritten_isAFailure()
    {
        if (!QFile::exists(QStringLiteral("/dev/full"))) {
            QSKIP("This machine has no /dev/full.");
        }
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(CliProgram::path(), {"--data", m_quayside.dataFolder(), "list"});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().startsWith("lectern-cli: "));
    }

    void noLocale_stillSpeaksUtf8()
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        process.setProcessEnvironment(environment);
        process.start(CliProgram::path(), {"--data", m_quayside.dataFolder(), "search", QStringLiteral("灯台")});
        QVERIFY(process.waitForFinished(60000));
        QVERIFY(process.readAllStandardOutput().contains(QStringLiteral("港の灯台を守る人々").toUtf8()));
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }

private:
    CliProgram m_quayside;
};

QTEST_GUILESS_MAIN(CliUsageTest)
#include "tst_cliusage.moc"
