#include "ui/models/spokentext.h"

#include "ui/models/agendamarks.h"

#include <QCoreApplication>
#include <QDateTime>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SpokenText", text);
}

QString spokenTime(const Session &session, const Formatting &formatting)
{
    if (!session.start) {
        return tr("without a time");
    }
    const QDateTime start =
        QDateTime::fromSecsSinceEpoch(session.start->time_since_epoch().count(), formatting.shownZone());
    const QString day = formatting.longDay(start.date());
    if (!session.interval()) {
        return tr("%1, %2").arg(day, formatting.time(*session.start));
    }
    const QDate last =
        QDateTime::fromSecsSinceEpoch(session.end->time_since_epoch().count(), formatting.shownZone()).date();
    if (last != start.date()) {
        return tr("%1, %2 to %3, %4").arg(day, formatting.time(*session.start), formatting.longDay(last), formatting.time(*session.end));
    }
    return tr("%1, %2 to %3").arg(day, formatting.time(*session.start), formatting.time(*session.end));
}

} // namespace

QString spokenSession(const Session &session, const Formatting &formatting, const SpokenParts &parts)
{
    QStringList said{session.title};
    if (!parts.speakers.isEmpty()) {
        said += tr("by %1").arg(parts.speakers);
    }
    if (!parts.rooms.isEmpty()) {
        said += parts.rooms;
    }
    said += spokenTime(session, formatting);
    if (!parts.track.isEmpty()) {
        said += tr("track %1").arg(parts.track);
    }
    if (session.withdrawn) {
        said += tr("withdrawn");
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
    return said.join(QStringLiteral(", "));
}
