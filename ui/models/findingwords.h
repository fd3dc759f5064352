#pragma once

#include "core/rules/severity.h"

#include <QString>

/// "Error", "Warning", "Note".
QString severityName(Severity severity);
/// "3 errors".
QString severityCount(Severity severity, int count);
/// "Draft", "Before release", "Released", "On site".
QString profileName(Profile profile);
/// What the profile is for, a sentence.
QString profileHint(Profile profile);
