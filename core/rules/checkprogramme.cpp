#include "core/rules/checkprogramme.h"

#include "core/rules/allrules.h"
#include "core/rules/findingsink.h"

namespace {

/// Why a rule cannot be checked; nothing when it can.
std::optional<NotChecked> missingOf(const Rule &rule, const CheckContext &context)
{
    for (const Need need : rule.needs) {
        const QString missing = missingText(need, context);
        if (!missing.isEmpty()) {
            return NotChecked{&rule, need, missing};
        }
    }
    return std::nullopt;
}

} // namespace

CheckResult checkProgramme(const CheckInput &input, const RuleSet &ruleSet)
{
    const CheckContext context(input);
    CheckResult result;
    for (const Rule &rule : allRules()) {
        const Severity severity = ruleSet.severityOf(rule);
        if (severity == Severity::Off) {
            continue;
        }
        if (const auto missing = missingOf(rule, context)) {
            result.notChecked.push_back(*missing);
            continue;
        }
        FindingSink sink(rule, severity, result.findings);
        rule.check(context, RuleParameters(rule, ruleSet), sink);
        sink.arrange();
    }
    return result;
}
