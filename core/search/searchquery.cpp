#include "core/search/searchquery.h"

#include "core/search/searchstates.h"
#include "core/search/textfold.h"

#include <algorithm>
#include <string_view>

namespace {

using Scope = SearchQuery::Scope;
using Term = SearchQuery::Term;

struct Operator
{
    QLatin1StringView name;
    Scope scope;
};

constexpr Operator Operators[] = {
    {QLatin1StringView("title:"), Scope::Title}, {QLatin1StringView("speaker:"), Scope::Speaker},
    {QLatin1StringView("room:"), Scope::Room},   {QLatin1StringView("track:"), Scope::Track},
    {QLatin1StringView("day:"), Scope::Day},     {QLatin1StringView("is:"), Scope::Is},
};

/// Quotes as keyboards, word processors and other languages write them.
bool isQuote(QChar c) { return QStringView(u"\"“”„‟«»＂").contains(c); }

bool isPunctuation(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x80 && !(value >= 'a' && value <= 'z') && !(value >= '0' && value <= '9');
}

/// A word as typed amid a sentence: without the punctuation around it, but `c++`, `.net` and `#tag` stay whole. Nothing
/// is left of punctuation alone.
QByteArray withoutPunctuationAround(const QByteArray &word)
{
    if (std::ranges::all_of(word, isPunctuation)) {
        return {};
    }
    const std::string_view text(word.constData(), size_t(word.size()));
    const size_t first = text.find_first_not_of("([{'`*,;:!?");
    const size_t last = text.find_last_not_of(")]}'`*,;:!?.");
    return word.mid(qsizetype(first), qsizetype(last - first + 1));
}

class Parser
{
public:
    explicit Parser(QStringView typed) : m_rest(typed) {}

    std::vector<Term> terms()
    {
        for (skipSpaces(); !m_rest.isEmpty(); skipSpaces()) {
            takeTerm();
        }
        return std::move(m_terms);
    }

private:
    /// How much of the rest comes before the first character of that kind.
    template<class IsEnd>
    qsizetype lengthUntil(IsEnd isEnd) const
    {
        return std::ranges::find_if(m_rest, isEnd) - m_rest.begin();
    }

    void skipSpaces()
    {
        m_rest = m_rest.sliced(lengthUntil([](QChar c) { return !c.isSpace(); }));
    }

    void takeTerm()
    {
        Term term;
        const QStringView whole = m_rest;
        if (m_rest.size() > 1 && m_rest[0] == u'-' && m_rest[1] != u'-' && !m_rest[1].isSpace()) {
            term.excluded = true;
            m_rest = m_rest.sliced(1);
        }
        const QStringView afterMinus = m_rest;
        takeOperator(term);
        takeValue(term);
        if (term.scope == Scope::Is && !term.folded.isEmpty() && !isSearchState(term.folded)) {
            m_rest = afterMinus;
            term = Term{Scope::Anywhere, {}, whole.data() != afterMinus.data()};
            takeValue(term);
        }
        if (!term.folded.isEmpty()) {
            m_terms.push_back(term);
        }
    }

    void takeOperator(Term &term)
    {
        for (const Operator &known : Operators) {
            if (m_rest.startsWith(known.name, Qt::CaseInsensitive)) {
                term.scope = known.scope;
                m_rest = m_rest.sliced(known.name.size());
                skipSpaces(); // "speaker: ada" means what it looks like
                return;
            }
        }
    }

    void takeValue(Term &term)
    {
        if (!m_rest.isEmpty() && isQuote(m_rest.front())) {
            m_rest = m_rest.sliced(1);
            const qsizetype length = lengthUntil(isQuote);
            term.phrase = true;
            term.whole = length < m_rest.size();
            term.folded = foldPlain(m_rest.first(length));
            m_rest = m_rest.sliced(term.whole ? length + 1 : length);
            return;
        }
        const qsizetype length = lengthUntil([](QChar c) { return c.isSpace() || isQuote(c); });
        term.folded = withoutPunctuationAround(foldPlain(m_rest.first(length)));
        m_rest = m_rest.sliced(length);
    }

    QStringView m_rest;
    std::vector<Term> m_terms;
};

bool isText(const Term &term) { return term.scope != Scope::Day && term.scope != Scope::Is; }

bool narrowsTerm(const Term &narrow, const Term &wide)
{
    if (narrow.scope != wide.scope || narrow.excluded != wide.excluded) {
        return false;
    }
    if (wide.excluded || wide.whole || !isText(wide)) {
        return narrow.folded == wide.folded && narrow.whole == wide.whole;
    }
    return narrow.folded.startsWith(wide.folded);
}

} // namespace

SearchQuery SearchQuery::parse(QStringView typed) { return SearchQuery{Parser(typed).terms()}; }

std::vector<SearchQuery::Term> SearchQuery::marks(Scope shown) const
{
    std::vector<Term> wanted;
    std::ranges::copy_if(terms, std::back_inserter(wanted), [&](const Term &term) {
        return !term.excluded && isText(term) && (term.scope == Scope::Anywhere || term.scope == shown);
    });
    return wanted;
}

bool SearchQuery::narrows(const SearchQuery &wider) const
{
    return std::ranges::all_of(wider.terms, [&](const Term &wide) {
        return wide.scope != Scope::Is &&
               std::ranges::any_of(terms, [&](const Term &narrow) { return narrowsTerm(narrow, wide); });
    });
}
