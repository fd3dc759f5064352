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

/// "CEST" where the clock shows the same time once more an hour before or after: it is set back that night.
QString whichOfTwo(const QTimeZone &zone, sys_seconds instant)
{
    const auto at = [&](seconds shift) {
        return QDateTime::fromSecsSinceEpoch((instant + shift).time_since_epoch().count(), zone);
    };
    const QDateTime here = at(0s);
    const auto isSame = [&here](const QDateTime &other) {
        return other.date() == here.date() && other.time() == here.time();
    };
    return isSame(at(1h)) || isSame(at(-1h)) ? here.timeZoneAbbreviation() : QString();
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

QString Formatting::zoneMark(sys_seconds instant) const
{
    return whichOfTwo(m_shown, instant);
}

QString Formatting::exactTime(sys_seconds instant) const
{
    const QString mark = zoneMark(instant);
    return mark.isEmpty() ? time(instant) : time(instant) + QChar(0x00A0) + mark;
}

QString Formatting::timeRange(const Session &session) const
{
    if (!session.start) {
        return tr("no time");
    }
    if (!session.end || *session.end == *session.start) {
        return exactTime(*session.start);
    }
    return exactTime(*session.start) + QChar(0x2013) + exactTime(*session.end);
}

QString Formatting::dayAndTime(const Session &session) const
{
    if (!session.start) {
        return tr("Not scheduled yet");
    }
    const auto interval = session.interval();
    const QDate first = local(*session.start).date();
    const QDate last = interval ? local(*session.end).date() : first;
    QString when = tr("%1, %2").arg(shortDay(first), timeRange(session));
    if (last != first) {
        const QString form = first.year() == last.year() ? tr("ddd d MMM") : dateForm();
        when = tr("%1, %2 \u2013 %3, %4")
                   .arg(m_locale.toString(first, form), exactTime(*session.start), m_locale.toString(last, form), exactTime(*session.end));
    }
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
    return tr("%1 %2").arg(m_locale.toString(when.date(), tr("ddd d MMM")), exactTime(instant));
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
