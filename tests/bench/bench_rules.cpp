// The organizers' rules over invented programmes in memory. `--growth` prints how all rules that are on by default
// before release grow with the sessions, and those that need texts apart; targets on one core: 10,000 sessions under
// 10 ms, 100,000 under 150 ms, and at most 1 µs a finding more. Otherwise each rule alone (Google Benchmark).

#include "core/rules/allrules.h"
#include "core/rules/checkprogramme.h"
#include "tests/bench/inventedprogramme.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

namespace {

using Times = InventedProgramme::Times;
using Facts = InventedProgramme::Facts;

struct Measured
{
    size_t findings = 0;
    double best = 0; ///< milliseconds of processor time
    double median = 0;
};

double processorMilliseconds() { return double(std::clock()) * 1000 / CLOCKS_PER_SEC; }

/// Checks again and again for a second, at least five times.
Measured measured(const InventedProgramme &programme, const RuleSet &ruleSet)
{
    Measured result;
    std::vector<double> runs;
    const double until = processorMilliseconds() + 1000;
    while (runs.size() < 5 || processorMilliseconds() < until) {
        const double start = processorMilliseconds();
        result.findings = checkProgramme(programme.input(), ruleSet).findings.size();
        runs.push_back(processorMilliseconds() - start);
    }
    std::ranges::sort(runs);
    result.best = runs.front();
    result.median = runs[runs.size() / 2];
    return result;
}

/// All rules off but one; null: no rule at all.
RuleSet only(const Rule *rule)
{
    RuleSet ruleSet;
    for (const Rule &any : allRules()) {
        const Severity severity = &any == rule ? Severity::Warning : Severity::Off;
        if (!ruleSet.setSeverity(QString::fromLatin1(any.id), severity)) {
            std::fprintf(stderr, "no rule is found by the id %s\n", any.id);
        }
    }
    return ruleSet;
}

/// What may be needed: the sessions' share where there is a target, and 1 µs a finding.
QString targetOf(int sessions, size_t findings)
{
    const int share = sessions == 10000 ? 10 : sessions == 100000 ? 150 : 0;
    return share > 0 ? QString::number(share + double(findings) / 1000, 'f', 1) : QString();
}

/// The last column stays the same as long as time grows with n log n + findings and memory is equally near.
void printGrowth(const char *title, Times times, Facts facts)
{
    std::printf("| %s | findings | best ms | median ms | target ms | ns a session | ns a finding "
                "| ns ÷ (n log2 n + findings) |\n",
                title);
    std::printf("|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    for (const int count : {1000, 10000, 100000, 1000000}) {
        const InventedProgramme programme(count, times, facts);
        const Measured all = measured(programme, RuleSet());
        const double ns = all.best * 1e6;
        const double findings = double(all.findings);
        std::printf("| %d | %zu | %.2f | %.2f | %s | %.0f | %.0f | %.1f |\n", count, all.findings, all.best, all.median,
                    qPrintable(targetOf(count, all.findings)), ns / count, ns / findings,
                    ns / (count * std::log2(count) + findings));
    }
    std::printf("\n");
}

/// What each rule that looks at texts adds to the preparation that all rules share.
void printTextRules()
{
    std::printf("| rule that reads or compares texts | sessions | findings | best ms | ns a session |\n");
    std::printf("|---|---:|---:|---:|---:|\n");
    for (const int count : {1000, 10000, 100000}) {
        InventedProgramme programme(count, Times::Tidy, Facts::OfEveryKind);
        programme.addTexts();
        const double shared = measured(programme, only(nullptr)).best;
        for (const char *id : {"missing-text", "similar-overlap", "duplicate-session"}) {
            const Measured rule = measured(programme, only(ruleOfId(QString::fromLatin1(id))));
            std::printf("| %s | %d | %zu | %.2f | %.0f |\n", id, count, rule.findings, rule.best - shared,
                        (rule.best - shared) * 1e6 / count);
        }
    }
}

/// One rule alone, with what all share (`BM_context`) included.
void BM_oneRule(benchmark::State &state, const Rule *rule)
{
    const InventedProgramme programme(100000, Times::Tidy, Facts::OfEveryKind);
    const RuleSet ruleSet = only(rule);
    size_t findings = 0;
    for (auto _ : state) {
        findings = checkProgramme(programme.input(), ruleSet).findings.size();
        benchmark::DoNotOptimize(findings);
    }
    state.counters["findings"] = double(findings);
}

/// What is made of findings only when somebody reads them.
template<QString (*textOf)(const Finding &, const Schedule &)>
void BM_text(benchmark::State &state)
{
    const InventedProgramme programme(10000, Times::Crossing, Facts::OfEveryKind);
    const CheckResult result = checkProgramme(programme.input(), RuleSet());
    size_t next = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(textOf(result.findings[next % result.findings.size()], programme.schedule()));
        next += 97;
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--growth") == 0) {
        printGrowth("sessions, no companion", Times::Tidy, Facts::None);
        printGrowth("sessions with facts of every kind", Times::Tidy, Facts::OfEveryKind);
        printGrowth("the same, times crossing", Times::Crossing, Facts::OfEveryKind);
        printTextRules();
        return 0;
    }
    if (argc > 2 && std::strcmp(argv[1], "--once") == 0) { // for programs that count instructions
        const bool isBare = argc > 3 && std::strcmp(argv[3], "none") == 0;
        const InventedProgramme programme(std::atoi(argv[2]), Times::Tidy, isBare ? Facts::None : Facts::OfEveryKind);
        std::printf("%zu findings\n", checkProgramme(programme.input(), RuleSet()).findings.size());
        return 0;
    }
    benchmark::RegisterBenchmark("BM_sentence", BM_text<sentence>)->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("BM_fingerprint", BM_text<fingerprint>)->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark("BM_context", BM_oneRule, nullptr)->Unit(benchmark::kMillisecond);
    for (const Rule &rule : allRules()) {
        if (rule.severityIn(Profile::Release) != Severity::Off) {
            benchmark::RegisterBenchmark(("BM_oneRule/" + std::string(rule.id)).c_str(), BM_oneRule, &rule)
                ->Unit(benchmark::kMillisecond);
        }
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
