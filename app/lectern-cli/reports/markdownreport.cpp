#include "app/lectern-cli/reports/groups.h"
#include "app/lectern-cli/reports/reportformats.h"
#include "app/lectern-cli/terminal/terminaltext.h"

#include <QTextStream>

// For the comment under a pull request: counts first, then a section a rule. Long lists are cut, because code hosts
// refuse comments of more than 65,536 characters.

namespace {

constexpr size_t MostOfOneRule = 50;

/// Text from a file as plain words: what Markdown or HTML would take for markup is escaped.
QString escaped(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (QStringView(u"\\`*_{}[]<>#|~@!&").contains(c)) {
            plain += c == u'@' ? QStringLiteral("&#64;") : QString(u'\\' + QString(c));
        } else {
            plain += c;
        }
    }
    return plain;
}

void writeGroups(QTextStream &out, const CheckedProgramme &programme)
{
    for (const FindingGroup &group : openGroups(programme)) {
        out << "\n### " << severityId(group.severity) << ": " << group.rule->titleText() << " (`" << group.rule->id << "`, "
            << group.findings.size() << ")\n\n";
        for (size_t i = 0; i < std::min(group.findings.size(), MostOfOneRule); ++i) {
            const ReportedFinding &finding = *group.findings[i];
            out << "- " << escaped(finding.message) << " `" << finding.fingerprint << '`';
            if (finding.line() > 0) {
                out << ' ' << Cli::tr("(line %1)").arg(finding.line());
            }
            out << '\n';
        }
        if (group.findings.size() > MostOfOneRule) {
            out << "- " << Cli::tr("… and %1 more").arg(group.findings.size() - MostOfOneRule) << '\n';
        }
    }
}

void writeProgramme(QTextStream &out, const CheckedProgramme &programme)
{
    out << "## " << escaped(programme.title) << "\n\n"
        << Cli::tr("`%1`, times in %2, checked as “%3”: **%4**")
               .arg(visibleLine(programme.path).remove(u'`'), programme.zone, programme.profile, summaryText(programme))
        << '\n';
    writeGroups(out, programme);
    const auto waived = waivedFindings(programme);
    if (!waived.empty()) {
        out << "\n### " << Cli::tr("Waived") << "\n\n";
    }
    for (const ReportedFinding *finding : waived) {
        out << "- " << escaped(finding->message) << " — " << escaped(waiverText(*finding->waiver)) << '\n';
    }
    if (!programme.unusedWaivers.empty()) {
        out << "\n### " << Cli::tr("Waivers that match nothing") << "\n\n";
    }
    for (const Waiver &waiver : programme.unusedWaivers) {
        out << "- `" << visibleLine(waiver.fingerprint).remove(u'`') << "` " << escaped(waiverText(waiver)) << '\n';
    }
    if (!programme.notChecked.empty()) {
        out << "\n### " << Cli::tr("Not checked") << "\n\n";
    }
    for (const NotChecked &missing : programme.notChecked) {
        out << "- `" << missing.rule->id << "`: " << missing.reason << '\n';
    }
}

} // namespace

QByteArray markdownReport(const CheckedProgrammes &programmes, Severity)
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
