#include "core/importing/sessionmatching.h"

#include "core/search/textfold.h"

#include <QByteArray>
#include <QSet>

#include <algorithm>
#include <functional>

namespace {

constexpr int Nobody = -1;
constexpr int Several = -2;

/// Texts by which a session may be recognised: any one of them will do.
using Marks = std::vector<QByteArray>;
using MarksOf = std::function<Marks(const Session &session, const Schedule &schedule)>;

/// A session that no id joins to one of the other version.
struct Candidate
{
    int row = 0;
    Marks marks;
};

Marks titleMarks(const Session &session, const Schedule &schedule, const QByteArray &start)
{
    const QByteArray title = foldPlain(session.title) + '\x1f' + start + '\x1f';
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

QByteArray startText(const Session &session)
{
    return session.start ? QByteArray::number(qint64(session.start->time_since_epoch().count())) : QByteArray();
}

Marks slotMarks(const Session &session, const Schedule &schedule)
{
    Marks marks;
    for (const RoomId id : session.rooms) {
        const Room *room = schedule.room(id);
        if (room && session.start) {
            marks.push_back(startText(session) + '\x1f' + foldPlain(room->name));
        }
    }
    return marks;
}

/// Finds the candidates of one version that share a mark.
class Lookup
{
public:
    explicit Lookup(const std::vector<Candidate> &candidates)
    {
        for (size_t at = 0; at < candidates.size(); ++at) {
            for (const QByteArray &mark : candidates[at].marks) {
                note(mark, int(at));
            }
        }
    }

    /// The only one that shares a mark, else `Nobody` or `Several`.
    int partnerOf(const Candidate &candidate) const
    {
        int partner = Nobody;
        for (const QByteArray &mark : candidate.marks) {
            const int found = m_byMark.value(mark, Nobody);
            if (found != Nobody) {
                partner = partner == Nobody || partner == found ? found : Several;
            }
        }
        return partner;
    }

private:
    void note(const QByteArray &mark, int at)
    {
        const auto known = m_byMark.constFind(mark);
        m_byMark.insert(mark, known == m_byMark.constEnd() || *known == at ? at : Several);
    }

    QHash<QByteArray, int> m_byMark;
};

QSet<QByteArray> wordsOf(const QString &title)
{
    const QList<QByteArray> words = foldPlain(title).split(' ');
    QSet<QByteArray> set(words.begin(), words.end());
    set.remove({});
    return set;
}

bool haveCommonSpeaker(const Session &a, const Schedule &ofA, const Session &b, const Schedule &ofB)
{
    for (const Appearance &one : a.speakers) {
        for (const Appearance &other : b.speakers) {
            const Speaker *x = ofA.speaker(one.speaker);
            const Speaker *y = ofB.speaker(other.speaker);
            if (x && y && (x->name == y->name || (!x->key.isEmpty() && x->key == y->key))) {
                return true;
            }
        }
    }
    return false;
}

/// Half of the words of both together.
bool haveSimilarTitles(const Session &a, const Session &b)
{
    const QSet<QByteArray> ours = wordsOf(a.title);
    const QSet<QByteArray> theirs = wordsOf(b.title);
    const qsizetype common = (QSet(ours) & theirs).size();
    return common > 0 && 2 * common >= (QSet(ours) | theirs).size();
}

class Matcher
{
public:
    Matcher(const Schedule &before, const Schedule &after) : m_before(before), m_after(after) {}

    void joinIds()
    {
        m_rows.reserve(m_after.sessions.size());
        for (const Session &session : m_after.sessions) {
            m_rows.push_back(session.withdrawn ? Nobody : m_before.indexOf(session.id));
        }
        noteJoined();
    }

    /// Takes ids apart that meet other titles, when that is the rule rather than the exception.
    bool dropMeaninglessIds()
    {
        QSet<QByteArray> titles;
        std::vector<size_t> others;
        size_t joined = 0;
        for (size_t row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row] != Nobody) {
                ++joined;
                const Session &before = m_before.sessions[size_t(m_rows[row])];
                const Session &after = m_after.sessions[row];
                if (before.title != after.title && !haveCommonSpeaker(before, m_before, after, m_after)
                    && !haveSimilarTitles(before, after)) {
                    others.push_back(row);
                }
            }
        }
        constexpr size_t fewest = 3;
        if (others.size() < fewest || 2 * others.size() <= joined) {
            return false;
        }
        for (const Session &session : m_before.sessions) {
            titles += foldPlain(session.title);
        }
        const auto known = std::ranges::count_if(
            others, [&](size_t row) { return titles.contains(foldPlain(m_after.sessions[row].title)); });
        if (2 * size_t(known) <= others.size()) {
            return false;
        }
        for (const size_t row : others) {
            m_rows[row] = Nobody;
        }
        noteJoined();
        return true;
    }

