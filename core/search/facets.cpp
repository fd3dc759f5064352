#include "core/search/facets.h"

#include "core/search/conferencedays.h"
#include "core/search/facettable.h"

#include <algorithm>
#include <array>

namespace {

constexpr int FacetCount = 6;

/// What a filter asks of one facet.
struct Wanted
{
    bool isActive = false;
    std::vector<char> codes; ///< 1 for each wanted one

    bool passes(std::span<const int> rowCodes) const
    {
        return !isActive || std::ranges::any_of(rowCodes, [&](int code) { return codes[size_t(code)] != 0; });
    }
};

template<class Value>
Wanted wantedOf(const std::vector<FacetValue<Value>> &values, const QSet<Value> &selected)
{
    Wanted wanted{!selected.isEmpty(), std::vector<char>(values.size(), 0)};
    for (size_t code = 0; code < values.size(); ++code) {
        wanted.codes[code] = char(selected.contains(values[code].value));
    }
    return wanted;
}

template<class Value>
std::vector<FacetValue<Value>> counted(std::vector<FacetValue<Value>> values, const std::vector<int> &counts)
{
    for (size_t code = 0; code < values.size(); ++code) {
        values[code].count = counts[code];
    }
    return values;
}

} // namespace

bool SessionFilter::isEmpty() const { return *this == SessionFilter(); }

struct SessionFilterer::Private
{
    explicit Private(SchedulePtr programme)
        : schedule(std::move(programme)),
          conferenceDays(*schedule),
          tracks(trackTable(*schedule)),
          rooms(roomTable(*schedule)),
          types(typeTable(*schedule)),
          languages(languageTable(*schedule)),
          days(dayTable(*schedule, conferenceDays))
    {
    }

    std::array<const FacetCodes *, FacetCount> codes(const FacetTable<Interest> &interests) const
    {
        return {&tracks.codes, &rooms.codes, &types.codes, &languages.codes, &interests.codes, &days.codes};
    }

    std::array<Wanted, FacetCount> wanted(const SessionFilter &filter, const FacetTable<Interest> &interests) const
    {
        const QSet<QDate> selectedDays = filter.day.isValid() ? QSet<QDate>{filter.day} : QSet<QDate>();
        return {wantedOf(tracks.values, filter.tracks),       wantedOf(rooms.values, filter.rooms),
                wantedOf(types.values, filter.types),         wantedOf(languages.values, filter.languages),
                wantedOf(interests.values, filter.interests), wantedOf(days.values, selectedDays)};
    }

    SchedulePtr schedule;
    ConferenceDays conferenceDays;
    FacetTable<TrackId> tracks;
    FacetTable<RoomId> rooms;
    FacetTable<QString> types;
    FacetTable<QString> languages;
    FacetTable<QDate> days;
};

SessionFilterer::SessionFilterer(SchedulePtr schedule) : d(std::make_unique<const Private>(std::move(schedule))) {}

SessionFilterer::~SessionFilterer() = default;

QDate SessionFilterer::dayOf(int row) const { return d->conferenceDays.dayOf(row); }

const std::vector<QDate> &SessionFilterer::days() const { return d->conferenceDays.days(); }

std::vector<int> SessionFilterer::apply(const SessionFilter &filter, std::span<const int> rows,
                                        const Agenda &agenda) const
{
    if (filter.isEmpty()) {
        return {rows.begin(), rows.end()};
    }
    const FacetTable<Interest> interests = interestTable(*d->schedule, agenda);
    const auto codes = d->codes(interests);
    const auto wanted = d->wanted(filter, interests);
    std::vector<int> passing;
    for (const int row : rows) {
        bool passes = true;
        for (size_t facet = 0; passes && facet < FacetCount; ++facet) {
            passes = wanted[facet].passes(codes[facet]->codes(row));
        }
        if (passes) {
            passing.push_back(row);
        }
    }
    return passing;
}

Facets SessionFilterer::facets(const SessionFilter &filter, std::span<const int> rows, const Agenda &agenda) const
{
    const FacetTable<Interest> interests = interestTable(*d->schedule, agenda);
    const auto codes = d->codes(interests);
    const auto wanted = d->wanted(filter, interests);
    std::array<std::vector<int>, FacetCount> counts;
    for (size_t facet = 0; facet < FacetCount; ++facet) {
        counts[facet].resize(wanted[facet].codes.size(), 0);
    }
    for (const int row : rows) {
        // A session counts in a facet when no other facet rules it out: in all of them, in one, or in none.
        int failed = 0;
        size_t failing = 0;
        for (size_t facet = 0; failed < 2 && facet < FacetCount; ++facet) {
            if (!wanted[facet].passes(codes[facet]->codes(row))) {
                ++failed;
                failing = facet;
            }
        }
        for (size_t facet = 0; failed < 2 && facet < FacetCount; ++facet) {
            if (failed == 0 || facet == failing) {
                for (const int code : codes[facet]->codes(row)) {
                    ++counts[facet][size_t(code)];
                }
            }
        }
    }
    return {counted(d->tracks.values, counts[0]), counted(d->rooms.values, counts[1]),
            counted(d->types.values, counts[2]),  counted(d->languages.values, counts[3]),
            counted(interests.values, counts[4]), counted(d->days.values, counts[5])};
}
