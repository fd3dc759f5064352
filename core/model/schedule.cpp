#include "core/model/schedule.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace {

template<class List, class IdType>
auto at(const List &list, IdType id) -> const typename List::value_type *
{
    return id.value() >= 0 && id.value() < list.size() ? &list.at(id.value()) : nullptr;
}

bool comesBefore(const Session &a, const Session &b)
{
    const auto key = [](const Session &s) {
        const qint64 start = s.start ? s.start->time_since_epoch().count() : std::numeric_limits<qint64>::max();
        return std::tuple(start, s.rooms.isEmpty() ? std::numeric_limits<qint32>::max() : s.rooms.first().value());
    };
    const auto ka = key(a);
    const auto kb = key(b);
    if (ka != kb) {
        return ka < kb;
    }
    if (const int byTitle = a.title.compare(b.title, Qt::CaseInsensitive); byTitle != 0) {
        return byTitle < 0;
    }
    return a.id < b.id;
}

} // namespace

const Room *Schedule::room(RoomId id) const { return at(rooms, id); }
const Track *Schedule::track(TrackId id) const { return at(tracks, id); }
const Speaker *Schedule::speaker(SpeakerId id) const { return at(speakers, id); }

const Session *Schedule::session(const SessionId &id) const
{
    const int position = indexOf(id);
    return position < 0 ? nullptr : &sessions[size_t(position)];
}

QString Schedule::roomNames(const Session &session) const
{
    QStringList names;
    for (const RoomId id : session.rooms) {
        if (const Room *found = room(id)) {
            names += found->name;
        }
    }
    return names.join(QStringLiteral(", "));
}

QString Schedule::speakerNames(const Session &session) const
{
    QStringList names;
    for (const Appearance &appearance : session.speakers) {
        if (const Speaker *found = speaker(appearance.speaker)) {
            names += found->name;
        }
    }
    return names.join(QStringLiteral(", "));
}

void Schedule::arrange()
{
    if (!std::ranges::is_sorted(sessions, comesBefore)) {
        std::ranges::sort(sessions, comesBefore);
    }
    index.clear();
    index.reserve(qsizetype(sessions.size()));
    for (size_t i = 0; i < sessions.size(); ++i) {
        index.insert(sessions[i].id, int(i));
    }
}
