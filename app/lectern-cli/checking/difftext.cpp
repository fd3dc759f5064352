#include "app/lectern-cli/checking/difftext.h"

#include "app/lectern-cli/command.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/checking/programmediff.h"
#include "app/lectern-cli/reports/reportformats.h"
#include "app/lectern-cli/sessions/changelines.h"
#include "app/lectern-cli/sessions/sessionids.h"
#include "app/lectern-cli/terminal/table.h"
#include "app/lectern-cli/sessions/times.h"

#include <QSet>

using namespace std::chrono;

namespace {

enum class Group { Added, Removed, Changed };

Group groupOf(const SessionChange &change)
{
    return change.kinds.testFlag(ChangeKind::Added)     ? Group::Added
           : change.kinds.testFlag(ChangeKind::Removed) ? Group::Removed
                                                        : Group::Changed;
}

QString heading(Group group, qsizetype count)
{
    switch (group) {
    case Group::Added:
        return Cli::tr("Added: %1").arg(count);
    case Group::Removed:
        return Cli::tr("Removed: %1").arg(count);
    case Group::Changed:
        return Cli::tr("Changed: %1").arg(count);
    }
    return {};
}

/// Positions in the changes.
std::vector<size_t> membersOf(Group group, const ScheduleDiff &diff)
{
    std::vector<size_t> members;
    for (size_t at = 0; at < diff.changes.size(); ++at) {
        if (groupOf(diff.changes[at]) == group) {
            members.push_back(at);
        }
    }
    return members;
}

/// Each session as it is now, a removed one as it was.
void printSessions(Group group, const ProgrammeDiff &diff, Output &output)
{
    const std::vector<size_t> members = membersOf(group, diff.sessions);
    if (members.empty()) {
        return;
    }
    const bool isRemoved = group == Group::Removed;
    const Schedule &schedule = isRemoved ? diff.before.schedule : diff.after.schedule;
    const QStringList ids = shortIds(schedule);
    const QString indent(4, u' ');
    Table table({0, 6, 3, 2, 0});
    for (const size_t at : members) {
        const SessionChange &change = diff.sessions.changes[at];
        const Session &session = isRemoved ? diff.sessionBefore(change) : diff.sessionAfter(change);
        table.addRow({dayAndTime(diff.after.schedule.conference.clock, session), session.title,
                      group == Group::Changed ? QString() : schedule.speakerNames(session), schedule.roomNames(session),
                      ids.at(isRemoved ? change.before : change.after)});
        if (group == Group::Changed) {
            for (const QString &line : changeLines(change, diff.before.schedule, diff.after.schedule, diff.oldIds.value(change.id))) {
                table.addLine(indent + line);
            }
        }
        if (diff.people && diff.people->marks[at] > 0 && affectsPlans(change)) {
            table.addLine(indent + Cli::tr("marked by: %1").arg(diff.people->marks[at]));
        }
    }
    output.line();
    output.line(heading(group, qsizetype(members.size())));
    table.print(output);
}

/// @param title with a place for their number
void printFindings(const QString &title, const std::vector<ReportedFinding> &findings, const QString &path,
                   Output &output)
{
    if (findings.empty()) {
        return;
    }
    output.line();
    output.line(title.arg(findings.size()));
    for (const ReportedFinding &finding : findings) {
        const QString line = findingLine(finding, path);
        output.line(finding.waiver ? Cli::tr("%1 (waived)").arg(line) : line);
    }
}

void printNotCompared(const std::vector<NotCompared> &rules, Output &output)
{
    if (rules.empty()) {
        return;
    }
    output.line();
    output.line(Cli::tr("Checked in one version only:"));
    for (const NotCompared &one : rules) {
        const QString text = one.isMissingBefore ? Cli::tr("- %1: not checked in the old version, %2")
                                                 : Cli::tr("- %1: not checked in the new version, %2");
        output.line(text.arg(one.rule, one.reason));
    }
}

/// What is odd about the files; what both share is said once.
void printRemarks(const ProgrammeDiff &diff, Output &output)
{
    QSet<QString> said;
    for (const ProgrammeFile *file : {&diff.before, &diff.after}) {
        for (const ImportIssue &issue : file->issues) {
            if (said.contains(issue.message)) {
                continue;
            }
            if (said.isEmpty()) {
                output.line();
                output.line(Cli::tr("Remarks:"));
            }
            said.insert(issue.message);
            const QString place = issue.line > 0 ? QStringLiteral("%1:%2").arg(file->path, QString::number(issue.line)) : file->path;
            output.line(Cli::tr("- %1: %2").arg(place, issue.message));
        }
    }
}

QString versionLine(const QString &text, const Schedule &schedule)
{
    const Conference &conference = schedule.conference;
    const QString name = conference.version.isEmpty()
                             ? conference.name()
                             : Cli::tr("%1, version %2").arg(conference.name(), conference.version);
    return text.arg(name, QString::number(schedule.sessions.size()));
}

void printSummary(const ProgrammeDiff &diff, Output &output)
{
    output.line(versionLine(Cli::tr("old: %1, sessions: %2"), diff.before.schedule));
    output.line(versionLine(Cli::tr("new: %1, sessions: %2"), diff.after.schedule));
    const QString zone = zoneName(diff.after.schedule.conference.clock);
    const QString zoneBefore = zoneName(diff.before.schedule.conference.clock);
    output.line(zone == zoneBefore ? Cli::tr("times in %1").arg(zone)
                                   : Cli::tr("times in %1; the old version's zone is %2").arg(zone, zoneBefore));
    const auto count = [&diff](ChangeKind kind) { return QString::number(diff.sessions.count(kind)); };
    output.line(Cli::tr("added: %1, removed: %2, time: %3, room: %4, length: %5, speakers: %6, title: %7, track: %8, "
                        "unchanged: %9")
                    .arg(count(ChangeKind::Added), count(ChangeKind::Removed), count(ChangeKind::Time),
                         count(ChangeKind::Room), count(ChangeKind::Length), count(ChangeKind::Speakers),
                         count(ChangeKind::Title), count(ChangeKind::Track), QString::number(diff.sessions.unchanged)));
    if (diff.sessions.count(ChangeKind::Renumbered) > 0) {
        output.line(Cli::tr("under a new id: %1").arg(count(ChangeKind::Renumbered)));
    }
    output.line(Cli::tr("findings fixed: %1, introduced: %2, kept: %3")
                    .arg(diff.fixed.size())
                    .arg(diff.introduced.size())
                    .arg(diff.kept));
    if (diff.people && diff.people->known) {
        output.line(Cli::tr("people affected: %1 of %2").arg(diff.people->affected).arg(*diff.people->known));
    } else if (diff.people) {
        output.line(Cli::tr("marks affected: %1").arg(diff.people->affected));
    }
}

} // namespace

void printDiff(const ProgrammeDiff &diff, Output &output)
{
    printSummary(diff, output);
    if (diff.sessions.changes.empty()) {
        output.line();
        output.line(Cli::tr("No session differs."));
    }
    printSessions(Group::Added, diff, output);
    printSessions(Group::Removed, diff, output);
    printSessions(Group::Changed, diff, output);
    printFindings(Cli::tr("Findings fixed: %1"), diff.fixed, diff.before.path, output);
    printFindings(Cli::tr("Findings introduced: %1"), diff.introduced, diff.after.path, output);
    printNotCompared(diff.notCompared, output);
    printRemarks(diff, output);
}
