#include "core/search/titleindex.h"

#include "core/search/termfinder.h"
#include "core/search/textfold.h"

#include <algorithm>

namespace {

constexpr char Lead = '\n'; // never part of a folded text

} // namespace

/// What was typed, ready to be looked for.
struct TitleIndex::Question
{
    explicit Question(const QByteArray &folded) : whole(folded), phrase(folded, false)
    {
        for (const QByteArray &word : folded.split(' ')) {
            if (!word.isEmpty()) {
                words.emplace_back(word, false);
            }
        }
    }

    QByteArray whole;
    TermFinder phrase;
    std::vector<TermFinder> words;
};

TitleIndex::TitleIndex() : m_text(TermFinder::Margin, ' ')
{
    m_text.append(Lead);
    m_text.append(TermFinder::Margin, ' ');
}

void TitleIndex::append(QStringView text)
{
    m_text.chop(TermFinder::Margin);
    m_starts.push_back(m_text.size());
    m_text += foldPlain(text);
    m_text += Lead;
    m_text.append(TermFinder::Margin, ' ');
}

int TitleIndex::rankOf(const char *begin, const char *end, const Question &question) const
{
    const auto isThere = [&](const TermFinder &word) { return word.find(begin, end) != nullptr; };
    if (!std::ranges::all_of(question.words, isThere)) {
        return -1;
    }
    if (QByteArrayView(begin, end).startsWith(question.whole)) {
        return end - begin == question.whole.size() ? 0 : 1;
    }
    return isThere(question.phrase) ? 2 : 3;
}

std::vector<TitleIndex::Match> TitleIndex::find(const QString &typed) const
{
    const QByteArray folded = foldPlain(typed);
    if (folded.isEmpty() || m_starts.empty()) {
        return {};
    }
    const Question question(folded);
    std::vector<Match> found;
    const char *const text = m_text.constData();
    const char *const end = text + m_text.size() - TermFinder::Margin;
    for (const char *at = text + m_starts.front(); at < end;) {
        const char *hit = question.words.front().find(at, end);
        if (!hit) {
            break;
        }
        const auto next = std::ranges::upper_bound(m_starts, hit - text);
        const int entry = int(next - m_starts.begin()) - 1;
        const char *const after = next == m_starts.end() ? end : text + *next;
        if (const int rank = rankOf(text + m_starts[size_t(entry)], after - 1, question); rank >= 0) {
            found.push_back({entry, rank});
        }
        at = after;
    }
    std::ranges::stable_sort(found, {}, &Match::rank);
    return found;
}
