#include "app/lectern-cli/checking/difftext.h"

#include "app/lectern-cli/command.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/checking/programmediff.h"
#include "app/lectern-cli/reports/reportformats.h"
#include "app/lectern-cli/sessions/sessionids.h"
#include "app/lectern-cli/terminal/table.h"
#include "app/lectern-cli/sessions/times.h"

#include <QSet>

using namespace std::chrono;

namespace {

/// "Sat 2025-02-01 10:00 → 11:00", with the second day where it is another.
QString movedTime(const Session &before, const Session &after, const ConferenceClock &clock)
{
    const auto day = [&clock](const Session &session) {
        return session.start ? clock.local(*session.start).date() : QDate();
    };
    const auto at = [&](const Session &session, bool withDay) -> QString {
        if (!session.start) {
            return Cli::tr("no time");
        }
        return withDay ? dayName(day(session)) + u' ' + clockTime(clock, *session.start)
                       : clockTime(clock, *session.start);
    };
    return Cli::tr("time: %1 → %2").arg(at(before, true), at(after, day(before) != day(after)));
}

QString lengthOrNone(const Session &session)
{
    const auto length = lengthOf(session);
    return length ? lengthName(*length) : Cli::tr("no end");
}

QString nameOr(const QString &name, const QString &none) { return name.isEmpty() ? none : name; }

QString changedSpeakers(const SessionChange &change)
{
    const QString between = QStringLiteral(", ");
    QStringList parts;
    if (!change.speakersAdded.isEmpty()) {
        parts += Cli::tr("with %1").arg(change.speakersAdded.join(between));
    }
    if (!change.speakersRemoved.isEmpty()) {
        parts += Cli::tr("without %1").arg(change.speakersRemoved.join(between));
    }
    for (const auto &[before, after] : change.speakersRenamed) {
        parts += Cli::tr("“%1” → “%2”").arg(before, after);
    }
    return Cli::tr("speakers: %1").arg(parts.join(QStringLiteral("; ")));
}

/// One line a change.
QStringList changeLines(const SessionChange &change, const ProgrammeDiff &diff)
{
    const Session &before = diff.sessionBefore(change);
    const Session &after = diff.sessionAfter(change);
    QStringList lines;
    if (change.kinds.testFlag(ChangeKind::Time)) {
        lines += movedTime(before, after, diff.after.schedule.conference.clock);
    }
    if (change.kinds.testFlag(ChangeKind::Room)) {
        const QString none = Cli::tr("no room");
        lines += Cli::tr("room: %1 → %2")
                     .arg(nameOr(nameOf(ChangeKind::Room, before, diff.before.schedule), none),
                          nameOr(nameOf(ChangeKind::Room, after, diff.after.schedule), none));
    }
    if (change.kinds.testFlag(ChangeKind::Length)) {
        lines += Cli::tr("length: %1 → %2").arg(lengthOrNone(before), lengthOrNone(after));
    }
    if (change.kinds.testFlag(ChangeKind::Speakers)) {
        lines += changedSpeakers(change);
    }
    if (change.kinds.testFlag(ChangeKind::Title)) {
        lines += Cli::tr("title: “%1” → “%2”").arg(before.title, after.title);
    }
    if (change.kinds.testFlag(ChangeKind::Track)) {
        const QString none = Cli::tr("no track");
        lines += Cli::tr("track: %1 → %2")
                     .arg(nameOr(nameOf(ChangeKind::Track, before, diff.before.schedule), none),
                          nameOr(nameOf(ChangeKind::Track, after, diff.after.schedule), none));
    }
    if (change.kinds.testFlag(ChangeKind::Renumbered)) {
        lines += Cli::tr("id: %1 → %2").arg(diff.oldIds.value(change.id).value(), change.id.value());
    }
    return lines;
}

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
            for (const QString &line : changeLines(change, diff)) {
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
