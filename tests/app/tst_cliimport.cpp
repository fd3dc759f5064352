#include "tests/app/cliprogram.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <csignal>

/// What `import` takes, changes and refuses.
class CliImportTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CliProgram>(); }

    void import_saysWhatTheFileHolds()
    {
        const ProgramRun run = m_cli->run({"import", CliProgram::sample("quayside-1.xml"), "--json"});
        VERIFY_DONE(run);
        const QJsonObject answer = run.json();
        QCOMPARE(answer["conference"]["title"].toString(), QStringLiteral("Quayside Days 2031"));
        QCOMPARE(answer["conference"]["zone"].toString(), QStringLiteral("Europe/Lisbon"));
        QVERIFY(answer["conference"]["id"].isDouble());
        QCOMPARE(answer["updated"], QJsonValue(false));
        QCOMPARE(answer["sessions"].toInt(), 5);
        QCOMPARE(answer["rooms"].toInt(), 2);
        QCOMPARE(answer["tracks"].toInt(), 1);
        QCOMPARE(answer["speakers"].toInt(), 3);
        QCOMPARE(answer["days"].toInt(), 2);
        QCOMPARE(answer["first_start"].toString(), QStringLiteral("2031-05-03T08:00:00Z"));
        QCOMPARE(answer["last_end"].toString(), QStringLiteral("2031-05-05T01:00:00Z"));
        QCOMPARE(answer["issues"].toArray(), QJsonArray());
    }

    void import_forPeople_saysTheSame()
    {
        const ProgramRun run = m_cli->run({"import", CliProgram::sample("quayside-1.xml")});
        VERIFY_DONE(run);
        QVERIFY(run.text().contains(QStringLiteral("“Quayside Days 2031”, times in Europe/Lisbon")));
        QVERIFY(run.text().contains(QStringLiteral("sessions: 5, rooms: 2, tracks: 1, speakers: 3, days: 2")));
        QVERIFY(run.text().contains(QStringLiteral("from Sat 2031-05-03 09:00 to Mon 2031-05-05 02:00")));
    }

    void newVersion_updatesInPlaceAndKeepsPicks()
    {
        const QString ropes = QStringLiteral("bbbb2222-0000-4000-8000-000000000002");
        const QString fog = QStringLiteral("dddd4444-0000-4000-8000-000000000004");
        const int id = importedId({CliProgram::sample("quayside-1.xml")});
        VERIFY_DONE(m_cli->run({"pick", ropes, "maybe"}));
        VERIFY_DONE(m_cli->run({"note", ropes, "bring gloves"}));
        VERIFY_DONE(m_cli->run({"pick", fog}));

        const QJsonObject update = m_cli->run({"import", CliProgram::sample("quayside-2.xml"), "--json"}).json();
        QCOMPARE(update["updated"], QJsonValue(true));
        QCOMPARE(update["conference"]["id"].toInt(), id);
        QCOMPARE(update["sessions"].toInt(), 4);

        const QJsonArray picks = m_cli->rows({"plan"});
        QCOMPARE(picks.size(), 2);
        QCOMPARE(picks[0]["id"].toString(), ropes); // withdrawn, not lost
        QCOMPARE(picks[0]["withdrawn"], QJsonValue(true));
        QCOMPARE(picks[0]["note"].toString(), QStringLiteral("bring gloves"));
        QCOMPARE(picks[0]["rooms"].toArray(), QJsonArray{"Pier One"});
        QCOMPARE(picks[1]["withdrawn"], QJsonValue(false));
        QCOMPARE(picks[1]["start"].toString(), QStringLiteral("2031-05-04T10:00:00Z"));
        QVERIFY(m_cli->run({"plan"}).text().contains(QStringLiteral("(withdrawn) Ropes and knots")));
    }

    void twoConferences_lastImportedIsMeantUnlessOneIsNamed()
    {
        const QString quayside = QString::number(importedId({CliProgram::sample("quayside-1.xml")}));
        const QString waffles = QString::number(importedId({CliProgram::sample("nozone-likely.xml")}));
        QVERIFY(quayside != waffles);
        QCOMPARE(m_cli->rows({"list"}).size(), 1);
        QCOMPARE(m_cli->rows({"--conference", quayside, "list"}).size(), 5);
        QCOMPARE(m_cli->rows({"list", "--conference=" + quayside}).size(), 5);
        QCOMPARE(m_cli->run({"conferences", "--json"}).json()["conferences"].toArray().size(), 2);
        QCOMPARE(m_cli->run({"list", "--conference", "999999"}).exitCode, 3);
    }

    void target_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isSame");
        QTest::addColumn<bool>("isRemarked");
        QTest::newRow("the same conference") << QStringList() << "quayside-2.xml" << true << false;
        QTest::newRow("--new") << QStringList{"--new"} << "quayside-2.xml" << false << false;
        QTest::newRow("the same title, another acronym: in doubt") << QStringList() << "same-title.xml" << false << true;
        QTest::newRow("the same, told to update") << QStringList{"--into", "FIRST"} << "same-title.xml" << true << false;
        QTest::newRow("another one, told to update") << QStringList{"--into", "FIRST"} << "hostile.json" << true << false;
    }
    void target()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, file);
        QFETCH(bool, isSame);
        QFETCH(bool, isRemarked);
        const int first = importedId({CliProgram::sample("quayside-1.xml")});
        options.replaceInStrings(QStringLiteral("FIRST"), QString::number(first));
        const QStringList arguments = QStringList{"import", "--json"} + options
                                      + QStringList{CliProgram::sample(file.toLatin1().constData())};
        const ProgramRun run = m_cli->run(arguments);
        VERIFY_DONE(run);
        const QJsonObject answer = run.json();
        QCOMPARE(answer["conference"]["id"].toInt() == first, isSame);
        QCOMPARE(answer["updated"].toBool(), isSame);
        QCOMPARE(run.text().contains(QStringLiteral("--into %1").arg(first)), isRemarked);
    }

    void zone_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("remark");
        QTest::newRow("named by the file") << "quayside-1.xml" << "" << "Europe/Lisbon" << "2031-05-03T08:00:00Z" << "";
        QTest::newRow("named by the file, --zone is remarked")
            << "quayside-1.xml" << "Asia/Tokyo" << "Europe/Lisbon" << "2031-05-03T08:00:00Z" << "Asia/Tokyo";
        QTest::newRow("none, the likely one is taken and named")
            << "nozone-likely.xml" << "" << "Europe/Brussels" << "2031-07-12T08:00:00Z" << "Europe/Brussels";
        QTest::newRow("none, --zone") << "nozone-likely.xml" << "Asia/Tokyo" << "Asia/Tokyo" << "2031-07-12T01:00:00Z"
                                      << "";
        QTest::newRow("none and none likely") << "nozone.xml" << "" << "UTC" << "2031-07-12T10:00:00Z" << "UTC";
    }
    void zone()
    {
        QFETCH(QString, file);
        QFETCH(QString, option);
        QFETCH(QString, zone);
        QFETCH(QString, start);
        QFETCH(QString, remark);
        QStringList arguments{"import", CliProgram::sample(file.toLatin1().constData()), "--json"};
        if (!option.isEmpty()) {
            arguments = QStringList{"--zone", option} + arguments;
        }
        const ProgramRun run = m_cli->run(arguments);
        VERIFY_DONE(run);
        const QJsonObject answer = run.json();
        QCOMPARE(answer["conference"]["zone"].toString(), zone);
        QCOMPARE(answer["first_start"].toString(), start);
        const QJsonArray issues = answer["issues"].toArray();
        QCOMPARE(issues.size(), remark.isEmpty() ? 0 : 1);
        QVERIFY(remark.isEmpty() || issues[0]["message"].toString().contains(remark));
        QVERIFY(remark.isEmpty() || issues[0]["line"].isDouble());
    }

    void zone_onceSettled_staysOnUpdates()
    {
        const QString file = CliProgram::sample("nozone-likely.xml");
        importedId({file, "--zone", "Asia/Tokyo"});
        const QJsonObject update = m_cli->run({"import", file, "--json"}).json();
        QCOMPARE(update["conference"]["zone"].toString(), QStringLiteral("Asia/Tokyo"));
        QCOMPARE(update["first_start"].toString(), QStringLiteral("2031-07-12T01:00:00Z"));
        QVERIFY(update["issues"].toArray().first()["message"].toString().contains("Asia/Tokyo"));
    }

    void unreadable_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("missing") << "missing.xml" << QByteArray();
        QTest::newRow("empty") << "empty.xml" << QByteArray("");
        QTest::newRow("no schedule") << "page.xml" << QByteArray("<html><body>Hello</body></html>");
        QTest::newRow("JSON of another kind") << "other.json" << QByteArray("{\"a\": 1}");
        QTest::newRow("damaged") << CliProgram::sample("damaged.xml") << QByteArray();
    }
    void unreadable()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        importedId({CliProgram::sample("quayside-1.xml")});
        const QString path = QDir(m_cli->filePath(QStringLiteral("."))).absoluteFilePath(file);
        if (!content.isNull()) {
            QFile written(path);
            QVERIFY(written.open(QIODevice::WriteOnly) && written.write(content) == content.size());
        }
        for (const QStringList &json : {QStringList(), QStringList{"--json"}}) {
            const ProgramRun run = m_cli->run(QStringList{"import", path} + json);
            QCOMPARE(run.exitCode, 2);
            QCOMPARE(run.out, QByteArray());
            QVERIFY2(run.err.contains(QFileInfo(path).fileName().toUtf8()), run.err.constData());
        }
        QCOMPARE(m_cli->rows({"list"}).size(), 5); // what was there before is still there
        QCOMPARE(m_cli->run({"conferences", "--json"}).json()["conferences"].toArray().size(), 1);
    }

    void damaged_namesTheLine()
    {
        const ProgramRun run = m_cli->run({"import", CliProgram::sample("damaged.xml")});
        QVERIFY2(run.err.contains("line "), run.err.constData());
    }

    void interrupted_leavesTheStoreAsItWas()
    {
        importedId({CliProgram::sample("quayside-1.xml")});
        const QString large = m_cli->filePath(QStringLiteral("large.xml"));
        writeLargeSchedule(large);
        QProcess process;
        process.start(CliProgram::path(), {"--data", m_cli->dataFolder(), "import", large});
        QVERIFY(process.waitForStarted());
        QTest::qWait(300);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60000));
        if (process.exitCode() == 0) {
            QSKIP("This machine imported 40,000 sessions in less than 0.3 s.");
        }
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QCOMPARE(m_cli->rows({"list"}).size(), 5);
        QCOMPARE(m_cli->run({"conferences", "--json"}).json()["conferences"].toArray().size(), 1);
    }

    void realSchedule_countsAsExpected_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QJsonObject>("expected");
        const QDir folder(qEnvironmentVariable("LECTERN_REAL_SCHEDULES"));
        QFile list(folder.filePath(QStringLiteral("expected.json")));
        const bool isThere = qEnvironmentVariableIsSet("LECTERN_REAL_SCHEDULES") && list.open(QIODevice::ReadOnly);
        if (!isThere) {
            QTest::newRow("no folder") << QString() << QJsonObject();
            return;
        }
        const QJsonObject all = QJsonDocument::fromJson(list.readAll()).object();
        for (auto it = all.begin(); it != all.end(); ++it) {
            const QJsonObject entry = it->toObject();
            const QJsonObject repaired = entry["if_control_characters_are_replaced_by_spaces"].toObject();
            const QJsonObject expected = repaired.isEmpty() ? entry : repaired;
            const QString format = expected["format"].toString();
            if (format == QLatin1String("pentabarf-xml") || format == QLatin1String("frab-json")) {
                QTest::newRow(qPrintable(it.key())) << folder.filePath(it.key()) << expected;
            }
        }
    }
    void realSchedule_countsAsExpected()
    {
        QFETCH(QString, file);
        QFETCH(QJsonObject, expected);
        if (file.isEmpty()) {
            QSKIP("LECTERN_REAL_SCHEDULES names no folder with expected.json.");
        }
        // Floating times are expected as they are written.
        const ProgramRun run = m_cli->run({"import", file, "--json", "--zone", "UTC"});
        VERIFY_DONE(run);
        const QJsonObject answer = run.json();
        QCOMPARE(answer["sessions"], expected["events"]);
        QCOMPARE(answer["rooms"], expected["rooms"]);
        QCOMPARE(answer["tracks"], expected["tracks"]);
        QCOMPARE(answer["days"], expected["days"]);
        QCOMPARE(answer["first_start"].toString(), asUtc(expected["first_start"]));
        QCOMPARE(answer["last_end"].toString(), asUtc(expected["last_end"]));
        QVERIFY(answer["speakers"].toInt() > 0);
        QCOMPARE(m_cli->rows({"list"}).size(), expected["events"].toInt());
    }

