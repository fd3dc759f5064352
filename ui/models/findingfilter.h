#pragma once

#include "core/model/schedule.h"
#include "core/rules/checkreport.h"
#include "core/search/facets.h"

#include <QSet>
#include <QVariantMap>

#include <array>
#include <memory>
#include <span>
#include <vector>

/// By what findings are filtered.
enum class FindingFacet { Severity, Rule, Room, Day, Track, Person };
inline constexpr std::array allFindingFacets{FindingFacet::Severity, FindingFacet::Rule,  FindingFacet::Room,
                                             FindingFacet::Day,      FindingFacet::Track, FindingFacet::Person};

template<class Value>
using PerFindingFacet = std::array<Value, allFindingFacets.size()>;

/// Which findings are listed. Values within a facet are alternatives, facets combine. Holds names, so that it means the
/// same in another version of the programme.
struct FindingFilter
{
    /// Severities and rules by id, rooms and tracks by name, days as ISO writes them, people by key, without one by name.
    PerFindingFacet<QSet<QString>> chosen;
    QString words; ///< each must stand in a title, a name, a room, or the rule's title
    bool withWaived = false;

    QSet<QString> &of(FindingFacet facet) { return chosen[size_t(facet)]; }
    const QSet<QString> &of(FindingFacet facet) const { return chosen[size_t(facet)]; }
    /// Leaves something out, apart from what was waived.
    bool isActive() const;
    /// Asks for something of the programme: a room, a day. What is no finding has none.
    bool asksForParties() const;

    QVariantMap toMap() const;
    static FindingFilter fromMap(const QVariantMap &map);

    friend bool operator==(const FindingFilter &, const FindingFilter &) = default;
};

/// The words of a filter as they are compared, each once.
QList<QByteArray> foldedWords(const QString &words);

/// Every value that some finding has, with the number of findings under the other facets.
using FindingFacets = PerFindingFacet<std::vector<FacetValue<QString>>>;

/// Applies filters to one report. Built once, then quick: 100,000 findings take some milliseconds.
class FindingFilterer
{
public:
    /// Both live as long as the filterer does.
    FindingFilterer(std::shared_ptr<const CheckReport> report, SchedulePtr schedule);

    struct Outcome
    {
        std::vector<int> findings; ///< positions in the report, ascending
        FindingFacets facets;
    };
    Outcome apply(const FindingFilter &filter) const;

private:
    /// The values of one facet that each finding has, as positions in `values`; each once.
    struct Table
    {
        std::vector<FacetValue<QString>> values;
        std::vector<int> begins; ///< of each finding in `members`, and the end of the last
        std::vector<int> members;

        std::span<const int> of(int finding) const;
    };
    void fillValues();
    void fillMembers();
    void count(int finding, const PerFindingFacet<bool> &failed, Outcome &outcome) const;
    std::vector<char> matching(const QString &words) const;
    std::vector<char> matchingOne(const QByteArray &word) const;
    void foldSessions() const;

    std::shared_ptr<const CheckReport> m_report;
    SchedulePtr m_schedule;
    PerFindingFacet<Table> m_tables;
    std::vector<int> m_days;                   ///< of each session, as a position in the table; -1 without a time
    mutable std::vector<QByteArray> m_folded; ///< titles, speakers and rooms of the sessions; made when first asked
};
