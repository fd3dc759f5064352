#pragma once

#include "app/lectern-cli/context.h"
#include "app/lectern-cli/terminal/output.h"

#include <span>

/// How the rows of a list are put together.
enum class RowOrder {
    ByDay,  ///< a heading for each conference day, times without their date
    AsGiven ///< best hits first: every row has its date
};

/// Answers with some sessions of the programme, as JSON or as aligned rows.
/// @param rows positions in the schedule
void answerSessions(const Programme &programme, std::span<const int> rows, RowOrder order, Output &output);
