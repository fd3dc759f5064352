#pragma once

#include "core/rules/finding.h"

#include <deque>
#include <initializer_list>
#include <vector>

class CheckContext;

/// Takes the findings of one rule.
class FindingSink
{
public:
    FindingSink(const Rule &rule, Severity severity, std::deque<Finding> &findings);

    /// A new finding about these rows, for the caller to complete; the reference lives until the next call.
    Finding &add(std::initializer_list<int> rows);
    /// About two sessions that overlap: with the stretch that both share.
    Finding &addOverlap(const CheckContext &context, int first, int second);
    /// About a busy session that does not lie wholly inside one of the windows: with its interval, the minutes outside
    /// and the nearest window. Null, and nothing added, when it does. The pointer lives until the next call.
    /// @param windows made by `merged`, at least one
    Finding *addOutside(const CheckContext &context, int row, const std::vector<Interval> &windows);
    /// Puts the rule's findings in order of their sessions. To be called once, at the end.
    void arrange();

private:
    const Rule &m_rule;
    Severity m_severity;
    std::deque<Finding> &m_findings;
    size_t m_begin; ///< where the rule's findings begin
};
