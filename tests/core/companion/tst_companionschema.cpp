#include "core/companion/companiondocument.h"

#include "tests/support/required.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

/// The shipped schema describes what the program reads, no more and no less.
class CompanionSchemaTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void example_isReadWithoutUnknownKeys();
    void example_usesEveryDescribedKey();

private:
    /// Paths of all properties: "rooms/*/capacity", "*" for any name.
    void collectDescribed(const QJsonObject &schema, const QString &path, QStringList &paths) const;
    void collectUsed(const QJsonValue &value, const QJsonObject &schema, const QString &path, QStringList &paths) const;
    QJsonObject resolved(const QJsonObject &schema) const;

    QJsonObject m_schema;
};

void CompanionSchemaTest::initTestCase()
{
    QFile file(QStringLiteral(SOURCE_FOLDER "/resources/schema/companion.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonParseError error;
    m_schema = QJsonDocument::fromJson(file.readAll(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
}

QJsonObject CompanionSchemaTest::resolved(const QJsonObject &schema) const
{
    const QString reference = schema["$ref"].toString();
    return reference.isEmpty() ? schema : m_schema["$defs"][reference.section(u'/', -1)].toObject();
}

void CompanionSchemaTest::collectDescribed(const QJsonObject &schema, const QString &path, QStringList &paths) const
{
    const QJsonObject properties = schema["properties"].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        paths += path + it.key();
        collectDescribed(resolved(it.value().toObject()), path + it.key() + '/', paths);
    }
    if (schema["additionalProperties"].isObject()) {
        collectDescribed(resolved(schema["additionalProperties"].toObject()), path + "*/", paths);
    }
    if (schema["items"].isObject()) {
        collectDescribed(resolved(schema["items"].toObject()), path, paths);
    }
}

void CompanionSchemaTest::collectUsed(const QJsonValue &value, const QJsonObject &schema, const QString &path,
                                      QStringList &paths) const
{
    for (const QJsonValue item : value.toArray()) {
        collectUsed(item, resolved(schema["items"].toObject()), path, paths);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject property = schema["properties"][it.key()].toObject();
        if (!property.isEmpty()) {
            paths += path + it.key();
            collectUsed(it.value(), resolved(property), path + it.key() + '/', paths);
        } else {
            collectUsed(it.value(), resolved(schema["additionalProperties"].toObject()), path + "*/", paths);
        }
    }
}

void CompanionSchemaTest::example_isReadWithoutUnknownKeys()
{
    const QByteArray example = QJsonDocument(m_schema["examples"][0].toObject()).toJson();

    const CompanionDocument document = required(CompanionDocument::fromJson(example, QStringLiteral("example")));

    QCOMPARE(document.unknownKeys(), QStringList());
}

void CompanionSchemaTest::example_usesEveryDescribedKey()
{
    QStringList described;
    collectDescribed(m_schema, {}, described);
    QStringList used;
    collectUsed(m_schema["examples"][0], m_schema, {}, used);
    described.sort();
    used.sort();
    used.removeDuplicates();

    QCOMPARE(used, described);
    QVERIFY(described.contains("rooms/*/available/from")); // references were followed
}

QTEST_APPLESS_MAIN(CompanionSchemaTest)
#include "tst_companionschema.moc"
