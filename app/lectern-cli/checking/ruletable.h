#pragma once

#include "core/base/result.h"

class Output;

/// Every rule, one line each, id first: its severity in each profile and what it finds.
void printRules(Output &output);
/// Everything about one rule. Errors: Usage (no such rule).
[[nodiscard]] Result<void> explainRule(const QString &id, Output &output);
