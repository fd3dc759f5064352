#include "app/lectern-cli/sessions/changelines.h"

#include "app/lectern-cli/command.h"
#include "app/lectern-cli/sessions/times.h"

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

} // namespace

QStringList changeLines(const SessionChange &change, const Schedule &old, const Schedule &now, const SessionId &oldId)
{
    const Session &before = old.sessions[size_t(change.before)];
    const Session &after = now.sessions[size_t(change.after)];
    QStringList lines;
    if (change.kinds.testFlag(ChangeKind::Time)) {
        lines += movedTime(before, after, now.conference.clock);
    }
    if (change.kinds.testFlag(ChangeKind::Room)) {
        const QString none = Cli::tr("no room");
        lines += Cli::tr("room: %1 → %2")
                     .arg(nameOr(nameOf(ChangeKind::Room, before, old), none),
                          nameOr(nameOf(ChangeKind::Room, after, now), none));
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
                     .arg(nameOr(nameOf(ChangeKind::Track, before, old), none),
                          nameOr(nameOf(ChangeKind::Track, after, now), none));
    }
    if (change.kinds.testFlag(ChangeKind::Renumbered)) {
        lines += Cli::tr("id: %1 → %2").arg(oldId.value(), change.id.value());
    }
    return lines;
}
