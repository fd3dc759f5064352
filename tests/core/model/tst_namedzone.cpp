#include "core/model/namedzone.h"

#include <QTest>

class NamedZoneTest : public QObject
{
    Q_OBJECT

private slots:
    void name_data();
    void name();
};

void NamedZoneTest::name_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QByteArray>("id"); // empty: no zone

    QTest::newRow("as in the list") << QStringLiteral("Europe/Brussels") << QByteArray("Europe/Brussels");
    QTest::newRow("three parts") << QStringLiteral("America/Argentina/Buenos_Aires")
                                 << QByteArray("America/Argentina/Buenos_Aires");
    QTest::newRow("an older name") << QStringLiteral("Asia/Calcutta") << QByteArray("Asia/Calcutta");
    QTest::newRow("UTC") << QStringLiteral("UTC") << QByteArray("UTC");
    QTest::newRow("a number in it") << QStringLiteral("Etc/GMT-5") << QByteArray("Etc/GMT-5");
    QTest::newRow("an offset") << QStringLiteral("UTC+02:00") << QByteArray("UTC+02:00");
    QTest::newRow("in lower case") << QStringLiteral("europe/brussels") << QByteArray("Europe/Brussels");
    QTest::newRow("as Windows says") << QStringLiteral("W. Europe Standard Time") << QByteArray("Europe/Berlin");
    QTest::newRow("no such place") << QStringLiteral("Mars/Olympus") << QByteArray();
    QTest::newRow("a word that is no place") << QStringLiteral("Atlantis") << QByteArray();
    QTest::newRow("one word in the list") << QStringLiteral("Japan") << QByteArray("Japan");
    QTest::newRow("nothing") << QString() << QByteArray();
    QTest::newRow("a rule") << QStringLiteral("XYZ5") << QByteArray();
    QTest::newRow("the machine's") << QStringLiteral("localtime") << QByteArray();
    QTest::newRow("rules of the machine") << QStringLiteral("posixrules") << QByteArray();
    QTest::newRow("a place holder") << QStringLiteral("Factory") << QByteArray();
    QTest::newRow("with leap seconds") << QStringLiteral("right/Europe/Brussels") << QByteArray();
    QTest::newRow("a list of zones") << QStringLiteral("zone.tab") << QByteArray();
    QTest::newRow("a way out") << QStringLiteral("../../etc/localtime") << QByteArray();
    QTest::newRow("a file") << QStringLiteral("/etc/localtime") << QByteArray();
}

void NamedZoneTest::name()
{
    QFETCH(QString, written);
    QFETCH(QByteArray, id);
    const QTimeZone zone = namedZone(written);
    QCOMPARE(zone.isValid() ? zone.id() : QByteArray(), id);
}

QTEST_GUILESS_MAIN(NamedZoneTest)
#include "tst_namedzone.moc"
