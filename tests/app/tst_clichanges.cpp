#include "tests/app/cliprogram.h"

/// What `changes` says after an import of a newer file, and how a plan comes through it. The two versions of the Harbour
/// Day are those of `diff`: “Ropes” is later, “Lanterns” is gone, “Tea” is new, “Anchors” has a new id.
class CliChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_cli = std::make_unique<CliProgram>();
        VERIFY_DONE(m_cli->run({"import", CliProgram::sample("harbour-1.json")}));
    }

    void firstImport_changesNothing()
    {
        QCOMPARE(changes(), QJsonArray());
        QVERIFY(m_cli->run({"changes"}).out.contains("changes not yet noticed: 0"));
    }

    void update_isListedWithMineFirst()
    {
        pick("Ropes");
        update();
        const ProgramRun run = m_cli->run({"changes"});
        VERIFY_DONE(run);
        QVERIFY2(run.out.indexOf("In your plan: 1") > 0, run.out.constData());
        QVERIFY(run.out.indexOf("In your plan: 1") < run.out.indexOf("Ropes"));
        QVERIFY(run.out.indexOf("Ropes") < run.out.indexOf("Others:"));
        QCOMPARE(change("Ropes")["kinds"].toArray(), QJsonArray{"time"});
        QVERIFY(change("Ropes")["in_plan"].toBool());
        QCOMPARE(change("Lanterns")["kinds"].toArray(), QJsonArray{"removed"});
        QVERIFY(change("Lanterns")["after"].isNull());
        QCOMPARE(change("Tea")["kinds"].toArray(), QJsonArray{"added"});
        QCOMPARE(change("Anchors"), QJsonObject()); // another id is nothing to tell
    }

    void plan_goesAlongWithANewId()
    {
        pick("Anchors");
        VERIFY_DONE(m_cli->run({"note", id("Anchors"), "bring gloves"}));
        const QString before = id("Anchors");
        update();
        QVERIFY(id("Anchors") != before);
        const QJsonArray picks = m_cli->rows({"plan"});
        QCOMPARE(picks.size(), 1);
        QCOMPARE(picks[0]["id"].toString(), id("Anchors"));
        QCOMPARE(picks[0]["note"].toString(), QStringLiteral("bring gloves"));
        QVERIFY(!picks[0]["withdrawn"].toBool());
    }

    void noticed_isGoneAndTheRestStays()
    {
        update();
        const qsizetype all = changes().size();
        VERIFY_DONE(m_cli->run({"changes", "--notice", change("Tea")["id"].toString()}));
        QCOMPARE(changes().size(), all - 1);
        QCOMPARE(change("Tea"), QJsonObject());
        VERIFY_DONE(m_cli->run({"changes", "--notice-all"}));
        QCOMPARE(changes(), QJsonArray());
        update();
        QCOMPARE(changes(), QJsonArray());
    }

    void takenBack_isNoChange()
    {
        update();
        VERIFY_DONE(m_cli->run({"import", CliProgram::sample("harbour-1.json")}));
        QCOMPARE(changes(), QJsonArray());
    }

    void unknownSession_isSaid()
    {
        const ProgramRun run = m_cli->run({"changes", "--notice", "nobody"});
        QCOMPARE(run.exitCode, 3);
        QVERIFY(run.err.contains("nobody"));
    }

private:
    void update() const { VERIFY_DONE(m_cli->run({"import", CliProgram::sample("harbour-2.json")})); }
    QString id(const QString &title) const
    {
        for (const QJsonValue row : m_cli->rows({"list"})) {
            if (row["title"].toString() == title) {
                return row["id"].toString();
            }
        }
        return {};
    }
    void pick(const QString &title) const { VERIFY_DONE(m_cli->run({"pick", id(title)})); }
    QJsonArray changes() const { return m_cli->run({"changes", "--json"}).json()["changes"].toArray(); }
    QJsonObject change(const QString &title) const
    {
        for (const QJsonValue change : changes()) {
            if (change["before"]["title"].toString() == title || change["after"]["title"].toString() == title) {
                return change.toObject();
            }
        }
        return {};
    }

    std::unique_ptr<CliProgram> m_cli;
};

QTEST_GUILESS_MAIN(CliChangesTest)
#include "tst_clichanges.moc"
