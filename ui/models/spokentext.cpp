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
    return tr("%1, %2 to %3").arg(day, formatting.time(*session.start), formatting.time(*session.end));
}

} // namespace

QString spokenSession(const Schedule &schedule, const Session &session, const Formatting &formatting,
                      const SpokenPlan &plan)
{
    QStringList parts{session.title};
    if (const QString speakers = schedule.speakerNames(session); !speakers.isEmpty()) {
        parts += tr("by %1").arg(speakers);
    }
    if (const QString rooms = schedule.roomNames(session); !rooms.isEmpty()) {
        parts += rooms;
    }
    parts += spokenTime(session, formatting);
    if (const Track *track = schedule.track(session.track)) {
        parts += tr("track %1").arg(track->name);
    }
    if (session.withdrawn) {
        parts += tr("withdrawn");
    }
    if (plan.interest != Interest::None) {
        parts += tr("picked as %1").arg(AgendaMarks::interestText(plan.interest));
    }
    if (!plan.clashes.isEmpty()) {
        parts += tr("clashes with %1").arg(plan.clashes);
    }
    if (plan.hasNote) {
        parts += tr("with a note");
    }
    return parts.join(QStringLiteral(", "));
}
