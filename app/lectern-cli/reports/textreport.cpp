#include "app/lectern-cli/reports/reportformats.h"
#include "app/lectern-cli/terminal/terminaltext.h"

#include <QTextStream>

namespace {

void writeWaivers(QTextStream &out, const QString &heading, const std::vector<Waiver> &waivers)
{
    if (waivers.empty()) {
        return;
    }
    out << '\n' << heading << '\n';
    for (const Waiver &waiver : waivers) {
        out << "  " << visibleLine(waiver.fingerprint) << "  " << waiverText(waiver) << '\n';
    }
}

void writeProgramme(QTextStream &out, const CheckedProgramme &programme)
{
    out << Cli::tr("%1: “%2”, times in %3, %4 sessions, %5 rooms; checked as “%6”")
               .arg(visibleLine(programme.path), programme.title, programme.zone, QString::number(programme.sessions),
                    QString::number(programme.rooms), programme.profile)
        << '\n';
    bool hasFindings = false;
    for (const ReportedFinding &finding : programme.findings) {
        if (!finding.waiver && !finding.isKnown) {
            out << (hasFindings ? "" : "\n");
            hasFindings = true;
            out << findingLine(finding, programme.path) << '\n';
        }
    }
    if (!programme.notChecked.empty()) {
        out << '\n' << Cli::tr("Not checked:") << '\n';
    }
    for (const NotChecked &missing : programme.notChecked) {
        out << "  " << padded(QString::fromLatin1(missing.rule->id), 26) << missing.reason << '\n';
    }
    writeWaivers(out, Cli::tr("Waivers that match nothing:"), programme.unusedWaivers);
    writeWaivers(out, Cli::tr("Waivers that have expired:"), programme.expiredWaivers);
    if (!programme.issues.isEmpty()) {
        out << '\n' << Cli::tr("Remarks on the file:") << '\n';
    }
    for (const ImportIssue &issue : programme.issues) {
        const QString remark = issue.line > 0 ? Cli::tr("line %1: %2").arg(QString::number(issue.line), issue.message)
                                              : issue.message;
        out << "  " << visibleLine(remark) << '\n';
    }
    out << '\n' << summaryText(programme) << '\n';
}

} // namespace

QString findingLine(const ReportedFinding &finding, const QString &path)
{
    const QString file = visibleLine(path);
    const QString place = finding.line() > 0 ? QStringLiteral("%1:%2").arg(file, QString::number(finding.line())) : file;
    return QStringLiteral("%1: %2: %3 [%4 %5]")
        .arg(place, severityId(finding.severity), finding.message, finding.rule, finding.fingerprint);
}

QByteArray textReport(const CheckedProgrammes &programmes, Severity)
{
    QString text;
    QTextStream out(&text);
    for (const CheckedProgramme &programme : programmes) {
        out << (&programme == &programmes.front() ? "" : "\n");
        writeProgramme(out, programme);
    }
    out.flush();
    return text.toUtf8();
}
