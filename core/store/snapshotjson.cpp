#include "core/store/snapshotjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace std::chrono;

namespace {

const QString Title = QStringLiteral("title");
const QString Start = QStringLiteral("start");
const QString End = QStringLiteral("end");
const QString Rooms = QStringLiteral("rooms");
const QString Speakers = QStringLiteral("speakers");

std::optional<sys_seconds> instantFrom(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(sys_seconds(seconds(value.toInteger()))) : std::nullopt;
}

QStringList textsFrom(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &text : value.toArray()) {
        texts += text.toString();
    }
    return texts;
}

} // namespace

QString snapshotToJson(const SessionSnapshot &snapshot)
{
    QJsonObject json{{Title, snapshot.title}};
    if (snapshot.start) {
        json.insert(Start, qint64(snapshot.start->time_since_epoch().count()));
    }
    if (snapshot.end) {
        json.insert(End, qint64(snapshot.end->time_since_epoch().count()));
    }
    if (!snapshot.rooms.isEmpty()) {
        json.insert(Rooms, QJsonArray::fromStringList(snapshot.rooms));
    }
    if (!snapshot.speakers.isEmpty()) {
        json.insert(Speakers, QJsonArray::fromStringList(snapshot.speakers));
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

SessionSnapshot snapshotFromJson(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {json.value(Title).toString(), instantFrom(json.value(Start)), instantFrom(json.value(End)),
            textsFrom(json.value(Rooms)), textsFrom(json.value(Speakers))};
}
