// Search, similar sessions and folding at 25,000 sessions with 1.4 KB of folded text each. The words follow Zipf's law
// with a fixed seed. `BM_search` measures alternately the search, rows in the list's model included, and what a plain `memmem` to the first hit in each
// session needs for the same prefixes, and tells the ratio of their 99th percentiles.

#include "core/planning/similarsessions.h"
#include "core/search/facets.h"
#include "core/search/foldedsession.h"
#include "core/search/searcher.h"
#include "core/search/textfold.h"
#include "tests/support/schedulebuilder.h"
#include "ui/models/programmemodel.h"

#include <benchmark/benchmark.h>

#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <numeric>
#include <random>

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int SessionCount = 25000;
constexpr int VocabularySize = 60000;

/// Invented words whose frequencies follow Zipf's law, as those of languages do.
class Words
{
public:
    explicit Words(unsigned seed) : m_random(seed)
    {
        std::vector<double> weights;
        for (int rank = 1; rank <= VocabularySize; ++rank) {
            m_words.push_back(makeWord());
            weights.push_back(1.0 / (rank + 2.7)); // Mandelbrot's correction for the commonest
        }
        m_distribution = std::discrete_distribution<int>(weights.begin(), weights.end());
    }

    const QByteArray &next() { return m_words[size_t(m_distribution(m_random))]; }
    const QByteArray &ofRank(int rank) const { return m_words[size_t(rank)]; }

    QByteArray sentence(int count)
    {
        QByteArray text;
        for (int i = 0; i < count; ++i) {
            text += (i == 0 ? "" : i % 12 == 0 ? ". " : " ") + next();
        }
        return text;
    }

    int below(int limit) { return int(m_random() % unsigned(limit)); }

private:
    QByteArray makeWord()
    {
        static const QByteArray onsets = "bcdfghklmnprstvwz";
        static const QByteArray vowels = "aeiouaeio";
        static const char *codas[] = {"", "", "n", "r", "s", "t", "l", "ng", "rd", "st"};
        QByteArray word;
        const int syllables = 1 + below(4);
        for (int i = 0; i < syllables; ++i) {
            word += onsets[below(int(onsets.size()))];
            word += vowels[below(int(vowels.size()))];
            word += codas[below(10)];
        }
        return word;
    }

    std::mt19937 m_random;
    std::vector<QByteArray> m_words;
    std::discrete_distribution<int> m_distribution;
};

struct Programme
{
    SchedulePtr schedule;
    std::vector<QByteArray> folded;
    std::vector<QByteArray> typed; ///< words as a person types them, letter by letter
};

std::vector<QByteArray> typedPrefixes(const Words &words)
{
    std::vector<QByteArray> typed;
    for (int rank = 3; rank < VocabularySize; rank += 1 + rank / 8) {
        for (qsizetype length = 1; length <= words.ofRank(rank).size(); ++length) {
            typed.push_back(words.ofRank(rank).first(length));
        }
    }
    return typed;
}

const Programme &programme()
{
    static const Programme made = [] {
        Words words(20250201);
        ScheduleBuilder builder;
        const std::chrono::sys_seconds start = utc(2025, 2, 1, 8);
        std::vector<QByteArray> folded;
        for (int i = 0; i < SessionCount; ++i) {
            const QByteArray title = words.sentence(7);
            const QByteArray track = words.ofRank(1000 + i % 40);
            const QByteArray room = "room " + QByteArray::number(i % 60);
            builder.session(QString::number(i), QString::fromUtf8(title))
                .between(start + std::chrono::minutes(15 * (i / 60)), start + std::chrono::minutes(15 * (i / 60) + 50))
                .in(QString::fromUtf8(room))
                .on(QString::fromUtf8(track))
                .type(QString::fromUtf8(words.ofRank(2000 + i % 5)))
                .language(i % 3 == 0 ? QStringLiteral("de") : QStringLiteral("en"));
            folded.push_back("\x1e" + title + "\x1e" + words.sentence(3) + "\x1e" + track + "\x1e" + room + "\x1e" +
                             words.sentence(190 + words.below(90)));
        }
        return Programme{builder.shared(), folded, typedPrefixes(words)};
    }();
    return made;
}

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[std::min(values.size() - 1, size_t(double(values.size()) * share))];
}

