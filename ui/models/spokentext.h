#pragma once

#include "core/model/agenda.h"
#include "core/model/session.h"
#include "ui/support/formatting.h"

/// What is said of a session besides its title and time; what is empty is not said.
struct SpokenParts
{
    QString speakers;
    QString rooms;
    QString track;
    Interest interest = Interest::None;
    QString clashes; ///< as `AgendaMarks::clashText`
    bool hasNote = false;
};

/// A row as a screen reader says it, one whole sentence: "Opening, by Ada Lovelace, Main hall, Saturday, 1 February 2025,
/// 10:00 to 10:50, picked as must, clashes with “Keynote” (20 min)".
QString spokenSession(const Session &session, const Formatting &formatting, const SpokenParts &parts);
