#include "ui/timetable/lanes.h"

#include <algorithm>

namespace {

/// Spans first..last hang together by overlaps.
int assignCluster(std::vector<LaneSpan> &spans, size_t first, size_t last, std::vector<double> &ends)
{
    ends.clear();
    for (size_t i = first; i < last; ++i) {
        LaneSpan &span = spans[i];
        auto free = std::ranges::find_if(ends, [&span](double end) { return end <= span.start; });
        span.lane = int(std::distance(ends.begin(), free));
        if (free == ends.end()) {
            ends.push_back(span.end);
        } else {
            *free = span.end;
        }
    }
    return int(ends.size());
}

/// Lets a span reach over the lanes beside it up to the next that is taken while it lasts.
void grow(std::vector<LaneSpan> &spans, size_t first, size_t last)
{
    for (size_t i = first; i < last; ++i) {
        LaneSpan &span = spans[i];
        int limit = span.of;
        for (size_t j = first; j < last && spans[j].start < span.end; ++j) {
            if (j != i && spans[j].lane > span.lane && spans[j].end > span.start) {
                limit = std::min(limit, spans[j].lane);
            }
        }
        span.lanes = limit - span.lane;
    }
}

} // namespace

int assignLanes(std::vector<LaneSpan> &spans)
{
    int most = 1;
    int cluster = 0;
    std::vector<double> ends;
    for (size_t first = 0; first < spans.size();) {
        size_t last = first;
        double end = spans[first].end;
        while (last < spans.size() && (last == first || spans[last].start < end)) {
            end = std::max(end, spans[last].end);
            ++last;
        }
        const int lanes = assignCluster(spans, first, last, ends);
        for (size_t i = first; i < last; ++i) {
            spans[i].of = lanes;
            spans[i].lanes = 1;
            spans[i].cluster = cluster;
        }
        ++cluster;
        if (lanes > 1) {
            grow(spans, first, last);
        }
        most = std::max(most, lanes);
        first = last;
    }
    return most;
}
