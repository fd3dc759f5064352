#include "core/rules/cofavouritestatistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

double logFactorial(int n) { return std::lgamma(double(n) + 1); }

double logBinomial(int n, int k) { return logFactorial(n) - logFactorial(k) - logFactorial(n - k); }

} // namespace

double atLeastInCommon(int population, int fansA, int fansB, int common)
{
    const int least = std::max(0, fansA + fansB - population);
    const int most = std::min(fansA, fansB);
    if (common <= least) {
        return 1;
    }
    if (common > most) {
        return 0;
    }
    // The first term by logarithms, the others from their predecessor.
    double term = std::exp(logBinomial(fansA, common) + logBinomial(population - fansA, fansB - common) -
                           logBinomial(population, fansB));
    double sum = 0;
    for (int k = common; k <= most; ++k) {
        sum += term;
        term *= double(fansA - k) / (k + 1) * double(fansB - k) / (double(population) - fansA - fansB + k + 1);
    }
    return std::min(1.0, sum);
}

std::vector<double> falseDiscoveryRates(const std::vector<double> &pValues)
{
    std::vector<size_t> order(pValues.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, [&](size_t i) { return pValues[i]; });
    std::vector<double> rates(pValues.size());
    double smallest = 1;
    for (size_t rank = order.size(); rank > 0; --rank) {
        const size_t i = order[rank - 1];
        smallest = std::min(smallest, pValues[i] * double(pValues.size()) / double(rank));
        rates[i] = smallest;
    }
    return rates;
}
