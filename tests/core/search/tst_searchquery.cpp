#include "core/search/searchquery.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using Scope = SearchQuery::Scope;
using Term = SearchQuery::Term;

namespace {

Term word(const char *folded, Scope scope = Scope::Anywhere) { return Term{scope, folded}; }

Term without(Term term)
{
    term.excluded = true;
    return term;
}

Term quoted(const char *folded, Scope scope = Scope::Anywhere, bool closed = true)
{
    return Term{scope, folded, false, true, closed};
}

QByteArray described(const std::vector<Term> &terms)
{
    QByteArrayList parts;
    for (const Term &term : terms) {
        parts += (term.excluded ? "-" : "") + QByteArray::number(int(term.scope)) + (term.phrase ? ":\"" : ":") +
                 term.folded + (term.whole ? "\"" : "");
    }
    return parts.join(" | ");
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Term>)

class SearchQueryTest : public QObject
{
    Q_OBJECT

private slots:
    void parse_data();
    void parse();
    void unfinished_asksForNothing_data();
    void unfinished_asksForNothing();
    void narrows_data();
    void narrows();
    void marks_leaveOutWhatIsNotWantedOrNoText();
    void marks_holdTermsOfTheShownField();
    void anyCharacters_parse();
};

void SearchQueryTest::parse_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::vector<Term>>("expected");
    using Terms = std::vector<Term>;

    QTest::newRow("nothing") << "" << Terms{};
    QTest::newRow("words") << " Hello  World " << Terms{word("hello"), word("world")};
    QTest::newRow("ideographic space") << u"東京\u3000大阪"_s << Terms{word("東京"), word("大阪")};
    QTest::newRow("phrase") << "\"Hello   World\" x" << Terms{quoted("hello world"), word("x")};
    QTest::newRow("phrase still being typed") << "\"hello wo" << Terms{quoted("hello wo", Scope::Anywhere, false)};
    QTest::newRow("curly quotes") << u"“hello world” „foo“ «bar»"_s
                                  << Terms{quoted("hello world"), quoted("foo"), quoted("bar")};
    QTest::newRow("excluded") << "-keynote foo" << Terms{without(word("keynote")), word("foo")};
    QTest::newRow("excluded phrase") << "-\"a b\"" << Terms{without(quoted("a b"))};
    QTest::newRow("excluded in a field") << "-track:web" << Terms{without(word("web", Scope::Track))};
    QTest::newRow("fields") << "title:a speaker:b room:c track:d day:sat"
                            << Terms{word("a", Scope::Title), word("b", Scope::Speaker), word("c", Scope::Room),
                                     word("d", Scope::Track), word("sat", Scope::Day)};
    QTest::newRow("field, capitals") << "SPEAKER:Ada" << Terms{word("ada", Scope::Speaker)};
    QTest::newRow("field, then a space") << "speaker: ada" << Terms{word("ada", Scope::Speaker)};
    QTest::newRow("field with a phrase") << "room:\"Saal 1\"" << Terms{quoted("saal 1", Scope::Room)};
    QTest::newRow("state") << "is:picked" << Terms{word("picked", Scope::Is)};
    QTest::newRow("state still being typed") << "is:mu" << Terms{word("mu", Scope::Is)};
    QTest::newRow("no such state") << "is:green" << Terms{word("is:green")};
    QTest::newRow("no such state, excluded") << "-is:green" << Terms{without(word("is:green"))};
    QTest::newRow("no such field") << "foo:bar" << Terms{word("foo:bar")};
    QTest::newRow("names with signs") << "c++ node.js foo-bar C# .net"
                                      << Terms{word("c++"), word("node.js"), word("foo-bar"), word("c#"), word(".net")};
    QTest::newRow("apostrophes of both kinds") << u"don't don’t"_s << Terms{word("don't"), word("don't")};
    QTest::newRow("punctuation of a sentence")
        << "foo, (bar) 'baz'; qux." << Terms{word("foo"), word("bar"), word("baz"), word("qux")};
    QTest::newRow("words joined by a dash") << "foo - bar" << Terms{word("foo"), word("bar")};
    QTest::newRow("two dashes are no exclusion") << "--help" << Terms{word("--help")};
    QTest::newRow("signs in quotes") << "\"->\"" << Terms{quoted("->")};
    QTest::newRow("markup as typed") << "<b> &amp;" << Terms{word("<b>"), word("&amp")};
    QTest::newRow("accents") << u"Calçado Łukasz Straße"_s << Terms{word("calcado"), word("lukasz"), word("strasse")};
}

