#include "core/companion/companiondocument.h"

#include "core/rules/allrules.h"
#include "tests/support/required.h"
#include "tests/support/schedulebuilder.h"

#include <QJsonDocument>
#include <QTest>

using namespace std::chrono_literals;

namespace {

ConferenceClock brussels()
{
    return ConferenceClock(QTimeZone("Europe/Brussels"), 0min);
}

CompanionDocument documentOf(const QByteArray &json)
{
    return required(CompanionDocument::fromJson(json, QStringLiteral("facts.json")));
}

Interval utcInterval(int day, int fromHour, int toHour)
{
    return *Interval::between(utc(2025, 2, unsigned(day), fromHour), utc(2025, 2, unsigned(day), toHour));
}

} // namespace

class CompanionDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void facts_areReadFromJson();
    void times_withoutAnOffsetAreThoseOfTheConference();
    void wrongValue_isRefusedWithItsPlace_data();
    void wrongValue_isRefusedWithItsPlace();
    void brokenJson_isRefusedWithItsLine();
    void unknownKeys_areListedAndKept();
    void edits_readBackAsTheFactsTheyWereMadeOf();
    void edit_thatChangesNothingIsEmpty();
    void edit_isTakenBackByItsInverse();
    void edit_leavesWhatAnotherProgramAdded();
    void defaults_areNotWritten();
    void walk_isChangedWhereItStands();
    void wrongEdit_isRefused();
    void json_isTheSameHoweverItWasMade();
};

void CompanionDocumentTest::facts_areReadFromJson()
{
    const CompanionDocument document = documentOf(R"({
        "rooms": {"Main hall": {"capacity": 400, "parallel": true, "streamed": true, "tags": ["projector"],
                                "available": [{"from": "2025-02-01T09:00Z", "to": "2025-02-01T18:00Z"}],
                                "walking_minutes": {"Annex": 7}}},
        "speakers": {"Ada": {"group": true, "loose_roles": ["coordinator"],
                             "available": [{"from": "2025-02-02T09:00+00:00", "to": "2025-02-02T12:00+00:00"}]}},
        "sessions": {"a": {"expected_audience": 90, "plenary": true, "service": true, "pinned": true, "mirrors": "b",
                           "prerequisites": ["c"], "not_against": ["d", "e"], "needed_tags": ["piano"]}},
        "conference": {"first_day": "2025-02-01", "last_day": "2025-02-02", "loose_roles": ["chair"],
                       "opening_hours": [{"from": "2025-02-01T08:00Z", "to": "2025-02-01T20:00Z"}]},
        "favourites": {"counts": {"a": 12}, "lists": {"1": ["a", "b"], "2": ["a"]}, "file": "marks.csv"},
        "profile": "draft",
        "severities": {"room-overlap": "note"},
        "parameters": {"speaker-pause": {"pause": 25}},
        "waivers": {"00112233aabbccdd": {"rule": "room-overlap", "about": "Two talks.", "reason": "It is meant.",
                                         "author": "Ada", "date": "2025-01-10", "until": "2025-02-03"}}
    })");

    Companion expected;
    expected.rooms.insert("Main hall", {400, true, true, {utcInterval(1, 9, 18)}, {"projector"}});
    expected.walks.insert({"Main hall", "Annex"}, 7min);
    expected.speakers.insert("Ada", {{utcInterval(2, 9, 12)}, {"coordinator"}, true});
    expected.sessions.insert(SessionId("a"), {90, true, true, true, SessionId("b"), {SessionId("c")},
                                              {SessionId("d"), SessionId("e")}, {"piano"}});
    expected.looseRoles = QStringList{"chair"};
    expected.openingHours = {utcInterval(1, 8, 20)};
    expected.firstDay = QDate(2025, 2, 1);
    expected.lastDay = QDate(2025, 2, 2);
    expected.favouriteCounts.insert(SessionId("a"), 12);
    expected.favouriteLists = {{SessionId("a"), SessionId("b")}, {SessionId("a")}};
    QVERIFY(document.facts(ConferenceClock()) == expected);

    QCOMPARE(document.favouritesFile(), "marks.csv");
    QCOMPARE(document.ruleSet().profile(), Profile::Draft);
    QCOMPARE(document.ruleSet().severityOf(*ruleOfId(u"room-overlap")), Severity::Note);
    const Rule *pause = ruleOfId(u"speaker-pause");
    QCOMPARE(document.ruleSet().parameterOf(*pause, *pause->parameter(u"pause")), 25);
    const std::vector<Waiver> waivers = document.waivers();
    QCOMPARE(waivers.size(), 1u);
    const Waiver waiver{"00112233aabbccdd", "room-overlap", "Two talks.", "It is meant.", "Ada",
                        QDate(2025, 1, 10), QDate(2025, 2, 3)};
    QVERIFY(waivers.front() == waiver);
    QCOMPARE(document.unknownKeys(), QStringList());
}

