#include "core/rules/findingsink.h"

#include "core/rules/checkcontext.h"
#include "core/rules/windows.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace std::chrono;

namespace {

/// The first two sessions as one number: cheap to compare, and enough for nearly all.
quint64 keyOf(const Finding &finding)
{
    const auto party = [&](qsizetype i) {
        return i < finding.sessions.size() ? quint64(quint32(finding.sessions[i])) + 1 : quint64(0);
    };
    return party(0) << 32 | party(1);
}

/// Puts at each place from `begin` on what is at its source now; in place, for findings can be many.
/// @param order (key, source) of each place; used up
void reorder(std::deque<Finding> &findings, size_t begin, std::vector<std::pair<quint64, size_t>> &order)
{
    for (size_t first = begin; first < findings.size(); ++first) {
        if (order[first - begin].second == first) {
            continue;
        }
        Finding aside = std::move(findings[first]); // leaves a gap, which moves on until this one fits
        size_t gap = first;
        while (true) {
            const size_t source = std::exchange(order[gap - begin].second, gap);
            if (source == first) {
                break;
            }
            findings[gap] = std::move(findings[source]);
            gap = source;
        }
        findings[gap] = std::move(aside);
    }
}

} // namespace

FindingSink::FindingSink(const Rule &rule, Severity severity, std::deque<Finding> &findings)
    : m_rule(rule), m_severity(severity), m_findings(findings), m_begin(findings.size())
{
}

Finding &FindingSink::add(std::initializer_list<int> rows)
{
    Finding &finding = m_findings.emplace_back();
    finding.rule = &m_rule;
    finding.severity = m_severity;
    for (const int row : rows) {
        finding.sessions.append(row);
    }
    return finding;
}

Finding &FindingSink::addOverlap(const CheckContext &context, int first, int second)
{
    Finding &finding = add({std::min(first, second), std::max(first, second)});
    finding.overlap = context.interval(first).intersection(context.interval(second));
    finding.minutes = ceil<minutes>(finding.overlap->length());
    return finding;
}

Finding *FindingSink::addOutside(const CheckContext &context, int row, const std::vector<Interval> &windows)
{
    const Interval session = context.interval(row);
    if (isCovered(session, windows)) {
        return nullptr;
    }
    Finding &finding = add({row});
    finding.overlap = session;
    finding.minutes = ceil<minutes>(session.length() - coveredLength(session, windows));
    finding.evidence.window = nearestWindow(session, windows);
    return &finding;
}

void FindingSink::arrange()
{
    const auto begin = m_findings.begin() + std::ptrdiff_t(m_begin);
    if (std::ranges::is_sorted(begin, m_findings.end(), {}, keyOf)) {
        return;
    }
    std::vector<std::pair<quint64, size_t>> order; // numbers are moved about, findings once
    order.reserve(m_findings.size() - m_begin);
    for (size_t i = m_begin; i < m_findings.size(); ++i) {
        order.emplace_back(keyOf(m_findings[i]), i);
    }
    std::ranges::sort(order);
    reorder(m_findings, m_begin, order);
}
