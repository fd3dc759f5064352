#include "ui/models/nowwords.h"

#include "ui/models/agendamarks.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace std::chrono;
using Phase = NowBoard::Phase;

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("NowWords", text, nullptr, n);
}

QString spokenMinutes(minutes length)
{
    const int hours = int(length.count() / 60);
    const int rest = int(length.count() % 60);
    if (hours == 0) {
        return tr("%n minute(s)", rest);
    }
    return rest == 0 ? tr("%n hour(s)", hours) : tr("%1 and %2").arg(tr("%n hour(s)", hours), tr("%n minute(s)", rest));
}

} // namespace

QDate NowWords::dateOf(sys_seconds instant) const
{
    return QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count(), m_formatting.shownZone()).date();
}

int NowWords::daysUntil(sys_seconds instant) const
{
    return int(dateOf(m_now).daysTo(dateOf(instant)));
}

QString NowWords::headline() const
{
    return tr("%1, %2").arg(m_formatting.longDay(dateOf(m_now)), m_formatting.time(m_now));
}

QString NowWords::summary(const NowBoard &board) const
{
    switch (board.phase) {
    case Phase::Before:
    case Phase::Between: return beginning(board);
    case Phase::Running: return running(board);
    case Phase::Over:
        return tr("The last session was on %1.").arg(m_formatting.longDay(m_schedule.conference.lastDay));
    case Phase::Timeless: break;
    }
    return tr("No session has a time yet.");
}

QString NowWords::beginning(const NowBoard &board) const
{
    const int days = daysUntil(*board.begins);
    const QString time = m_formatting.time(*board.begins);
    const QString day = m_formatting.longDay(dateOf(*board.begins));
    const QString wait = m_formatting.length(ceil<minutes>(*board.begins - m_now));
    if (board.phase == Phase::Before) {
        return days == 0   ? tr("The conference begins at %1, in %2.").arg(time, wait)
               : days == 1 ? tr("The conference begins tomorrow at %1.").arg(time)
                           : tr("The conference begins in %n day(s): %1, %2.", days).arg(day, time);
    }
    return days == 0   ? tr("Nothing runs until %1, in %2.").arg(time, wait)
           : days == 1 ? tr("Nothing more today. The programme goes on tomorrow at %1.").arg(time)
                       : tr("Nothing more today. The programme goes on in %n day(s): %1, %2.", days).arg(day, time);
}

QString NowWords::running(const NowBoard &board) const
{
    std::vector<int> sessions;
    std::optional<sys_seconds> next;
    int rooms = 0;
    for (const NowRoom &room : board.rooms) {
        sessions.insert(sessions.end(), room.running.begin(), room.running.end());
        rooms += room.running.empty() || room.room.isNull() ? 0 : 1;
        if (!room.next.empty()) {
            const sys_seconds start = *m_schedule.sessions[size_t(room.next.front())].start;
            next = std::min(next.value_or(start), start);
        }
    }
    std::ranges::sort(sessions);
    const int count = int(std::ranges::unique(sessions).begin() - sessions.begin());
    if (count == 0) {
        return next ? tr("Nothing runs until %1, in %2.")
                          .arg(m_formatting.time(*next), m_formatting.length(ceil<minutes>(*next - m_now)))
                    : tr("Only what goes on all day.");
    }
    const QString what = count == 1 ? tr("1 session is on") : tr("%n sessions are on", count);
    return rooms < 2 ? tr("%1.").arg(what) : tr("%1 in %2 rooms.").arg(what, QLocale().toString(rooms));
}

QString NowWords::heading(const NowSection &section) const
{
    switch (section.kind) {
    case NowSection::Kind::Mine: return tr("My plan");
    case NowSection::Kind::Start: return m_formatting.heading(sys_seconds(seconds(section.key)));
    case NowSection::Kind::AllDay: return tr("All day");
    case NowSection::Kind::Quiet: return tr("Nothing more today");
    case NowSection::Kind::Room: break;
    }
    const Room *room = m_schedule.room(RoomId(int(section.key)));
    return room ? room->name : tr("Without a room");
}

QString NowWords::remaining(const NowRow &row) const
{
    if (!row.remaining) {
        return {};
    }
    const QString length = m_formatting.length(*row.remaining);
    return row.isRunning ? tr("%1 left").arg(length) : tr("in %1").arg(length);
}

QString NowWords::leave(const LeaveHint &hint) const
{
    const QString room = m_schedule.room(hint.room)->name;
    const QString length = m_formatting.length(hint.walk);
    const QString walk = hint.isAssumed ? tr("about %1 walk").arg(length) : tr("%1 walk").arg(length);
    return hint.by <= m_now ? tr("Leave now for %1 (%2)").arg(room, walk)
                            : tr("Leave by %1 for %2 (%3)").arg(m_formatting.time(hint.by), room, walk);
}

QString NowWords::quietRooms(const NowBoard &board) const
{
    QStringList names;
    for (const RoomId room : board.quiet) {
        names += m_schedule.room(room)->name;
    }
    return names.join(QStringLiteral(", "));
}

QString NowWords::spokenState(const NowRow &row) const
{
    const Session &session = m_schedule.sessions[size_t(row.session)];
    if (row.isRunning && row.remaining) {
        return tr("Running until %1, %2 left").arg(m_formatting.time(*session.end), spokenMinutes(*row.remaining));
    }
    if (row.isRunning) {
        return tr("Running since %1").arg(m_formatting.time(*session.start));
    }
    const QString start = m_formatting.time(*session.start);
    return row.remaining ? tr("Next at %1, in %2").arg(start, spokenMinutes(*row.remaining)) : tr("Begins at %1").arg(start);
}

QString NowWords::spoken(const NowRow &row, const SpokenParts &parts) const
{
    QStringList said{m_schedule.sessions[size_t(row.session)].title};
    if (!parts.speakers.isEmpty()) {
        said += tr("by %1").arg(parts.speakers);
    }
    if (!parts.rooms.isEmpty()) {
        said += parts.rooms;
    }
    if (!parts.track.isEmpty()) {
        said += tr("track %1").arg(parts.track);
    }
    if (parts.interest != Interest::None) {
        said += tr("picked as %1").arg(AgendaMarks::interestText(parts.interest));
    }
    if (!parts.clashes.isEmpty()) {
        said += tr("clashes with %1").arg(parts.clashes);
    }
    if (parts.hasNote) {
        said += tr("with a note");
    }
    if (row.leave) {
        said += leave(*row.leave);
    }
    return tr("%1: %2").arg(spokenState(row), said.join(QStringLiteral(", ")));
}
