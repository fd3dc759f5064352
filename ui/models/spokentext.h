#pragma once

#include "core/model/agenda.h"
#include "core/model/schedule.h"
#include "ui/support/formatting.h"

/// What is said of a session besides what the programme says of it.
struct SpokenPlan
{
    Interest interest = Interest::None;
    QString clashes; ///< as `AgendaMarks::clashText`
    bool hasNote = false;
};

/// A row as a screen reader says it, one whole sentence: "Opening, by Ada Lovelace, Main hall, Saturday, 1 February 2025,
/// 10:00 to 10:50, picked as must, clashes with “Keynote” (20 min)".
QString spokenSession(const Schedule &schedule, const Session &session, const Formatting &formatting,
                      const SpokenPlan &plan);
