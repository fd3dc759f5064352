#pragma once

#include <vector>

/// The chance that two sessions share at least `common` fans when each of them draws its fans at random: the upper tail
/// of the hypergeometric distribution. 0 to 1.
/// @param population people with favourites
/// @param fansA people who marked the one, 0 to `population`
/// @param fansB people who marked the other, likewise
double atLeastInCommon(int population, int fansA, int fansB, int common);

/// The share of false finds among all that are at most as improbable, one for each p-value in the same order (Benjamini
/// and Hochberg 1995, "Controlling the false discovery rate"). 0 to 1.
std::vector<double> falseDiscoveryRates(const std::vector<double> &pValues);
