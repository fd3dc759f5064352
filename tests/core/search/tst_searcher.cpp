#include "core/search/searcher.h"

#include "core/search/foldedsession.h"
#include "core/search/textfold.h"
#include "tests/support/schedulebuilder.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Folds a schedule as an import does, with the texts by session id.
std::vector<QByteArray> folded(const Schedule &schedule, const QHash<QString, QByteArray> &abstracts = {})
{
    std::vector<QByteArray> records;
    for (const Session &session : schedule.sessions) {
        SessionText text;
        text.abstract = abstracts.value(session.id.value());
        const Track *track = schedule.track(session.track);
        records.push_back(foldSession(session, text, foldPlain(schedule.speakerNames(session)),
                                      foldPlain(track != nullptr ? track->name : QString()),
                                      foldPlain(schedule.roomNames(session))));
    }
    return records;
}

/// A small conference of two days, Saturday 1 and Sunday 2 February 2025.
struct SmallConference
{
    SmallConference()
        : schedule(ScheduleBuilder()
                       .session(u"opening"_s, u"Opening"_s).at(9, 0, 30min).in(u"Main hall"_s).by(u"Łukasz Nowak"_s)
                       .session(u"calcado"_s, u"Calçado na Straße"_s).at(10, 0, 30min).in(u"Saal 1"_s).on(u"Web"_s)
                           .by(u"Ada Lovelace"_s).recording(Recording::Allowed)
                       .session(u"cpp"_s, u"Modern C++ and node.js"_s).at(11, 0, 30min).in(u"Saal 10"_s)
                           .type(u"workshop"_s)
                       .session(u"tokyo"_s, u"最新のLinuxカーネル"_s).at(12, 0, 30min).in(u"Saal 2"_s)
                       .session(u"dont"_s, u"Why I don’t use foo-bar"_s).day(2).at(9, 0, 30min).by(u"Grace Hopper"_s)
                       .session(u"gone"_s, u"Keynote, cancelled"_s).at(10, 0, 30min).withdrawn()
                       .session(u"party"_s, u"Party"_s)
                       .shared()),
          searcher(schedule, folded(*schedule, {{u"opening"_s, "Web pioneers speak. 東京で開催。"},
                                                {u"party"_s, "Lovelace and web <b>mus</b>ic. Keynotes."},
                                                {u"cpp"_s, "Compile with strict flags."}}))
    {
    }

    QString found(const QString &typed, const Agenda &agenda = {}) const
    {
        QStringList ids;
        for (const SearchHit &hit : searcher.search(SearchQuery::parse(typed), agenda)) {
            ids += schedule->sessions[size_t(hit.row)].id.value();
        }
        return ids.join(u' ');
    }

    SchedulePtr schedule;
    Searcher searcher;
};

const QString Everything = u"opening calcado cpp tokyo dont gone party"_s;

} // namespace

class SearcherTest : public QObject
{
    Q_OBJECT

private slots:
    void search_data();
    void search();
    void states_data();
    void states();
    void day_data();
    void day();
    void rank_isTheWorstOfTheTerms();
    void withinARank_wholeWordsAndEarlyHitsComeFirst();
    void typingLetterByLetter_findsWhatIsFoundAfresh();
    void pickBetweenSearches_isSeen();
    void recordsThatAreMissingOrForeign_areSearchedAsFarAsTheyGo();
    void emptySchedule_findsNothing();
    void randomTexts_agreeWithAPlainSearch();
};

void SearcherTest::search_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing: everything, in the order of the schedule") << "" << Everything;
    QTest::newRow("accents left out") << "calcado" << "calcado";
    QTest::newRow("accents typed") << u"Calçado"_s << "calcado";
    QTest::newRow("stroke left out") << "lukasz" << "opening";
    QTest::newRow("sharp s spelled out") << "strasse" << "calcado";
    QTest::newRow("beginning of a word") << "open" << "opening";
    QTest::newRow("inside a word") << "pening" << "";
    QTest::newRow("Japanese inside a sentence") << u"開催"_s << "opening";
    QTest::newRow("Kana inside a sentence") << u"カーネル"_s << "tokyo";
    QTest::newRow("Latin after Japanese") << "linux" << "tokyo";
    QTest::newRow("Japanese after Latin") << u"カー"_s << "tokyo";
    QTest::newRow("all words must be there") << "web lovelace" << "calcado party";
    QTest::newRow("title before speakers before texts") << "ada" << "calcado";
    QTest::newRow("track before texts") << "web" << "calcado opening party";
    QTest::newRow("type") << "workshop" << "cpp";
    QTest::newRow("room") << "saal" << "calcado cpp tokyo";
    QTest::newRow("c++") << "c++" << "cpp";
    QTest::newRow("c on the way to c++") << "c+" << "cpp";
    QTest::newRow("node.js") << "node.js" << "cpp";
    QTest::newRow("foo-bar") << "foo-bar" << "dont";
    QTest::newRow("second part of foo-bar") << "bar" << "dont";
    QTest::newRow("don't") << "don't" << "dont";
    QTest::newRow("don’t") << u"don’t"_s << "dont";
    QTest::newRow("lone quote") << "\"" << Everything;
    QTest::newRow("half an operator") << "speaker:" << Everything;
    QTest::newRow("phrase") << "\"strict flags\"" << "cpp";
    QTest::newRow("phrase in another order") << "\"flags strict\"" << "";
    QTest::newRow("closed phrase ends with the word") << "\"keynote\"" << "gone";
    QTest::newRow("word may go on") << "keynote" << "gone party";
    QTest::newRow("inline tags do not cut words") << "music" << "party";
    QTest::newRow("speaker") << "speaker:love" << "calcado";
    QTest::newRow("room by its whole name") << "room:\"Saal 1\"" << "calcado";
    QTest::newRow("room by its beginning") << "room:\"Saal 1" << "calcado cpp";
    QTest::newRow("track") << "track:web" << "calcado";
    QTest::newRow("title") << "title:web" << "";
    QTest::newRow("excluded") << "web -pioneers" << "calcado party";
    QTest::newRow("only excluded") << "-web" << "cpp tokyo dont gone";
    QTest::newRow("excluded field") << "saal -room:\"saal 1\"" << "cpp tokyo";
    QTest::newRow("unknown operator is a word") << "foo:bar" << "";
    QTest::newRow("not there") << "xyzzy" << "";
}

