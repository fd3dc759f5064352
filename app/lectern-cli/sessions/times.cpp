#include "app/lectern-cli/sessions/times.h"

#include "app/lectern-cli/command.h"

#include <QLocale>
#include <QTimeZone>

using namespace std::chrono;

namespace {
constexpr QChar enDash(0x2013);
}

QString clockTime(const ConferenceClock &clock, sys_seconds instant)
{
    return clock.local(instant).toString(u"HH:mm");
}

QString timeRange(const ConferenceClock &clock, const Interval &interval)
{
    const QString end = interval.length() < hours(24) ? clockTime(clock, interval.end())
                                                      : clock.local(interval.end()).toString(u"yyyy-MM-dd HH:mm");
    return clockTime(clock, interval.start()) + enDash + end;
}

QString timeRange(const ConferenceClock &clock, const Session &session)
{
    if (const auto interval = session.interval()) {
        return timeRange(clock, *interval);
    }
    return session.start ? clockTime(clock, *session.start) : QString();
}

QString dayName(const QDate &day)
{
    return QLocale::c().toString(day, QStringLiteral("ddd yyyy-MM-dd"));
}

QString dayAndTime(const ConferenceClock &clock, const Session &session)
{
    if (!session.start) {
        return Cli::tr("no time");
    }
    return dayName(clock.local(*session.start).date()) + u' ' + timeRange(clock, session);
}

QString lengthName(minutes length)
{
    const qint64 whole = length.count() / 60;
    const qint64 rest = length.count() % 60;
    if (whole == 0) {
        return Cli::tr("%1 min").arg(rest);
    }
    return rest == 0 ? Cli::tr("%1 h").arg(whole) : Cli::tr("%1 h %2 min").arg(whole).arg(rest);
}

QString zoneName(const ConferenceClock &clock)
{
    return QString::fromUtf8(clock.zone().id());
}
