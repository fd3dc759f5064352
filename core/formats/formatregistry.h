#pragma once

#include "core/formats/scheduleformat.h"

/// Every format that Lectern reads; made by `allFormats()` in allformats.cpp, the only file that names them all.
using FormatList = std::vector<std::unique_ptr<ScheduleFormat>>;
const FormatList &allFormats();

/// Detects the format of each file by content and opens them together, as one conference: what the first says of it
/// counts, sessions follow each other, and persons of one file complete those that another names. A byte-order mark,
/// UTF-16, gzip and zip are dealt with here: the files of an archive are opened together.
/// Errors: empty file, an HTML page, a feed, a template, a damaged archive, a spreadsheet, JSON of another kind, persons without a
/// programme: each says what was seen.
[[nodiscard]] Result<std::unique_ptr<OpenedSchedule>> openSchedule(std::vector<ScheduleFile> &&files,
                                                                   ImportIssues &issues, Progress &progress);
[[nodiscard]] Result<std::unique_ptr<OpenedSchedule>> openSchedule(QByteArray &&bytes, const QString &name,
                                                                   ImportIssues &issues, Progress &progress);
