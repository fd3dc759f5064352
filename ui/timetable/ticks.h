#pragma once

#include "ui/timetable/timeaxis.h"

#include <QTimeZone>

#include <vector>

/// A line of the grid and its label on the ruler.
struct Tick
{
    std::chrono::sys_seconds instant;
    double position = 0; ///< pixels along the axis
    bool isStart = false; ///< the first after a fold, or of all: says the day

    friend bool operator==(const Tick &, const Tick &) = default;
};

/// The round times of a wall clock between two positions, at least `spacing` pixels apart: every quarter of an hour to
/// every six hours. An hour that a clock change repeats has its ticks twice. None within a fold.
std::vector<Tick> ticksBetween(const TimeAxis &axis, double from, double to, double spacing, const QTimeZone &zone);
