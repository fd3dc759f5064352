#pragma once

#include "core/rules/finding.h"

#include <initializer_list>
#include <vector>

class CheckContext;

/// Takes the findings of one rule.
class FindingSink
{
public:
    FindingSink(const Rule &rule, Severity severity, std::vector<Finding> &findings);

    void expect(size_t more) { m_findings.reserve(m_findings.size() + more); }
    /// A new finding about these rows, for the caller to complete; the reference lives until the next call.
    Finding &add(std::initializer_list<int> rows);
    /// About two sessions that overlap: with the stretch that both share.
    Finding &addOverlap(const CheckContext &context, int first, int second);
    /// Puts the rule's findings in order of their sessions. To be called once, at the end.
    void arrange();

private:
    const Rule &m_rule;
    Severity m_severity;
    std::vector<Finding> &m_findings;
    size_t m_begin; ///< where the rule's findings begin
};