void CompanionDocumentTest::times_withoutAnOffsetAreThoseOfTheConference()
{
    const CompanionDocument document =
        documentOf(R"({"conference": {"opening_hours": [{"from": "2025-02-01T09:00", "to": "2025-02-01T18:30:00"}]}})");

    const auto hours = document.facts(brussels()).openingHours;

    QCOMPARE(hours.size(), 1u);
    QCOMPARE(hours.front().start(), utc(2025, 2, 1, 8));
    QCOMPARE(hours.front().end(), utc(2025, 2, 1, 17, 30));
}

void CompanionDocumentTest::wrongValue_isRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");

    QTest::newRow("a word for a number") << QByteArray(R"({"rooms": {"Hall": {"capacity": "many"}}})")
                                         << "rooms › Hall › capacity";
    QTest::newRow("less than nobody") << QByteArray(R"({"rooms": {"Hall": {"capacity": -1}}})") << "rooms › Hall › capacity";
    QTest::newRow("half a person") << QByteArray(R"({"sessions": {"a": {"expected_audience": 1.5}}})")
                                   << "sessions › a › expected_audience";
    QTest::newRow("a number too large to be one") << QByteArray(R"({"rooms": {"Hall": {"capacity": 1e300}}})")
                                                  << "rooms › Hall › capacity";
    QTest::newRow("a text for a list") << QByteArray(R"({"rooms": {"Hall": {"tags": "projector"}}})") << "rooms › Hall › tags";
    QTest::newRow("a list for an object") << QByteArray(R"({"rooms": []})") << "rooms";
    QTest::newRow("a room that is no object") << QByteArray(R"({"rooms": {"Hall": 400}})") << "rooms › Hall";
    QTest::newRow("no time") << QByteArray(R"({"conference": {"opening_hours": [{"from": "nine", "to": "2025-02-01T10:00"}]}})")
                             << "conference › opening_hours › 1 › from";
    QTest::newRow("ends before it starts")
        << QByteArray(R"({"conference": {"opening_hours": [{"from": "2025-02-01T10:00", "to": "2025-02-01T09:00"}]}})")
        << "conference › opening_hours › 1 › to";
    QTest::newRow("no date") << QByteArray(R"({"conference": {"first_day": "2025-02-30"}})") << "conference › first_day";
    QTest::newRow("no severity") << QByteArray(R"({"severities": {"room-overlap": "fatal"}})") << "severities › room-overlap";
    QTest::newRow("no profile") << QByteArray(R"({"profile": "party"})") << "profile";
    QTest::newRow("a parameter out of range") << QByteArray(R"({"parameters": {"speaker-pause": {"pause": -5}}})")
                                              << "parameters › speaker-pause › pause";
    QTest::newRow("a waiver without a reason") << QByteArray(R"({"waivers": {"0011": {"reason": "  "}}})")
                                               << "waivers › 0011 › reason";
    QTest::newRow("favourites from elsewhere") << QByteArray(R"({"favourites": {"file": "../../etc/passwd"}})")
                                               << "favourites › file";
}

void CompanionDocumentTest::wrongValue_isRefusedWithItsPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);

    const auto document = CompanionDocument::fromJson(json, QStringLiteral("facts.json"));

    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::BadValue);
    QCOMPARE(document.error().where.file, "facts.json");
    QVERIFY2(document.error().message.startsWith(u'“' + place + u'”'), qPrintable(document.error().message));
}

