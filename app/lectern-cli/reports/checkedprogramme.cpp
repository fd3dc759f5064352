#include "app/lectern-cli/reports/checkedprogramme.h"

#include "app/lectern-cli/terminal/terminaltext.h"
#include "core/rules/allrules.h"

#include <algorithm>

namespace {

QString timeText(std::chrono::sys_seconds instant, const ConferenceClock &clock)
{
    const QDateTime local = clock.local(instant);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

ReportedFinding reported(const Finding &finding, const ProgrammeFile &file)
{
    const Schedule &schedule = file.schedule;
    ReportedFinding reported;
    reported.rule = QString::fromLatin1(finding.rule->id);
    reported.severity = finding.severity;
    reported.message = visibleLine(sentence(finding, schedule));
    reported.fingerprint = fingerprint(finding, schedule);
    for (const qint32 row : finding.sessions) {
        reported.sessions += visibleLine(schedule.sessions[size_t(row)].id.value());
        reported.lines += file.texts.origins[size_t(row)].line;
    }
    for (const RoomId room : finding.rooms) {
        reported.rooms += visibleLine(schedule.room(room)->name);
    }
    for (const SpeakerId speaker : finding.speakers) {
        reported.speakers += visibleLine(schedule.speaker(speaker)->name);
    }
    if (finding.overlap) {
        reported.overlapStart = timeText(finding.overlap->start(), schedule.conference.clock);
        reported.overlapEnd = timeText(finding.overlap->end(), schedule.conference.clock);
    }
    reported.minutes = finding.minutes.count();
    return reported;
}

QStringList rulesThatRan(const CheckReport &report, const RuleSet &ruleSet)
{
    QStringList ids;
    for (const Rule &rule : allRules()) {
        if (ruleSet.severityOf(rule) != Severity::Off && !std::ranges::count(report.notChecked, &rule, &NotChecked::rule)) {
            ids += QString::fromLatin1(rule.id);
        }
    }
    return ids;
}

} // namespace

CheckedProgramme::Counts CheckedProgramme::counts() const
{
    Counts counts;
    for (const ReportedFinding &finding : findings) {
        if (finding.waiver) {
            ++counts.waived;
        } else if (finding.isKnown) {
            ++counts.known;
        } else {
            ++(finding.severity == Severity::Error     ? counts.errors
               : finding.severity == Severity::Warning ? counts.warnings
                                                       : counts.notes);
        }
    }
    return counts;
}

CheckedProgramme checkedProgramme(const ProgrammeFile &file, const QSet<QString> &known)
{
    const CheckReport report = file.report();
    CheckedProgramme checked;
    checked.path = file.path;
    checked.title = visibleLine(file.schedule.conference.title);
    checked.zone = QString::fromUtf8(file.schedule.conference.clock.zone().id());
    checked.profile = profileId(file.ruleSet.profile());
    checked.sessions = int(file.schedule.sessions.size());
    checked.rooms = int(file.schedule.rooms.size());
    checked.notChecked = report.notChecked;
    checked.rulesThatRan = rulesThatRan(report, file.ruleSet);
    checked.issues = file.issues;
    checked.findings.reserve(report.findings.size());
    for (size_t i = 0; i < report.findings.size(); ++i) {
        ReportedFinding &finding = checked.findings.emplace_back(reported(report.findings[i], file));
        if (report.isWaived(i)) {
            finding.waiver = report.waivers[size_t(report.waiverOf[i])];
        }
        finding.isKnown = known.contains(finding.fingerprint);
    }
    for (const int waiver : report.unused) {
        checked.unusedWaivers.push_back(report.waivers[size_t(waiver)]);
    }
    for (const int waiver : report.expired) {
        checked.expiredWaivers.push_back(report.waivers[size_t(waiver)]);
    }
    return checked;
}
