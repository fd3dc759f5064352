#include "tests/app/cliprogram.h"

#include <QFile>

/// What `diff` says of two versions of a schedule file. In the second version of the Harbour Day “Ropes” is later,
/// “Fog” is shorter, elsewhere and on another track, “Nets” has another title and other people, “Lanterns” is gone,
/// “Tea” is new and overlaps “Fog”, “Anchors” has a new id, and the rest is as it was.
class CliDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void eachKind_isCounted();
    void sessions_areListedByWhatBecameOfThem();
    void changedSession_saysWhatItWasAndIs();
    void renumberedSession_isOneSession();
    void findings_areFixedAndIntroduced();
    void renumberedSession_keepsItsFindings();
    void forPeople_saysTheSame();
    void terminal_cutsTitlesAndNoChange();
    void theSameFileTwice_differsInNothing();
    void order_isTheSameEachTime();
    void profile_setsTheSeverities();
    void favourites_tellWhoIsAffected();
    void favouriteCounts_tellHowManyMarks();
    void companionOfTheNewFile_isUsedForBoth();
    void waivedFinding_isMarked();
    void ruleWithoutDataInOneVersion_isNamed();
    void fileWithoutAZone_isReadInTheOneAsked();
    void dataFolder_staysUntouched();
    void format_data();
    void format();
    void wrongUsage_data();
    void wrongUsage();
    void unreadableInput_data();
    void unreadableInput();

private:
    static ProgramRun diff(const QStringList &options = {}, int columns = 0)
    {
        return CliProgram::runBare(
            QStringList{"diff", CliProgram::sample("harbour-1.json"), CliProgram::sample("harbour-2.json")} + options,
            columns);
    }
    QString write(const QString &name, const QByteArray &bytes) const;
    /// Of a JSON array, one value each.
    static QStringList column(const QJsonValue &rows, const char *key);
    static QJsonObject changeOf(const QJsonObject &answer, const QString &id);

    CliProgram m_cli;
};

QString CliDiffTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_cli.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("a sample cannot be written");
    }
    return file.fileName();
}

QStringList CliDiffTest::column(const QJsonValue &rows, const char *key)
{
    QStringList values;
    for (const QJsonValue row : rows.toArray()) {
        values += row[QLatin1String(key)].toVariant().toString();
    }
    return values;
}

QJsonObject CliDiffTest::changeOf(const QJsonObject &answer, const QString &id)
{
    for (const QJsonValue change : answer["changed"].toArray()) {
        if (change["id"].toString() == id) {
            return change.toObject();
        }
    }
    return {};
}

void CliDiffTest::eachKind_isCounted()
{
    const ProgramRun run = diff({"--json"});
    VERIFY_DONE(run);
    QVERIFY(run.err.isEmpty());
    const QJsonObject expected{{"added", 1}, {"removed", 1}, {"time", 1},     {"room", 1},       {"length", 1},
                               {"title", 1}, {"track", 1},   {"speakers", 1}, {"renumbered", 1}, {"unchanged", 2}};
    const QJsonObject answer = run.json();
    QCOMPARE(answer["counts"].toObject(), expected);
    QCOMPARE(answer["old"]["version"].toString(), QStringLiteral("one"));
    QCOMPARE(answer["new"]["version"].toString(), QStringLiteral("two"));
    QCOMPARE(answer["new"]["zone"].toString(), QStringLiteral("Europe/Lisbon"));
    QCOMPARE(answer["old"]["sessions"].toInt(), 7);
}

void CliDiffTest::sessions_areListedByWhatBecameOfThem()
{
    const QJsonObject answer = diff({"--json"}).json();
    QCOMPARE(column(answer["added"], "id"), QStringList({"tea"}));
    QCOMPARE(column(answer["removed"], "id"), QStringList({"lanterns"}));
    QCOMPARE(column(answer["changed"], "id"), QStringList({"ropes", "fog", "nets", "anchors-new"}));
    QCOMPARE(answer["removed"][0]["start"].toString(), QStringLiteral("2031-05-03T12:00:00Z"));
    QCOMPARE(answer["removed"][0]["rooms"].toArray(), QJsonArray{"Annex"});
}