template<class Work>
double timed(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return Milliseconds(std::chrono::steady_clock::now() - start).count();
}

qsizetype memmemAll(const std::vector<QByteArray> &texts, const QByteArray &needle)
{
    qsizetype hits = 0;
    for (const QByteArray &text : texts) {
        hits += memmem(text.constData(), size_t(text.size()), needle.constData(), size_t(needle.size())) != nullptr;
    }
    return hits;
}

/// From the typed text to the rows in the list's model, as the window does it.
void listHits(const Searcher &searcher, const QString &typed, ProgrammeModel &model)
{
    const SearchQuery query = SearchQuery::parse(typed);
    const auto hits = searcher.search(query, Agenda());
    std::vector<int> rows(hits.size());
    std::ranges::transform(hits, rows.begin(), &SearchHit::row);
    model.setMarks(query);
    model.setRows(std::move(rows), Grouping::Relevance);
}

void BM_search(benchmark::State &state)
{
    const Searcher searcher(programme().schedule, programme().folded);
    ProgrammeModel model;
    model.setSchedule(programme().schedule, Formatting(programme().schedule->conference.clock));
    std::vector<double> ours;
    std::vector<double> reference;
    for (auto _ : state) {
        for (const QByteArray &typed : programme().typed) {
            reference.push_back(timed([&] { benchmark::DoNotOptimize(memmemAll(programme().folded, typed)); }));
            const QString text = QString::fromUtf8(typed);
            ours.push_back(timed([&] { listHits(searcher, text, model); }));
        }
    }
    state.counters["p50_ms"] = percentile(ours, 0.5);
    state.counters["p99_ms"] = percentile(ours, 0.99);
    state.counters["max_ms"] = percentile(ours, 1);
    state.counters["memmem_p50_ms"] = percentile(reference, 0.5);
    state.counters["memmem_p99_ms"] = percentile(reference, 0.99);
    state.counters["p99_ratio"] = percentile(ours, 0.99) / percentile(reference, 0.99);
}
BENCHMARK(BM_search)->Iterations(1)->Unit(benchmark::kMillisecond);

/// Each prefix as if it were typed at once: nothing found before narrows it down.
void BM_searchAfresh(benchmark::State &state)
{
    const Searcher searcher(programme().schedule, programme().folded);
    const SearchQuery unrelated = SearchQuery::parse(u"\"nothing like this\"");
    std::vector<double> ours;
    for (auto _ : state) {
        for (const QByteArray &typed : programme().typed) {
            (void)searcher.search(unrelated, Agenda());
            const QString text = QString::fromUtf8(typed);
            ours.push_back(
                timed([&] { benchmark::DoNotOptimize(searcher.search(SearchQuery::parse(text), Agenda())); }));
        }
    }
    state.counters["p50_ms"] = percentile(ours, 0.5);
    state.counters["p99_ms"] = percentile(ours, 0.99);
}
BENCHMARK(BM_searchAfresh)->Iterations(1)->Unit(benchmark::kMillisecond);

void BM_buildSearcher(benchmark::State &state)
{
    for (auto _ : state) {
        const Searcher searcher(programme().schedule, programme().folded);
        benchmark::DoNotOptimize(searcher.folded(0));
    }
}
BENCHMARK(BM_buildSearcher)->Unit(benchmark::kMillisecond);

std::vector<QByteArrayView> views(const std::vector<QByteArray> &texts) { return {texts.begin(), texts.end()}; }

