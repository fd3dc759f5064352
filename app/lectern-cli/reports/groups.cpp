#include "app/lectern-cli/reports/groups.h"

#include "core/rules/allrules.h"

std::vector<FindingGroup> openGroups(const CheckedProgramme &programme)
{
    std::vector<FindingGroup> groups;
    for (const ReportedFinding &finding : programme.findings) {
        if (finding.waiver || finding.isKnown) {
            continue;
        }
        if (groups.empty() || finding.rule != QLatin1String(groups.back().rule->id)) {
            groups.push_back({ruleOfId(finding.rule), finding.severity, {}});
        }
        groups.back().findings.push_back(&finding);
    }
    return groups;
}

std::vector<const ReportedFinding *> waivedFindings(const CheckedProgramme &programme)
{
    std::vector<const ReportedFinding *> waived;
    for (const ReportedFinding &finding : programme.findings) {
        if (finding.waiver) {
            waived.push_back(&finding);
        }
    }
    return waived;
}
