#pragma once

#include "app/lectern-cli/checking/checkedfile.h"

#include <QSet>

/// The fingerprints that an earlier state already had: of a JSON report of `check`, else of the findings in an older
/// schedule, which is read with the same companion unless it has one beside it. Errors: as `readProgrammeFile`.
[[nodiscard]] Result<QSet<QString>> readBaseline(const QString &path, const ReadingWish &wish, const Arguments &arguments);
