#pragma once

#include "core/model/interval.h"

#include <vector>

/// Times when something is available. All functions but `merged` take windows that it made: ascending, apart.

/// The same times with those that overlap or touch as one.
std::vector<Interval> merged(std::vector<Interval> windows);
/// Whether one window holds the whole session.
bool isCovered(const Interval &session, const std::vector<Interval> &windows);
/// How much of the session lies in windows.
std::chrono::seconds coveredLength(const Interval &session, const std::vector<Interval> &windows);
/// The window that shares most with the session, else the one with the least distance; nothing when there is none.
std::optional<Interval> nearestWindow(const Interval &session, const std::vector<Interval> &windows);
/// The times in both.
std::vector<Interval> intersected(const std::vector<Interval> &a, const std::vector<Interval> &b);
