#include "tests/app/checkprogram.h"

#include <QFile>
#include <QSet>

/// `check`: what it finds, tells and refuses.
class CliCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CheckProgram>(); }
    void json_describesAnOverlap();
    void exitCode_followsTheThreshold_data();
    void exitCode_followsTheThreshold();
    void wrongUsage_isToldApartFromUnreadableFiles_data();
    void wrongUsage_isToldApartFromUnreadableFiles();
    void text_leadsToTheLine();
    void ofSeveralFiles_eachFindingNamesItsOwn();
    void rules_areOneLineEach();
    void explain_tellsSeveritiesAndNumbers();
    void missingData_isSaidPerRule();
    void baseline_leavesWhatIsNew();
    void similarTexts_areComparedWhenAskedFor();

private:
    std::unique_ptr<CheckProgram> m_cli;
};

void CliCheckTest::json_describesAnOverlap()
{
    const QJsonObject overlap = CheckProgram::firstOf(m_cli->report({CheckProgram::harbour()}), "room-overlap");

    QCOMPARE(overlap["severity"].toString(), "error");
    QCOMPARE(overlap["sessions"].toArray(), (QJsonArray{"11111111-0000-4000-8000-000000000001", "22222222-0000-4000-8000-000000000002"}));
    QCOMPARE(overlap["rooms"].toArray(), QJsonArray{"Pier hall"});
    QCOMPARE(overlap["overlap_start"].toString(), "2031-06-07T09:30:00+01:00");
    QCOMPARE(overlap["overlap_end"].toString(), "2031-06-07T10:00:00+01:00");
    QCOMPARE(overlap["minutes"].toInt(), 30);
    QCOMPARE(overlap["fingerprint"].toString().size(), 16);
    QCOMPARE(overlap["line"].toInt(), 13);
    QCOMPARE(overlap["waived"], QJsonValue(false));
    const QString message = overlap["message"].toString();
    QVERIFY2(message.contains("Knots") && message.contains("Tides") && message.contains("30 min"), qPrintable(message));
}

void CliCheckTest::exitCode_followsTheThreshold_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");

    const QStringList off{"--rule", "room-overlap=off", "--rule", "speaker-overlap=off"};
    QTest::newRow("two errors") << QStringList() << 1;
    QTest::newRow("no errors") << off << 0;
    QTest::newRow("no errors, but failing on notes") << off + QStringList{"--fail-on", "note", "--rule", "off-grid=note", "--rule", "room-overlap=note"} << 1;
    QTest::newRow("warnings where errors count") << QStringList{"--profile", "draft"} << 0;
    QTest::newRow("warnings where warnings count") << QStringList{"--profile", "draft", "--fail-on", "warning"} << 1;
    QTest::newRow("the later of two words") << QStringList{"--fail-on", "error", "--rule", "room-overlap=off", "--rule",
                                                           "speaker-overlap=off", "--rule", "room-overlap=error"} << 1;
}

void CliCheckTest::exitCode_followsTheThreshold()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);

    const ProgramRun run = m_cli->check(QStringList(CheckProgram::harbour()) + options);

    QVERIFY2(run.exitCode == code, QByteArray(run.out + run.err).constData());
}

void CliCheckTest::wrongUsage_isToldApartFromUnreadableFiles_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");

    QTest::newRow("no file") << QStringList() << 3;
    QTest::newRow("a file that is not there") << QStringList{"no-such-file.xml"} << 2;
    QTest::newRow("a damaged file") << QStringList{CliProgram::sample("damaged.xml")} << 2;
    QTest::newRow("one of two is not there") << QStringList{CheckProgram::harbour(), "no-such-file.xml"} << 2;
    QTest::newRow("a companion that is not there") << QStringList{CheckProgram::harbour(), "--companion", "none.json"} << 2;
    QTest::newRow("a baseline that is not there") << QStringList{CheckProgram::harbour(), "--baseline", "none.xml"} << 2;
    QTest::newRow("no such format") << QStringList{CheckProgram::harbour(), "--format", "pdf"} << 3;
    QTest::newRow("no such severity") << QStringList{CheckProgram::harbour(), "--fail-on", "fatal"} << 3;
    QTest::newRow("failing on what is off") << QStringList{CheckProgram::harbour(), "--fail-on", "off"} << 3;
    QTest::newRow("no such profile") << QStringList{CheckProgram::harbour(), "--profile", "party"} << 3;
    QTest::newRow("no such rule") << QStringList{CheckProgram::harbour(), "--rule", "no-rule=error"} << 3;
    QTest::newRow("a rule without a severity") << QStringList{CheckProgram::harbour(), "--rule", "room-overlap"} << 3;
    QTest::newRow("no rule to explain") << QStringList{"--explain", "no-rule"} << 3;
    QTest::newRow("one companion for two files") << QStringList{CheckProgram::harbour(), CheckProgram::harbourBefore(), "--companion", "a.json"} << 3;
    QTest::newRow("no such zone") << QStringList{CheckProgram::harbour(), "--zone", "Atlantis"} << 3;
}

