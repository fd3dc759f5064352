#include "core/importing/scheduleupdate.h"

namespace {

/// Whether a person would see any difference. Keys of speakers do not show.
bool looksLike(SessionState a, SessionState b)
{
    for (SessionState *state : {&a, &b}) {
        state->id = {};
        for (SessionState::Person &person : state->speakers) {
            person.key.clear();
        }
        state->rooms.sort();
        std::ranges::sort(state->speakers, {}, &SessionState::Person::name);
    }
    return a == b;
}

class Planner
{
public:
    Planner(const Schedule &before, const Schedule &after, const std::vector<RecordedChange> &open,
            const QSet<SessionId> &personal, qint64 revision, std::chrono::sys_seconds now)
        : m_before(before), m_after(after), m_personal(personal), m_revision(revision), m_now(now)
    {
        for (const RecordedChange &change : open) {
            m_open.insert(change.session, change);
        }
    }

    ScheduleUpdate plan(const SessionMatches &matches)
    {
        m_update.isNumberedAnew = matches.isNumberedAnew;
        noteRenumbered(matches.rowsBefore);
        for (const SessionChange &change : diffSchedules(m_before, m_after, matches.rowsBefore).changes) {
            record(change);
        }
        for (const RecordedChange &change : std::as_const(m_open)) { // nothing new about these
            m_update.changes.push_back(change);
        }
        std::ranges::sort(m_update.changes, {}, [](const RecordedChange &change) { return change.session.value(); });
        return std::move(m_update);
    }

private:
    void noteRenumbered(const std::vector<int> &rowsBefore)
    {
        QSet<SessionId> taken; // ids that another session has now
        for (size_t row = 0; row < rowsBefore.size(); ++row) {
            const SessionId &id = m_after.sessions[row].id;
            if (rowsBefore[row] < 0) {
                taken += id;
                continue;
            }
            const SessionId &old = m_before.sessions[size_t(rowsBefore[row])].id;
            if (old != id) {
                m_update.renumbered.insert(old, id);
                ++m_update.joinedOtherwise;
                taken += id;
            }
        }
        for (const SessionId &id : std::as_const(taken)) {
            if (m_before.session(id) && !m_update.renumbered.contains(id)) {
                m_update.renumbered.insert(id, SessionId(id.value() + QStringLiteral("~"))); // gone; its id is another's
            }
        }
        QHash<SessionId, RecordedChange> moved;
        for (RecordedChange change : std::as_const(m_open)) {
            change.session = m_update.renumbered.value(change.session, change.session);
            moved.insert(change.session, change);
        }
        m_open = std::move(moved);
    }

    void record(const SessionChange &change)
    {
        const bool isGone = change.after < 0;
        const SessionId id = isGone ? m_update.renumbered.value(change.id, change.id) : change.id;
        const auto earlier = m_open.constFind(id);
        const bool isOpen = earlier != m_open.constEnd();
        m_update.touched += id;
        RecordedChange recorded{id, {}, m_revision, m_now};
        if (isOpen) {
            recorded.before = earlier->before;
        } else if (change.before >= 0) {
            recorded.before = stateOf(m_before.sessions[size_t(change.before)], m_before);
        }
        m_open.remove(id);
        if (isGone && !recorded.before && m_personal.contains(change.id)) {
            recorded.before = stateOf(m_before.sessions[size_t(change.before)], m_before);
        }
        const bool isNoChange = isGone ? !recorded.before // came and went unseen
                                       : recorded.before && looksLike(*recorded.before, stateAfter(change));
        if (!isNoChange) {
            m_update.changes.push_back(std::move(recorded));
        }
    }

    SessionState stateAfter(const SessionChange &change) const
    {
        return stateOf(m_after.sessions[size_t(change.after)], m_after);
    }

    const Schedule &m_before;
    const Schedule &m_after;
    const QSet<SessionId> &m_personal;
    qint64 m_revision;
    std::chrono::sys_seconds m_now;
    QHash<SessionId, RecordedChange> m_open;
    ScheduleUpdate m_update;
};

} // namespace

ScheduleUpdate planUpdate(const Schedule &before, const Schedule &after, const MatchHints &hints,
                          const std::vector<RecordedChange> &open, const QSet<SessionId> &personal, qint64 revision,
                          std::chrono::sys_seconds now)
{
    const SessionMatches matches = matchSessions(before, after, SessionMatching::IdsThenTitles, hints);
    return Planner(before, after, open, personal, revision, now).plan(matches);
}

OpenChanges openChanges(const std::vector<RecordedChange> &changes, const Schedule &now)
{
    std::vector<SessionState> before;
    std::vector<SessionState> after;
    for (const RecordedChange &change : changes) {
        if (change.before) {
            before.push_back(*change.before);
            before.back().id = change.session; // one that was renumbered is no other session to a person
        }
        const Session *session = now.session(change.session);
        if (session && !session->withdrawn) {
            after.push_back(stateOf(*session, now));
        }
    }
    OpenChanges open{scheduleOf(before, now.conference), scheduleOf(after, now.conference), {}};
    open.diff = diffSchedules(open.before, open.after, SessionMatching::Ids);
    return open;
}
