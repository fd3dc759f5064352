#include "core/formats/likelyzone.h"

#include <QTest>

class LikelyZoneTest : public QObject
{
    Q_OBJECT

private slots:
    void names_tellTheZone_data();
    void names_tellTheZone();
};

void LikelyZoneTest::names_tellTheZone_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QByteArray>("zone");

    QTest::newRow("a city") << QStringList{QStringLiteral("Berlin")} << QByteArray("Europe/Berlin");
    QTest::newRow("a city with marks") << QStringList{QStringLiteral("Zürich")} << QByteArray("Europe/Zurich");
    QTest::newRow("a city without its marks")
        << QStringList{QStringLiteral("Sao Paulo, Brazil")} << QByteArray("America/Sao_Paulo");
    QTest::newRow("two words") << QStringList{QStringLiteral("Hotel in New  York!")} << QByteArray("America/New_York");
    QTest::newRow("a conference") << QStringList{QString(), QStringLiteral("Online"), QStringLiteral("FOSDEM 2021")}
                                  << QByteArray("Europe/Brussels");
    QTest::newRow("a conference and its number") << QStringList{QStringLiteral("gpn17")} << QByteArray("Europe/Berlin");
    QTest::newRow("the first text that tells")
        << QStringList{QStringLiteral("Chiang Mai"), QStringLiteral("Paris Days")} << QByteArray("Asia/Bangkok");
    QTest::newRow("in an address") << QStringList{QStringLiteral("https://fosdem.org/2025/")}
                                   << QByteArray("Europe/Brussels");
    QTest::newRow("at the end of a sentence")
        << QStringList{QStringLiteral("A day in Paris.")} << QByteArray("Europe/Paris");
    QTest::newRow("a part of a word") << QStringList{QStringLiteral("Comparison of Parisian schedulers")}
                                      << QByteArray();
    QTest::newRow("nowhere") << QStringList{QStringLiteral("Somewhere"), QString()} << QByteArray();
    QTest::newRow("no text") << QStringList() << QByteArray();
}

void LikelyZoneTest::names_tellTheZone()
{
    QFETCH(QStringList, texts);
    QFETCH(QByteArray, zone);
    const QTimeZone likely = likelyZone(texts);
    QCOMPARE(likely.isValid(), !zone.isEmpty());
    QCOMPARE(likely.id(), zone);
}

QTEST_GUILESS_MAIN(LikelyZoneTest)
#include "tst_likelyzone.moc"
