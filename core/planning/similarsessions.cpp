#include "core/planning/similarsessions.h"

#include "core/planning/termcounter.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <ranges>
#include <string_view>

namespace {

using std::string_view;

// Chosen by how often the nearest session is of the same track in real programmes, as are the square root of the counts
// and the double weight of titles.
constexpr double CommonShare = 0.2; // words in more sessions than this say nothing about one of them
constexpr int CommonAtLeast = 12;   // but in a small conference a word is common only from here on
constexpr size_t MostTermsOfSession = 96;
constexpr int MostReasons = 5;
constexpr float WeakestReason = 0.2F; // of the heaviest: what weighs less did not bring the two together
constexpr int ProgressStep = 256;

struct Posting
{
    quint32 row;
    float weight;
};

void normalize(std::vector<WeightedTerm> &terms)
{
    float squares = 0;
    for (const WeightedTerm &term : terms) {
        squares += term.weight * term.weight;
    }
    const float length = squares > 0 ? std::sqrt(squares) : 1;
    for (WeightedTerm &term : terms) {
        term.weight /= length;
    }
}

/// The terms of a session that tell it from others, weighed, by number. Heaviest ones only when there are very many.
std::vector<WeightedTerm> weighedTerms(std::span<const WeightedTerm> counts, const std::vector<float> &rarity)
{
    std::vector<WeightedTerm> terms;
    for (const WeightedTerm &count : counts) {
        if (rarity[count.term] > 0) {
            terms.push_back({count.term, std::sqrt(count.weight) * rarity[count.term]});
        }
    }
    if (terms.size() > MostTermsOfSession) {
        std::ranges::nth_element(terms, terms.begin() + MostTermsOfSession, std::greater(), &WeightedTerm::weight);
        terms.resize(MostTermsOfSession);
    }
    normalize(terms);
    std::ranges::sort(terms, {}, &WeightedTerm::term);
    return terms;
}

/// Inverse document frequency; 0 for words that only one session uses, or too many.
std::vector<float> raritiesOf(const TermCounter &counter)
{
    const double sessions = double(counter.counts().size());
    const double most = std::max(sessions * CommonShare, double(CommonAtLeast));
    std::vector<float> rarities;
    rarities.reserve(counter.termCount());
    for (quint32 term = 0; term < counter.termCount(); ++term) {
        const int with = counter.sessionsWith(term);
        rarities.push_back(with < 2 || with > most ? 0 : float(std::log(1 + sessions / with)));
    }
    return rarities;
}

} // namespace

struct SimilarSessions::Private
{
    PackedLists<WeightedTerm> terms; ///< of each session, by number of the term
    PackedLists<Posting> sessions;   ///< of each term
    PackedLists<char> words;         ///< of each term

    void keepWords(const TermCounter &counter, const std::vector<float> &rarity);
    void invert();
    QStringList sharedWords(size_t row, size_t other) const;
};

/// Numbers the terms anew, without those that nobody asks for.
void SimilarSessions::Private::keepWords(const TermCounter &counter, const std::vector<float> &rarity)
{
    std::vector<quint32> numbers(rarity.size(), 0);
    for (size_t term = 0; term < rarity.size(); ++term) {
        if (rarity[term] > 0) {
            numbers[term] = quint32(words.size());
            const string_view word = counter.word(quint32(term));
            words.items.insert(words.items.end(), word.begin(), word.end());
            words.close();
        }
    }
    for (WeightedTerm &term : terms.items) {
        term.term = numbers[term.term];
    }
}

void SimilarSessions::Private::invert()
{
    std::vector<quint32> &starts = sessions.starts;
    starts.assign(words.size() + 1, 0);
    for (const WeightedTerm &term : terms.items) {
        ++starts[term.term + 1];
    }
    for (size_t term = 1; term < starts.size(); ++term) {
        starts[term] += starts[term - 1];
    }
    std::vector<quint32> next(starts.begin(), starts.end());
    sessions.items.resize(terms.items.size());
    for (size_t row = 0; row < terms.size(); ++row) {
        for (const WeightedTerm &term : terms.list(row)) {
            sessions.items[next[term.term]++] = {quint32(row), term.weight};
        }
    }
}

