#include "ui/mainwindow/browsingstate.h"

#include <algorithm>

namespace {

/// A null id, which stands for "without", becomes an empty name.
template<class Id, class List>
QStringList namesOf(const QSet<Id> &chosen, const List &all)
{
    QStringList names;
    for (const Id id : chosen) {
        if (id.isNull()) {
            names += QString();
        } else if (id.value() < all.size()) {
            names += all[id.value()].name;
        }
    }
    return names;
}

template<class Id, class List>
QSet<Id> idsOf(const QStringList &names, const List &all)
{
    QSet<Id> ids;
    for (const auto &one : all) {
        if (names.contains(one.name)) {
            ids += one.id;
        }
    }
    if (names.contains(QString())) {
        ids += Id();
    }
    return ids;
}

/// Those of `words` that some session has.
QSet<QString> inUse(const QStringList &words, const Schedule &schedule, QString Session::*field)
{
    QSet<QString> used;
    for (const Session &session : schedule.sessions) {
        if (words.contains(session.*field)) {
            used += session.*field;
        }
    }
    return used;
}

} // namespace

QVariantMap BrowsingState::toMap(const Schedule &schedule) const
{
    QStringList interests;
    for (const Interest interest : filter.interests) {
        interests += QString::number(int(interest));
    }
    return {{"tracks", namesOf(filter.tracks, schedule.tracks)},
            {"rooms", namesOf(filter.rooms, schedule.rooms)},
            {"types", QStringList(filter.types.values())},
            {"languages", QStringList(filter.languages.values())},
            {"interests", interests},
            {"day", filter.day.toString(Qt::ISODate)},
            {"grouping", int(grouping)},
            {"current", current.value()},
            {"top", top.value()}};
}

BrowsingState BrowsingState::fromMap(const QVariantMap &map, const Schedule &schedule)
{
    BrowsingState state;
    state.filter.tracks = idsOf<TrackId>(map["tracks"].toStringList(), schedule.tracks);
    state.filter.rooms = idsOf<RoomId>(map["rooms"].toStringList(), schedule.rooms);
    state.filter.types = inUse(map["types"].toStringList(), schedule, &Session::type);
    state.filter.languages = inUse(map["languages"].toStringList(), schedule, &Session::language);
    for (const QString &interest : map["interests"].toStringList()) {
        state.filter.interests += Interest(std::clamp(interest.toInt(), int(Interest::None), int(Interest::Fallback)));
    }
    state.filter.day = QDate::fromString(map["day"].toString(), Qt::ISODate);
    state.grouping = Grouping(std::clamp(map["grouping"].toInt(), int(Grouping::Time), int(Grouping::Speaker)));
    state.current = SessionId(map["current"].toString());
    state.top = SessionId(map["top"].toString());
    return state;
}

SessionFilter carriedOver(const SessionFilter &filter, const Schedule &from, const Schedule &to)
{
    return BrowsingState::fromMap(BrowsingState{filter, {}, {}, {}}.toMap(from), to).filter;
}
