#pragma once

#include "core/model/agenda.h"
#include "core/model/schedule.h"

#include <QDate>
#include <QSet>
#include <QString>

#include <memory>
#include <span>
#include <vector>

/// The filters of the list. Values within a facet are alternatives, facets combine. Empty means: do not filter.
struct SessionFilter
{
    QSet<TrackId> tracks;     ///< a null id stands for "without a track"
    QSet<RoomId> rooms;       ///< a null id stands for "without a room"; one of a session's rooms is enough
    QSet<QString> types;      ///< as written; an empty one stands for "without a type"
    QSet<QString> languages;  ///< likewise
    QSet<Interest> interests; ///< None stands for "not picked"
    QDate day;                ///< a conference day; invalid: all days

    bool isEmpty() const;
    friend bool operator==(const SessionFilter &, const SessionFilter &) = default;
};

/// One choice of a facet and how many sessions it would leave, given the other facets.
template<class Value>
struct FacetValue
{
    Value value;
    QString label;
    int count = 0;

    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};

/// Every value that some session of the schedule has, also when its count is 0. Tracks and rooms in the producer's
/// order, types and languages by name, what is without one last; interests from must to none; days in order.
struct Facets
{
    std::vector<FacetValue<TrackId>> tracks;
    std::vector<FacetValue<RoomId>> rooms;
    std::vector<FacetValue<QString>> types;
    std::vector<FacetValue<QString>> languages;
    std::vector<FacetValue<Interest>> interests;
    std::vector<FacetValue<QDate>> days;
};

/// Applies filters to one schedule. Built once (days and facets are tabled), then quick. Immutable; any thread.
class SessionFilterer
{
public:
    explicit SessionFilterer(SchedulePtr schedule);
    ~SessionFilterer();

    /// Keeps of `rows` (positions in the schedule, any order) those that pass, in the same order.
    std::vector<int> apply(const SessionFilter &filter, std::span<const int> rows, const Agenda &agenda) const;
    /// Counts over `rows`, each facet under all the other filters.
    Facets facets(const SessionFilter &filter, std::span<const int> rows, const Agenda &agenda) const;
    /// The conference day of each session of the schedule; invalid without a time.
    QDate dayOf(int row) const;
    /// The days that hold sessions, in order.
    const std::vector<QDate> &days() const;

private:
    struct Private;
    std::unique_ptr<const Private> d;
};