private:
    int importedId(const QStringList &arguments) const
    {
        const ProgramRun run = m_cli->run(QStringList{"import", "--json"} + arguments);
        const QJsonObject answer = run.json();
        return answer["conference"]["id"].toInt(-1);
    }

    /// "2025-02-01T09:00:00+01:00" or without an offset, then taken as UTC.
    static QString asUtc(const QJsonValue &written)
    {
        QDateTime when = QDateTime::fromString(written.toString(), Qt::ISODate);
        if (when.timeSpec() == Qt::LocalTime) {
            when.setTimeSpec(Qt::UTC);
        }
        return when.toUTC().toString(Qt::ISODate);
    }

    static void writeLargeSchedule(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<schedule><conference><title>Endless</title><time_zone_name>UTC</time_zone_name></conference>"
                   "<day index=\"1\" date=\"2031-01-01\"><room name=\"Hall\">");
        const QByteArray text(1000, 'a');
        for (int at = 0; at < 40000; ++at) {
            const QByteArray number = QByteArray::number(at);
            file.write("<event id=\"" + number + "\" guid=\"g" + number
                       + "\"><date>2031-01-01T10:00:00Z</date><start>10:00</start><duration>00:30</duration><room>Hall"
                         "</room><title>Talk "
                       + number + "</title><abstract>" + text + "</abstract></event>\n");
        }
        file.write("</room></day></schedule>");
    }

    std::unique_ptr<CliProgram> m_cli;
};

QTEST_GUILESS_MAIN(CliImportTest)
#include "tst_cliimport.moc"