void CompanionDocumentTest::brokenJson_isRefusedWithItsLine()
{
    const auto document = CompanionDocument::fromJson("{\n  \"rooms\": {,}\n}", QStringLiteral("facts.json"));

    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::Damaged);
    QCOMPARE(document.error().where.line, 2);
}

void CompanionDocumentTest::unknownKeys_areListedAndKept()
{
    const CompanionDocument document = documentOf(R"({
        "$schema": "companion.schema.json", "colour": "green",
        "rooms": {"Hall": {"capasity": 40, "streamed": true}},
        "severities": {"no-such-rule": "error"}})");
    QCOMPARE(document.unknownKeys(), QStringList({"“rooms › Hall › capasity”", "“severities › no-such-rule”", "“colour”"}));

    const auto edit = document.roomEdit("Hall", {40, false, false, {}, {}}, ConferenceClock());
    const CompanionDocument changed = required(document.with(edit));

    const QJsonObject root = QJsonDocument::fromJson(changed.toJson()).object();
    QCOMPARE(root["colour"].toString(), "green");
    QCOMPARE(root["$schema"].toString(), "companion.schema.json");
    QCOMPARE(root["rooms"]["Hall"].toObject(), (QJsonObject{{"capacity", 40}, {"capasity", 40}}));
    QCOMPARE(root["severities"]["no-such-rule"].toString(), "error");
}

void CompanionDocumentTest::edits_readBackAsTheFactsTheyWereMadeOf()
{
    const ConferenceClock clock = brussels();
    const RoomFacts room{120, true, true, {utcInterval(1, 9, 18), utcInterval(2, 9, 12)}, {"projector", "ramp"}};
    const SpeakerFacts speaker{{utcInterval(2, 9, 12)}, {"coordinator"}, true};
    const SessionFacts session{90, true, true, true, SessionId("b"), {SessionId("c")}, {SessionId("d")}, {"piano"}};
    const Waiver waiver{"0011", "room-overlap", "Two talks.", "It is meant.", "Ada", QDate(2025, 1, 10), QDate(2025, 2, 3)};
    CompanionDocument document;
    const auto make = [&document](const CompanionEdit &edit) {
        QVERIFY(!edit.isEmpty());
        QVERIFY(!edit.text.isEmpty());
        document = required(document.with(edit));
    };

    make(document.roomEdit("Hall", room, clock));
    make(document.speakerEdit("Ada", speaker, clock));
    make(document.sessionEdit(SessionId("a"), session));
    make(document.walkEdit("Hall", "Annex", 12min));
    make(document.openingHoursEdit({utcInterval(1, 8, 20)}, clock));
    make(document.conferenceDaysEdit(QDate(2025, 2, 1), QDate(2025, 2, 2)));
    make(document.looseRolesEdit({"chair"}));
    make(document.favouritesEdit({{SessionId("a"), 12}}, {{SessionId("a"), SessionId("b")}}));
    make(document.profileEdit(Profile::OnSite));
    make(document.severityEdit("room-overlap", Severity::Off));
    make(document.parameterEdit("speaker-pause", "pause", 25));
    make(document.waiverEdit(waiver));
    document = documentOf(document.toJson()); // as a file

    const Companion facts = document.facts(clock);
    QVERIFY(facts.rooms.value("Hall") == room);
    QVERIFY(facts.speakers.value("Ada") == speaker);
    QVERIFY(facts.sessions.value(SessionId("a")) == session);
    QCOMPARE(facts.walks.value({"Hall", "Annex"}), 12min);
    QVERIFY(facts.openingHours == std::vector{utcInterval(1, 8, 20)});
    QCOMPARE(facts.lastDay, QDate(2025, 2, 2));
    QCOMPARE(facts.looseRoles, QStringList{"chair"});
    QCOMPARE(facts.favouriteCounts.value(SessionId("a")), 12);
    QVERIFY(facts.favouriteLists == (std::vector<std::vector<SessionId>>{{SessionId("a"), SessionId("b")}}));
    QCOMPARE(document.ruleSet().profile(), Profile::OnSite);
    QCOMPARE(document.ruleSet().severityOf(*ruleOfId(u"room-overlap")), Severity::Off);
    QVERIFY(document.waivers() == std::vector{waiver});
}

