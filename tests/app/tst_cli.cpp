#include "tests/app/cliprogram.h"

namespace {
const QString opening = QStringLiteral("aaaa1111-0000-4000-8000-000000000001");
const QString ropes = QStringLiteral("bbbb2222-0000-4000-8000-000000000002");
const QString lanterns = QStringLiteral("cccc3333-0000-4000-8000-000000000003");
}

/// The commands that read a programme and keep a plan, in JSON and for people. Each on an imported small conference.
class CliTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_cli = std::make_unique<CliProgram>();
        VERIFY_DONE(m_cli->run({"import", CliProgram::sample("quayside-1.xml")}));
    }

    void list_hasEverySessionInOrder()
    {
        const QJsonArray rows = m_cli->rows({"list"});
        QCOMPARE(rows.size(), 5);
        const QJsonObject first = rows.first().toObject();
        QCOMPARE(first["id"].toString(), opening);
        QCOMPARE(first["title"].toString(), QStringLiteral("Opening on the Calçado quay"));
        QCOMPARE(first["start"].toString(), QStringLiteral("2031-05-03T08:00:00Z"));
        QCOMPARE(first["end"].toString(), QStringLiteral("2031-05-03T09:00:00Z"));
        QCOMPARE(first["rooms"].toArray(), QJsonArray{"Pier One"});
        QCOMPARE(first["track"].toString(), QStringLiteral("Tides"));
        QCOMPARE(first["speakers"].toArray(), QJsonArray{QStringLiteral("Łukasz Nowak")});
        QCOMPARE(first["withdrawn"], QJsonValue(false));
        QCOMPARE(first.size(), 8);
        QVERIFY(rows[1].toObject()["track"].isNull());
    }

    void list_filters_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("expected");
        QTest::newRow("a day, and what follows its midnight") << QStringList{"--day", "2031-05-04"} << 2;
        QTest::newRow("a part of a track's name") << QStringList{"--track", "tide"} << 3;
        QTest::newRow("a room in its own script") << QStringList{QStringLiteral("--room=桟橋")} << 1;
        QTest::newRow("both, that is none") << QStringList{QStringLiteral("--room=桟橋"), "--track", "tide"} << 0;
    }
    void list_filters()
    {
        QFETCH(QStringList, options);
        QFETCH(int, expected);
        QCOMPARE(m_cli->rows(QStringList{"list"} + options).size(), expected);
    }

    void list_forPeople_alignsRoomsBehindWideLetters()
    {
        const ProgramRun run = m_cli->run({"list"}, 100);
        VERIFY_DONE(run);
        QVERIFY(run.text().contains(QStringLiteral("Sat 2031-05-03\n")));
        QVERIFY(run.text().contains(QStringLiteral("09:00–10:00")));
        QVERIFY2(run.text().contains(QStringLiteral("01:00–02:00")), "in the conference's zone");
        QVERIFY(!run.text().contains(QStringLiteral("2031-05-05"))); // the night belongs to the day before
        // Nine wide letters take the place of eighteen: what follows stands nine letters earlier.
        const QStringList lines = run.text().split(u'\n');
        const auto line = [&lines](const QString &with) { return lines.filter(with).value(0); };
        QCOMPARE(line("Ropes").indexOf("Aiko Mori"), line(QStringLiteral("灯台")).indexOf("Aiko Mori") + 9);
        QVERIFY(line("Ropes").endsWith(QLatin1String("bbbb22")));
    }

    void list_inANarrowTerminal_staysWithinIt()
    {
        const ProgramRun run = m_cli->run({"list"}, 60);
        VERIFY_DONE(run);
        for (const QString &line : run.text().split(u'\n')) {
            QVERIFY2(line.size() <= 60, qPrintable(line));
        }
        QVERIFY(run.text().contains(QChar(0x2026)));
    }

    void show_hasEveryField()
    {
        const ProgramRun run = m_cli->run({"show", opening, "--json"});
        VERIFY_DONE(run);
        const QJsonObject session = run.json();
        QCOMPARE(session["id"].toString(), opening);
        QCOMPARE(session["subtitle"].toString(), QStringLiteral("Where the boats are"));
        QCOMPARE(session["type"].toString(), QStringLiteral("talk"));
        QCOMPARE(session["language"].toString(), QStringLiteral("en"));
        QCOMPARE(session["url"].toString(), QStringLiteral("https://quayside.example/talks/opening"));
        QCOMPARE(session["feedback_url"].toString(), QStringLiteral("https://quayside.example/feedback/1"));
        QCOMPARE(session["license"].toString(), QStringLiteral("CC-BY"));
        QCOMPARE(session["recording"].toString(), QStringLiteral("allowed"));
        QCOMPARE(session["text_format"].toString(), QStringLiteral("html"));
        QVERIFY(session["abstract"].toString().contains(QStringLiteral("<li>first boat</li>")));
        QCOMPARE(session["links"].toArray().first()["kind"].toString(), QStringLiteral("slides"));
        QCOMPARE(session["people"].toArray().first()["name"].toString(), QStringLiteral("Łukasz Nowak"));
        QCOMPARE(session["line"].toInt(), 15);
    }

    void show_forPeople_turnsHtmlIntoText()
    {
        const ProgramRun run = m_cli->run({"show", "aaaa"});
        VERIFY_DONE(run);
        QVERIFY2(run.text().contains(QStringLiteral("The tide & the town.\n\n- first boat\n- second boat\n\nSee the map "
                                                    "(https://quayside.example/map).")),
                 run.out.constData());
        QVERIFY(run.text().contains(QStringLiteral("Sat 2031-05-03 09:00–10:00 (1 h), times in Europe/Lisbon")));
    }

    void search_finds_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("titles");
        const QString quay = QStringLiteral("Opening on the Calçado quay");
        const QString fog = QStringLiteral("Navigating fog in C++");
        QTest::newRow("without accents") << QStringList{"calcado"} << QStringList{quay};
        QTest::newRow("a speaker, folded") << QStringList{"lukasz"} << QStringList{quay};
        QTest::newRow("inside Japanese text")
            << QStringList{QStringLiteral("灯台")} << QStringList{QStringLiteral("港の灯台を守る人々")};
        QTest::newRow("c++") << QStringList{"c++"} << QStringList{fog};
        QTest::newRow("one word left out") << QStringList{"track:tides", "-fog", "-rope"} << QStringList{quay};
        QTest::newRow("a lone quote") << QStringList{"\""} << QStringList();
        QTest::newRow("nothing") << QStringList{"zeppelin"} << QStringList();
    }
    void search_finds()
    {
        QFETCH(QStringList, words);
        QFETCH(QStringList, titles);
        const ProgramRun run = m_cli->run(QStringList{"search", "--json"} + words);
        VERIFY_DONE(run);
        QVERIFY(run.json().contains("sessions"));
        if (words != QStringList{"\""}) { // what punctuation alone finds is search's own affair
            QCOMPARE(m_cli->column(QStringList{"search"} + words, "title"), titles);
        }
    }

    void pick_ofTwoAtOnce_namesTheClash()
    {
        VERIFY_DONE(m_cli->run({"pick", opening, "maybe"}));
        const QJsonObject second = m_cli->run({"pick", lanterns, "--json"}).json();
        QCOMPARE(second["level"].toString(), QStringLiteral("must"));
        const QJsonObject clash = second["clashes"].toArray().first().toObject();
        QCOMPARE(clash["id"].toString(), opening);
        QCOMPARE(clash["minutes"].toInt(), 15);

        const QJsonArray picks = m_cli->rows({"plan"});
        QCOMPARE(picks.size(), 2);
        QCOMPARE(picks[0]["level"].toString(), QStringLiteral("maybe"));
        QCOMPARE(picks[0]["clashes"].toArray().first()["id"].toString(), lanterns);
        QCOMPARE(picks[1]["clashes"].toArray().first()["id"].toString(), opening);
        QCOMPARE(m_cli->column({"search", "is:picked"}, "id").size(), 2);
    }

    void pick_none_takesItOutAndKeepsTheNote()
    {
        VERIFY_DONE(m_cli->run({"pick", ropes, "fallback"}));
        VERIFY_DONE(m_cli->run({"note", ropes, "bring gloves"}));
        QCOMPARE(m_cli->column({"plan"}, "level"), QStringList{"fallback"});
        VERIFY_DONE(m_cli->run({"pick", ropes, "none"}));
        QVERIFY(m_cli->rows({"plan"}).isEmpty());
        QCOMPARE(m_cli->run({"show", ropes, "--json"}).json()["note"].toString(), QStringLiteral("bring gloves"));
    }

    void note_keepsLineBreaksAndDashes()
    {
        const QString note = QStringLiteral("- first\n- second: ask about 桟橋");
        VERIFY_DONE(m_cli->run({"note", ropes, note}));
        QCOMPARE(m_cli->run({"show", ropes, "--json"}).json()["note"].toString(), note);
        QVERIFY(m_cli->run({"show", ropes}).text().contains(QStringLiteral("  - first\n  - second: ask about 桟橋\n")));
        VERIFY_DONE(m_cli->run({"note", ropes, ""}));
        QCOMPARE(m_cli->run({"show", ropes, "--json"}).json()["note"].toString(), QString());
    }

    void plan_forPeople_namesClashesAndFreeTime()
    {
        VERIFY_DONE(m_cli->run({"pick", opening}));
        VERIFY_DONE(m_cli->run({"pick", lanterns, "maybe"}));
        VERIFY_DONE(m_cli->run({"pick", ropes, "fallback"}));
        VERIFY_DONE(m_cli->run({"note", ropes, "bring\ngloves"}));
        const ProgramRun run = m_cli->run({"plan"});
        VERIFY_DONE(run);
        const QString text = run.text();
        QVERIFY(text.contains(QStringLiteral("picks: 3, clashes: 1, times in Europe/Lisbon")));
        QVERIFY(text.contains(QStringLiteral("! 15 min at once with “港の灯台を守る人々” (09:45–10:00)")));
        QVERIFY(text.contains(QStringLiteral("! 15 min at once with “Opening on the Calçado quay” (09:45–10:00)")));
        QVERIFY(text.contains(QStringLiteral("10:30–11:00  free for 30 min; sessions that fit: 0")));
        QVERIFY(text.contains(QStringLiteral("| bring\n")) && text.contains(QStringLiteral("| gloves\n")));
        QVERIFY(text.indexOf("free for") < text.indexOf("Ropes and knots"));
    }

    void sessionId_byItsBeginning_isEnoughWhileUnambiguous()
    {
        QCOMPARE(m_cli->run({"pick", "bbbb22", "--json"}).json()["id"].toString(), ropes);
        const ProgramRun unknown = m_cli->run({"show", "no-such-session"});
        QCOMPARE(unknown.exitCode, 3);
        QVERIFY(unknown.out.isEmpty() && unknown.err.contains("no-such-session"));
    }

    void sessionId_asListed_isFound()
    {
        const CliProgram byHand;
        VERIFY_DONE(byHand.run({"import", CliProgram::sample("no-ids.json")}));
        const ProgramRun list = byHand.run({"list"});
        QStringList found;
        for (const QString &line : list.text().split(u'\n').filter(QStringLiteral("–"))) {
            const QString listed = line.section(QStringLiteral("  "), -1); // the last column
            const ProgramRun show = byHand.run({"show", listed, "--json"});
            VERIFY_DONE(show);
            found += show.json()["title"].toString().section(u' ', -1);
        }
        found.sort();
        QCOMPARE(found, (QStringList{"Four", "one", "three", "two"}));
    }

    void conference_renamedRemovedRestored_keepsThePlan()
    {
        VERIFY_DONE(m_cli->run({"pick", ropes}));
        const QJsonObject known = m_cli->run({"conferences", "--json"}).json()["conferences"].toArray()[0].toObject();
        const QString id = QString::number(known["id"].toInt());
        QCOMPARE(known["title"].toString(), QStringLiteral("Quayside Days 2031"));
        QCOMPARE(known["zone"].toString(), QStringLiteral("Europe/Lisbon"));
        QCOMPARE(known["sessions"].toInt(), 5);

        VERIFY_DONE(m_cli->run({"rename", id, "The", "quayside"}));
        QVERIFY(m_cli->run({"conferences"}).text().contains("The quay"));
        VERIFY_DONE(m_cli->run({"remove", id}));
        QVERIFY(m_cli->run({"conferences", "--json"}).json()["conferences"].toArray().isEmpty());
        QCOMPARE(m_cli->run({"list"}).exitCode, 3);
        VERIFY_DONE(m_cli->run({"restore", id}));
        QCOMPARE(m_cli->column({"plan"}, "id"), QStringList{ropes});
    }

private:
    std::unique_ptr<CliProgram> m_cli;
};

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
