#include "core/search/markhits.h"

#include "core/search/termfinder.h"
#include "core/search/textfold.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace {

/// The fold of a shown text, and from which of its UTF-16 units each byte came.
class MappedFold
{
public:
    explicit MappedFold(const QString &shown)
    {
        m_folded.fill(' ', TermFinder::Margin);
        m_sources.resize(size_t(TermFinder::Margin));
        qsizetype at = 0;
        QTextBoundaryFinder clusters(QTextBoundaryFinder::Grapheme, shown);
        while (at < shown.size()) {
            const bool isPlain = at + 1 >= shown.size() || shown[at + 1].unicode() < 0x80;
            qsizetype next = at + 1;
            if (shown[at].unicode() >= 0x80 || !isPlain) {
                clusters.setPosition(at);
                next = std::max(clusters.toNextBoundary(), next);
            }
            add(QStringView(shown).sliced(at, next - at), TextRange{at, next - at});
            at = next;
        }
        m_end = m_folded.size();
        m_folded.append(TermFinder::Margin, ' ');
    }

    const char *begin() const { return m_folded.constData() + TermFinder::Margin; }
    const char *end() const { return m_folded.constData() + m_end; }

    TextRange source(const char *hit, qsizetype length) const
    {
        const size_t first = size_t(hit - m_folded.constData());
        const TextRange last = m_sources[first + size_t(length) - 1];
        const qsizetype start = m_sources[first].start;
        return {start, last.start + last.length - start};
    }

private:
    void add(QStringView cluster, const TextRange &range)
    {
        QByteArray folded = foldCluster(cluster);
        if (folded == " " && m_folded.back() == ' ') {
            folded.clear();
        }
        m_folded += folded;
        m_sources.insert(m_sources.end(), size_t(folded.size()), range);
    }

    QByteArray m_folded;
    std::vector<TextRange> m_sources;
    qsizetype m_end = 0;
};

/// Joins what overlaps or touches.
std::vector<TextRange> joined(std::vector<TextRange> ranges)
{
    std::ranges::sort(ranges, {}, &TextRange::start);
    std::vector<TextRange> result;
    for (const TextRange &range : ranges) {
        if (!result.empty() && range.start <= result.back().start + result.back().length) {
            TextRange &before = result.back();
            before.length = std::max(before.length, range.start + range.length - before.start);
        } else {
            result.push_back(range);
        }
    }
    return result;
}

} // namespace

std::vector<TextRange> markHits(const QString &shown, const SearchQuery &query, SearchQuery::Scope field)
{
    const std::vector<SearchQuery::Term> terms = query.marks(field);
    if (terms.empty() || shown.isEmpty()) {
        return {};
    }
    const MappedFold text(shown);
    std::vector<TextRange> ranges;
    for (const SearchQuery::Term &term : terms) {
        const TermFinder finder(term.folded, term.whole);
        for (const char *hit = finder.find(text.begin(), text.end()); hit != nullptr;
             hit = finder.find(hit + finder.length(), text.end())) {
            ranges.push_back(text.source(hit, finder.length()));
        }
    }
    return joined(std::move(ranges));
}
