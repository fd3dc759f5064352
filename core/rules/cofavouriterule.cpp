#include "core/rules/checkcontext.h"
#include "core/rules/cofavouritestatistics.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <algorithm>
#include <cmath>
#include <utility>
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

/// The people who marked each row, as positions in the context's lists.
Groups fansOf(const CheckContext &context)
{
    std::vector<std::pair<int, int>> memberships; // (row, person)
    for (size_t person = 0; person < context.favouriteLists().size(); ++person) {
        for (const int row : context.favouriteLists()[person]) {
            memberships.emplace_back(row, int(person));
        }
    }
    return Groups(context.count(), memberships);
}

Candidate candidateOf(const Groups &fans, int population, const Pair &rows, int common)
{
    const int fansA = int(fans[rows.first].size());
    const int fansB = int(fans[rows.second].size());
    return {rows, common, double(fansA) * fansB / population, atLeastInCommon(population, fansA, fansB, common)};
}

/// Every pair with enough common fans, at whatever time: all of them are what could have been found by chance. Ordered
/// by rows. Takes memory for the marks, not for their pairs.
std::vector<Candidate> candidatesOf(const CheckContext &context, qint64 people)
{
    const auto &lists = context.favouriteLists();
    const Groups fans = fansOf(context);
    std::vector<Candidate> candidates;
    std::vector<size_t> passed(lists.size(), 0); // how much of each list lies before the present row
    std::vector<int> common(size_t(context.count()), 0);
    std::vector<int> touched;
    for (int row = 0; row < context.count(); ++row) {
        if (qint64(fans[row].size()) < people) {
            for (const int person : fans[row]) {
                ++passed[size_t(person)];
            }
            continue;
        }
        for (const int person : fans[row]) {
            const std::vector<int> &list = lists[size_t(person)];
            for (size_t i = ++passed[size_t(person)]; i < list.size(); ++i) {
                if (common[size_t(list[i])]++ == 0) {
                    touched.push_back(list[i]);
                }
            }
        }
        std::ranges::sort(touched);
        for (const int other : touched) {
            const int count = std::exchange(common[size_t(other)], 0);
            if (count >= people && !context.areExcused(row, other)) {
                candidates.push_back(candidateOf(fans, int(lists.size()), {row, other}, count));
            }
        }
        touched.clear();
    }
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
                           {"lift", QT_TRANSLATE_NOOP("Rules", "Common fans compared with chance, at least"),
                            Unit::Percent, 150, 100, 10000},
                           {"chance", QT_TRANSLATE_NOOP("Rules", "Share of false finds that is fine (q-value)"),
                            Unit::Percent, 5, 1, 100}},
            .severities = {Severity::Off, Severity::Note, Severity::Note, Severity::Note},
            .needs = {Need::Times, Need::FavouriteLists},
            .check = check,
            .sentence = say};
}