void CompanionDocumentTest::edit_thatChangesNothingIsEmpty()
{
    const CompanionDocument document = documentOf(R"({"rooms": {"Hall": {"capacity": 40}}})");

    QVERIFY(document.roomEdit("Hall", {40, false, false, {}, {}}, ConferenceClock()).isEmpty());
    QVERIFY(document.roomEdit("Annex", {}, ConferenceClock()).isEmpty());
    QVERIFY(document.severityEdit("room-overlap", std::nullopt).isEmpty());
    QVERIFY(document.conferenceDaysEdit({}, {}).isEmpty());
    QVERIFY(document.favouritesEdit({}, {}).isEmpty());
    QVERIFY(document.waiverRemoval("0011").isEmpty());
}

void CompanionDocumentTest::edit_isTakenBackByItsInverse()
{
    const CompanionDocument before = documentOf(R"({"rooms": {"Hall": {"capacity": 40, "ours": 1}}, "other": [1, 2]})");
    const CompanionEdit edit = before.roomEdit("Hall", {}, ConferenceClock());
    const CompanionEdit days = before.conferenceDaysEdit(QDate(2025, 2, 1), QDate(2025, 2, 2));

    const CompanionDocument after = required(required(before.with(edit)).with(days));
    QVERIFY(after != before);

    QVERIFY(required(required(after.with(days.inverse())).with(edit.inverse())) == before);
}

void CompanionDocumentTest::edit_leavesWhatAnotherProgramAdded()
{
    const CompanionDocument opened = documentOf(R"({"rooms": {"Hall": {"capacity": 40}}})");
    const CompanionEdit ours = opened.waiverEdit({"0011", {}, {}, "It is meant.", {}, {}, {}});
    const CompanionDocument theirs =
        documentOf(R"({"rooms": {"Hall": {"capacity": 50}}, "waivers": {"0022": {"reason": "So it is."}}})");

    const CompanionDocument merged = required(theirs.with(ours));

    QCOMPARE(merged.facts(ConferenceClock()).rooms.value("Hall").capacity, 50);
    QCOMPARE(merged.waivers().size(), 2u);
}

void CompanionDocumentTest::defaults_areNotWritten()
{
    const CompanionDocument document = documentOf(R"({"rooms": {"Hall": {"capacity": 40}}, "waivers": {"00": {"reason": "x"}}})");

    const CompanionDocument empty =
        required(required(document.with(document.roomEdit("Hall", {}, ConferenceClock()))).with(document.waiverRemoval("00")));

    QVERIFY2(empty.isEmpty(), empty.toJson().constData());
}

void CompanionDocumentTest::walk_isChangedWhereItStands()
{
    const CompanionDocument document = documentOf(R"({"rooms": {"Annex": {"walking_minutes": {"Hall": 5}}}})");

    const CompanionDocument changed = required(document.with(document.walkEdit("Hall", "Annex", 9min)));

    const auto walks = changed.facts(ConferenceClock()).walks;
    QCOMPARE(walks.size(), 1);
    QCOMPARE(walks.value({"Annex", "Hall"}), 9min);
}

void CompanionDocumentTest::wrongEdit_isRefused()
{
    const CompanionDocument document;

    const auto changed = document.with(document.waiverEdit({"0011", {}, {}, {}, {}, {}, {}}));

    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::BadValue);
}

void CompanionDocumentTest::json_isTheSameHoweverItWasMade()
{
    const CompanionDocument one = documentOf(R"({"rooms": {"B": {"capacity": 2}, "A": {"capacity": 1}}})");
    const CompanionDocument other = documentOf(R"({"rooms": {"A": {"capacity": 1}, "B": {"capacity": 2}}})");

    QCOMPARE(one.toJson(), other.toJson());
    QVERIFY(one.toJson().endsWith("}\n"));
}

QTEST_APPLESS_MAIN(CompanionDocumentTest)
#include "tst_companiondocument.moc"
