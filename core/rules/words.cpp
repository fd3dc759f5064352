#include "core/rules/words.h"

#include <QDateTime>

namespace {

constexpr int mostTitles = 5;

QString quoted(const Finding &finding, const Schedule &schedule, qsizetype party)
{
    return tr("“%1”").arg(schedule.sessions[size_t(finding.sessions[party])].title);
}

} // namespace

QString sessionTitle(const Finding &finding, const Schedule &schedule, int party)
{
    return quoted(finding, schedule, party);
}

QString sessionTitles(const Finding &finding, const Schedule &schedule)
{
    QStringList titles;
    for (qsizetype i = 0; i < finding.sessions.size() && i < mostTitles; ++i) {
        titles += quoted(finding, schedule, i);
    }
    const QString listed = titles.join(QStringLiteral(", "));
    const qsizetype more = finding.sessions.size() - titles.size();
    return more > 0 ? tr("%1 and %2 more").arg(listed).arg(more) : listed;
}

QString roomNames(const Finding &finding, const Schedule &schedule)
{
    QStringList names;
    for (const RoomId id : finding.rooms) {
        names += schedule.rooms[id.value()].name;
    }
    return names.join(QStringLiteral(", "));
}

QString speakerNames(const Finding &finding, const Schedule &schedule)
{
    QStringList names;
    for (const SpeakerId id : finding.speakers) {
        names += schedule.speakers[id.value()].name;
    }
    return names.join(QStringLiteral(", "));
}

QString timeText(std::chrono::sys_seconds instant, const Schedule &schedule)
{
    return schedule.conference.clock.local(instant).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString timeText(const Interval &interval, const Schedule &schedule)
{
    const QDateTime start = schedule.conference.clock.local(interval.start());
    const QDateTime end = schedule.conference.clock.local(interval.end());
    const QString endFormat = start.date() == end.date() ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm");
    return start.toString(QStringLiteral("yyyy-MM-dd HH:mm")) + u'–' + end.toString(endFormat);
}

QString overlapText(const Finding &finding, const Schedule &schedule)
{
    return finding.overlap ? timeText(*finding.overlap, schedule) : QString();
}