void CliDiffTest::changedSession_saysWhatItWasAndIs()
{
    const QJsonObject answer = diff({"--json"}).json();
    const QJsonObject ropes = changeOf(answer, "ropes");
    QCOMPARE(ropes["kinds"].toArray(), QJsonArray{"time"});
    QCOMPARE(ropes["before"]["start"].toString(), QStringLiteral("2031-05-03T08:30:00Z"));
    QCOMPARE(ropes["after"]["start"].toString(), QStringLiteral("2031-05-03T09:30:00Z"));

    const QJsonObject fog = changeOf(answer, "fog");
    QCOMPARE(fog["kinds"].toArray(), QJsonArray({"room", "length", "track"}));
    QCOMPARE(fog["before"]["rooms"].toArray(), QJsonArray{"Hall"});
    QCOMPARE(fog["after"]["rooms"].toArray(), QJsonArray{"Annex"});
    QCOMPARE(fog["after"]["track"].toString(), QStringLiteral("Boats"));

    const QJsonObject nets = changeOf(answer, "nets");
    QCOMPARE(nets["kinds"].toArray(), QJsonArray({"speakers", "title"}));
    QCOMPARE(nets["speakers_added"].toArray(), QJsonArray{"Hal"});
    QCOMPARE(nets["speakers_removed"].toArray(), QJsonArray{"Dan"});
    QCOMPARE(nets["speakers_renamed"][0]["before"].toString(), QStringLiteral("eve@example"));
    QCOMPARE(nets["speakers_renamed"][0]["after"].toString(), QStringLiteral("Eve"));
}

void CliDiffTest::renumberedSession_isOneSession()
{
    const QJsonObject anchors = changeOf(diff({"--json"}).json(), "anchors-new");
    QCOMPARE(anchors["kinds"].toArray(), QJsonArray{"renumbered"});
    QCOMPARE(anchors["before"]["id"].toString(), QStringLiteral("anchors"));
    QCOMPARE(anchors["after"]["id"].toString(), QStringLiteral("anchors-new"));
}

void CliDiffTest::findings_areFixedAndIntroduced()
{
    const QJsonObject answer = diff({"--json"}).json();
    QCOMPARE(column(answer["findings_fixed"], "rule"), QStringList({"room-overlap"}));
    QCOMPARE(answer["findings_fixed"][0]["sessions"].toArray(), QJsonArray({"opening", "ropes"}));
    QCOMPARE(column(answer["findings_introduced"], "rule"), QStringList({"room-overlap"}));
    const QJsonValue introduced = answer["findings_introduced"][0];
    QCOMPARE(introduced["sessions"].toArray(), QJsonArray({"fog", "tea"}));
    QCOMPARE(introduced["severity"].toString(), QStringLiteral("error"));
    QCOMPARE(introduced["minutes"].toInt(), 15);
    QCOMPARE(introduced["fingerprint"].toString().size(), 16);
    QCOMPARE(introduced["waived"], QJsonValue(false));
    QVERIFY(introduced["message"].toString().contains(QStringLiteral("“Fog”")));
}

void CliDiffTest::renumberedSession_keepsItsFindings()
{
    const QByteArray talk = R"({"guid": "%1", "date": "2031-05-03T09:00:00Z", "duration": "0:30", "title": "Anchors"})";
    const auto file = [&](const char *name, const char *id) {
        return write(name, R"({"schedule": {"conference": {"title": "H", "time_zone_name": "UTC", "days": [
            {"date": "2031-05-03", "rooms": {"Hall": [)" +
                               QByteArray(talk).replace("%1", id) + R"(,
            {"guid": "other", "date": "2031-05-03T09:00:00Z", "duration": "0:30", "title": "Other"}]}}]}}})");
    };
    const ProgramRun run = CliProgram::runBare({"diff", file("a.json", "first"), file("b.json", "second"), "--json"});
    VERIFY_DONE(run);
    const QJsonObject answer = run.json();
    QCOMPARE(answer["counts"]["renumbered"].toInt(), 1);
    QCOMPARE(answer["findings_fixed"].toArray(), QJsonArray());
    QCOMPARE(answer["findings_introduced"].toArray(), QJsonArray());
    QVERIFY(answer["findings_kept"].toInt() >= 1);
}

