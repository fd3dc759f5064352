#include "core/rules/overlaps.h"

#include <map>

using namespace std::chrono;

namespace {

using Pair = std::pair<int, int>;

/// Collects the overlapping pairs of each resource (a room, a person), given the sessions that use it.
class PairCollector
{
public:
    explicit PairCollector(const Schedule &schedule) : m_schedule(schedule) {}

    /// @param rows positions in the schedule that use the resource, ordered by start
    void sweep(const QList<int> &rows, const QString &resource)
    {
        QList<int> running;
        for (const int row : rows) {
            const Interval interval = *m_schedule.sessions[size_t(row)].interval();
            running.removeIf([&](int other) { return m_schedule.sessions[size_t(other)].interval()->end() <= interval.start(); });
            for (const int other : std::as_const(running)) {
                QStringList &shared = m_pairs[Pair(other, row)];
                if (!shared.contains(resource)) {
                    shared += resource;
                }
            }
            running += row;
        }
    }

    std::vector<ProgrammeOverlap> overlaps() const
    {
        std::vector<ProgrammeOverlap> found;
        for (const auto &[rows, shared] : m_pairs) {
            const Session &a = m_schedule.sessions[size_t(rows.first)];
            const Session &b = m_schedule.sessions[size_t(rows.second)];
            found.push_back({a.id, b.id, *a.interval()->intersection(*b.interval()), shared});
        }
        std::ranges::stable_sort(found, {}, [](const ProgrammeOverlap &o) { return o.overlap.start(); });
        return found;
    }

private:
    const Schedule &m_schedule;
    std::map<Pair, QStringList> m_pairs; ///< ordered, so that equal input gives equal output
};

bool takesPart(const Session &session)
{
    return session.interval() && !session.withdrawn;
}

bool isLast(const QList<int> &rows, int row)
{
    return !rows.isEmpty() && rows.last() == row;
}

} // namespace

std::vector<ProgrammeOverlap> roomOverlaps(const Schedule &schedule)
{
    std::vector<QList<int>> users(size_t(schedule.rooms.size()));
    for (size_t row = 0; row < schedule.sessions.size(); ++row) {
        const Session &session = schedule.sessions[row];
        for (const RoomId room : session.rooms) {
            if (takesPart(session) && schedule.room(room) && !isLast(users[size_t(room.value())], int(row))) {
                users[size_t(room.value())] += int(row);
            }
        }
    }
    PairCollector pairs(schedule);
    for (const Room &room : schedule.rooms) {
        pairs.sweep(users[size_t(room.id.value())], room.name);
    }
    return pairs.overlaps();
}

std::vector<ProgrammeOverlap> speakerOverlaps(const Schedule &schedule)
{
    std::vector<QList<int>> users(size_t(schedule.speakers.size()));
    for (size_t row = 0; row < schedule.sessions.size(); ++row) {
        const Session &session = schedule.sessions[row];
        for (const Appearance &appearance : session.speakers) {
            const SpeakerId id = appearance.speaker;
            if (takesPart(session) && schedule.speaker(id) && !isLast(users[size_t(id.value())], int(row))) {
                users[size_t(id.value())] += int(row);
            }
        }
    }
    PairCollector pairs(schedule);
    for (const Speaker &speaker : schedule.speakers) {
        pairs.sweep(users[size_t(speaker.id.value())], speaker.name);
    }
    return pairs.overlaps();
}
