#include "app/lectern-cli/reports/groups.h"
#include "app/lectern-cli/reports/reportformats.h"
#include "app/lectern-cli/terminal/terminaltext.h"

#include <QTextStream>

// One page that stands by itself: no scripts, nothing fetched, light and dark as the reader's system is.

namespace {

constexpr char Style[] = R"(
:root { color-scheme: light dark; --line: #8884; --error: #b3261e; --warning: #8a5300; --note: #3c5a99; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffc26b; --note: #a8c1ff; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { margin-bottom: 0; } h2 { margin-top: 2rem; font-size: 1.15rem; border-bottom: 1px solid var(--line); }
.about, .id { opacity: .75; } .id { font-family: monospace; font-size: .85em; white-space: nowrap; }
.severity { font-size: .75em; font-weight: 600; padding: .1em .5em; border: 1px solid currentColor; border-radius: 1em; }
.error { color: var(--error); } .warning { color: var(--warning); } .note { color: var(--note); }
li { margin: .4rem 0; } .summary { font-weight: 600; }
)";

void writeList(QTextStream &out, const QString &heading, const QStringList &items)
{
    if (items.isEmpty()) {
        return;
    }
    out << "<h2>" << heading.toHtmlEscaped() << "</h2>\n<ul>\n";
    for (const QString &item : items) {
        out << "<li>" << item << "</li>\n";
    }
    out << "</ul>\n";
}

QString idText(const QString &fingerprint, int line)
{
    const QString text = line > 0 ? Cli::tr("%1, line %2").arg(fingerprint, QString::number(line)) : fingerprint;
    return QStringLiteral(" <span class=\"id\">%1</span>").arg(text.toHtmlEscaped());
}

void writeGroup(QTextStream &out, const FindingGroup &group)
{
    const QString severity = severityId(group.severity);
    out << "<h2>" << group.rule->titleText().toHtmlEscaped() << " <span class=\"severity " << severity << "\">" << severity
        << "</span> " << group.findings.size() << "</h2>\n<p class=\"about\">" << group.rule->explanationText().toHtmlEscaped()
        << "</p>\n<ul>\n";
    for (const ReportedFinding *finding : group.findings) {
        out << "<li>" << finding->message.toHtmlEscaped() << idText(finding->fingerprint, finding->line()) << "</li>\n";
    }
    out << "</ul>\n";
}

void writeProgramme(QTextStream &out, const CheckedProgramme &programme)
{
    out << "<h1>" << programme.title.toHtmlEscaped() << "</h1>\n<p class=\"about\">"
        << Cli::tr("%1, times in %2, checked as “%3”")
               .arg(visibleLine(programme.path), programme.zone, programme.profile)
               .toHtmlEscaped()
        << "</p>\n<p class=\"summary\">" << summaryText(programme).toHtmlEscaped() << "</p>\n";
    for (const FindingGroup &group : openGroups(programme)) {
        writeGroup(out, group);
    }
    QStringList waived;
    for (const ReportedFinding *finding : waivedFindings(programme)) {
        waived += finding->message.toHtmlEscaped() + u"<br>" + waiverText(*finding->waiver).toHtmlEscaped();
    }
    writeList(out, Cli::tr("Waived"), waived);
    QStringList unused;
    for (const Waiver &waiver : programme.unusedWaivers) {
        unused += waiverText(waiver).toHtmlEscaped() + idText(visibleLine(waiver.fingerprint), 0);
    }
    writeList(out, Cli::tr("Waivers that match nothing"), unused);
    QStringList missing;
    for (const NotChecked &one : programme.notChecked) {
        missing += one.rule->titleText().toHtmlEscaped() + u": " + one.reason.toHtmlEscaped();
    }
    writeList(out, Cli::tr("Not checked"), missing);
}

} // namespace

QByteArray htmlReport(const CheckedProgrammes &programmes, Severity)
{
    QString text;
    QTextStream out(&text);
    out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
        << Cli::tr("Programme check").toHtmlEscaped() << "</title>\n<style>" << Style << "</style>\n</head>\n<body>\n";
    for (const CheckedProgramme &programme : programmes) {
        writeProgramme(out, programme);
    }
    out << "</body>\n</html>\n";
    out.flush();
    return text.toUtf8();
}
