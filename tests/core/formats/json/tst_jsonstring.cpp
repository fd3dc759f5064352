#include "core/formats/json/jsonstring.h"

#include <QTest>

using namespace json;

class JsonStringTest : public QObject
{
    Q_OBJECT

private slots:
    void escapes_areReplaced_data();
    void escapes_areReplaced();
    void badEscape_isNothing_data();
    void badEscape_isNothing();
    void damage_isFound_data();
    void damage_isFound();
};

void JsonStringTest::escapes_areReplaced_data()
{
    QTest::addColumn<QByteArray>("escaped");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<int>("controls");
    QTest::addColumn<int>("broken");

    QTest::newRow("none") << QByteArray("Käse") << QByteArray("Käse") << 0 << 0;
    QTest::newRow("short ones") << QByteArray(R"(a\"b\\c\/d\n\r\t)") << QByteArray("a\"b\\c/d\n\r\t") << 0 << 0;
    QTest::newRow("back space and form feed") << QByteArray(R"(a\bb\fc)") << QByteArray("a b c") << 0 << 0;
    QTest::newRow("two bytes") << QByteArray(R"(K\u00e4se)") << QByteArray("Käse") << 0 << 0;
    QTest::newRow("three bytes") << QByteArray(R"(\u20AC 5)") << QByteArray("€ 5") << 0 << 0;
    QTest::newRow("a pair") << QByteArray(R"(\ud83d\ude00!)") << QByteArray("😀!") << 0 << 0;
    QTest::newRow("high half alone") << QByteArray(R"(\ud83d!)") << QByteArray("\uFFFD!") << 0 << 1;
    QTest::newRow("low half alone") << QByteArray(R"(\ude00)") << QByteArray("\uFFFD") << 0 << 1;
    QTest::newRow("two high halves") << QByteArray(R"(\ud83d\ud83d\ude00)") << QByteArray("\uFFFD😀") << 0 << 1;
    QTest::newRow("control characters") << QByteArray(R"(a\u0006\u0000b\u000a)") << QByteArray("a  b\n") << 2 << 0;
}

void JsonStringTest::escapes_areReplaced()
{
    QFETCH(QByteArray, escaped);
    QFETCH(QByteArray, plain);
    QFETCH(int, controls);
    QFETCH(int, broken);
    StringRepair repair;
    const auto text = unescapeInPlace(escaped.data(), size_t(escaped.size()), repair);
    QVERIFY(text);
    QCOMPARE(QByteArray::fromStdString(std::string(*text)), plain);
    QCOMPARE(repair.controlCharacters, controls);
    QCOMPARE(repair.brokenCharacters, broken);
}

void JsonStringTest::badEscape_isNothing_data()
{
    QTest::addColumn<QByteArray>("escaped");
    for (const char *bad : {R"(\p)", R"(\u12)", R"(\u12x4)", R"(a\)", R"(\U0041)"}) {
        QTest::newRow(bad) << QByteArray(bad);
    }
}

void JsonStringTest::badEscape_isNothing()
{
    QFETCH(QByteArray, escaped);
    StringRepair repair;
    QVERIFY(!unescapeInPlace(escaped.data(), size_t(escaped.size()), repair));
}

void JsonStringTest::damage_isFound_data()
{
    using Kind = JsonDamage::Kind;
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qsizetype>("offset");

    QTest::newRow("none") << QByteArray(R"( {"a": ["]", "\""]} )") << int(Kind::None) << qsizetype(0);
    QTest::newRow("cut off") << QByteArray(R"({"a": [)") << int(Kind::Truncated) << qsizetype(7);
    QTest::newRow("cut off in a text") << QByteArray(R"({"a": "b)") << int(Kind::OpenString) << qsizetype(6);
    QTest::newRow("line end in a text") << QByteArray("{\"a\": \"b\nc\"}") << int(Kind::LineEndInString)
                                        << qsizetype(8);
    QTest::newRow("wrong bracket") << QByteArray(R"({"a": 1])") << int(Kind::Mismatch) << qsizetype(7);
    QTest::newRow("something behind") << QByteArray("{} x") << int(Kind::Trailing) << qsizetype(3);
    QTest::newRow("too deep") << QByteArray("[[[[") << int(Kind::TooDeep) << qsizetype(3);
}

void JsonStringTest::damage_isFound()
{
    QFETCH(QByteArray, json);
    QFETCH(int, kind);
    QFETCH(qsizetype, offset);
    const JsonDamage damage = findJsonDamage(json, 3);
    QCOMPARE(int(damage.kind), kind);
    QCOMPARE(damage.offset, offset);
}

QTEST_GUILESS_MAIN(JsonStringTest)
#include "tst_jsonstring.moc"
