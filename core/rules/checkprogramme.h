#pragma once

#include "core/rules/checkcontext.h"
#include "core/rules/finding.h"
#include "core/rules/ruleset.h"

#include <deque>
#include <vector>

/// A rule that is on but lacked data.
struct NotChecked
{
    const Rule *rule = nullptr;
    Need need = Need::Times; ///< the first one that is missing
    QString reason;          ///< half a sentence: "no room has a capacity"

    friend bool operator==(const NotChecked &, const NotChecked &) = default;
};

struct CheckResult
{
    /// By rule in the order of `allRules`, then by the parties' positions. A deque, because it grows without moving
    /// what it holds: they may be many.
    std::deque<Finding> findings;
    std::vector<NotChecked> notChecked; ///< in the order of `allRules`
};

/// Runs every rule that is not off. Equal input gives equal output. Any thread.
CheckResult checkProgramme(const CheckInput &input, const RuleSet &ruleSet);