void BM_buildSimilar(benchmark::State &state)
{
    const std::vector<QByteArrayView> texts = views(programme().folded);
    for (auto _ : state) {
        Progress progress;
        benchmark::DoNotOptimize(SimilarSessions::build(texts, progress));
    }
}
BENCHMARK(BM_buildSimilar)->Unit(benchmark::kMillisecond);

double usedMegabytes()
{
    const struct mallinfo2 heap = mallinfo2();
    return double(heap.uordblks + heap.hblkhd) / 1e6;
}

void BM_nearest(benchmark::State &state)
{
    Progress progress;
    const std::vector<QByteArrayView> texts = views(programme().folded);
    const double before = usedMegabytes();
    const auto similar = SimilarSessions::build(texts, progress);
    state.counters["index_MB"] = usedMegabytes() - before;
    std::vector<double> times;
    int row = 0;
    for (auto _ : state) {
        times.push_back(timed([&] { benchmark::DoNotOptimize(similar->nearest(row, 5)); }));
        row = (row + 37) % SessionCount;
    }
    state.counters["p99_ms"] = percentile(times, 0.99);
    state.counters["max_ms"] = percentile(times, 1);
}
BENCHMARK(BM_nearest)->Unit(benchmark::kMillisecond);

/// 32 MB of mostly ASCII with accented words, as the abstracts of a conference.
void BM_fold(benchmark::State &state)
{
    static const char *accented[] = {"São ", "Überblick ", "naïve ", "Łukasz ", "“quoted” ", "façade ", "don’t ", "– "};
    Words words(7);
    std::vector<QByteArray> texts;
    qint64 bytes = 0;
    while (bytes < 32'000'000) {
        QByteArray text = "<p>" + words.sentence(20);
        for (int i = 0; i < 12; ++i) {
            text += "</p>\n<p>" + words.sentence(15) + " " + accented[words.below(8)];
        }
        bytes += text.size();
        texts.push_back(text);
    }
    for (auto _ : state) {
        for (const QByteArray &text : texts) {
            benchmark::DoNotOptimize(foldText(text));
        }
    }
    state.SetBytesProcessed(bytes * state.iterations());
}
BENCHMARK(BM_fold)->Unit(benchmark::kMillisecond);

/// Texts without spaces or repetition, which no memory of words helps.
void BM_foldJapanese(benchmark::State &state)
{
    std::mt19937 random(3);
    QString text;
    for (int i = 0; i < 1'000'000; ++i) {
        const bool isHan = random() % 3 == 0;
        text +=
            i % 25 == 24 ? QChar(u'。') : QChar(char16_t(isHan ? 0x4E00 + random() % 5000 : 0x3041 + random() % 80));
    }
    const QByteArray utf8 = text.toUtf8();
    for (auto _ : state) {
        benchmark::DoNotOptimize(foldText(QByteArrayView(utf8)));
    }
    state.SetBytesProcessed(utf8.size() * state.iterations());
}
BENCHMARK(BM_foldJapanese)->Unit(benchmark::kMillisecond);

void BM_buildFilterer(benchmark::State &state)
{
    for (auto _ : state) {
        const SessionFilterer filterer(programme().schedule);
        benchmark::DoNotOptimize(filterer.days().size());
    }
}
BENCHMARK(BM_buildFilterer)->Unit(benchmark::kMillisecond);

void BM_facets(benchmark::State &state)
{
    const SessionFilterer filterer(programme().schedule);
    std::vector<int> rows(SessionCount);
    std::iota(rows.begin(), rows.end(), 0);
    SessionFilter filter;
    filter.tracks = {TrackId(3), TrackId(4), TrackId(5)};
    filter.languages = {QStringLiteral("en")};
    for (auto _ : state) {
        benchmark::DoNotOptimize(filterer.facets(state.range(0) != 0 ? filter : SessionFilter(), rows, Agenda()));
    }
}
BENCHMARK(BM_facets)->ArgName("filtered")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
