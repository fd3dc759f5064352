#include "ui/conflicts/findingsigns.h"

#include "ui/models/findingwords.h"
#include "ui/support/theme.h"

#include <QCoreApplication>

FindingSign findingSign(FindingRowKind kind, Severity severity)
{
    if (kind == FindingRowKind::NotChecked) {
        return {QStringLiteral("unknown"), secondaryText, QCoreApplication::translate("FindingSign", "Not checked")};
    }
    if (kind == FindingRowKind::Waiver) {
        return {QStringLiteral("check"), secondaryText, QCoreApplication::translate("FindingSign", "Waiver")};
    }
    switch (severity) {
    case Severity::Error: return {QStringLiteral("error"), clashColor, severityName(severity)};
    case Severity::Warning: return {QStringLiteral("warning"), warningColor, severityName(severity)};
    case Severity::Note: return {QStringLiteral("info"), accentColor, severityName(severity)};
    case Severity::Off: break;
    }
    return {};
}
