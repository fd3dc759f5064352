#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace std::chrono;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Formatting", text);
}

/// The locale's short form; without seconds, which some locales put in.
QString timeForm(const QLocale &locale)
{
    QString form = locale.timeFormat(QLocale::ShortFormat);
    const qsizetype seconds = form.indexOf(QLatin1String("ss"));
    if (seconds > 0) {
        form.remove(seconds - 1, 3); // with the sign before
    }
    return form;
}

/// " CEST" where the clock shows the same time once more an hour before or after: it is set back that night.
QString whichOfTwo(const QTimeZone &zone, sys_seconds instant)
{
    const auto at = [&](seconds shift) {
        return QDateTime::fromSecsSinceEpoch((instant + shift).time_since_epoch().count(), zone);
    };
    const QDateTime here = at(0s);
    const auto isSame = [&here](const QDateTime &other) {
        return other.date() == here.date() && other.time() == here.time();
    };
    return isSame(at(1h)) || isSame(at(-1h)) ? QChar(0x00A0) + here.timeZoneAbbreviation() : QString();
}

} // namespace

Formatting::Formatting(const ConferenceClock &clock, const QTimeZone &shown, const QLocale &locale)
    : m_clock(clock), m_shown(shown.isValid() ? shown : clock.zone()), m_locale(locale), m_timeForm(timeForm(locale))
{
}

QDateTime Formatting::local(sys_seconds instant) const
{
    return QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count(), m_shown);
}

QString Formatting::time(sys_seconds instant) const
{
    return m_locale.toString(local(instant).time(), m_timeForm);
}

QString Formatting::timeRange(const Session &session) const
{
    if (!session.start) {
        return tr("no time");
    }
    const auto exact = [this](sys_seconds instant) -> QString { return time(instant) + whichOfTwo(m_shown, instant); };
    if (!session.end || *session.end == *session.start) {
        return exact(*session.start);
    }
    return exact(*session.start) + QChar(0x2013) + exact(*session.end);
}

QString Formatting::dayAndTime(const Session &session) const
{
    if (!session.start) {
        return tr("Not scheduled yet");
    }
    const QString when = tr("%1, %2").arg(shortDay(local(*session.start).date()), timeRange(session));
    const auto interval = session.interval();
    return interval ? tr("%1 (%2)").arg(when, length(floor<minutes>(interval->length()))) : when;
}

QString Formatting::length(minutes length) const
{
    const qint64 total = length.count();
    const qint64 wholeDays = total / (24 * 60);
    const qint64 wholeHours = total / 60 % 24;
    const qint64 rest = total % 60;
    QStringList parts;
    if (wholeDays > 0) {
        parts += tr("%1 d").arg(m_locale.toString(wholeDays));
    }
    if (wholeHours > 0) {
        parts += tr("%1 h").arg(m_locale.toString(wholeHours));
    }
    if (rest > 0 || parts.isEmpty()) {
        parts += tr("%1 min").arg(m_locale.toString(rest));
    }
    return parts.join(QChar(0x00A0));
}

QString Formatting::weekday(sys_seconds instant) const
{
    return m_locale.dayName(local(instant).date().dayOfWeek(), QLocale::LongFormat);
}

QString Formatting::shortDay(const QDate &day) const
{
    return m_locale.toString(day, tr("ddd d MMM"));
}

QString Formatting::longDay(const QDate &day) const
{
    return m_locale.toString(day, QLocale::LongFormat);
}

QString Formatting::heading(sys_seconds instant) const
{
    const QDateTime when = local(instant);
    return tr("%1 %2").arg(m_locale.toString(when.date(), tr("ddd d MMM")), time(instant) + whichOfTwo(m_shown, instant));
}

QString Formatting::dateForm() const
{
    return tr("ddd d MMM yyyy");
}

QString Formatting::dateTimeForm() const
{
    return tr("%1 %2").arg(dateForm(), m_timeForm);
}

QString Formatting::zoneName() const
{
    return QString::fromUtf8(m_shown.id());
}