void CliCheckTest::wrongUsage_isToldApartFromUnreadableFiles()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);

    const ProgramRun run = m_cli->check(arguments);

    QVERIFY2(run.exitCode == code, QByteArray(run.out + run.err).constData());
    QCOMPARE(run.out, QByteArray());
    QVERIFY(run.err.startsWith("lectern-cli: "));
}

void CliCheckTest::text_leadsToTheLine()
{
    const ProgramRun run = m_cli->check({CheckProgram::harbour()});

    const QString print = CheckProgram::firstOf(m_cli->report({CheckProgram::harbour()}), "room-overlap")["fingerprint"].toString();
    QVERIFY2(run.text().contains(CheckProgram::harbour() + ":13: error: ") && run.text().contains("[room-overlap " + print + "]"), run.out.constData());
    QVERIFY2(run.text().contains("\n2 errors, 0 warnings, 0 notes; "), run.out.constData());
}

void CliCheckTest::ofSeveralFiles_eachFindingNamesItsOwn()
{
    const QJsonObject both = m_cli->report({CheckProgram::harbour(), CheckProgram::harbourBefore()});

    QSet<QString> files;
    for (const QJsonValue finding : both["findings"].toArray()) {
        files.insert(finding["file"].toString());
    }
    QCOMPARE(files, QSet<QString>({CheckProgram::harbour(), CheckProgram::harbourBefore()}));
    QCOMPARE(both["files"].toArray().size(), 2);
}

void CliCheckTest::rules_areOneLineEach()
{
    const ProgramRun run = m_cli->run({"check", "--rules"});
    VERIFY_DONE(run);

    const QStringList lines = run.text().split(u'\n', Qt::SkipEmptyParts);
    QStringList ids;
    for (const QString &line : lines) {
        ids += line.section(u' ', 0, 0);
    }
    QCOMPARE(ids.size(), 39);
    QVERIFY(ids.contains("room-overlap") && ids.contains("off-grid") && ids.contains("speakers-never-together"));
    const QJsonArray rules = m_cli->run({"check", "--rules", "--json"}).json()["rules"].toArray();
    QCOMPARE(rules.size(), ids.size());
    QCOMPARE(rules[0]["id"].toString(), ids.first());
}

void CliCheckTest::explain_tellsSeveritiesAndNumbers()
{
    const ProgramRun run = m_cli->run({"check", "--explain", "speaker-pause"});
    VERIFY_DONE(run);

    QVERIFY2(run.text().startsWith("speaker-pause: ") && run.text().contains("in “release”") && run.text().contains("pause: "), run.out.constData());
}

void CliCheckTest::missingData_isSaidPerRule()
{
    bool isSaid = false;
    for (const QJsonValue missing : m_cli->report({CheckProgram::harbour()})["not_checked"].toArray()) {
        isSaid |= missing["rule"].toString() == "capacity" && missing["reason"].toString() == "no room has a capacity";
    }
    QVERIFY(isSaid);
}

void CliCheckTest::baseline_leavesWhatIsNew()
{
    // Before, Ana was in one place at a time; the hall was booked twice already.
    const QJsonObject now = m_cli->report({CheckProgram::harbour(), "--baseline", CheckProgram::harbourBefore()});

    QCOMPARE(CheckProgram::firstOf(now, "room-overlap")["known"], QJsonValue(true));
    QCOMPARE(CheckProgram::firstOf(now, "speaker-overlap")["known"], QJsonValue(false));
    QCOMPARE(m_cli->check({CheckProgram::harbour(), "--baseline", CheckProgram::harbourBefore()}).exitCode, 1);

    const QString saved = m_cli->filePath("report.json");
    CheckProgram::write(saved, m_cli->check({CheckProgram::harbour(), "--format", "json"}).out);
    QCOMPARE(m_cli->check({CheckProgram::harbour(), "--baseline", saved}).exitCode, 0);
}

void CliCheckTest::similarTexts_areComparedWhenAskedFor()
{
    const QString file = m_cli->copied();
    QFile source(file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    QByteArray bytes = source.readAll();
    source.close();
    const QByteArray same = "Splicing hawsers, whipping cordage and other marlinspike seamanship for beginners.";
    bytes.replace("How a bowline is tied, and why it never slips.", same).replace("Why high water comes later each day.", same);
    CheckProgram::write(file, bytes);

    QVERIFY(CheckProgram::firstOf(m_cli->report({file}), "similar-overlap").isEmpty());
    const QJsonObject similar = CheckProgram::firstOf(m_cli->report({file, "--rule", "similar-overlap=warning"}), "similar-overlap");
    QCOMPARE(similar["sessions"].toArray().size(), 2);
}

QTEST_GUILESS_MAIN(CliCheckTest)
#include "tst_clicheck.moc"
