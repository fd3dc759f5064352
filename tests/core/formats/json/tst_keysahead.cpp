#include "core/formats/json/keysahead.h"

#include <QTest>

using json::KeysAhead;

class KeysAheadTest : public QObject
{
    Q_OBJECT

private slots:
    void keys_areFoundWithoutReadingValues();
    void rootKeys_areToldFromInnerOnes();
    void damage_isBorne_data();
    void damage_isBorne();
    void farKeys_areNotLookedFor();
};

void KeysAheadTest::keys_areFoundWithoutReadingValues()
{
    const KeysAhead keys(QByteArrayView(" \n[{\"title\" : \"a \\\"mins\\\": 1\", \"loc\": [\"prog\"]}]"));
    QCOMPARE(keys.root(), '[');
    QVERIFY(keys.has("title"));
    QVERIFY(keys.has("loc"));
    QVERIFY(!keys.has("mins"));
    QVERIFY(!keys.has("prog"));
}

void KeysAheadTest::rootKeys_areToldFromInnerOnes()
{
    const KeysAhead keys(QByteArrayView("{\"a\": {\"b\": [1]}, \"c\": [{\"d\": 1}], \"e\":\"\"}"));
    QCOMPARE(keys.root(), '{');
    QVERIFY(keys.atRoot("a", '{'));
    QVERIFY(!keys.atRoot("a", '['));
    QVERIFY(!keys.atRoot("b", '['));
    QVERIFY(keys.atRoot("c", '['));
    QVERIFY(keys.atRoot("e", '"'));
    QVERIFY(keys.has("d"));
}

void KeysAheadTest::damage_isBorne_data()
{
    QTest::addColumn<QByteArray>("text");

    for (const char *text : {"", "  ", "x{\"a\": 1", "{\"a", "{\"a\\", "{\"a\"", "{\"a\":", "]]}}{\"a\": 1", "{]}\"a\"\\:"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void KeysAheadTest::damage_isBorne()
{
    QFETCH(QByteArray, text);
    const KeysAhead keys{QByteArrayView(text)};
    QVERIFY(!keys.atRoot("a", '1'));
}

void KeysAheadTest::farKeys_areNotLookedFor()
{
    const QByteArray text = "{\"near\": \"" + QByteArray(100'000, 'x') + "\", \"far\": 1}";
    const KeysAhead keys{QByteArrayView(text)};
    QVERIFY(keys.has("near"));
    QVERIFY(!keys.has("far"));
}

QTEST_GUILESS_MAIN(KeysAheadTest)
#include "tst_keysahead.moc"
