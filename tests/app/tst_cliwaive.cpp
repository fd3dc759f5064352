#include "tests/app/checkprogram.h"

/// The companion beside a schedule: facts and waivers.
class CliWaiveTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CheckProgram>(); }
    void companion_besideTheFileIsRead();
    void unknownKey_isRemarked();
    void damagedCompanion_isRefused();
    void waiver_takesAFindingOutOfTheCount();
    void waiver_canBeTakenBack();
    void waiver_ofNothingIsRefused();
    void expiredWaiver_holdsNoLonger();
    void unusedWaiver_isListed();

private:
    std::unique_ptr<CheckProgram> m_cli;
};

void CliWaiveTest::companion_besideTheFileIsRead()
{
    const QString file = m_cli->copied();
    QVERIFY(!CheckProgram::firstOf(m_cli->report({file}), "room-overlap").isEmpty());

    CheckProgram::write(file + ".lectern.json", R"({"rooms": {"Pier hall": {"parallel": true}}, "severities": {"speaker-overlap": "note"}})");

    QVERIFY(CheckProgram::firstOf(m_cli->report({file}), "room-overlap").isEmpty());
    QCOMPARE(CheckProgram::firstOf(m_cli->report({file}), "speaker-overlap")["severity"].toString(), "note");
    QCOMPARE(m_cli->check({file}).exitCode, 0);
    QCOMPARE(CheckProgram::firstOf(m_cli->report({file, "--rule", "speaker-overlap=error"}), "speaker-overlap")["severity"].toString(), "error");
}

void CliWaiveTest::unknownKey_isRemarked()
{
    const QString file = m_cli->copied();
    CheckProgram::write(file + ".lectern.json", R"({"rooms": {"Pier hall": {"paralel": true}}})");

    const QJsonArray remarks = m_cli->report({file})["files"][0]["remarks"].toArray();

    QCOMPARE(remarks.size(), 1);
    QVERIFY(remarks[0]["message"].toString().contains("rooms › Pier hall › paralel"));
}

void CliWaiveTest::damagedCompanion_isRefused()
{
    const QString file = m_cli->copied();
    CheckProgram::write(file + ".lectern.json", "{\"rooms\":\n{]}");

    const ProgramRun run = m_cli->check({file});

    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("harbour.xml.lectern.json”, line 2"), run.err.constData());
}

void CliWaiveTest::waiver_takesAFindingOutOfTheCount()
{
    const QString file = m_cli->copied();
    const QString print = CheckProgram::firstOf(m_cli->report({file}), "room-overlap")["fingerprint"].toString();

    VERIFY_DONE(m_cli->run({"waive", file, print.left(10), "--reason", "Two halves of one hall", "--author", "Ana"}));

    const QJsonObject overlap = CheckProgram::firstOf(m_cli->report({file}), "room-overlap");
    QCOMPARE(overlap["waived"], QJsonValue(true));
    QCOMPARE(overlap["waiver"]["reason"].toString(), "Two halves of one hall");
    QCOMPARE(overlap["waiver"]["author"].toString(), "Ana");
    QCOMPARE(m_cli->check({file}).exitCode, 1); // the speaker is still in two places
    QCOMPARE(m_cli->check({file, "--rule", "speaker-overlap=off"}).exitCode, 0);
    const QJsonArray waivers = m_cli->run({"waivers", file, "--json"}).json()["waivers"].toArray();
    QCOMPARE(waivers.size(), 1);
    QCOMPARE(waivers[0]["state"].toString(), "holds");
    QCOMPARE(waivers[0]["rule"].toString(), "room-overlap");
}

void CliWaiveTest::waiver_canBeTakenBack()
{
    const QString file = m_cli->copied();
    const QString print = CheckProgram::firstOf(m_cli->report({file}), "room-overlap")["fingerprint"].toString();
    VERIFY_DONE(m_cli->run({"waive", file, print, "--reason", "For now"}));

    VERIFY_DONE(m_cli->run({"waive", file, print, "--take-back"}));

    QCOMPARE(CheckProgram::firstOf(m_cli->report({file}), "room-overlap")["waived"], QJsonValue(false));
    QCOMPARE(m_cli->run({"waive", file, print, "--take-back"}).exitCode, 3);
}

void CliWaiveTest::waiver_ofNothingIsRefused()
{
    const QString file = m_cli->copied();

    QCOMPARE(m_cli->run({"waive", file, "0123456789abcdef", "--reason", "Why not"}).exitCode, 3);
    const QString print = CheckProgram::firstOf(m_cli->report({file}), "room-overlap")["fingerprint"].toString();
    QCOMPARE(m_cli->run({"waive", file, print}).exitCode, 3); // no reason
    QCOMPARE(m_cli->run({"waive", file, print, "--reason", "x", "--until", "soon"}).exitCode, 3);
    QCOMPARE(m_cli->run({"waive", file, "xyz", "--reason", "x"}).exitCode, 3);

    QVERIFY(!QFile::exists(file + ".lectern.json"));
}

void CliWaiveTest::expiredWaiver_holdsNoLonger()
{
    const QString file = m_cli->copied();
    const QString print = CheckProgram::firstOf(m_cli->report({file}), "room-overlap")["fingerprint"].toString();
    VERIFY_DONE(m_cli->run({"waive", file, print, "--reason", "For a day", "--until", "2001-01-01"}));

    QCOMPARE(CheckProgram::firstOf(m_cli->report({file}), "room-overlap")["waived"], QJsonValue(false));
    QCOMPARE(m_cli->report({file})["files"][0]["expired_waivers"].toArray(), QJsonArray{print});
    QCOMPARE(m_cli->run({"waivers", file, "--unused", "--json"}).json()["waivers"][0]["state"].toString(), "expired");
}

void CliWaiveTest::unusedWaiver_isListed()
{
    const QString file = m_cli->copied();
    CheckProgram::write(file + ".lectern.json", R"({"waivers": {"0123456789abcdef": {"rule": "room-overlap", "reason": "Once upon a time"}}})");

    QCOMPARE(m_cli->report({file})["files"][0]["unused_waivers"].toArray(), QJsonArray{"0123456789abcdef"});
    QVERIFY(m_cli->check({file}).text().contains("Waivers that match nothing:\n  0123456789abcdef  “Once upon a time”"));
    const ProgramRun unused = m_cli->run({"waivers", file, "--unused"});
    VERIFY_DONE(unused);
    QVERIFY2(unused.text().startsWith("0123456789abcdef  matches nothing: “Once upon a time”"), unused.out.constData());
}

QTEST_GUILESS_MAIN(CliWaiveTest)
#include "tst_cliwaive.moc"
