#include "core/importing/renumberedsessions.h"

#include "core/search/textfold.h"

#include <QByteArray>
#include <QHash>

#include <algorithm>

namespace {

constexpr int Nobody = -1;
constexpr int Several = -2;

/// By what a session may be recognised: its title together with one of its people, once for each.
using Marks = std::vector<QByteArray>;

/// A session that no id joins to one of the other version.
struct Candidate
{
    int row = 0;
    Marks marks;
    QByteArray start;
    bool isTaken = false;
};

Marks marksOf(const Session &session, const Schedule &schedule)
{
    const QByteArray title = foldPlain(session.title) + '\x1f';
    Marks marks;
    for (const Appearance &appearance : session.speakers) {
        if (const Speaker *speaker = schedule.speaker(appearance.speaker)) {
            marks.push_back(title + "name:" + foldPlain(speaker->name));
            if (!speaker->key.isEmpty()) {
                marks.push_back(title + "key:" + speaker->key.toUtf8());
            }
        }
    }
    if (marks.empty()) {
        marks.push_back(title);
    }
    return marks;
}

/// Those of a version that are in the programme and not joined yet.
std::vector<Candidate> candidatesOf(const Schedule &schedule, const std::vector<bool> &isJoined)
{
    std::vector<Candidate> candidates;
    for (size_t row = 0; row < schedule.sessions.size(); ++row) {
        const Session &session = schedule.sessions[row];
        if (!isJoined[row] && !session.withdrawn) {
            const QByteArray start =
                session.start ? QByteArray::number(qint64(session.start->time_since_epoch().count())) : QByteArray();
            candidates.push_back({int(row), marksOf(session, schedule), '\x1f' + start, false});
        }
    }
    return candidates;
}

/// Finds the candidates of one version that share a mark.
class Lookup
{
public:
    Lookup(const std::vector<Candidate> &candidates, bool withStart) : m_withStart(withStart)
    {
        for (size_t at = 0; at < candidates.size(); ++at) {
            for (const QByteArray &mark : candidates[at].marks) {
                if (!candidates[at].isTaken) {
                    note(key(mark, candidates[at]), int(at));
                }
            }
        }
    }

    /// The only one that shares a mark, else `Nobody` or `Several`.
    int partnerOf(const Candidate &candidate) const
    {
        int partner = Nobody;
        for (const QByteArray &mark : candidate.marks) {
            const int found = m_byMark.value(key(mark, candidate), Nobody);
            if (found != Nobody) {
                partner = partner == Nobody || partner == found ? found : Several;
            }
        }
        return partner;
    }

private:
    QByteArray key(const QByteArray &mark, const Candidate &candidate) const
    {
        return m_withStart ? mark + candidate.start : mark;
    }

    void note(const QByteArray &key, int at)
    {
        const auto known = m_byMark.constFind(key);
        m_byMark.insert(key, known == m_byMark.constEnd() || *known == at ? at : Several);
    }

    QHash<QByteArray, int> m_byMark;
    bool m_withStart;
};

void joinCandidates(std::vector<Candidate> &gone, std::vector<Candidate> &come, bool withStart,
                    std::vector<int> &rowsBefore)
{
    const Lookup amongGone(gone, withStart);
    const Lookup amongCome(come, withStart);
    for (size_t at = 0; at < come.size(); ++at) {
        const int partner = come[at].isTaken ? Nobody : amongGone.partnerOf(come[at]);
        if (partner >= 0 && amongCome.partnerOf(gone[size_t(partner)]) == int(at)) {
            rowsBefore[size_t(come[at].row)] = gone[size_t(partner)].row;
            come[at].isTaken = true;
            gone[size_t(partner)].isTaken = true;
        }
    }
}

} // namespace

void joinRenumbered(const Schedule &before, const Schedule &after, std::vector<int> &rowsBefore)
{
    std::vector<bool> isJoinedBefore(before.sessions.size(), false);
    std::vector<bool> isJoinedAfter(after.sessions.size(), false);
    for (size_t row = 0; row < rowsBefore.size(); ++row) {
        if (rowsBefore[row] >= 0) {
            isJoinedBefore[size_t(rowsBefore[row])] = true;
            isJoinedAfter[row] = true;
        }
    }
    std::vector<Candidate> gone = candidatesOf(before, isJoinedBefore);
    std::vector<Candidate> come = gone.empty() ? std::vector<Candidate>() : candidatesOf(after, isJoinedAfter);
    joinCandidates(gone, come, true, rowsBefore);
    joinCandidates(gone, come, false, rowsBefore);
}
