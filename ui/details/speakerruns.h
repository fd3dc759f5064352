#pragma once

#include "ui/models/sessiondetails.h"
#include "ui/widgets/runtext.h"

/// "Ada Lovelace", then quietly what she does: "Engineer @Analytical · moderator".
QList<TextRun> speakerRuns(const SpeakerDetails &speaker);
