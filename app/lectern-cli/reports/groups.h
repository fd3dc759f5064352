#pragma once

#include "app/lectern-cli/reports/checkedprogramme.h"

/// Findings of one rule that need a look: neither waived nor known from before.
struct FindingGroup
{
    const Rule *rule = nullptr;
    Severity severity = Severity::Off;
    std::vector<const ReportedFinding *> findings;
};

/// In the order of the findings. Borrowed from the programme.
std::vector<FindingGroup> openGroups(const CheckedProgramme &programme);
std::vector<const ReportedFinding *> waivedFindings(const CheckedProgramme &programme);
