#include "core/rules/checkcontext.h"
#include "core/rules/cofavouritestatistics.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <vector>

using namespace std::chrono;

namespace {

using Pair = std::pair<int, int>;

/// Two sessions that the same people marked.
struct Candidate
{
    Pair rows;
    int common = 0; ///< people who marked both
    double expected = 0;
    double pValue = 1;
};

/// The rows of a person's list, each once, ascending.
std::vector<int> rowsOf(const CheckContext &context, const std::vector<SessionId> &list)
{
    std::vector<int> rows;
    for (const SessionId &id : list) {
        const int row = context.schedule().indexOf(id);
        if (row >= 0 && !context.session(row).withdrawn) {
            rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    return rows;
}

/// Every pair with enough common fans, at whatever time: all of them are what could have been found by chance.
std::vector<Candidate> candidatesOf(const CheckContext &context, qint64 people)
{
    std::vector<int> fans(size_t(context.count()), 0);
    int population = 0; // people who marked something
    std::unordered_map<quint64, int> common; // the smaller row in the upper half
    for (const auto &list : context.input().companion.favouriteLists) {
        const std::vector<int> rows = rowsOf(context, list);
        population += rows.empty() ? 0 : 1;
        for (size_t i = 0; i < rows.size(); ++i) {
            ++fans[size_t(rows[i])];
            for (size_t j = i + 1; j < rows.size(); ++j) {
                ++common[quint64(rows[i]) << 32 | quint64(rows[j])];
            }
        }
    }
    std::vector<Candidate> candidates;
    for (const auto &[pair, count] : common) {
        const Pair rows(int(pair >> 32), int(pair & 0xffffffff));
        if (count >= people && !context.areExcused(rows.first, rows.second)) {
            const double expected = double(fans[size_t(rows.first)]) * fans[size_t(rows.second)] / population;
            const double p = atLeastInCommon(population, fans[size_t(rows.first)], fans[size_t(rows.second)], count);
            candidates.push_back({rows, count, expected, p});
        }
    }
    std::ranges::sort(candidates, {}, &Candidate::rows);
    return candidates;
}

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    const std::vector<Candidate> candidates = candidatesOf(context, parameters.number("people"));
    std::vector<double> pValues;
    for (const Candidate &candidate : candidates) {
        pValues.push_back(candidate.pValue);
    }
    const std::vector<double> qValues = falseDiscoveryRates(pValues);
    const double lift = double(parameters.number("lift")) / 100;
    const double chance = double(parameters.number("chance")) / 100;
    for (size_t i = 0; i < candidates.size(); ++i) {
        const Candidate &c = candidates[i];
        const auto &[a, b] = c.rows;
        if (c.common >= lift * c.expected && qValues[i] <= chance && context.isBusy(a) && context.isBusy(b) &&
            context.interval(a).overlaps(context.interval(b))) {
            Finding &finding = findings.addOverlap(context, a, b);
            finding.evidence.measured = c.common;
            finding.evidence.allowed = std::llround(c.common - c.expected);
            finding.evidence.expected = c.expected;
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 people marked both %2 and %3, where chance explains %4; both run at once for %5 min (%6).")
        .arg(QString::number(finding.evidence.measured), sessionTitle(finding, schedule, 0),
             sessionTitle(finding, schedule, 1), QString::number(finding.evidence.expected, 'f', 1),
             QString::number(finding.minutes.count()), overlapText(finding, schedule));
}

} // namespace

Rule coFavouriteRule()
{
    return {.id = "co-favourite",
            .title = QT_TRANSLATE_NOOP("Rules", "Same people want both sessions"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "Two sessions run at the same time and more people marked both than chance explains. "
                         "Counted are pairs with a number of common fans that is large, well above the expectation "
                         "if the two were marked independently, and significant (hypergeometric test, false "
                         "discoveries controlled after Benjamini and Hochberg), so that people who mark everything "
                         "do not drown the list."),
            .parameters = {{"people", QT_TRANSLATE_NOOP("Rules", "Fewest common fans"), Unit::People, 5, 1, 100000},
                           {"lift", QT_TRANSLATE_NOOP("Rules", "Common fans compared with chance, at least"), Unit::Percent, 150, 100, 10000},
                           {"chance", QT_TRANSLATE_NOOP("Rules", "Share of false finds that is fine (q-value)"), Unit::Percent, 5, 1, 100}},
            .severities = {Severity::Off, Severity::Note, Severity::Note, Severity::Note},
            .needs = {Need::Times, Need::FavouriteLists},
            .check = check,
            .sentence = say};
}