void CliDiffTest::forPeople_saysTheSame()
{
    const ProgramRun run = diff();
    VERIFY_DONE(run);
    for (const char *line : {
             "old: Harbour Day 2031, version one, sessions: 7\n",
             "new: Harbour Day 2031, version two, sessions: 7\n",
             "times in Europe/Lisbon\n",
             "added: 1, removed: 1, time: 1, room: 1, length: 1, speakers: 1, title: 1, track: 1, unchanged: 2\n",
             "under a new id: 1\n",
             "findings fixed: 1, introduced: 1, kept: ",
             "\nAdded: 1\nSat 2031-05-03 11:30–12:00  Tea  Ida  Annex  tea\n",
             "\nRemoved: 1\nSat 2031-05-03 13:00–14:00  Lanterns  Fay  Annex  lanter\n",
             "\nChanged: 4\nSat 2031-05-03 10:30–11:00  Ropes ",
             "\n    time: Sat 2031-05-03 09:30 → 10:30\n",
             "\n    room: Hall → Annex\n    length: 1 h → 45 min\n    track: Tides → Boats\n",
             "\n    speakers: with Hal; without Dan; “eve@example” → “Eve”\n    title: “Nets” → “Nets and knots”\n",
             "\n    id: anchors → anchors-new\n",
             "\nFindings fixed: 1\n",
             "/harbour-1.json:4: error: “Opening” and “Ropes” are both in Hall for 30 min",
             "\nFindings introduced: 1\n",
             "/harbour-2.json:10: error: “Fog” and “Tea” are both in Annex for 15 min",
         }) {
        QVERIFY2(run.out.contains(line), QByteArray(line + QByteArray(" is not in:\n") + run.out).constData());
    }
    QVERIFY(!run.out.contains("people affected"));
}

void CliDiffTest::terminal_cutsTitlesAndNoChange()
{
    const QByteArray longTitle(120, 'x');
    const auto file = [&](const char *name, const QByteArray &end) {
        return write(name, R"({"schedule": {"conference": {"title": "H", "time_zone_name": "UTC", "days": [
            {"date": "2031-05-03", "rooms": {"Hall": [{"guid": "a", "date": "2031-05-03T09:00:00Z",
            "duration": "0:30", "title": ")" +
                               longTitle + end + R"("}]}}]}}})");
    };
    const ProgramRun run = CliProgram::runBare({"diff", file("a.json", "old"), file("b.json", "new")}, 80);
    VERIFY_DONE(run);
    QVERIFY2(run.out.contains("x…"), run.out.constData());
    const QByteArray change = "    title: “" + longTitle + "old” → “" + longTitle + "new”\n";
    QVERIFY2(run.out.contains(change), run.out.constData());
}

void CliDiffTest::theSameFileTwice_differsInNothing()
{
    const QString file = CliProgram::sample("harbour-1.json");
    const ProgramRun run = CliProgram::runBare({"diff", file, file});
    VERIFY_DONE(run);
    QVERIFY2(run.out.contains("No session differs.\n"), run.out.constData());
    const QJsonObject answer = CliProgram::runBare({"diff", file, file, "--json"}).json();
    QCOMPARE(answer["counts"]["unchanged"].toInt(), 7);
    for (const char *key : {"added", "removed", "changed", "findings_fixed", "findings_introduced", "not_compared"}) {
        QVERIFY2(answer[QLatin1String(key)].isArray() && answer[QLatin1String(key)].toArray().isEmpty(), key);
    }
    QVERIFY(answer["people"].isNull());
}

void CliDiffTest::order_isTheSameEachTime()
{
    QCOMPARE(diff({"--json"}).out, diff({"--json"}).out);
    QCOMPARE(diff().out, diff().out);
}

