#include "app/lectern-cli/reports/reportformats.h"
#include "app/lectern-cli/terminal/terminaltext.h"
#include "core/rules/allrules.h"

#include <QSet>
#include <QXmlStreamWriter>

// The XML that test runners write and CI servers show. A finding is a test case of its own, because viewers show one
// failure each; a rule that found nothing is one that passed, a rule that was not checked one that was skipped.

namespace {

struct Totals
{
    int tests = 0;
    int failures = 0;
    int skipped = 0;
};

bool isSkipped(const ReportedFinding &finding) { return finding.waiver || finding.isKnown; }

QStringList silentRules(const CheckedProgramme &programme)
{
    QSet<QString> spoken;
    for (const ReportedFinding &finding : programme.findings) {
        spoken.insert(finding.rule);
    }
    for (const NotChecked &missing : programme.notChecked) {
        spoken.insert(QString::fromLatin1(missing.rule->id));
    }
    QStringList silent;
    for (const QString &rule : programme.rulesThatRan) {
        if (!spoken.contains(rule)) {
            silent += rule;
        }
    }
    return silent;
}

Totals totalsOf(const CheckedProgramme &programme, Severity threshold)
{
    Totals totals;
    totals.tests = int(programme.findings.size() + programme.notChecked.size()) + int(silentRules(programme).size());
    totals.skipped = int(programme.notChecked.size());
    for (const ReportedFinding &finding : programme.findings) {
        totals.failures += finding.counts(threshold);
        totals.skipped += isSkipped(finding);
    }
    return totals;
}

void writeTotals(QXmlStreamWriter &xml, const Totals &totals)
{
    xml.writeAttribute(QStringLiteral("tests"), QString::number(totals.tests));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(totals.failures));
    xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("skipped"), QString::number(totals.skipped));
    xml.writeAttribute(QStringLiteral("time"), QStringLiteral("0"));
}

void startCase(QXmlStreamWriter &xml, const QString &rule, const QString &name)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), rule);
    xml.writeAttribute(QStringLiteral("name"), name);
    xml.writeAttribute(QStringLiteral("time"), QStringLiteral("0"));
}

void writeSkipped(QXmlStreamWriter &xml, const QString &why)
{
    xml.writeEmptyElement(QStringLiteral("skipped"));
    xml.writeAttribute(QStringLiteral("message"), why);
}

void writeCase(QXmlStreamWriter &xml, const CheckedProgramme &programme, const ReportedFinding &finding, Severity threshold)
{
    startCase(xml, finding.rule, finding.message);
    if (finding.line() > 0) {
        xml.writeAttribute(QStringLiteral("file"), visibleLine(programme.path));
        xml.writeAttribute(QStringLiteral("line"), QString::number(finding.line()));
    }
    if (finding.waiver) {
        writeSkipped(xml, Cli::tr("Waived: %1").arg(waiverText(*finding.waiver)));
    } else if (finding.isKnown) {
        writeSkipped(xml, Cli::tr("Known from before"));
    } else if (finding.counts(threshold)) {
        xml.writeStartElement(QStringLiteral("failure"));
        xml.writeAttribute(QStringLiteral("type"), severityId(finding.severity));
        xml.writeAttribute(QStringLiteral("message"), finding.message);
        xml.writeCharacters(QStringLiteral("%1:%2 %3").arg(visibleLine(programme.path), QString::number(finding.line()),
                                                           finding.fingerprint));
        xml.writeEndElement();
    } else {
        xml.writeTextElement(QStringLiteral("system-out"), severityId(finding.severity) + u": " + finding.message);
    }
    xml.writeEndElement();
}

void writeSuite(QXmlStreamWriter &xml, const CheckedProgramme &programme, Severity threshold)
{
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), visibleLine(programme.path));
    writeTotals(xml, totalsOf(programme, threshold));
    for (const ReportedFinding &finding : programme.findings) {
        writeCase(xml, programme, finding, threshold);
    }
    for (const NotChecked &missing : programme.notChecked) {
        startCase(xml, QString::fromLatin1(missing.rule->id), missing.rule->titleText());
        writeSkipped(xml, Cli::tr("Not checked: %1.").arg(missing.reason));
        xml.writeEndElement();
    }
    for (const QString &rule : silentRules(programme)) {
        startCase(xml, rule, ruleOfId(rule)->titleText());
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

} // namespace

QByteArray junitReport(const CheckedProgrammes &programmes, Severity threshold)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("lectern-cli check"));
    Totals all;
    for (const CheckedProgramme &programme : programmes) {
        const Totals totals = totalsOf(programme, threshold);
        all = {all.tests + totals.tests, all.failures + totals.failures, all.skipped + totals.skipped};
    }
    writeTotals(xml, all);
    for (const CheckedProgramme &programme : programmes) {
        writeSuite(xml, programme, threshold);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}
