#pragma once

#include "core/model/waiver.h"
#include "core/rules/checkprogramme.h"

/// A check with its waivers laid over it: what the window shows and the command line prints.
struct CheckReport
{
    std::vector<Finding> findings;      ///< errors first, then by rule in the order of `allRules`, then by position
    std::vector<NotChecked> notChecked; ///< in the order of `allRules`
    std::vector<Waiver> waivers;        ///< all of them, as given
    std::vector<int> waiverOf;          ///< for each finding the position of the waiver that holds, -1 without one
    /// Positions of waivers that match no finding. Not those of a rule that is off or could not be checked: whether
    /// they are needed is not known.
    std::vector<int> unused;
    std::vector<int> expired; ///< positions of waivers that match a finding but hold no longer

    bool isWaived(size_t finding) const { return waiverOf[finding] >= 0; }
    /// Findings of exactly this severity that are not waived.
    int count(Severity severity) const;
    int waivedCount() const;
};

/// Runs the rules and lays the waivers over the findings. Equal input gives equal output. Any thread.
/// @param today the day in the conference's zone on which waivers must still hold
CheckReport reportOn(const CheckInput &input, const RuleSet &ruleSet, const std::vector<Waiver> &waivers, QDate today);
