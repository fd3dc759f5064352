#include "core/store/statejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace std::chrono;

namespace {

const auto IdKey = QStringLiteral("id");
const auto TitleKey = QStringLiteral("title");
const auto StartKey = QStringLiteral("start");
const auto EndKey = QStringLiteral("end");
const auto RoomsKey = QStringLiteral("rooms");
const auto TrackKey = QStringLiteral("track");
const auto SpeakersKey = QStringLiteral("speakers"); ///< [[key, name], …]

std::optional<sys_seconds> instantFrom(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(sys_seconds(seconds(value.toInteger()))) : std::nullopt;
}

} // namespace

QString stateToJson(const SessionState &state)
{
    QJsonObject json{{IdKey, state.id.value()}, {TitleKey, state.title}};
    if (state.start) {
        json.insert(StartKey, qint64(state.start->time_since_epoch().count()));
    }
    if (state.end) {
        json.insert(EndKey, qint64(state.end->time_since_epoch().count()));
    }
    if (!state.rooms.isEmpty()) {
        json.insert(RoomsKey, QJsonArray::fromStringList(state.rooms));
    }
    if (!state.track.isEmpty()) {
        json.insert(TrackKey, state.track);
    }
    QJsonArray speakers;
    for (const SessionState::Person &person : state.speakers) {
        speakers += QJsonArray{person.key, person.name};
    }
    if (!speakers.isEmpty()) {
        json.insert(SpeakersKey, speakers);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

SessionState stateFromJson(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    SessionState state{SessionId(json.value(IdKey).toString()), json.value(TitleKey).toString(),
                       instantFrom(json.value(StartKey)), instantFrom(json.value(EndKey)), {}, json.value(TrackKey).toString(), {}};
    for (const QJsonValue &room : json.value(RoomsKey).toArray()) {
        state.rooms += room.toString();
    }
    for (const QJsonValue &speaker : json.value(SpeakersKey).toArray()) {
        state.speakers += SessionState::Person{speaker[0].toString(), speaker[1].toString()};
    }
    return state;
}