void CliDiffTest::profile_setsTheSeverities()
{
    const ProgramRun run = diff({"--json", "--profile", "draft"});
    VERIFY_DONE(run);
    QCOMPARE(column(run.json()["findings_introduced"], "severity"), QStringList({"warning"}));
}

void CliDiffTest::favourites_tellWhoIsAffected()
{
    const QString facts = write("lists.json", R"({"favourites": {"lists": {
        "1": ["ropes", "lanterns", "opening"], "2": ["opening", "closing"], "3": ["anchors"], "4": ["ropes"]}}})");
    const ProgramRun run = diff({"--json", "--companion", facts});
    VERIFY_DONE(run);
    const QJsonObject answer = run.json();
    QCOMPARE(answer["people"]["affected"].toInt(), 2); // a new id alone affects nobody
    QCOMPARE(answer["people"]["known"].toInt(), 4);
    QCOMPARE(changeOf(answer, "ropes")["marked_by"].toInt(), 2);
    QCOMPARE(changeOf(answer, "anchors-new")["marked_by"].toInt(), 1); // under its old id
    QCOMPARE(answer["removed"][0]["marked_by"].toInt(), 1);

    const QString text = diff({"--companion", facts}).text();
    QVERIFY2(text.contains(QStringLiteral("people affected: 2 of 4\n")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("time: Sat 2031-05-03 09:30 → 10:30\n    marked by: 2\n")));
}

void CliDiffTest::favouriteCounts_tellHowManyMarks()
{
    const QString facts = write("counts.json", R"({"favourites": {"counts": {"ropes": 12, "lanterns": 3, "tea": 9}}})");
    const QJsonObject people = diff({"--json", "--companion", facts}).json()["people"].toObject();
    QCOMPARE(people["affected"].toInt(), 15);
    QVERIFY(people["known"].isNull());
    QVERIFY(diff({"--companion", facts}).text().contains(QStringLiteral("marks affected: 15\n")));
}

void CliDiffTest::companionOfTheNewFile_isUsedForBoth()
{
    QFile before(CliProgram::sample("harbour-1.json"));
    QFile after(CliProgram::sample("harbour-2.json"));
    QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
    const QString oldPath = write("old.json", before.readAll());
    const QString newPath = write("new.json", after.readAll());
    const auto fixed = [&] {
        return column(CliProgram::runBare({"diff", oldPath, newPath, "--json"}).json()["findings_fixed"], "rule");
    };
    QCOMPARE(fixed(), QStringList({"room-overlap"}));
    write("old.json.lectern.json", R"({"rooms": {"Hall": {"parallel": true}}})");
    QCOMPARE(fixed(), QStringList()); // the only one there is
    write("new.json.lectern.json", "{}");
    QCOMPARE(fixed(), QStringList({"room-overlap"})); // that of the new version goes first
}

void CliDiffTest::waivedFinding_isMarked()
{
    const QString print = diff({"--json"}).json()["findings_introduced"][0]["fingerprint"].toString();
    const QString facts =
        write("waived.json", R"({"waivers": {")" + print.toUtf8() + R"(": {"reason": "It is meant."}}})");
    const ProgramRun run = diff({"--json", "--companion", facts});
    VERIFY_DONE(run);
    QCOMPARE(QJsonObject(run.json())["findings_introduced"][0]["waived"], QJsonValue(true));
    const QByteArray end = "[room-overlap " + print.toUtf8() + "] (waived)\n";
    QVERIFY(diff({"--companion", facts}).out.contains(end));
}

void CliDiffTest::ruleWithoutDataInOneVersion_isNamed()
{
    const QString nobody = write("nobody.json", R"({"schedule": {"conference": {"title": "Harbour Day 2031",
        "time_zone_name": "Europe/Lisbon", "days": [{"date": "2031-05-03", "rooms": {"Hall": [
        {"guid": "opening", "date": "2031-05-03T09:00:00+01:00", "duration": "1:00", "title": "Opening"}]}}]}}})");
    const QJsonObject answer =
        CliProgram::runBare({"diff", nobody, CliProgram::sample("harbour-2.json"), "--json"}).json();
    const QStringList rules = column(answer["not_compared"], "rule");
    QVERIFY2(rules.contains("speaker-overlap"), qPrintable(rules.join(' ')));
    QCOMPARE(answer["not_compared"][int(rules.indexOf("speaker-overlap"))]["version"].toString(),
             QStringLiteral("old"));
    const QString text = CliProgram::runBare({"diff", nobody, CliProgram::sample("harbour-2.json")}).text();
    QVERIFY2(text.contains(QStringLiteral("- speaker-overlap: not checked in the old version, ")), qPrintable(text));
}

