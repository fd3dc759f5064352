#include "ui/timetable/ticks.h"

#include <QDateTime>

#include <algorithm>
#include <array>

using namespace std::chrono;

namespace {

seconds stepFor(double pixelsPerMinute, double spacing)
{
    constexpr std::array Steps{15min, 30min, 60min, 120min, 180min};
    const auto wide = std::ranges::find_if(Steps, [&](minutes step) { return double(step.count()) * pixelsPerMinute >= spacing; });
    return wide == Steps.end() ? seconds(6h) : seconds(*wide);
}

seconds offsetAt(const QTimeZone &zone, sys_seconds instant)
{
    return seconds(zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC)));
}

/// The first instant from `from` on at which the wall clock shows a multiple of the step.
sys_seconds nextRound(sys_seconds from, seconds step, const QTimeZone &zone)
{
    const seconds wall = from.time_since_epoch() + offsetAt(zone, from);
    const seconds rest = ((wall % step) + step) % step;
    return rest == 0s ? from : from + (step - rest);
}

} // namespace

std::vector<Tick> ticksBetween(const TimeAxis &axis, double from, double to, double spacing, const QTimeZone &zone)
{
    std::vector<Tick> ticks;
    const seconds step = stepFor(axis.pixelsPerMinute(), spacing);
    const seconds probe = std::min<seconds>(step, 30min); // clock changes happen at half hours
    const double end = axis.length();
    for (const TimeAxis::Stretch &stretch : axis.stretches()) {
        if (stretch.folded || stretch.position > to || stretch.position + stretch.length < from) {
            continue;
        }
        sys_seconds instant = nextRound(stretch.start, step, zone);
        ticks.push_back({stretch.start, stretch.position, true});
        const double last = stretch.position + stretch.length; // leaves room for what is said of the fold after it
        const double latest = last < end ? last - spacing * 0.6 : last;
        while (instant <= stretch.end && axis.position(instant) <= latest) {
            const double position = axis.position(instant);
            if (position - ticks.back().position >= spacing * 0.8) {
                ticks.push_back({instant, position, false});
            }
            sys_seconds next = nextRound(instant + probe, step, zone);
            instant = next > instant ? next : instant + step;
        }
    }
    std::erase_if(ticks, [&](const Tick &tick) { return tick.position < from - spacing || tick.position > to + spacing; });
    return ticks;
}
