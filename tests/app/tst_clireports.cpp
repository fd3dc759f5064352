#include "tests/app/checkprogram.h"

#include <QXmlStreamReader>

/// The forms in which `check` writes what it found.
class CliReportsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CheckProgram>(); }
    void output_isTheSameEachTime();
    void sarif_hasTheRequiredShape();
    void junit_countsWhatItHolds();
    void tables_areWhole_data();
    void tables_areWhole();
    void markup_inTitlesStaysText();

private:
    std::unique_ptr<CheckProgram> m_cli;
};

void CliReportsTest::output_isTheSameEachTime()
{
    for (const char *format : {"text", "json", "sarif", "junit", "markdown", "csv", "html"}) {
        const QStringList arguments{CheckProgram::harbour(), "--format", format};
        const ProgramRun first = m_cli->check(arguments);
        QCOMPARE(first.exitCode, 1);
        QVERIFY(!first.out.isEmpty());
        QCOMPARE(m_cli->check(arguments).out, first.out);
    }
    QCOMPARE(m_cli->check({CheckProgram::harbour(), "--json"}).out, m_cli->check({CheckProgram::harbour(), "--format", "json"}).out);
}

void CliReportsTest::sarif_hasTheRequiredShape()
{
    const QString file = m_cli->copied();
    const QString print = CheckProgram::firstOf(m_cli->report({file}), "room-overlap")["fingerprint"].toString();
    VERIFY_DONE(m_cli->run({"waive", file, print, "--reason", "One hall, two halves"}));

    const QJsonObject log = m_cli->check({file, "--format", "sarif"}).json();

    QCOMPARE(log["version"].toString(), "2.1.0");
    QVERIFY(log["$schema"].toString().contains("sarif-2.1.0"));
    QCOMPARE(log["runs"].toArray().size(), 1);
    const QJsonObject run = log["runs"][0].toObject();
    QCOMPARE(run["tool"]["driver"]["name"].toString(), "Lectern");
    const QJsonArray rules = run["tool"]["driver"]["rules"].toArray();
    QCOMPARE(rules.size(), 39);
    QVERIFY(run["invocations"][0]["executionSuccessful"].toBool());
    const QJsonArray results = run["results"].toArray();
    QCOMPARE(results.size(), 2);
    for (const QJsonValue result : results) {
        QCOMPARE(rules[result["ruleIndex"].toInt()]["id"], result["ruleId"]);
        QCOMPARE(result["level"].toString(), "error");
        QVERIFY(!result["message"]["text"].toString().isEmpty());
        const QJsonValue place = result["locations"][0]["physicalLocation"];
        QCOMPARE(place["artifactLocation"]["uri"].toString(), "file://" + file);
        QVERIFY(place["region"]["startLine"].toInt() >= 13);
        QCOMPARE(result["relatedLocations"].toArray().size(), 1); // the other side
        const bool isWaived = result["partialFingerprints"]["lecternFinding/v1"].toString() == print;
        QCOMPARE(result["suppressions"].toArray().size(), isWaived ? 1 : 0);
    }
}

void CliReportsTest::junit_countsWhatItHolds()
{
    const ProgramRun run = m_cli->check({CheckProgram::harbour(), "--format", "junit"});

    QXmlStreamReader xml(run.out);
    QHash<QString, int> counts;
    QHash<QString, int> said;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        ++counts[xml.name().toString()];
        if (xml.name() == u"testsuite") {
            for (const char *key : {"tests", "failures", "skipped"}) {
                said[key] = xml.attributes().value(QLatin1String(key)).toInt();
            }
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(counts["testsuite"], 1);
    QCOMPARE(counts["failure"], 2);
    QCOMPARE(said["failures"], counts["failure"]);
    QCOMPARE(said["tests"], counts["testcase"]);
    QCOMPARE(said["skipped"], counts["skipped"]);
    QVERIFY(said["tests"] > said["failures"] + said["skipped"]); // rules that found nothing have passed
}

void CliReportsTest::tables_areWhole_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("content");

    QTest::newRow("markdown") << "markdown" << "## Harbour Talks 2031\n" << "### error: ";
    QTest::newRow("csv") << "csv" << "file,line,severity,rule," << ",13,error,room-overlap,";
    QTest::newRow("html") << "html" << "<!DOCTYPE html>\n" << "<span class=\"severity error\">error</span>";
}

void CliReportsTest::tables_areWhole()
{
    QFETCH(QString, format);
    QFETCH(QString, begin);
    QFETCH(QString, content);

    const ProgramRun run = m_cli->check({CheckProgram::harbour(), "--format", format});

    QVERIFY2(run.text().startsWith(begin) && run.text().contains(content), run.out.constData());
}

void CliReportsTest::markup_inTitlesStaysText()
{
    QVERIFY(m_cli->check({CheckProgram::harbour(), "--format", "html"}).out.contains("Knots &lt;b&gt;that&lt;/b&gt; hold"));
    QVERIFY(m_cli->check({CheckProgram::harbour(), "--format", "markdown"}).out.contains("Knots \\<b\\>that\\</b\\> hold"));
    QVERIFY(m_cli->check({CheckProgram::harbour(), "--format", "markdown"}).out.contains("moons \\| and"));
}

QTEST_GUILESS_MAIN(CliReportsTest)
#include "tst_clireports.moc"