void SearcherTest::search()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const SmallConference conference;

    QCOMPARE(conference.found(typed), expected);
}

void SearcherTest::states_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");

    QTest::newRow("picked") << "is:picked" << "opening calcado cpp";
    QTest::newRow("must") << "is:must" << "opening";
    QTest::newRow("maybe") << "is:maybe" << "calcado";
    QTest::newRow("fallback") << "is:fallback" << "cpp";
    QTest::newRow("begun: must or maybe") << "is:m" << "opening calcado";
    QTest::newRow("noted") << "is:noted" << "tokyo";
    QTest::newRow("withdrawn") << "is:withdrawn" << "gone";
    QTest::newRow("recorded") << "is:recorded" << "calcado";
    QTest::newRow("not picked") << "-is:picked" << "tokyo dont gone party";
    QTest::newRow("with a word") << "is:picked web" << "calcado opening";
}

void SearcherTest::states()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const SmallConference conference;
    Agenda agenda = agendaOf({{u"opening"_s, Interest::Must},
                              {u"calcado"_s, Interest::Maybe},
                              {u"cpp"_s, Interest::Fallback},
                              {u"lost"_s, Interest::Must}});
    agenda[SessionId(u"tokyo"_s)].note = u"ask"_s;

    QCOMPARE(conference.found(typed, agenda), expected);
}

void SearcherTest::day_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    const QString saturday = u"opening calcado cpp tokyo"_s;
    const QString sunday = u"dont gone"_s;

    QTest::newRow("short name") << "day:sat" << saturday;
    QTest::newRow("name") << "day:Sunday" << sunday;
    QTest::newRow("first letter of both") << "day:s" << saturday + u' ' + sunday;
    QTest::newRow("name in the person's language") << "day:sonntag" << sunday;
    QTest::newRow("date") << "day:2025-02-01" << saturday;
    QTest::newRow("month") << "day:2025-02" << saturday + u' ' + sunday;
    QTest::newRow("day and month") << "day:\"2 feb" << sunday;
    QTest::newRow("number") << "day:2" << sunday;
    QTest::newRow("day and number") << "day:\"day 1\"" << saturday;
    QTest::newRow("day on the way to a number") << "day:\"day" << Everything.left(Everything.size() - 6);
    QTest::newRow("number of no day") << "day:3" << "";
    QTest::newRow("no day") << "day:monday" << "";
    QTest::newRow("not that day") << "-day:sat" << sunday + u" party"_s;
    QTest::newRow("with a word") << "day:sunday keynote" << "gone";
}

void SearcherTest::day()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QLocale::setDefault(QLocale(QLocale::German));
    const SmallConference conference;

    const QString found = conference.found(typed);
    QLocale::setDefault(QLocale::c());

    QCOMPARE(found, expected);
}

void SearcherTest::rank_isTheWorstOfTheTerms()
{
    const SmallConference conference;
    const auto rankOf = [&](const QString &typed) {
        return conference.searcher.search(SearchQuery::parse(typed), {}).at(0).rank;
    };

    QCOMPARE(rankOf(u"calcado"_s), int(SearchField::Title));
    QCOMPARE(rankOf(u"lovelace calcado"_s), int(SearchField::Speakers));
    QCOMPARE(rankOf(u"calcado web"_s), int(SearchField::Track));
    QCOMPARE(rankOf(u"lukasz hall"_s), int(SearchField::Rooms));
    QCOMPARE(rankOf(u"lukasz pioneers"_s), int(SearchField::Texts));
    QCOMPARE(rankOf(u"room:saal lovelace"_s), int(SearchField::Speakers)); // a field filters, it does not rank
}

