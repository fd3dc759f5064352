#pragma once

#include "core/model/agenda.h"
#include "core/model/schedule.h"

#include <QByteArrayView>

/// True when `is:` knows a state that begins so: picked, must, maybe, fallback, noted, withdrawn, recorded.
bool isSearchState(QByteArrayView folded);
/// Which sessions are in one of the states that begin so, as 1 or 0 for each of `schedule.sessions`.
std::vector<char> rowsInState(QByteArrayView folded, const Schedule &schedule, const Agenda &agenda);