void SearchQueryTest::parse()
{
    QFETCH(QString, typed);
    QFETCH(std::vector<Term>, expected);

    QCOMPARE(described(SearchQuery::parse(typed).terms), described(expected));
}

void SearchQueryTest::unfinished_asksForNothing_data()
{
    QTest::addColumn<QString>("typed");

    for (const char *typed : {"\"",  "\"\"", "\"\"\"", "-", "--", ":", "speaker:", "speaker:\"", "room:\"\"", "-room:",
                              "is:", "day:", "- -",    "'", "&",  ".", "…",        "-\"",        "?",         "()"}) {
        QTest::newRow(typed) << QString::fromUtf8(typed);
    }
}

void SearchQueryTest::unfinished_asksForNothing()
{
    QFETCH(QString, typed);

    QVERIFY(SearchQuery::parse(typed).isEmpty());
}

void SearchQueryTest::narrows_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("expected");

    QTest::newRow("one letter more") << "ca"
                                     << "cal" << true;
    QTest::newRow("one letter less") << "cal"
                                     << "ca" << false;
    QTest::newRow("the same") << "ca"
                              << "ca" << true;
    QTest::newRow("one word more") << "ca"
                                   << "ca b" << true;
    QTest::newRow("from nothing") << ""
                                  << "x" << true;
    QTest::newRow("another word") << "ab"
                                  << "cd" << false;
    QTest::newRow("the first word grows") << "a b"
                                          << "ax b" << true;
    QTest::newRow("a word bound to a field") << "ada"
                                             << "speaker:ada" << false;
    QTest::newRow("field grows") << "speaker:a"
                                 << "speaker:ad" << true;
    QTest::newRow("exclusion stays") << "-a b"
                                     << "-a bc" << true;
    QTest::newRow("exclusion grows") << "-a"
                                     << "-ab" << false;
    QTest::newRow("exclusion added") << "b"
                                     << "b -a" << true;
    QTest::newRow("phrase closed") << "\"a b"
                                   << "\"a b\"" << true;
    QTest::newRow("phrase opened again") << "\"a b\""
                                         << "\"a b" << false;
    QTest::newRow("day grows: 1 is not 12") << "day:1"
                                            << "day:12" << false;
    QTest::newRow("day stays") << "day:1 a"
                               << "day:1 ab" << true;
    QTest::newRow("state stays, but the plan may change") << "is:picked"
                                                          << "is:picked a" << false;
}

void SearchQueryTest::narrows()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, expected);

    QCOMPARE(SearchQuery::parse(after).narrows(SearchQuery::parse(before)), expected);
}

void SearchQueryTest::marks_leaveOutWhatIsNotWantedOrNoText()
{
    const SearchQuery query = SearchQuery::parse(u"foo -bar day:sat is:picked room:x \"a b\"");

    QCOMPARE(described(query.marks()), described({word("foo"), quoted("a b")}));
}

void SearchQueryTest::marks_holdTermsOfTheShownField()
{
    const SearchQuery query = SearchQuery::parse(u"foo title:bar speaker:ada");

    QCOMPARE(described(query.marks(Scope::Title)), described({word("foo"), word("bar", Scope::Title)}));
    QCOMPARE(described(query.marks(Scope::Speaker)), described({word("foo"), word("ada", Scope::Speaker)}));
}

void SearchQueryTest::anyCharacters_parse()
{
    const QString alphabet = u"ab \"“”:-'’.+#<&;ß\u0301\u3000東\0"_s + u"is:speaker:day:room:"_s;
    QRandomGenerator random(5);
    for (int round = 0; round < 5000; ++round) {
        QString typed;
        for (int length = random.bounded(14); length > 0; --length) {
            typed += alphabet[random.bounded(int(alphabet.size()))];
        }
        const SearchQuery query = SearchQuery::parse(typed);
        for (const Term &term : query.terms) {
            QVERIFY2(!term.folded.isEmpty(), qPrintable(typed));
        }
        QVERIFY2(query.terms.empty() || query.narrows(SearchQuery()), qPrintable(typed));
    }
}

QTEST_GUILESS_MAIN(SearchQueryTest)
#include "tst_searchquery.moc"
