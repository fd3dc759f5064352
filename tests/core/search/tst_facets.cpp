#include "core/search/facets.h"

#include "tests/support/schedulebuilder.h"

#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SchedulePtr programme()
{
    return ScheduleBuilder()
        .room(u"Unused"_s)
        .track(u"Web"_s)
        .session(u"a"_s, u"A"_s).at(9, 0, 30min).in(u"Small"_s).on(u"Kernel"_s).type(u"talk"_s).language(u"en"_s)
        .session(u"b"_s, u"B"_s).at(10, 0, 30min).in(u"Hall"_s).in(u"Small"_s).on(u"Web"_s)
            .type(u"talk"_s).language(u"de"_s)
        .session(u"c"_s, u"C"_s).at(26, 0, 30min).in(u"Hall"_s).on(u"Web"_s).type(u"Party"_s).language(u"en"_s)
        .session(u"d"_s, u"D"_s).day(2).at(9, 0, 30min).in(u"Hall"_s).type(u"talk"_s).language(u"Klingon"_s)
        .session(u"e"_s, u"E"_s).on(u"Kernel"_s)
        .shared();
}

std::vector<int> allRows(const SchedulePtr &schedule)
{
    std::vector<int> rows(schedule->sessions.size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

template<class Value>
QString counts(const std::vector<FacetValue<Value>> &values)
{
    QStringList parts;
    for (const auto &value : values) {
        parts += u"%1 %2"_s.arg(value.label).arg(value.count);
    }
    return parts.join(u", "_s);
}

} // namespace

Q_DECLARE_METATYPE(SessionFilter)

class FacetsTest : public QObject
{
    Q_OBJECT

private slots:
    void apply_data();
    void apply();
    void rowsInAnyOrder_keepIt();
    void noFilter_countsEverything();
    void eachFacet_countsUnderTheOthers();
    void fewRows_countOnlyThem();
    void sameRoomTwice_countsOnce();
    void days_followTheConferenceClock();
    void clockChange_doesNotMoveDays();
    void emptySchedule_hasNothingToChoose();
};

void FacetsTest::apply_data()
{
    QTest::addColumn<SessionFilter>("filter");
    QTest::addColumn<QString>("expected");
    const SchedulePtr schedule = programme();
    const auto room = [&](const QString &name) { return RoomId(qint32(name == u"Small"_s ? 1 : 2)); };
    const auto with = [](auto change) {
        SessionFilter filter;
        change(filter);
        return filter;
    };
    const TrackId web(0);
    const TrackId kernel(1);

    QTest::newRow("no filter") << SessionFilter() << "abcde";
    QTest::newRow("one track") << with([&](auto &f) { f.tracks = {kernel}; }) << "ae";
    QTest::newRow("two tracks") << with([&](auto &f) { f.tracks = {kernel, web}; }) << "abce";
    QTest::newRow("without a track") << with([&](auto &f) { f.tracks = {TrackId()}; }) << "d";
    QTest::newRow("one of several rooms") << with([&](auto &f) { f.rooms = {room(u"Small"_s)}; }) << "ab";
    QTest::newRow("without a room") << with([&](auto &f) { f.rooms = {RoomId()}; }) << "e";
    QTest::newRow("type") << with([&](auto &f) { f.types = {u"talk"_s}; }) << "abd";
    QTest::newRow("without a type") << with([&](auto &f) { f.types = {QString()}; }) << "e";
    QTest::newRow("language") << with([&](auto &f) { f.languages = {u"en"_s}; }) << "ac";
    QTest::newRow("first day") << with([&](auto &f) { f.day = QDate(2025, 2, 1); }) << "ab";
    QTest::newRow("second day") << with([&](auto &f) { f.day = QDate(2025, 2, 2); }) << "cd";
    QTest::newRow("a day without sessions") << with([&](auto &f) { f.day = QDate(2025, 2, 9); }) << "";
    QTest::newRow("must") << with([&](auto &f) { f.interests = {Interest::Must}; }) << "b";
    QTest::newRow("not picked") << with([&](auto &f) { f.interests = {Interest::None}; }) << "ade";
    QTest::newRow("facets combine") << with([&](auto &f) { f.tracks = {web}; f.languages = {u"en"_s}; }) << "c";
    QTest::newRow("a track that nobody has") << with([&](auto &f) { f.tracks = {TrackId(9)}; }) << "";
}

void FacetsTest::apply()
{
    QFETCH(SessionFilter, filter);
    QFETCH(QString, expected);
    const SchedulePtr schedule = programme();
    const SessionFilterer filterer(schedule);
    QString passing;
    const Agenda agenda =
        agendaOf({{u"b"_s, Interest::Must}, {u"c"_s, Interest::Fallback}, {u"lost"_s, Interest::Must}});
    for (const int row : filterer.apply(filter, allRows(schedule), agenda)) {
        passing += schedule->sessions[size_t(row)].id.value();
    }

    QCOMPARE(passing, expected);
}

void FacetsTest::rowsInAnyOrder_keepIt()
{
    const SessionFilterer filterer(programme());
    SessionFilter filter;
    filter.types = {u"talk"_s};

    QCOMPARE(filterer.apply(filter, std::vector{3, 2, 0}, {}), (std::vector{3, 0}));
}

void FacetsTest::noFilter_countsEverything()
{
    const SchedulePtr schedule = programme();
    const Agenda agenda = agendaOf({{u"a"_s, Interest::Maybe}});
    const Facets facets = SessionFilterer(schedule).facets({}, allRows(schedule), agenda);

    QCOMPARE(counts(facets.tracks), u"Web 2, Kernel 2, Without a track 1"_s);
    QCOMPARE(counts(facets.rooms), u"Small 2, Hall 3, Without a room 1"_s);
    QCOMPARE(counts(facets.types), u"Party 1, talk 3, Without a type 1"_s);
    QCOMPARE(counts(facets.languages), u"English 2, German 1, Klingon 1, Without a language 1"_s);
    QCOMPARE(counts(facets.interests), u"Must 0, Maybe 1, Fallback 0, Not picked 4"_s);
    QCOMPARE(facets.days.size(), size_t(2));
    QCOMPARE(facets.days[0].value, QDate(2025, 2, 1));
    QCOMPARE(facets.days[0].count, 2);
    QCOMPARE(facets.days[1].count, 2);
    QVERIFY(facets.tracks[2].value.isNull());
}

void FacetsTest::eachFacet_countsUnderTheOthers()
{
    const SchedulePtr schedule = programme();
    SessionFilter filter;
    filter.tracks = {TrackId(0)};
    filter.types = {u"talk"_s};
    const Facets facets = SessionFilterer(schedule).facets(filter, allRows(schedule), {});

    QCOMPARE(counts(facets.tracks), u"Web 1, Kernel 1, Without a track 1"_s); // all that are talks
    QCOMPARE(counts(facets.types), u"Party 1, talk 1, Without a type 0"_s);   // all of that track
    QCOMPARE(counts(facets.rooms), u"Small 1, Hall 1, Without a room 0"_s);   // both
}

void FacetsTest::fewRows_countOnlyThem()
{
    const Facets facets = SessionFilterer(programme()).facets({}, std::vector{1}, {});

    QCOMPARE(counts(facets.rooms), u"Small 1, Hall 1, Without a room 0"_s);
}

void FacetsTest::sameRoomTwice_countsOnce()
{
    const SchedulePtr schedule = ScheduleBuilder().session(u"a"_s, u"A"_s).in(u"Hall"_s).in(u"Hall"_s).shared();

    QCOMPARE(counts(SessionFilterer(schedule).facets({}, allRows(schedule), {}).rooms), u"Hall 1"_s);
}

void FacetsTest::days_followTheConferenceClock()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .clock(ConferenceClock(QTimeZone("Asia/Tokyo"), 4h))
                                     .session(u"talk"_s, u"Talk"_s).at(23, 0, 60min)
                                     .session(u"party"_s, u"Party"_s).day(2).at(2, 0, 60min)
                                     .session(u"breakfast"_s, u"Breakfast"_s).at(4, 0, 60min)
                                     .session(u"open"_s, u"Open"_s)
                                     .shared();
    const SessionFilterer filterer(schedule);

    QCOMPARE(filterer.dayOf(0), QDate(2025, 2, 1));
    QCOMPARE(filterer.dayOf(1), QDate(2025, 2, 1));
    QCOMPARE(filterer.dayOf(2), QDate(2025, 2, 2));
    QVERIFY(!filterer.dayOf(3).isValid());
    QCOMPARE(filterer.days(), (std::vector{QDate(2025, 2, 1), QDate(2025, 2, 2)}));
}

void FacetsTest::clockChange_doesNotMoveDays()
{
    const ConferenceClock clock(QTimeZone("Europe/Berlin"), 2h);
    ScheduleBuilder builder;
    builder.clock(clock);
    std::vector<QDate> expected;
    for (int i = 0; i < 24 * 12; ++i) { // every five minutes of a day around the change to winter time
        const std::chrono::sys_seconds start = utc(2025, 10, 25, 14) + i * 5min;
        builder.session(QString::number(i), u"S"_s).between(start, start + 5min);
        expected.push_back(clock.dayOf(start));
    }
    const SessionFilterer filterer(builder.shared());

    for (size_t row = 0; row < expected.size(); ++row) {
        QCOMPARE(filterer.dayOf(int(row)), expected[row]);
    }
}

void FacetsTest::emptySchedule_hasNothingToChoose()
{
    const SchedulePtr schedule = ScheduleBuilder().shared();
    const Facets facets = SessionFilterer(schedule).facets({}, {}, {});

    QVERIFY(facets.tracks.empty() && facets.rooms.empty() && facets.types.empty() && facets.days.empty());
    QVERIFY(SessionFilterer(schedule).days().empty());
}

QTEST_GUILESS_MAIN(FacetsTest)
#include "tst_facets.moc"
