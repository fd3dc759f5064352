#include "core/formats/json/scriptwrap.h"

#include <QTest>

class ScriptWrapTest : public QObject
{
    Q_OBJECT

private slots:
    void script_becomesJson_data();
    void script_becomesJson();
};

void ScriptWrapTest::script_becomesJson_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("plain JSON stays") << QByteArray(" [1]; x") << QByteArray(" [1]; x");
    QTest::newRow("assignment") << QByteArray("var a =\n[1];\n") << QByteArray("       \n[1] \n");
    QTest::newRow("call") << QByteArray("f({\"a\": \"})\"});") << QByteArray("  {\"a\": \"})\"}  ");
    QTest::newRow("two values") << QByteArray("a=[1];\nb=[2];") << QByteArray(" [[1],\n  [2] ]");
    QTest::newRow("values that touch") << QByteArray("a=[1][2]") << QByteArray(" [[1][2]]");
    QTest::newRow("quote in a text") << QByteArray("a=[\"\\\"]\"];") << QByteArray("  [\"\\\"]\"] ");
    QTest::newRow("cut off") << QByteArray("a=[1, {\"x") << QByteArray("  [1, {\"x");
    QTest::newRow("cut off behind a key") << QByteArray("a=") << QByteArray("a=");
    QTest::newRow("calendar") << QByteArray("BEGIN:VCALENDAR [") << QByteArray("BEGIN:VCALENDAR [");
    QTest::newRow("table") << QByteArray("Title,Room (large),=[x") << QByteArray("Title,Room (large),=[x");
    QTest::newRow("words") << QByteArray("Talks [all]") << QByteArray("Talks [all]");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void ScriptWrapTest::script_becomesJson()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, json);
    json::unwrapScript(script);
    QCOMPARE(script, json);
}

QTEST_GUILESS_MAIN(ScriptWrapTest)
#include "tst_scriptwrap.moc"
