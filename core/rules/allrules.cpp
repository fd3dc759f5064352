#include "core/rules/allrules.h"

#include <algorithm>

// One function a rule, each in <name>rule.cpp.
Rule roomOverlapRule();
Rule speakerOverlapRule();

const std::vector<Rule> &allRules()
{
    static const std::vector<Rule> rules{
        roomOverlapRule(),
        speakerOverlapRule(),
    };
    return rules;
}

const Rule *ruleOfId(QStringView id)
{
    const auto found = std::ranges::find_if(allRules(), [&](const Rule &rule) { return QLatin1String(rule.id) == id; });
    return found == allRules().end() ? nullptr : &*found;
}