QStringList SimilarSessions::Private::sharedWords(size_t row, size_t other) const
{
    std::vector<WeightedTerm> shared;
    const auto ours = terms.list(row);
    auto our = ours.begin();
    for (const WeightedTerm &their : terms.list(other)) {
        our = std::lower_bound(our, ours.end(), their.term,
                               [](const WeightedTerm &term, quint32 number) { return term.term < number; });
        if (our == ours.end()) {
            break;
        }
        if (our->term == their.term) {
            shared.push_back({their.term, our->weight * their.weight});
        }
    }
    std::ranges::stable_sort(shared, std::greater(), &WeightedTerm::weight);
    QStringList reasons;
    for (const WeightedTerm &term : shared | std::views::take(MostReasons)) {
        if (term.weight < shared.front().weight * WeakestReason) {
            break;
        }
        const auto word = words.list(term.term);
        reasons += QString::fromUtf8(word.data(), qsizetype(word.size()));
    }
    return reasons;
}

SimilarSessions::SimilarSessions() : d(std::make_unique<Private>()) {}

SimilarSessions::~SimilarSessions() = default;

std::shared_ptr<const SimilarSessions> SimilarSessions::build(std::span<const QByteArrayView> texts, Progress &progress)
{
    TermCounter counter;
    progress.setTotal(qint64(texts.size()));
    for (size_t row = 0; row < texts.size(); ++row) {
        if (row % ProgressStep == 0) {
            progress.report(qint64(row));
            if (progress.isCanceled()) {
                return nullptr;
            }
        }
        counter.addSession({texts[row].data(), size_t(texts[row].size())});
    }
    const std::vector<float> rarities = raritiesOf(counter);
    const std::shared_ptr<SimilarSessions> similar(new SimilarSessions);
    for (size_t row = 0; row < texts.size(); ++row) {
        const std::vector<WeightedTerm> terms = weighedTerms(counter.counts().list(row), rarities);
        similar->d->terms.items.insert(similar->d->terms.items.end(), terms.begin(), terms.end());
        similar->d->terms.close();
    }
    similar->d->terms.items.shrink_to_fit();
    similar->d->keepWords(counter, rarities);
    similar->d->invert();
    progress.report(qint64(texts.size()));
    return similar;
}

std::vector<SimilarSession> SimilarSessions::nearest(int row, int most) const
{
    if (row < 0 || size_t(row) >= d->terms.size() || most <= 0) {
        return {};
    }
    struct Nearness
    {
        float score = 0;
        int shared = 0;
        int row = 0;
    };
    std::vector<Nearness> all(d->terms.size());
    for (const WeightedTerm &term : d->terms.list(size_t(row))) {
        for (const Posting &posting : d->sessions.list(term.term)) {
            all[posting.row].score += term.weight * posting.weight;
            ++all[posting.row].shared;
        }
    }
    for (size_t other = 0; other < all.size(); ++other) {
        all[other].row = int(other);
    }
    std::erase_if(all, [&](const Nearness &other) { return other.shared < 2 || other.row == row; });
    const size_t count = std::min(all.size(), size_t(most));
    std::ranges::partial_sort(all, all.begin() + ptrdiff_t(count), [](const Nearness &a, const Nearness &b) {
        return a.score != b.score ? a.score > b.score : a.row < b.row;
    });
    std::vector<SimilarSession> nearest;
    for (const Nearness &other : all | std::views::take(count)) {
        nearest.push_back(
            {other.row, std::min(1.0, double(other.score)), d->sharedWords(size_t(row), size_t(other.row))});
    }
    return nearest;
}
