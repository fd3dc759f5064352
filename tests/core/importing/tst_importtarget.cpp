#include "core/importing/scheduleimport.h"

#include <QTest>

using Kind = ImportTarget::Kind;
Q_DECLARE_METATYPE(ImportTarget::Kind)

/// Which stored conference a file belongs to.
class ImportTargetTest : public QObject
{
    Q_OBJECT

private slots:
    void oneStored_data()
    {
        QTest::addColumn<Conference>("imported");
        QTest::addColumn<ImportTarget::Kind>("expected");

        // Stored: Quayside Days, qd25, https://e.org/qd, 1 to 3 February 2025.
        QTest::newRow("all the same") << conference() << Kind::Update;
        QTest::newRow("same address, all else new") << conference("Other", "o", "https://e.org/qd") << Kind::Update;
        QTest::newRow("the address in other spelling")
            << conference("Other", "o", " http://E.org/qd/ ") << Kind::Update;
        QTest::newRow("another page of the same host") << conference("Other", "o", "https://e.org/other") << Kind::New;
        QTest::newRow("same acronym, other address") << conference("Other", "QD25", "https://new.org") << Kind::Update;
        QTest::newRow("same acronym, no address") << conference("Other", "qd25", "") << Kind::Update;
        QTest::newRow("same title, nothing else known") << conference("Quayside Days", "", "") << Kind::Update;
        QTest::newRow("the title in other letters") << conference("QUÁYSIDE  days", "", "") << Kind::Update;
        QTest::newRow("same title, other acronym") << conference("Quayside Days", "x", "") << Kind::Doubtful;
        QTest::newRow("same title, other address")
            << conference("Quayside Days", "", "https://new.org") << Kind::Doubtful;
        QTest::newRow("another conference") << conference("Other", "o", "https://o.org") << Kind::New;
        QTest::newRow("nothing known") << conference("Other", "", "") << Kind::New;
        QTest::newRow("60 days later") << onDays(conference(), 60 + 2) << Kind::Update;
        QTest::newRow("61 days later") << onDays(conference(), 61 + 2) << Kind::New;
        QTest::newRow("60 days earlier") << onDays(conference(), -60 - 2) << Kind::Update;
        QTest::newRow("61 days earlier") << onDays(conference(), -61 - 2) << Kind::New;
        QTest::newRow("next year's, same address") << onDays(conference(), 364) << Kind::New;
        QTest::newRow("days unknown") << withoutDays(conference()) << Kind::Doubtful;
        QTest::newRow("days unknown, another conference") << withoutDays(conference("O", "o", "")) << Kind::New;
    }

    void oneStored()
    {
        QFETCH(Conference, imported);
        QFETCH(ImportTarget::Kind, expected);
        const ImportTarget target = findTarget(imported, std::vector{stored(5, conference())});
        QCOMPARE(target.kind, expected);
        QCOMPARE(target.conference, expected == Kind::New ? ConferenceId() : ConferenceId(5));
    }

    void address_goesBeforeAcronymBeforeTitle()
    {
        const std::vector summaries{stored(1, conference("T", "other", "https://o.org")),
                                    stored(2, conference("Other", "a", "https://p.org")),
                                    stored(3, conference("Else", "b", "https://q.org"))};
        QCOMPARE(findTarget(conference("T", "a", "https://q.org"), summaries).conference, ConferenceId(3));
        QCOMPARE(findTarget(conference("T", "a", ""), summaries).conference, ConferenceId(2));
        QCOMPARE(findTarget(conference("T", "", ""), summaries).conference, ConferenceId(1));
    }

    void oneOfSeveralYears_isFoundByItsDays()
    {
        const std::vector summaries{stored(1, onDays(conference(), 365)), stored(2, conference()),
                                    stored(3, withoutDays(conference()))};
        const ImportTarget target = findTarget(onDays(conference(), 1), summaries);
        QCOMPARE(target.kind, Kind::Update);
        QCOMPARE(target.conference, ConferenceId(2));
    }

    void emptyStore_isNew() { QCOMPARE(findTarget(conference(), {}).kind, Kind::New); }

private:
    static Conference conference(const char *title = "Quayside Days", const char *acronym = "qd25",
                                 const char *address = "https://e.org/qd")
    {
        Conference conference;
        conference.title = QString::fromUtf8(title);
        conference.acronym = QString::fromUtf8(acronym);
        conference.address = QString::fromUtf8(address);
        conference.firstDay = QDate(2025, 2, 1);
        conference.lastDay = QDate(2025, 2, 3);
        return conference;
    }
    static Conference onDays(Conference conference, int later)
    {
        conference.firstDay = conference.firstDay.addDays(later);
        conference.lastDay = conference.lastDay.addDays(later);
        return conference;
    }
    static Conference withoutDays(Conference conference)
    {
        conference.firstDay = conference.lastDay = {};
        return conference;
    }
    static ConferenceSummary stored(qint64 id, Conference conference)
    {
        conference.id = ConferenceId(id);
        return {conference, 10, 1};
    }
};

QTEST_GUILESS_MAIN(ImportTargetTest)
#include "tst_importtarget.moc"
