#include "app/lectern-cli/checking/programmediff.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace {

/// How often each session is marked.
QHash<SessionId, int> marksOf(const Companion &companion)
{
    QHash<SessionId, int> marks;
    for (const std::vector<SessionId> &list : companion.favouriteLists) {
        for (const SessionId &id : QSet<SessionId>(list.begin(), list.end())) {
            ++marks[id];
        }
    }
    for (auto it = companion.favouriteCounts.cbegin(); it != companion.favouriteCounts.cend(); ++it) {
        marks[it.key()] = std::max(marks.value(it.key()), *it);
    }
    return marks;
}

QSet<SessionId> affectedIds(const ProgrammeDiff &diff)
{
    QSet<SessionId> ids;
    for (const SessionChange &change : diff.sessions.changes) {
        if (affectsPlans(change)) {
            ids.insert(change.id);
            ids.insert(diff.oldIds.value(change.id, change.id));
        }
    }
    return ids;
}

/// People of the lists with a mark on one of the sessions.
int peopleWithMarks(const Companion &companion, const QSet<SessionId> &ids)
{
    return int(std::ranges::count_if(companion.favouriteLists, [&ids](const std::vector<SessionId> &list) {
        return std::ranges::any_of(list, [&ids](const SessionId &id) { return ids.contains(id); });
    }));
}

std::optional<AffectedPeople> affectedPeople(const ProgrammeDiff &diff)
{
    const Companion &facts = diff.after.facts;
    if (facts.favouriteCounts.isEmpty() && facts.favouriteLists.empty()) {
        return std::nullopt;
    }
    const QHash<SessionId, int> marks = marksOf(facts);
    AffectedPeople people;
    int affectedMarks = 0;
    for (const SessionChange &change : diff.sessions.changes) {
        const SessionId oldId = diff.oldIds.value(change.id, change.id);
        const int marked = std::max(marks.value(change.id), marks.value(oldId));
        people.marks.push_back(marked);
        affectedMarks += affectsPlans(change) ? marked : 0;
    }
    if (facts.favouriteLists.empty()) {
        people.affected = affectedMarks;
    } else {
        people.affected = peopleWithMarks(facts, affectedIds(diff));
        people.known = int(facts.favouriteLists.size());
    }
    return people;
}

/// Gives renumbered sessions of the old version their new ids; the old ids by the new ones.
QHash<SessionId, SessionId> giveNewIds(Schedule &before, const ScheduleDiff &diff)
{
    QHash<SessionId, SessionId> oldIds;
    for (const SessionChange &change : diff.changes) {
        if (change.kinds.testFlag(ChangeKind::Renumbered)) {
            oldIds.insert(change.id, std::exchange(before.sessions[size_t(change.before)].id, change.id));
        }
    }
    if (!oldIds.isEmpty()) {
        before.index.clear();
        for (size_t row = 0; row < before.sessions.size(); ++row) {
            before.index.insert(before.sessions[row].id, int(row));
        }
    }
    return oldIds;
}

std::vector<ReportedFinding> findingsMissingIn(const CheckedProgramme &other, const CheckedProgramme &programme)
{
    QSet<QString> known;
    for (const ReportedFinding &finding : other.findings) {
        known.insert(finding.fingerprint);
    }
    std::vector<ReportedFinding> missing;
    std::ranges::copy_if(programme.findings, std::back_inserter(missing), [&known](const ReportedFinding &finding) {
        return !known.contains(finding.fingerprint);
    });
    return missing;
}

void addNotChecked(const CheckedProgramme &programme, const CheckedProgramme &other, bool isMissingBefore,
                   std::vector<NotCompared> &rules)
{
    for (const NotChecked &one : programme.notChecked) {
        if (std::ranges::find(other.notChecked, one.rule, &NotChecked::rule) == other.notChecked.end()) {
            rules.push_back({QString::fromLatin1(one.rule->id), isMissingBefore, one.reason});
        }
    }
}

} // namespace

bool affectsPlans(const SessionChange &change)
{
    return change.kinds.testAnyFlags(ChangeKind::Removed | ChangeKind::Time | ChangeKind::Length | ChangeKind::Room |
                                     ChangeKind::Speakers);
}

ProgrammeDiff compareProgrammes(ProgrammeFile before, ProgrammeFile after)
{
    ProgrammeDiff diff{std::move(before), std::move(after), {}, {}, {}, {}, 0, {}, {}};
    diff.sessions = diffSchedules(diff.before.schedule, diff.after.schedule);
    diff.oldIds = giveNewIds(diff.before.schedule, diff.sessions);
    const CheckedProgramme old = checkedProgramme(diff.before, {});
    const CheckedProgramme now = checkedProgramme(diff.after, {});
    diff.fixed = findingsMissingIn(now, old);
    diff.introduced = findingsMissingIn(old, now);
    diff.kept = int(now.findings.size() - diff.introduced.size());
    addNotChecked(old, now, true, diff.notCompared);
    addNotChecked(now, old, false, diff.notCompared);
    diff.people = affectedPeople(diff);
    return diff;
}
