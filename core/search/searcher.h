#pragma once

#include "core/model/agenda.h"
#include "core/model/schedule.h"
#include "core/search/markhits.h"
#include "core/search/searchquery.h"

#include <QByteArray>

#include <memory>
#include <vector>

/// A session that matches, best first.
struct SearchHit
{
    int row = 0;  ///< position in `Schedule::sessions`
    int rank = 0; ///< 0 title, then speakers, track, rooms, texts: the worst of the terms' best fields

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// Scans the folded texts of one schedule. Immutable but for a small memory of the last search (typing narrows down);
/// one thread at a time.
class Searcher
{
public:
    /// @param folded one record (see foldedsession.h) for each of `schedule->sessions`, in that order
    Searcher(SchedulePtr schedule, std::vector<QByteArray> folded);
    ~Searcher();

    /// All sessions that hold every term, by rank; within a rank whole words before beginnings of words, hits at the
    /// start of a field before later ones, then in the order of the schedule. Terms that are bound to a field filter,
    /// they do not rank. An empty query finds everything.
    /// @param agenda for `is:picked` and the like
    std::vector<SearchHit> search(const SearchQuery &query, const Agenda &agenda) const;
    QByteArrayView folded(int row) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
