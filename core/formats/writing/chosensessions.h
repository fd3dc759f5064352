#pragma once

#include "core/formats/programmewriter.h"

#include <vector>

/// What writers of all formats share.
namespace writing {

/// Whether sessions are written that are no longer in the programme, but still in the plan.
enum class Withdrawn { LeaveOut, Keep };

struct ChosenSessions
{
    std::vector<const Session *> sessions; ///< into the schedule, in its order
    QStringList omissions;                 ///< of the plan, what is not among them
};

/// The sessions of the programme, or those that are picked.
ChosenSessions chosenSessions(const ExportedProgramme &programme, Withdrawn withdrawn);

/// "“Title”", for a sentence.
QString quoted(const QString &title);

} // namespace writing
