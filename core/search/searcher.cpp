#include "core/search/searcher.h"

#include "core/search/conferencedays.h"
#include "core/search/foldedtexts.h"
#include "core/search/searchstates.h"
#include "core/search/termfinder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

namespace {

using Scope = SearchQuery::Scope;
using Term = SearchQuery::Term;

// How good a hit is, in few enough steps to sort by counting: the field, then whether the term is a whole word, then
// how far from the field's start it stands (in powers of four).
constexpr int PositionSteps = 8;
constexpr int StepsInField = 2 * PositionSteps;
constexpr int GradeCount = SearchFieldCount * StepsInField;
constexpr int NoHit = -1;

int gradeOf(SearchField field, bool isWhole, qsizetype position)
{
    const int step = std::min(PositionSteps - 1, (int(std::bit_width(size_t(position))) + 1) / 2);
    return int(field) * StepsInField + (isWhole ? 0 : PositionSteps) + step;
}

/// A term that is looked for in the texts.
struct TextTerm
{
    explicit TextTerm(const Term &term) : scope(term.scope), excluded(term.excluded), finder(term.folded, term.whole) {}

    Scope scope;
    bool excluded;
    TermFinder finder;
};

SearchField fieldOf(Scope scope)
{
    switch (scope) {
    case Scope::Title:
        return SearchField::Title;
    case Scope::Speaker:
        return SearchField::Speakers;
    case Scope::Track:
        return SearchField::Track;
    default:
        return SearchField::Rooms;
    }
}

/// What is likely to rule a session out comes first: long terms, then what the person does not want.
std::vector<TextTerm> textTerms(const SearchQuery &query)
{
    std::vector<TextTerm> terms;
    for (const Term &term : query.terms) {
        if (term.scope != Scope::Day && term.scope != Scope::Is) {
            terms.emplace_back(term);
        }
    }
    std::ranges::stable_sort(terms, [](const TextTerm &a, const TextTerm &b) {
        return std::pair(a.excluded, -a.finder.length()) < std::pair(b.excluded, -b.finder.length());
    });
    return terms;
}

/// The grade of a term's best hit in one row.
int gradeIn(const FoldedTexts &texts, int row, const TermFinder &finder)
{
    const auto all = texts.all(row);
    const char *hit = finder.find(all.begin, all.end);
    if (hit == nullptr) {
        return NoHit;
    }
    const SearchField field = texts.fieldAt(row, hit);
    const auto stretch = texts.field(row, field);
    int best = gradeOf(field, finder.endsWord(hit, stretch.end), hit - stretch.begin);
    // A whole word further on is the better hit. Not looked for in the long texts: nobody would see the difference.
    while (field != SearchField::Texts && !finder.endsWord(hit, stretch.end)) {
        hit = finder.find(hit + 1, stretch.end);
        if (hit == nullptr) {
            break;
        }
        best = std::min(best, gradeOf(field, finder.endsWord(hit, stretch.end), hit - stretch.begin));
    }
    return best;
}

/// The worst grade of the terms in one row; NoHit when a term is not there or an unwanted one is.
int gradeOfRow(const FoldedTexts &texts, int row, const std::vector<TextTerm> &terms)
{
    int field = 0;
    int notWhole = 0;
    int position = 0;
    for (const TextTerm &term : terms) {
        if (term.scope != Scope::Anywhere || term.excluded) {
            const auto stretch = term.scope == Scope::Anywhere ? texts.all(row) : texts.field(row, fieldOf(term.scope));
            if ((term.finder.find(stretch.begin, stretch.end) != nullptr) == term.excluded) {
                return NoHit;
            }
            continue;
        }
        const int grade = gradeIn(texts, row, term.finder);
        if (grade == NoHit) {
            return NoHit;
        }
        field = std::max(field, grade / StepsInField);
        notWhole = std::max(notWhole, grade / PositionSteps % 2);
        position = std::max(position, grade % PositionSteps);
    }
    return field * StepsInField + notWhole * PositionSteps + position;
}

struct GradedRow
{
    int row;
    int grade;
};

/// By grade, equal ones in their order; counted, not compared.
std::vector<SearchHit> ranked(const std::vector<GradedRow> &rows)
{
    std::array<int, GradeCount + 1> starts{};
    for (const GradedRow &row : rows) {
        ++starts[size_t(row.grade) + 1];
    }
    for (size_t grade = 1; grade < starts.size(); ++grade) {
        starts[grade] += starts[grade - 1];
    }
    std::vector<SearchHit> hits(rows.size());
    for (const GradedRow &row : rows) {
        hits[size_t(starts[size_t(row.grade)]++)] = SearchHit{row.row, row.grade / StepsInField};
    }
    return hits;
}

} // namespace

struct Searcher::Private
{
    SchedulePtr schedule;
    FoldedTexts texts;
    std::optional<ConferenceDays> days;   ///< made when first asked for
    std::optional<SearchQuery> lastQuery; ///< the last search,
    std::vector<int> lastRows;            ///< and what it found, in the order of the schedule

    /// The sessions worth looking at: all, or those found before when the query narrows the last one.
    std::vector<int> candidates(const SearchQuery &query, const Agenda &agenda);
    void keepOnly(std::vector<int> &rows, const std::vector<char> &wanted, bool excluded) const;
};

std::vector<int> Searcher::Private::candidates(const SearchQuery &query, const Agenda &agenda)
{
    std::vector<int> rows;
    if (lastQuery && query.narrows(*lastQuery)) {
        rows = std::move(lastRows);
    } else {
        rows.resize(size_t(texts.size()));
        std::ranges::generate(rows, [row = 0]() mutable { return row++; });
    }
    for (const Term &term : query.terms) {
        if (term.scope == Scope::Is) {
            keepOnly(rows, rowsInState(term.folded, *schedule, agenda), term.excluded);
        } else if (term.scope == Scope::Day) {
            if (!days) {
                days.emplace(*schedule);
            }
            const std::vector<char> meant = days->named(term.folded);
            std::erase_if(rows, [&](int row) {
                const int day = days->indexOf(row);
                return (day >= 0 && meant[size_t(day)] != 0) == term.excluded;
            });
        }
    }
    return rows;
}

void Searcher::Private::keepOnly(std::vector<int> &rows, const std::vector<char> &wanted, bool excluded) const
{
    std::erase_if(rows, [&](int row) { return (wanted[size_t(row)] != 0) == excluded; });
}

Searcher::Searcher(SchedulePtr schedule, std::vector<QByteArray> folded)
    : d(std::make_unique<Private>(Private{std::move(schedule), FoldedTexts({}), {}, {}, {}}))
{
    folded.resize(d->schedule->sessions.size());
    d->texts = FoldedTexts(std::move(folded));
}

Searcher::~Searcher() = default;

std::vector<SearchHit> Searcher::search(const SearchQuery &query, const Agenda &agenda) const
{
    const std::vector<TextTerm> terms = textTerms(query);
    std::vector<GradedRow> found;
    std::vector<int> rows = d->candidates(query, agenda);
    found.reserve(rows.size());
    for (const int row : rows) {
        if (const int grade = gradeOfRow(d->texts, row, terms); grade != NoHit) {
            found.push_back({row, grade});
        }
    }
    rows.clear();
    std::ranges::transform(found, std::back_inserter(rows), &GradedRow::row);
    d->lastRows = std::move(rows);
    d->lastQuery = query;
    return ranked(found);
}

QByteArrayView Searcher::folded(int row) const
{
    const auto all = d->texts.all(row);
    return QByteArrayView(all.begin - 1, all.end);
}
