#include "app/lectern-cli/sessions/sessionjson.h"

#include "app/lectern-cli/sessions/picks.h"
#include "app/lectern-cli/sessions/times.h"

#include <QDateTime>

QJsonValue jsonTime(const std::optional<std::chrono::sys_seconds> &instant)
{
    if (!instant) {
        return QJsonValue::Null;
    }
    return QDateTime::fromSecsSinceEpoch(instant->time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
}

QJsonObject jsonConference(const Conference &conference)
{
    return {{QStringLiteral("id"), conference.id.value()},
            {QStringLiteral("title"), conference.title},
            {QStringLiteral("zone"), zoneName(conference.clock)}};
}

QJsonObject jsonSession(const Schedule &schedule, const Session &session)
{
    const SessionSnapshot names = snapshotOf(schedule, session);
    const Track *track = schedule.track(session.track);
    return {{QStringLiteral("id"), session.id.value()},
            {QStringLiteral("title"), session.title},
            {QStringLiteral("start"), jsonTime(session.start)},
            {QStringLiteral("end"), jsonTime(session.end)},
            {QStringLiteral("rooms"), QJsonArray::fromStringList(names.rooms)},
            {QStringLiteral("track"), track ? QJsonValue(track->name) : QJsonValue()},
            {QStringLiteral("speakers"), QJsonArray::fromStringList(names.speakers)},
            {QStringLiteral("withdrawn"), session.withdrawn}};
}

QJsonArray jsonClashes(const SessionId &id, std::span<const Clash> clashes, const Programme &programme)
{
    QJsonArray others;
    for (const Clash &clash : clashes) {
        if (const auto other = otherOf(clash, id)) {
            others += QJsonObject{{QStringLiteral("id"), other->value()},
                                  {QStringLiteral("title"), pickedSession(programme, *other).title},
                                  {QStringLiteral("minutes"), qint64(clash.minutes().count())}};
        }
    }
    return others;
}
