#include "ui/models/programmerows.h"

#include <algorithm>

namespace {

/// Collects rows below headings, in the order in which they come.
class Collector
{
public:
    explicit Collector(size_t expected) { m_result.rows.reserve(expected + expected / 8 + 1); }

    void startGroup(ProgrammeRows::Heading heading)
    {
        m_result.rows.push_back(-1 - int(m_result.headings.size()));
        m_result.headings.push_back(heading);
    }
    void add(int session)
    {
        m_result.rows.push_back(session);
        ++m_result.headings.back().count;
    }
    ProgrammeRows take() { return std::move(m_result); }

private:
    ProgrammeRows m_result;
};

ProgrammeRows groupByTime(const Schedule &schedule, const std::vector<int> &sessions)
{
    Collector collector(sessions.size());
    std::optional<std::chrono::sys_seconds> last;
    bool isFirst = true;
    for (const int position : sessions) {
        const auto &start = schedule.sessions[size_t(position)].start;
        if (isFirst || start != last) {
            collector.startGroup({.start = start});
            last = start;
            isFirst = false;
        }
        collector.add(position);
    }
    return collector.take();
}

/// @param groupsOf gives the positions of the groups to which a session belongs, each from 0 to below `groupCount`
/// @param order the groups in the order of their headings
template<class GroupsOf>
ProgrammeRows groupByMembership(const Schedule &schedule, const std::vector<int> &sessions, qsizetype groupCount,
                                const std::vector<int> &order, GroupsOf groupsOf)
{
    std::vector<std::vector<int>> members(size_t(groupCount) + 1);
    for (const int position : sessions) {
        bool belongs = false;
        groupsOf(schedule.sessions[size_t(position)], [&](qint32 group) {
            if (group >= 0 && group < groupCount) {
                auto &alreadyIn = members[size_t(group)];
                if (alreadyIn.empty() || alreadyIn.back() != position) { // a person named twice
                    alreadyIn.push_back(position);
                }
                belongs = true;
            }
        });
        if (!belongs) {
            members.back().push_back(position);
        }
    }
    Collector collector(sessions.size());
    const auto addGroup = [&](int group, qint32 position) {
        if (!members[size_t(group)].empty()) {
            collector.startGroup({.start = std::nullopt, .position = position});
            std::ranges::for_each(members[size_t(group)], [&](int session) { collector.add(session); });
        }
    };
    for (const int group : order) {
        addGroup(group, group);
    }
    addGroup(int(groupCount), -1);
    return collector.take();
}

std::vector<int> producersOrder(qsizetype count)
{
    std::vector<int> order(static_cast<size_t>(count));
    for (size_t i = 0; i < order.size(); ++i) {
        order[i] = int(i);
    }
    return order;
}

std::vector<int> orderByRank(std::span<const int> ranks, qsizetype count)
{
    std::vector<int> order = producersOrder(count);
    if (qsizetype(ranks.size()) == count) {
        std::ranges::sort(order, {}, [ranks](int group) { return ranks[size_t(group)]; });
    }
    return order;
}

} // namespace

ProgrammeRows groupRows(const Schedule &schedule, std::vector<int> sessions, Grouping grouping,
                        std::span<const int> speakerRanks)
{
    if (grouping == Grouping::Relevance) {
        return {.rows = std::move(sessions), .headings = {}};
    }
    if (!std::ranges::is_sorted(sessions)) {
        std::ranges::sort(sessions); // positions in a schedule are in order of time
    }
    switch (grouping) {
    case Grouping::Track:
        return groupByMembership(schedule, sessions, schedule.tracks.size(), producersOrder(schedule.tracks.size()),
                                 [](const Session &session, auto add) { add(session.track.value()); });
    case Grouping::Room:
        return groupByMembership(schedule, sessions, schedule.rooms.size(), producersOrder(schedule.rooms.size()),
                                 [](const Session &session, auto add) {
                                     for (const RoomId room : session.rooms) {
                                         add(room.value());
                                     }
                                 });
    case Grouping::Speaker:
        return groupByMembership(schedule, sessions, schedule.speakers.size(),
                                 orderByRank(speakerRanks, schedule.speakers.size()),
                                 [](const Session &session, auto add) {
                                     for (const Appearance &appearance : session.speakers) {
                                         add(appearance.speaker.value());
                                     }
                                 });
    default: return groupByTime(schedule, sessions);
    }
}