    using Agrees = std::function<bool(const Session &before, const Session &after)>;

    /// @param agrees asked of each pair that shares a mark
    void join(const MarksOf &marksBefore, const MarksOf &marksAfter, const Agrees &agrees = {})
    {
        const std::vector<Candidate> gone = candidates(m_before, m_isJoinedBefore, marksBefore, m_withWithdrawn);
        const std::vector<Candidate> come =
            gone.empty() ? std::vector<Candidate>() : candidates(m_after, m_isJoinedAfter, marksAfter, false);
        const Lookup amongGone(gone);
        const Lookup amongCome(come);
        for (size_t at = 0; at < come.size(); ++at) {
            const int partner = amongGone.partnerOf(come[at]);
            if (partner < 0 || amongCome.partnerOf(gone[size_t(partner)]) != int(at)) {
                continue;
            }
            const size_t rowBefore = size_t(gone[size_t(partner)].row);
            const size_t rowAfter = size_t(come[at].row);
            if (!agrees || agrees(m_before.sessions[rowBefore], m_after.sessions[rowAfter])) {
                m_rows[rowAfter] = int(rowBefore);
            }
        }
        noteJoined();
    }

    void joinTitles(bool withStart)
    {
        const MarksOf marks = [withStart](const Session &session, const Schedule &schedule) {
            return titleMarks(session, schedule, withStart ? startText(session) : QByteArray());
        };
        join(marks, marks);
    }

    void joinSlots()
    {
        join(slotMarks, slotMarks, [this](const Session &before, const Session &after) {
            return haveSimilarTitles(before, after) || haveCommonSpeaker(before, m_before, after, m_after);
        });
    }

    void joinHints(const MatchHints &hints)
    {
        const auto marks = [](const QHash<SessionId, QStringList> &of) {
            return [&of](const Session &session, const Schedule &) {
                Marks marks;
                for (const QString &hint : of.value(session.id)) {
                    marks.push_back(hint.toUtf8());
                }
                return marks;
            };
        };
        join(marks(hints.before), marks(hints.after));
    }

    /// Those that are in the programme come first; then what was withdrawn before may be back.
    void setWithWithdrawn(bool with) { m_withWithdrawn = with; }

    std::vector<int> takeRows() { return std::move(m_rows); }

private:
    void noteJoined()
    {
        m_isJoinedBefore.assign(m_before.sessions.size(), false);
        m_isJoinedAfter.assign(m_after.sessions.size(), false);
        for (size_t row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row] != Nobody) {
                m_isJoinedBefore[size_t(m_rows[row])] = true;
                m_isJoinedAfter[row] = true;
            }
        }
    }

    static std::vector<Candidate> candidates(const Schedule &schedule, const std::vector<bool> &isJoined,
                                             const MarksOf &marks, bool withWithdrawn)
    {
        std::vector<Candidate> candidates;
        for (size_t row = 0; row < schedule.sessions.size(); ++row) {
            const Session &session = schedule.sessions[row];
            if (!isJoined[row] && (withWithdrawn || !session.withdrawn)) {
                candidates.push_back({int(row), marks(session, schedule)});
            }
        }
        return candidates;
    }

    const Schedule &m_before;
    const Schedule &m_after;
    std::vector<int> m_rows;
    std::vector<bool> m_isJoinedBefore;
    std::vector<bool> m_isJoinedAfter;
    bool m_withWithdrawn = false;
};

} // namespace

SessionMatches matchSessions(const Schedule &before, const Schedule &after, SessionMatching matching,
                             const MatchHints &hints)
{
    Matcher matcher(before, after);
    matcher.joinIds();
    SessionMatches matches;
    if (matching == SessionMatching::IdsThenTitles) {
        matches.isNumberedAnew = matcher.dropMeaninglessIds();
        for (const bool withWithdrawn : {false, true}) {
            matcher.setWithWithdrawn(withWithdrawn);
            matcher.joinHints(hints);
            matcher.joinTitles(true);
            matcher.joinTitles(false);
            matcher.joinSlots();
        }
    }
    matches.rowsBefore = matcher.takeRows();
    return matches;
}