void CliDiffTest::fileWithoutAZone_isReadInTheOneAsked()
{
    const QString file = CliProgram::sample("nozone.xml");
    const QJsonObject answer = CliProgram::runBare({"diff", file, file, "--zone", "Asia/Tokyo", "--json"}).json();
    QCOMPARE(answer["new"]["zone"].toString(), QStringLiteral("Asia/Tokyo"));
    QCOMPARE(answer["changed"].toArray(), QJsonArray());
}

void CliDiffTest::dataFolder_staysUntouched()
{
    VERIFY_DONE(m_cli.run({"diff", CliProgram::sample("harbour-1.json"), CliProgram::sample("harbour-2.json")}));
    QVERIFY(!QFile::exists(m_cli.dataFolder()));
}

void CliDiffTest::format_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("isJson");
    QTest::newRow("nothing said") << QStringList() << false;
    QTest::newRow("text") << QStringList{"--format", "text"} << false;
    QTest::newRow("json") << QStringList{"--format", "json"} << true;
    QTest::newRow("the option of every command") << QStringList{"--json"} << true;
    QTest::newRow("both say the same") << QStringList{"--json", "--format", "json"} << true;
}

void CliDiffTest::format()
{
    QFETCH(QStringList, options);
    QFETCH(bool, isJson);
    const ProgramRun run = diff(options);
    VERIFY_DONE(run);
    QCOMPARE(!run.json().isEmpty(), isJson);
}

void CliDiffTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString file = CliProgram::sample("harbour-1.json");
    QTest::newRow("no file") << QStringList{"diff"};
    QTest::newRow("one file") << QStringList{"diff", file};
    QTest::newRow("three files") << QStringList{"diff", file, file, file};
    QTest::newRow("no such profile") << QStringList{"diff", file, file, "--profile", "gold"};
    QTest::newRow("no such format") << QStringList{"diff", file, file, "--format", "pdf"};
    QTest::newRow("two formats") << QStringList{"diff", file, file, "--format", "text", "--json"};
    QTest::newRow("no such zone") << QStringList{"diff", file, file, "--zone", "Mars/Olympus"};
    QTest::newRow("wrong usage before unreadable input")
        << QStringList{"diff", "no.xml", "no.xml", "--profile", "gold"};
}

void CliDiffTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const ProgramRun run = m_cli.run(arguments);
    QCOMPARE(run.exitCode, 3);
    QVERIFY(run.out.isEmpty() && run.err.startsWith("lectern-cli: "));
}

void CliDiffTest::unreadableInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("names");
    const QString file = CliProgram::sample("harbour-1.json");
    const QString damaged = CliProgram::sample("damaged.xml");
    QTest::newRow("no such old file") << QStringList{"diff", "nowhere.xml", file} << QByteArray("nowhere.xml");
    QTest::newRow("no such new file") << QStringList{"diff", file, "nowhere.xml"} << QByteArray("nowhere.xml");
    QTest::newRow("a damaged new file") << QStringList{"diff", file, damaged} << QByteArray("damaged.xml");
    QTest::newRow("a companion that is not there")
        << QStringList{"diff", file, file, "--companion", "nofacts.json"} << QByteArray("nofacts.json");
    QTest::newRow("a damaged companion") << QStringList{"diff", file, file, "--companion", damaged}
                                         << QByteArray("damaged.xml");
}

void CliDiffTest::unreadableInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, names);
    const ProgramRun run = m_cli.run(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.err.contains(names), run.err.constData());
}

QTEST_GUILESS_MAIN(CliDiffTest)
#include "tst_clidiff.moc"
