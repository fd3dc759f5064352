#include "core/importing/schedulediff.h"

#include <algorithm>
#include <iterator>

using namespace std::chrono;

namespace {

constexpr int Nowhere = -1;

using People = std::vector<const Speaker *>;

People peopleOf(const Session &session, const Schedule &schedule)
{
    People people;
    for (const Appearance &appearance : session.speakers) {
        const Speaker *speaker = schedule.speaker(appearance.speaker);
        if (speaker && std::ranges::find(people, speaker) == people.end()) {
            people.push_back(speaker);
        }
    }
    return people;
}

bool haveSameName(const Speaker *a, const Speaker *b) { return a->name == b->name; }
bool haveSameKey(const Speaker *a, const Speaker *b) { return !a->key.isEmpty() && a->key == b->key; }
bool areEqual(const Speaker *a, const Speaker *b) { return haveSameName(a, b) && a->key == b->key; }

void dropCommon(People &ours, People &theirs, bool (*areSame)(const Speaker *, const Speaker *))
{
    const auto dropFrom = [areSame](People &people, const People &others) {
        std::erase_if(people, [&](const Speaker *one) {
            return std::ranges::any_of(others, [&](const Speaker *other) { return areSame(one, other); });
        });
    };
    const People all = ours;
    dropFrom(ours, theirs);
    dropFrom(theirs, all);
}

QStringList namesOf(const People &people)
{
    QStringList names;
    std::ranges::transform(people, std::back_inserter(names), &Speaker::name);
    return names;
}

QStringList roomsOf(const Session &session, const Schedule &schedule)
{
    QStringList names;
    for (const RoomId id : session.rooms) {
        if (const Room *room = schedule.room(id)) {
            names += room->name;
        }
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

QString trackOf(const Session &session, const Schedule &schedule)
{
    const Track *track = schedule.track(session.track);
    return track ? track->name : QString();
}

void compareSpeakers(const Session &before, const Schedule &old, const Session &after, const Schedule &now,
                     SessionChange &change)
{
    People gone = peopleOf(before, old);
    People come = peopleOf(after, now);
    dropCommon(gone, come, areEqual);
    dropCommon(gone, come, haveSameName);
    for (const Speaker *one : gone) {
        const auto same = std::ranges::find_if(come, [one](const Speaker *other) { return haveSameKey(one, other); });
        if (same != come.end()) {
            change.speakersRenamed += {one->name, (*same)->name};
        }
    }
    dropCommon(gone, come, haveSameKey);
    change.kinds.setFlag(ChangeKind::Speakers, !gone.empty() || !come.empty() || !change.speakersRenamed.isEmpty());
    change.speakersAdded = namesOf(come);
    change.speakersRemoved = namesOf(gone);
}

/// A session of both versions; without kinds when nothing changed.
SessionChange compared(int rowBefore, const Schedule &old, int rowAfter, const Schedule &now)
{
    const Session &before = old.sessions[size_t(rowBefore)];
    const Session &after = now.sessions[size_t(rowAfter)];
    SessionChange change;
    change.id = after.id;
    change.before = rowBefore;
    change.after = rowAfter;
    change.kinds.setFlag(ChangeKind::Renumbered, before.id != after.id);
    change.kinds.setFlag(ChangeKind::Time, before.start != after.start);
    change.kinds.setFlag(ChangeKind::Length, before.start && after.start && lengthOf(before) != lengthOf(after));
    change.kinds.setFlag(ChangeKind::Room, roomsOf(before, old) != roomsOf(after, now));
    change.kinds.setFlag(ChangeKind::Title, before.title != after.title);
    change.kinds.setFlag(ChangeKind::Track, trackOf(before, old) != trackOf(after, now));
    compareSpeakers(before, old, after, now, change);
    return change;
}

SessionChange alone(ChangeKind kind, const SessionId &id, int rowBefore, int rowAfter)
{
    SessionChange change;
    change.id = id;
    change.before = rowBefore;
    change.after = rowAfter;
    change.kinds = kind;
    return change;
}

std::vector<SessionChange> removedSessions(const Schedule &before, const std::vector<int> &rowsBefore)
{
    std::vector<bool> remains(before.sessions.size(), false);
    for (const int row : rowsBefore) {
        if (row != Nowhere) {
            remains[size_t(row)] = true;
        }
    }
    std::vector<SessionChange> removed;
    for (size_t row = 0; row < before.sessions.size(); ++row) {
        if (!remains[row] && !before.sessions[row].withdrawn) {
            removed.push_back(alone(ChangeKind::Removed, before.sessions[row].id, int(row), Nowhere));
        }
    }
    return removed;
}

} // namespace

ScheduleDiff diffSchedules(const Schedule &before, const Schedule &after, SessionMatching matching)
{
    return diffSchedules(before, after, matchSessions(before, after, matching).rowsBefore);
}

ScheduleDiff diffSchedules(const Schedule &before, const Schedule &after, std::vector<int> rows)
{
    for (int &row : rows) {
        if (row != Nowhere && before.sessions[size_t(row)].withdrawn) {
            row = Nowhere; // it is back
        }
    }
    ScheduleDiff diff;
    std::vector<SessionChange> present;
    for (size_t row = 0; row < rows.size(); ++row) {
        const Session &session = after.sessions[row];
        if (session.withdrawn) {
            continue;
        }
        SessionChange change = rows[row] == Nowhere ? alone(ChangeKind::Added, session.id, Nowhere, int(row))
                                                    : compared(rows[row], before, int(row), after);
        if (change.kinds) {
            present.push_back(std::move(change));
        } else {
            ++diff.unchanged;
        }
    }
    const auto start = [&](const SessionChange &change) {
        const auto &session =
            change.after == Nowhere ? before.sessions[size_t(change.before)] : after.sessions[size_t(change.after)];
        return session.start.value_or(sys_seconds::max());
    };
    // Both lists ascend, and of equals std::merge takes the first list's first.
    std::ranges::merge(present, removedSessions(before, rows), std::back_inserter(diff.changes), std::less(), start,
                       start);
    return diff;
}
