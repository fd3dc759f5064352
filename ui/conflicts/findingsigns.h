#pragma once

#include "core/rules/severity.h"
#include "ui/models/findingrows.h"
#include "ui/support/icons.h"

/// How a finding is marked: a colour never alone.
struct FindingSign
{
    QString icon;
    PaletteColor color = nullptr;
    QString name; ///< "Error"
};

/// @param severity of a finding or of the heading above findings
FindingSign findingSign(FindingRowKind kind, Severity severity);
