#pragma once

#include "core/rules/rule.h"

/// Every rule, in the order in which findings are listed. Made once; entries stay where they are.
const std::vector<Rule> &allRules();
/// Null when there is no such rule.
const Rule *ruleOfId(QStringView id);
