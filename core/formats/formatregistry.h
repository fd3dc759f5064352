#pragma once

#include "core/formats/scheduleformat.h"

/// Every format that Lectern reads; made by `allFormats()` in allformats.cpp, the only file that names them all.
using FormatList = std::vector<std::unique_ptr<ScheduleFormat>>;
const FormatList &allFormats();

/// Detects the format by content and opens the file. A byte-order mark and UTF-16 are dealt with here.
/// Errors: empty file, an HTML page, a feed, a template, an archive, JSON of another kind: each says what was seen.
[[nodiscard]] Result<std::unique_ptr<OpenedSchedule>> openSchedule(QByteArray &&bytes, const QString &name,
                                                                   ImportIssues &issues, Progress &progress);
