#include "core/companion/factsjson.h"

#include <QJsonArray>

namespace {

void set(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    if (value.isUndefined()) {
        object.remove(key);
    } else {
        object.insert(key, value);
    }
}

QJsonValue flagJson(bool flag)
{
    return flag ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue textJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QJsonValue numberJson(std::optional<int> number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Undefined);
}

QString timeText(std::chrono::sys_seconds instant, const ConferenceClock &clock)
{
    const QDateTime local = clock.local(instant);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

QJsonValue arrayJson(const QJsonArray &array)
{
    return array.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(array);
}

} // namespace

QJsonValue intervalsJson(const std::vector<Interval> &intervals, const ConferenceClock &clock)
{
    QJsonArray array;
    for (const Interval &interval : intervals) {
        array += QJsonObject{{QStringLiteral("from"), timeText(interval.start(), clock)},
                             {QStringLiteral("to"), timeText(interval.end(), clock)}};
    }
    return arrayJson(array);
}

QJsonValue textsJson(const QStringList &texts)
{
    return arrayJson(QJsonArray::fromStringList(texts));
}

QJsonValue idsJson(std::span<const SessionId> ids)
{
    QJsonArray array;
    for (const SessionId &id : ids) {
        array += id.value();
    }
    return arrayJson(array);
}

QJsonValue dateJson(QDate date)
{
    return textJson(date.toString(Qt::ISODate));
}

QJsonObject withFacts(QJsonObject room, const RoomFacts &facts, const ConferenceClock &clock)
{
    set(room, QStringLiteral("capacity"), numberJson(facts.capacity));
    set(room, QStringLiteral("parallel"), flagJson(facts.parallelAllowed));
    set(room, QStringLiteral("streamed"), flagJson(facts.streamed));
    set(room, QStringLiteral("available"), intervalsJson(facts.available, clock));
    set(room, QStringLiteral("tags"), textsJson(facts.tags));
    return room;
}

QJsonObject withFacts(QJsonObject speaker, const SpeakerFacts &facts, const ConferenceClock &clock)
{
    set(speaker, QStringLiteral("available"), intervalsJson(facts.available, clock));
    set(speaker, QStringLiteral("loose_roles"), textsJson(facts.looseRoles));
    set(speaker, QStringLiteral("group"), flagJson(facts.isGroup));
    return speaker;
}

QJsonObject withFacts(QJsonObject session, const SessionFacts &facts)
{
    set(session, QStringLiteral("expected_audience"), numberJson(facts.expectedAudience));
    set(session, QStringLiteral("plenary"), flagJson(facts.plenary));
    set(session, QStringLiteral("service"), flagJson(facts.service));
    set(session, QStringLiteral("pinned"), flagJson(facts.pinned));
    set(session, QStringLiteral("mirrors"), textJson(facts.mirrors.value()));
    set(session, QStringLiteral("prerequisites"), idsJson(facts.prerequisites));
    set(session, QStringLiteral("not_against"), idsJson(facts.notAgainst));
    set(session, QStringLiteral("needed_tags"), textsJson(facts.neededTags));
    return session;
}

QJsonObject withWaiver(QJsonObject object, const Waiver &waiver)
{
    set(object, QStringLiteral("rule"), textJson(waiver.rule));
    set(object, QStringLiteral("about"), textJson(waiver.about));
    set(object, QStringLiteral("reason"), textJson(waiver.reason));
    set(object, QStringLiteral("author"), textJson(waiver.author));
    set(object, QStringLiteral("date"), dateJson(waiver.date));
    set(object, QStringLiteral("until"), dateJson(waiver.until));
    return object;
}
