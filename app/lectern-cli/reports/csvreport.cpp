#include "app/lectern-cli/reports/reportformats.h"
#include "app/lectern-cli/terminal/terminaltext.h"

// A line a finding, as RFC 4180 says. Spreadsheets run what begins like a formula, so such a cell is led by an apostrophe.

namespace {

QString cell(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t").contains(text.front())) {
        text.prepend(u'\'');
    }
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n')) {
        return text;
    }
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString row(const QStringList &texts)
{
    QStringList cells;
    for (const QString &text : texts) {
        cells += cell(text);
    }
    return cells.join(u',') + QStringLiteral("\r\n");
}

} // namespace

QByteArray csvReport(const CheckedProgrammes &programmes, Severity)
{
    const QString semicolon = QStringLiteral("; ");
    QString text = row({QStringLiteral("file"), QStringLiteral("line"), QStringLiteral("severity"), QStringLiteral("rule"),
                        QStringLiteral("message"), QStringLiteral("sessions"), QStringLiteral("rooms"),
                        QStringLiteral("speakers"), QStringLiteral("overlap_start"), QStringLiteral("overlap_end"),
                        QStringLiteral("minutes"), QStringLiteral("fingerprint"), QStringLiteral("waived"),
                        QStringLiteral("known")});
    for (const CheckedProgramme &programme : programmes) {
        for (const ReportedFinding &finding : programme.findings) {
            text += row({visibleLine(programme.path), finding.line() > 0 ? QString::number(finding.line()) : QString(),
                         severityId(finding.severity), finding.rule, finding.message, finding.sessions.join(semicolon),
                         finding.rooms.join(semicolon), finding.speakers.join(semicolon), finding.overlapStart,
                         finding.overlapEnd, QString::number(finding.minutes), finding.fingerprint,
                         finding.waiver ? waiverText(*finding.waiver) : QString(),
                         finding.isKnown ? QStringLiteral("yes") : QString()});
        }
        for (const NotChecked &missing : programme.notChecked) {
            text += row({visibleLine(programme.path), {}, QStringLiteral("not checked"), QString::fromLatin1(missing.rule->id),
                         missing.reason, {}, {}, {}, {}, {}, {}, {}, {}, {}});
        }
    }
    return text.toUtf8();
}
