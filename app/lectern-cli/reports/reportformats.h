#pragma once

#include "app/lectern-cli/reports/checkedprogramme.h"

#include <QJsonObject>

#include <span>

using CheckedProgrammes = std::vector<CheckedProgramme>;

/// A form in which a check is written. The bytes are UTF-8, deterministic, and hold nothing that a terminal would obey.
struct ReportFormat
{
    const char *id; ///< as after `--format`
    QByteArray (*write)(const CheckedProgrammes &programmes, Severity threshold);
};

/// text, json, sarif, junit, markdown, csv, html.
std::span<const ReportFormat> reportFormats();
/// Null when there is none of that name.
const ReportFormat *reportFormatOfId(QStringView id);

// A file each.
QByteArray textReport(const CheckedProgrammes &programmes, Severity threshold);
QByteArray jsonReport(const CheckedProgrammes &programmes, Severity threshold);
QByteArray sarifReport(const CheckedProgrammes &programmes, Severity threshold);
QByteArray junitReport(const CheckedProgrammes &programmes, Severity threshold);
QByteArray markdownReport(const CheckedProgrammes &programmes, Severity threshold);
QByteArray csvReport(const CheckedProgrammes &programmes, Severity threshold);
QByteArray htmlReport(const CheckedProgrammes &programmes, Severity threshold);

/// {"file","line","rule","severity","sessions",…} as in the JSON report.
QJsonObject jsonFinding(const ReportedFinding &finding, const QString &path);
/// "schedule.xml:41: error: … [rule fingerprint]" as compilers write it, so that editors lead to the line.
QString findingLine(const ReportedFinding &finding, const QString &path);

/// "3 errors, 12 warnings, 4 notes, 2 waived, 1 known from before; 5 rules not checked"; zero counts are left out, but
/// for the first three.
QString summaryText(const CheckedProgramme &programme);
/// “It is meant.” (Ada, 2026-02-01, until 2026-02-03)
QString waiverText(const Waiver &waiver);
