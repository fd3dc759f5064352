#include "ui/models/roomarrangement.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RoomArrangement", text);
}

/// For each room the track that most of its sessions belong to; null where they have none.
std::vector<TrackId> mainTracks(const Schedule &schedule)
{
    std::vector<QHash<int, int>> counts(size_t(schedule.rooms.size()));
    for (const Session &session : schedule.sessions) {
        for (const RoomId room : session.rooms) {
            ++counts[size_t(room.value())][session.track.isNull() ? -1 : int(session.track.value())];
        }
    }
    std::vector<TrackId> tracks;
    for (const QHash<int, int> &count : counts) {
        std::pair<int, int> best{0, -1};
        for (auto one = count.cbegin(); one != count.cend(); ++one) {
            best = std::max(best, std::pair(one.value(), one.key()));
        }
        tracks.push_back(best.second < 0 ? TrackId() : TrackId(best.second));
    }
    return tracks;
}

} // namespace

QString buildingOf(const QString &room)
{
    static const QRegularExpression letters(QStringLiteral("^(\\p{L}{1,3})[ .-]?\\d"));
    if (const auto match = letters.match(room); match.hasMatch()) {
        return match.captured(1).toUpper();
    }
    static const QRegularExpression before(QStringLiteral("^(.+?)(?:,| [-–—/|] |: )"));
    const auto match = before.match(room);
    return match.hasMatch() ? match.captured(1).trimmed() : QString();
}

std::vector<ArrangedRoom> RoomArrangement::arrange(const Schedule &schedule) const
{
    const std::vector<TrackId> tracks = grouping == RoomGrouping::Track ? mainTracks(schedule) : std::vector<TrackId>();
    QHash<QString, int> places;
    for (int i = 0; i < order.size(); ++i) {
        places.insert(order[i], i);
    }
    struct Entry
    {
        ArrangedRoom room;
        std::pair<int, int> place;
        int group = 0;
    };
    std::vector<Entry> entries;
    for (const Room &room : schedule.rooms) {
        if (hidden.contains(room.name)) {
            continue;
        }
        Entry entry{{room.id, {}, pinned.contains(room.name)},
                    {places.value(room.name, int(order.size())), int(room.id.value())},
                    std::numeric_limits<int>::max()};
        if (grouping == RoomGrouping::Building) {
            entry.room.group = buildingOf(room.name);
        } else if (const Track *track = tracks.empty() ? nullptr : schedule.track(tracks[size_t(room.id.value())])) {
            entry.room.group = track->name;
        }
        entries.push_back(entry);
    }
    std::ranges::sort(entries, {}, &Entry::place);
    QHash<QString, int> groups; // in the order in which they are met
    for (Entry &entry : entries) {
        if (!entry.room.group.isEmpty()) {
            if (!groups.contains(entry.room.group)) {
                groups.insert(entry.room.group, int(groups.size()));
            }
            entry.group = groups.value(entry.room.group);
        } else if (grouping != RoomGrouping::None) {
            entry.room.group = tr("Other rooms");
        }
    }
    std::ranges::stable_sort(entries, {}, [this](const Entry &entry) {
        return std::pair(!entry.room.pinned, grouping == RoomGrouping::None || entry.room.pinned ? 0 : entry.group);
    });
    std::vector<ArrangedRoom> rooms;
    for (Entry &entry : entries) {
        rooms.push_back(std::move(entry.room));
    }
    return rooms;
}

void RoomArrangement::move(const QString &room, const QString &before, const Schedule &schedule)
{
    RoomArrangement all = *this;
    all.hidden.clear();
    all.grouping = RoomGrouping::None;
    QStringList names;
    for (const ArrangedRoom &one : all.arrange(schedule)) {
        names += schedule.room(one.id)->name;
    }
    names.removeAll(room);
    const auto place = before.isEmpty() ? -1 : names.indexOf(before);
    names.insert(place < 0 ? names.size() : place, room);
    order = names;
}

QVariantMap RoomArrangement::toMap() const
{
    QStringList hiddenNames = hidden.values();
    QStringList pinnedNames = pinned.values();
    hiddenNames.sort();
    pinnedNames.sort();
    return {{"order", order}, {"hidden", hiddenNames}, {"pinned", pinnedNames}, {"grouping", int(grouping)}};
}

RoomArrangement RoomArrangement::fromMap(const QVariantMap &map)
{
    const QStringList hidden = map["hidden"].toStringList();
    const QStringList pinned = map["pinned"].toStringList();
    RoomArrangement arrangement;
    arrangement.order = map["order"].toStringList();
    arrangement.order.removeDuplicates();
    arrangement.hidden = QSet<QString>(hidden.begin(), hidden.end());
    arrangement.pinned = QSet<QString>(pinned.begin(), pinned.end());
    arrangement.grouping = RoomGrouping(std::clamp(map["grouping"].toInt(), int(RoomGrouping::None), int(RoomGrouping::Track)));
    return arrangement;
}
