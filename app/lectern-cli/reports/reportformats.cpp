#include "app/lectern-cli/reports/reportformats.h"

#include "app/lectern-cli/terminal/terminaltext.h"

#include <algorithm>

std::span<const ReportFormat> reportFormats()
{
    static constexpr ReportFormat formats[] = {
        {"text", textReport},         {"json", jsonReport}, {"sarif", sarifReport}, {"junit", junitReport},
        {"markdown", markdownReport}, {"csv", csvReport},   {"html", htmlReport},
    };
    return formats;
}

const ReportFormat *reportFormatOfId(QStringView id)
{
    const auto formats = reportFormats();
    const auto found = std::ranges::find_if(formats, [id](const ReportFormat &f) { return id == QLatin1String(f.id); });
    return found == formats.end() ? nullptr : &*found;
}

QString summaryText(const CheckedProgramme &programme)
{
    const CheckedProgramme::Counts counts = programme.counts();
    QStringList parts{counts.errors == 1 ? Cli::tr("1 error") : Cli::tr("%1 errors").arg(counts.errors),
                      counts.warnings == 1 ? Cli::tr("1 warning") : Cli::tr("%1 warnings").arg(counts.warnings),
                      counts.notes == 1 ? Cli::tr("1 note") : Cli::tr("%1 notes").arg(counts.notes)};
    if (counts.waived > 0) {
        parts += Cli::tr("%1 waived").arg(counts.waived);
    }
    if (counts.known > 0) {
        parts += Cli::tr("%1 known from before").arg(counts.known);
    }
    const QString text = parts.join(QStringLiteral(", "));
    const size_t missing = programme.notChecked.size();
    if (missing == 0) {
        return text;
    }
    return text + (missing == 1 ? Cli::tr("; 1 rule not checked") : Cli::tr("; %1 rules not checked").arg(missing));
}

QString waiverText(const Waiver &waiver)
{
    QStringList details;
    if (!waiver.author.isEmpty()) {
        details += waiver.author;
    }
    if (waiver.date.isValid()) {
        details += waiver.date.toString(Qt::ISODate);
    }
    if (waiver.until.isValid()) {
        details += Cli::tr("until %1").arg(waiver.until.toString(Qt::ISODate));
    }
    const QString reason = u'“' + waiver.reason + u'”';
    return visibleLine(details.isEmpty() ? reason : QString(reason + u" (" + details.join(QStringLiteral(", ")) + u')'));
}
