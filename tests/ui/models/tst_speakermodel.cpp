#include "tests/support/schedulebuilder.h"
#include "ui/models/roles.h"
#include "ui/models/speakermodel.h"
#include "ui/models/speakerorder.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QtTest>

using namespace std::chrono_literals;

namespace {

SchedulePtr programme()
{
    return ScheduleBuilder()
        .session("1", "One").at(10, 0, 30min).by("Zoë Quinn").by("ada lovelace")
        .session("2", "Two").at(11, 0, 30min).by("Łukasz Kowalski").by("Zoë Quinn")
        .session("3", "Three").at(12, 0, 30min).by("李小龙").by("Лев Толстой").by("42 cats")
        .speaker("ada lovelace", "Engineer", "Analytical")
        .shared();
}

QStringList textOf(const SpeakerModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const bool isHeading = index.data(RowKindRole).value<RowKind>() == RowKind::Heading;
        lines += (isHeading ? QStringLiteral("# ") : QString()) + index.data(TitleRole).toString();
    }
    return lines;
}

} // namespace

class SpeakerModelTest : public QObject
{
    Q_OBJECT

private slots:
    void people_standUnderTheirLetters();
    void speakerRow_saysWhoAndHowMany();
    void filter_findsNameRoleAndCompany_data();
    void filter_findsNameRoleAndCompany();
    void sessions_areThoseOfTheSpeaker();
    void headingLetter_data();
    void headingLetter();
    void affiliation_data();
    void affiliation();
    void randomFilters_keepTheModelConsistent();
};

void SpeakerModelTest::people_standUnderTheirLetters()
{
    SpeakerModel model;
    QAbstractItemModelTester tester(&model);
    model.setSchedule(programme());
    QCOMPARE(textOf(model), QStringList({"# #", "42 cats", "# A", "ada lovelace", "# L", "Łukasz Kowalski", "# Z",
                                         "Zoë Quinn", "# Л", "Лев Толстой", "# …", "李小龙"}));
    QCOMPARE(model.speakerCount(), 6);
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
}

void SpeakerModelTest::speakerRow_saysWhoAndHowMany()
{
    SpeakerModel model;
    model.setSchedule(programme());
    const QModelIndex ada = model.indexOf("ada lovelace");
    QCOMPARE(ada.data(AffiliationRole).toString(), "Engineer @Analytical");
    QCOMPARE(ada.data(CountRole).toInt(), 1);
    QCOMPARE(ada.data(SpeakerKeyRole).toString(), "ada lovelace");
    QCOMPARE(ada.data(Qt::AccessibleTextRole).toString(), "ada lovelace, Engineer @Analytical, 1 session(s)");
    QCOMPARE(model.indexOf("Zoë Quinn").data(CountRole).toInt(), 2);
}

void SpeakerModelTest::filter_findsNameRoleAndCompany_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("no accents needed") << "lukasz" << QStringList{"# L", "Łukasz Kowalski"};
    QTest::newRow("company") << "analyt" << QStringList{"# A", "ada lovelace"};
    QTest::newRow("two words from two fields") << "ADA engin" << QStringList{"# A", "ada lovelace"};
    QTest::newRow("nobody") << "nobody" << QStringList{};
    QTest::newRow("inside a Chinese name") << "小龙" << QStringList{"# …", "李小龙"};
}

void SpeakerModelTest::filter_findsNameRoleAndCompany()
{
    QFETCH(QString, words);
    QFETCH(QStringList, expected);
    SpeakerModel model;
    QAbstractItemModelTester tester(&model);
    model.setSchedule(programme());
    model.setFilter(words);
    QCOMPARE(textOf(model), expected);
    model.setFilter({});
    QCOMPARE(model.speakerCount(), 6);
}

void SpeakerModelTest::sessions_areThoseOfTheSpeaker()
{
    SpeakerModel model;
    const SchedulePtr schedule = programme();
    model.setSchedule(schedule);
    const Speaker *zoe = model.speakerAt(model.indexOf("Zoë Quinn"));
    QVERIFY(zoe);
    QCOMPARE(model.sessionsOf(zoe->id), (std::vector<int>{0, 1}));
    QVERIFY(model.sessionsOf(SpeakerId()).empty());
    QVERIFY(!model.speakerAt(model.index(0))); // a heading
}

void SpeakerModelTest::headingLetter_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");

    QTest::newRow("small letter") << "ada" << "A";
    QTest::newRow("accent") << "Émile" << "E";
    QTest::newRow("stroke") << "Łukasz" << "L";
    QTest::newRow("digit") << "42" << "#";
    QTest::newRow("picture") << "\U0001F408 Cat" << "#";
    QTest::newRow("nothing") << "" << "#";
    QTest::newRow("Greek") << "ωμέγα" << "Ω";
    QTest::newRow("Japanese, by sound") << "さくら" << "あ";
    QTest::newRow("Japanese, by meaning") << "桜" << "…";
    QTest::newRow("Korean") << "김민준" << "ㄱ";
    QTest::newRow("Korean, the last sound") << "현우" << "ㅎ";
}

void SpeakerModelTest::headingLetter()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(::headingLetter(name), expected);
}

void SpeakerModelTest::affiliation_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("company");
    QTest::addColumn<QString>("expected");

    QTest::newRow("both") << "Engineer" << "Analytical" << "Engineer @Analytical";
    QTest::newRow("role only") << "Engineer" << "" << "Engineer";
    QTest::newRow("company only") << "" << "Analytical" << "@Analytical";
    QTest::newRow("neither") << "" << "" << "";
}

void SpeakerModelTest::affiliation()
{
    QFETCH(QString, role);
    QFETCH(QString, company);
    QFETCH(QString, expected);
    Speaker speaker;
    speaker.role = role;
    speaker.company = company;
    QCOMPARE(::affiliation(speaker), expected);
}

void SpeakerModelTest::randomFilters_keepTheModelConsistent()
{
    SpeakerModel model;
    QAbstractItemModelTester tester(&model);
    QRandomGenerator random(3);
    const QStringList filters{"", "a", "l", "zo", "engineer", "x", "42", "толст"};
    for (int step = 0; step < 200; ++step) {
        if (random.bounded(4) == 0) {
            model.setSchedule(random.bounded(3) ? programme() : nullptr);
        } else {
            model.setFilter(filters[random.bounded(int(filters.size()))]);
        }
        int speakers = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            speakers += model.speakerAt(model.index(row)) ? 1 : 0;
        }
        QCOMPARE(speakers, model.speakerCount());
    }
}

QTEST_GUILESS_MAIN(SpeakerModelTest)
#include "tst_speakermodel.moc"
