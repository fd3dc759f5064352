#include "tests/core/rules/checking.h"

#include <QRegularExpression>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(ScheduleBuilder)

/// Fingerprints and sentences of findings.
class FindingTest : public QObject
{
    Q_OBJECT

private slots:
    void fingerprint_isSixteenHexDigits();
    void fingerprint_neverChanges();
    void fingerprint_survivesAShiftAndDiesWithAParty_data();
    void fingerprint_survivesAShiftAndDiesWithAParty();
    void sentence_namesBothSidesAndTheMinutes();

private:
    static QString fingerprintOf(const ScheduleBuilder &builder, const QString &rule);
};

QString FindingTest::fingerprintOf(const ScheduleBuilder &builder, const QString &rule)
{
    Checking checking(builder.shared());
    const auto findings = checking.result(rule).findings;
    return findings.empty() ? QString() : fingerprint(findings.front(), checking.schedule());
}

void FindingTest::fingerprint_isSixteenHexDigits()
{
    const QString print = fingerprintOf(
        ScheduleBuilder().session("a", "A").at(9, 0, 60min).in("Hall").session("b", "B").at(9, 30, 60min).in("Hall"),
        "room-overlap");

    QVERIFY2(QRegularExpression("^[0-9a-f]{16}$").match(print).hasMatch(), qPrintable(print));
}

/// Waivers of all earlier versions are found by it. Non-Latin letters, several parties of a kind.
void FindingTest::fingerprint_neverChanges()
{
    const auto original = ScheduleBuilder().session("a", "A").at(9, 0, 60min).in("Зал").by("Ada").by("Ωmega")
                              .session("b", "B").at(9, 30, 60min).in("Зал").by("Ada").by("Ωmega");

    QCOMPARE(fingerprintOf(original, "room-overlap"), "3dae3119f106a6ab");
    QCOMPARE(fingerprintOf(original, "speaker-overlap"), "0a5744f16afce415");
}

void FindingTest::fingerprint_survivesAShiftAndDiesWithAParty_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<ScheduleBuilder>("changed");
    QTest::addColumn<bool>("isSame");

    const auto pair = [](const QString &second, const QString &room, int hour, int minute, const QString &speaker) {
        return ScheduleBuilder().session("a", "A").at(9, 0, 60min).in(room).by(speaker)
            .session(second, "B").at(hour, minute, 60min).in(room).by(speaker);
    };
    QTest::newRow("moved by ten minutes") << "room-overlap" << pair("b", "Hall", 9, 40, "Ada") << true;
    QTest::newRow("now the other one starts first") << "room-overlap" << pair("b", "Hall", 8, 30, "Ada") << true;
    QTest::newRow("with another session") << "room-overlap" << pair("c", "Hall", 9, 30, "Ada") << false;
    QTest::newRow("in another room") << "room-overlap" << pair("b", "Annex", 9, 30, "Ada") << false;
    QTest::newRow("a room's speakers are no party") << "room-overlap" << pair("b", "Hall", 9, 30, "Alan") << true;
    QTest::newRow("with another speaker") << "speaker-overlap" << pair("b", "Hall", 9, 30, "Alan") << false;
    QTest::newRow("a speaker's rooms are no party") << "speaker-overlap" << pair("b", "Annex", 9, 30, "Ada") << true;
}

void FindingTest::fingerprint_survivesAShiftAndDiesWithAParty()
{
    QFETCH(QString, rule);
    QFETCH(ScheduleBuilder, changed);
    QFETCH(bool, isSame);
    const auto original = ScheduleBuilder().session("a", "A").at(9, 0, 60min).in("Hall").by("Ada")
                              .session("b", "B").at(9, 30, 60min).in("Hall").by("Ada");

    QCOMPARE(fingerprintOf(original, rule) == fingerprintOf(changed, rule), isSame);
    QVERIFY(fingerprintOf(original, "room-overlap") != fingerprintOf(original, "speaker-overlap"));
}

void FindingTest::sentence_namesBothSidesAndTheMinutes()
{
    Checking checking(ScheduleBuilder().session("a", "Opening").at(9, 0, 60min).in("Hall").by("Ada")
                          .session("b", "Closing").at(9, 45, 60min).in("Hall").by("Ada").shared());

    QCOMPARE(checking.firstSentence("room-overlap"),
             u"“Opening” and “Closing” are both in Hall for 15 min (2025-02-01 09:45–10:00)."_s);
    QCOMPARE(checking.firstSentence("speaker-overlap"),
             u"Ada is needed in “Opening” and in “Closing” at once for 15 min (2025-02-01 09:45–10:00)."_s);
}

QTEST_GUILESS_MAIN(FindingTest)
#include "tst_finding.moc"