void SearcherTest::withinARank_wholeWordsAndEarlyHitsComeFirst()
{
    const SchedulePtr schedule = ScheduleBuilder()
                                     .session(u"a"_s, u"A programmer's guide to calendars"_s)
                                     .session(u"b"_s, u"Calendars"_s)
                                     .session(u"c"_s, u"The long way to cal"_s)
                                     .session(u"d"_s, u"Cal"_s)
                                     .session(u"e"_s, u"Calendar of cal"_s)
                                     .shared();
    const Searcher searcher(schedule, folded(*schedule));
    QString order;
    for (const SearchHit &hit : searcher.search(SearchQuery::parse(u"cal"), {})) {
        order += schedule->sessions[size_t(hit.row)].id.value();
    }

    QCOMPARE(order, u"decba"_s);
}

void SearcherTest::typingLetterByLetter_findsWhatIsFoundAfresh()
{
    const SmallConference typing;
    for (const QString &whole : {u"lovelace web -pioneers"_s, u"room:\"Saal 1\" ada"_s, u"day:2 key"_s,
                                 u"is:picked s"_s, u"カーネル"_s, u"c++ flags"_s}) {
        for (qsizetype length = 1; length <= whole.size(); ++length) {
            const SmallConference fresh;
            QCOMPARE(typing.found(whole.left(length)), fresh.found(whole.left(length)));
        }
        for (qsizetype length = whole.size(); length > 0; --length) {
            const SmallConference fresh;
            QCOMPARE(typing.found(whole.left(length)), fresh.found(whole.left(length)));
        }
    }
}

void SearcherTest::pickBetweenSearches_isSeen()
{
    const SmallConference conference;

    QCOMPARE(conference.found(u"is:picked"_s, {}), QString());
    QCOMPARE(conference.found(u"is:picked"_s, agendaOf({{u"cpp"_s, Interest::Must}})), u"cpp"_s);
}

void SearcherTest::recordsThatAreMissingOrForeign_areSearchedAsFarAsTheyGo()
{
    const SchedulePtr schedule =
        ScheduleBuilder().session(u"a"_s, u"A"_s).session(u"b"_s, u"B"_s).session(u"c"_s, u"C"_s).shared();
    const Searcher searcher(schedule, {"bare words", "\x1eonly a title"});

    QCOMPARE(searcher.search(SearchQuery::parse(u"words"), {}), (std::vector<SearchHit>{{0, 0}}));
    QCOMPARE(searcher.search(SearchQuery::parse(u"title:title"), {}), (std::vector<SearchHit>{{1, 0}}));
    QCOMPARE(searcher.search(SearchQuery::parse(u"room:title"), {}), std::vector<SearchHit>());
    QCOMPARE(searcher.search(SearchQuery(), {}).size(), size_t(3));
    QCOMPARE(searcher.folded(0), QByteArrayView("\x1e" "bare words\x1e\x1e\x1e\x1e"));
}

void SearcherTest::emptySchedule_findsNothing()
{
    const Searcher searcher(ScheduleBuilder().shared(), {});

    QVERIFY(searcher.search(SearchQuery::parse(u"a"), {}).empty());
}

/// The same claims as the searcher's, without its haste.
bool standsIn(const QByteArray &text, const QByteArray &term)
{
    const auto isWord = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    for (qsizetype at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
        if (at == 0 || !isWord(text[at - 1]) || !isWord(term[0])) {
            return true;
        }
    }
    return false;
}

void SearcherTest::randomTexts_agreeWithAPlainSearch()
{
    QRandomGenerator random(11);
    const auto randomText = [&](int most) {
        QByteArray text;
        for (int length = random.bounded(most); length > 0; --length) {
            text += "aab b.+1"[random.bounded(8)];
        }
        return foldText(text);
    };
    ScheduleBuilder builder;
    std::vector<QByteArray> texts;
    for (int i = 0; i < 400; ++i) {
        builder.session(QString::number(1000 + i), u"x"_s);
        texts.push_back(randomText(90));
    }
    const Searcher searcher(builder.shared(), texts);
    for (int round = 0; round < 300; ++round) {
        const QByteArray term = randomText(40).simplified();
        if (term.isEmpty()) {
            continue;
        }
        SearchQuery query;
        query.terms.push_back({SearchQuery::Scope::Anywhere, term});
        QSet<int> expected;
        for (int row = 0; row < int(texts.size()); ++row) {
            if (standsIn(texts[size_t(row)], term)) {
                expected.insert(row);
            }
        }
        QSet<int> found;
        for (const SearchHit &hit : searcher.search(query, {})) {
            found.insert(hit.row);
        }
        QVERIFY2(found == expected, term.constData());
    }
}

QTEST_GUILESS_MAIN(SearcherTest)
#include "tst_searcher.moc"
