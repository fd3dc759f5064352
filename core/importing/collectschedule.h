#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/formats/scheduleformat.h"
#include "core/model/schedule.h"

/// A schedule file as a value, with what a check needs to know of its texts.
struct CollectedSchedule
{
    Schedule schedule; ///< arranged
    TextFacts texts;
    std::vector<QByteArray> folded; ///< titles and texts as search folds them, in the same order; only when asked for
    ImportIssues issues;
};

enum class FoldTexts { No, Yes };

/// Reads an opened schedule into memory; nothing is stored and the texts themselves are let go of.
/// @param zone used where the file names none; UTC when it is invalid, too
[[nodiscard]] Result<CollectedSchedule> collectSchedule(OpenedSchedule &file, const QTimeZone &zone,
                                                        ImportIssues issues, Progress &progress,
                                                        FoldTexts fold = FoldTexts::No);
